/**
 * A Chromium for the tests, with the network blocked and everything it asks for written down.
 *
 * @module
 */

import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/** Where Chromium is: `CHROMIUM_PATH`, or the first usual place that has one. */
export function findChromium(): string | undefined {
  return [Deno.env.get("CHROMIUM_PATH"), ...PLACES].find((path) => {
    try {
      return path !== undefined && Deno.statSync(path).isFile;
    } catch {
      return false;
    }
  });
}

/** What a page did that a test wants to know. */
export interface Recorded {
  readonly page: Page;
  /** Addresses that left `file:`. */
  readonly requests: string[];
  /** Warnings, errors and exceptions. */
  readonly complaints: string[];
}

/** How to open a page. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Starts the browser. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
}

/** Starts the browser with WebGPU on its software driver. */
export function startWithWebgpu(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--enable-unsafe-webgpu",
      "--use-webgpu-adapter=swiftshader",
    ],
  });
}

/** Opens an empty page of a place that counts as safe, which WebGPU asks for; it loads nothing. */
export async function openSafePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const contentType = "text/html";
  await page.route("**/*", (route) => route.fulfill({ contentType }));
  await page.goto("https://localhost/");
  return page;
}

/** Whether there is a Chromium here, with WebGPU. Tests that need it skip by this, so that a suite that is required notices. */
export async function hasWebgpu(): Promise<boolean> {
  if (findChromium() === undefined) return false;
  const browser = await startWithWebgpu();
  try {
    const page = await openSafePage(browser);
    return await page.evaluate(async () =>
      !!await navigator.gpu?.requestAdapter()
    );
  } finally {
    await browser.close();
  }
}

/** Opens an empty page that can load files and nothing else. */
export async function openPage(
  browser: Browser,
  { width = 1280, height = 720, colorScheme = "light" }: View = {},
): Promise<Recorded> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    offline: true,
    reducedMotion: "reduce",
  });
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(file|data|about):/.test(url)) requests.push(url);
  });
  await context.route(/^(https?|wss?):/, (route) => route.abort());
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  return { page: await context.newPage(), requests, complaints };
}
