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
