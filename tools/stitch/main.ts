/**
 * The command line of `deno task stitch`.
 *
 * @module
 */
import { runCourseCommand } from "../tangle/course_command.ts";
import { ensureMaps } from "../tangle/maps.ts";
import { formatPlace } from "../tangle/place.ts";
import type { Arguments, Usage } from "../terminal/command.ts";
import type { Paint } from "../terminal/paint.ts";
import { openScreen, type Screen } from "../terminal/screen.ts";
import { chapterDiff } from "./diff.ts";
import { rememberingFormatter } from "../tangle/remembering.ts";
import { carriedText, type Refusal } from "./plan.ts";
import { applyStitch, planStitch } from "./stitch.ts";

const USAGE: Usage = {
  name: "stitch",
  synopsis: "",
  about:
    "Carries edits in lib/, solutions/ and tests/course/ into the chapters they come from, then tangles. All or nothing.",
  words: 0,
  flags: {
    "dry-run": {
      type: "boolean",
      about: "Shows how the chapters would change; writes nothing.",
    },
  },
  examples: ["deno task stitch", "deno task stitch --dry-run"],
};

async function main(args: Arguments, screen: Screen): Promise<number> {
  const root = Deno.cwd();
  const format = rememberingFormatter(root);
  const plan = await planStitch(root, { format });
  if (plan.refusals.length > 0) {
    const errors = openScreen("stderr");
    for (const refusal of plan.refusals) {
      errors.print(refusalText(refusal, errors.paint));
    }
    errors.print(
      `\nstitch: ${plan.refusals.length} refused; nothing was written`,
    );
    return 1;
  }
  const dry = args.has("dry-run");
  for (const carried of plan.carried) screen.print(carriedText(carried));
  if (dry) {
    for (const { path, text } of plan.chapters) {
      screen.print(`\n${screen.paint.bold(path)}`);
      screen.print(chapterDiff(plan.seen.get(path)!, text, screen.paint));
    }
  }
  if (plan.carried.length === 0) {
    screen.print("no edit to carry: no generated file holds one");
  }
  if (dry) return 0;
  const { written } = await applyStitch(root, plan, { format });
  await ensureMaps(root);
  for (const { path } of written) screen.print(`wrote ${path}`);
  return 0;
}

function refusalText(
  { places: [place, chapter], message, remedy }: Refusal,
  paint: Paint,
): string {
  const lines = [`${paint.cyan(formatPlace(place))}: ${message}`];
  if (chapter) lines.push(`  ${paint.cyan(formatPlace(chapter))}: its chapter`);
  lines.push(paint.dim(`  → ${remedy}`));
  return lines.join("\n");
}

if (import.meta.main) await runCourseCommand(USAGE, main);
