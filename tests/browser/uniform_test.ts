/**
 * Chromium refuses the same shaders as our look at the text, for their barriers.
 *
 * @module
 */
import assert from "node:assert/strict";
import { allowed, refused, shader } from "../lib/workgroup/uniform_shaders.ts";
import { hasWebgpu, openSafePage, startWithWebgpu } from "./browser.ts";

/** What a browser's compiler says to each shader. */
async function complaints(sources: string[]): Promise<string[][]> {
  const adapter = await navigator.gpu.requestAdapter();
  const device = await adapter!.requestDevice();
  return Promise.all(sources.map(async (code) => {
    const module = device.createShaderModule({ code });
    const { messages } = await module.getCompilationInfo();
    return messages.filter(({ type }) => type === "error")
      .map(({ message }) => message);
  }));
}

Deno.test({
  name: "barriers that are refused by the text are refused by Chromium",
  ignore: !await hasWebgpu(),
  async fn() {
    const browser = await startWithWebgpu();
    try {
      const page = await openSafePage(browser);
      const bad = refused.map(([, body, before]) => shader(body, before));
      const good = allowed.map(([body, before]) => shader(body, before));
      const told = await page.evaluate(complaints, [...bad, ...good]);
      bad.forEach((source, i) => assert.match(told[i][0], /uniform/, source));
      good.forEach((source, i) =>
        assert.deepEqual(told[bad.length + i], [], source)
      );
    } finally {
      await browser.close();
    }
  },
});
