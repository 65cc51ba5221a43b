// Wants: files through Node's modules, imported in the open
// Verdict: refused
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
import { readFileSync } from "node:fs";
console.log("LOOT", readFileSync("/etc/passwd", "utf8"));

export function predict() {
  return 1;
}
