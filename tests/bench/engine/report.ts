/**
 * What `deno task bench` prints of the engine and its peers.
 *
 * @module
 */
import type { Paint } from "../../../tools/terminal/paint.ts";
import { table } from "../../../tools/terminal/table.ts";
import type { Verdict } from "./budgets.ts";
import type { Result } from "./compare.ts";
import type { Skipped } from "./peers.ts";

/** One line of JSON for each measurement. */
export function resultLines(results: readonly Result[]): string {
  return results.map(({ task, peer, min_ms, median_ms, gflops, ok }) =>
    JSON.stringify({ task, peer, min_ms, median_ms, gflops, ok })
  ).join("\n");
}

/** A table: for each task its peers, and how each compares with ours on one thread, or on the GPU. */
export function resultTable(results: readonly Result[]): string {
  const rows = results.map((result, i) => {
    const { task, peer, min_ms, median_ms, gflops, ok, problem } = result;
    const isNew = task !== results[i - 1]?.task;
    const name = isNew ? task : "";
    if (!ok || min_ms === null) {
      return [name, peer, "–", "–", "", "", `✗ ${problem}`];
    }
    const own = peer.endsWith("-webgpu") ? "descent-webgpu" : "descent-1";
    const ours = results.find((other) =>
      other.task === task && other.peer === own && other.ok
    )?.min_ms;
    return [
      name,
      peer,
      milliseconds(min_ms),
      milliseconds(median_ms!),
      gflops === null ? "" : gflops.toFixed(1),
      ours ? `${(min_ms / ours).toFixed(2)} ×` : "",
      "✓",
    ];
  });
  return table(
    [
      [
        "task",
        "peer",
        "best ms",
        "median ms",
        "GFLOPS",
        "÷ ours",
        "right",
      ],
      ...rows,
    ],
    "llrrrrl",
  );
}

function milliseconds(ms: number): string {
  return ms.toFixed(ms < 1 ? 4 : ms < 100 ? 2 : 0);
}

/** The budgets, met or not. */
export function verdictTable(
  verdicts: readonly Verdict[],
  paint: Paint,
): string {
  const isShare = (what: string) => what.startsWith("share");
  const show = (what: string, value: number) =>
    isShare(what)
      ? `${(100 * value).toFixed(0)} %`
      : value.toFixed(what.startsWith("ms") ? 0 : 2);
  const rows = verdicts.map(({ task, peer, what, value, limit, met }) => [
    task,
    peer,
    what,
    show(what, value),
    `${isShare(what) ? "≥" : "≤"} ${show(what, limit)}`,
    met ? paint.green("✓") : paint.red("✗"),
  ]);
  return table([["budget", "", "", "measured", "", ""], ...rows], "lllrll");
}

/** Who was not measured, and why. */
export function skippedText(skipped: readonly Skipped[]): string {
  return skipped.map(({ name, why }) => `skipped: ${name}: ${why}`).join("\n");
}
