/**
 * A hundred thousand steps of training, and the memory of the process: one of the long tests.
 *
 * It runs as `deno task run` runs a chapter, whose young generation has its size from the start.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { YOUNG_GENERATION } from "../../../tools/run/young_generation.ts";

const LONG = Deno.env.get("DESCENT_LONG") === "1";

Deno.test({
  name: "100,000 steps: resident memory stays within 5 % of that after 1,000",
  ignore: !LONG,
  fn: async () => {
    const { stdout, success } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--quiet",
        "--no-check",
        "--allow-all",
        YOUNG_GENERATION,
        fileURLToPath(new URL("memory.ts", import.meta.url)),
      ],
      cwd: fileURLToPath(new URL("../../../", import.meta.url)),
      stderr: "null",
    }).output();
    const text = new TextDecoder().decode(stdout);
    assert.ok(success, text);
    const [early, late] = JSON.parse(text);
    console.log(`${early.rss} bytes, then ${late.rss}`);
    assert.deepEqual(late.memory, early.memory);
    assert.ok(late.rss < 1.05 * early.rss, text);
  },
});
