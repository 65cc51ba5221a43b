/**
 * Chromium refuses the same shaders as our look at the text, for their barriers.
 *
 * @module
 */
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { allowed, refused, shader } from "../lib/workgroup/uniform_shaders.ts";
import { findChromium } from "./browser.ts";

/** What a browser's compiler says to each shader; nothing without WebGPU. */
async function complaints(
  sources: string[],
): Promise<string[][] | undefined> {
  const adapter = await navigator.gpu?.requestAdapter();
  const device = await adapter?.requestDevice();
  if (!device) return undefined;
  return Promise.all(sources.map(async (code) => {
    const module = device.createShaderModule({ code });
    const { messages } = await module.getCompilationInfo();
    return messages.filter(({ type }) => type === "error")
      .map(({ message }) => message);
  }));
}

Deno.test({
  name: "barriers that are refused by the text are refused by Chromium",
  ignore: findChromium() === undefined,
  async fn() {
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: [
        "--no-sandbox",
        "--enable-unsafe-webgpu",
        "--use-webgpu-adapter=swiftshader",
      ],
    });
    try {
      const page = await browser.newPage();
      // WebGPU wants a page that came safely.
      const contentType = "text/html";
      await page.route("**/*", (route) => route.fulfill({ contentType }));
      await page.goto("https://localhost/");
      const bad = refused.map(([, body, before]) => shader(body, before));
      const good = allowed.map(([body, before]) => shader(body, before));
      const told = await page.evaluate(complaints, [...bad, ...good]);
      if (!told) return;
      bad.forEach((source, i) => assert.match(told[i][0], /uniform/, source));
      good.forEach((source, i) =>
        assert.deepEqual(told[bad.length + i], [], source)
      );
    } finally {
      await browser.close();
    }
  },
});
