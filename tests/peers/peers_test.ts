/**
 * Every peer of `deno task bench` that JavaScript has: it starts, and what it computes is right.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { compare } from "../bench/engine/compare.ts";
import { PEERS } from "../bench/engine/peers.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ONCE = { rounds: 1, samples: 1, sample: 0, patience: 60_000 };
const TASKS = [
  "matmul-64",
  "matmul-512-nt",
  "matmul-512-tn",
  "mlp",
  "lstm",
  "charlm",
  "elementwise",
  "softmax",
  "sum-axis0",
  "sum-axis1",
  "smallop",
  "smallop-grad",
  "scalar-read",
  "startup",
];
/** What a peer has no function for. */
const LACKING: Record<string, string[]> = {
  "tfjs-cpu": ["lstm", "charlm"],
  "numpy-ts": ["mlp", "lstm", "charlm", "smallop-grad", "scalar-read"],
};

const adapter = await navigator.gpu?.requestAdapter();

for (const peer of PEERS.filter(({ kind }) => kind === "javascript")) {
  const name = `${peer.name} computes every task`;
  Deno.test({ name, ignore: peer.threads === 0 && !adapter }, async () => {
    const { results, skipped } = await compare(
      ROOT,
      TASKS,
      [peer],
      undefined,
      ONCE,
    );
    assert.deepEqual(skipped, []);
    assert.deepEqual(
      results.map(({ task, problem }) => [task, problem]),
      TASKS.filter((task) => !LACKING[peer.name]?.includes(task)).map((
        task,
      ) => [task, undefined]),
    );
  });
}
