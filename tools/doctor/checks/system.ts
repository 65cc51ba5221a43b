/**
 * Operating system and processor.
 *
 * @module
 */
import type { Check } from "../check.ts";
import { fine } from "../finding.ts";

const NAMES: Readonly<Record<string, string>> = {
  darwin: "macOS",
  linux: "Linux",
  windows: "Windows",
};

/** What it runs on; nothing here can be wrong, but whoever helps wants to know. */
export const system: Check = {
  id: "system",
  group: "This machine",
  title: "system",
  weight: 9,
  seconds: 2,
  async look({ os, arch }) {
    const { cpus } = await import("node:os");
    const release = Deno.osRelease();
    const cores = navigator.hardwareConcurrency;
    const model = cpus()[0]?.model.replace(/\s+/g, " ").trim() ?? "";
    const parts = [
      `${NAMES[os] ?? os} ${release.split("-")[0]}`,
      arch,
      cores === 1 ? "1 core" : `${cores} cores`,
      model,
    ];
    return fine(parts.filter((part) => part !== "").join(", "), {
      os,
      release,
      arch,
      cores,
      processor: model,
    });
  },
};
