/**
 * Says what an update did.
 *
 * @module
 */
import type { Updated } from "./update.ts";

/** A few lines for the person. */
export function report(
  { plan, folders, version, stopped, trouble }: Updated,
  dryRun: boolean,
): string {
  const { changes, lines, conflicts } = plan;
  if (dryRun && stopped === "rebase") {
    return "A `git pull --rebase` has stopped halfway. An update would keep your files in a backup, leave the rebase, and merge.";
  }
  const said = [...lines];
  if (stopped === "stash") {
    said.push("What git had left unmerged is merged again.");
  } else if (stopped) said.push(`The ${stopped} that had stopped is finished.`);
  const [written, removed] = [
    changes.filter(({ next }) => next).map(({ path }) => path),
    changes.filter(({ next }) => !next).map(({ path }) => path),
  ];
  if (dryRun) {
    said.push(...written.map((path) => `would write ${path}`));
    said.push(...removed.map((path) => `would remove ${path}`));
  } else if (changes.length > 0) {
    const from = version ? ` from ${version}` : "";
    said.push(
      `${files(written.length)} written${from}` +
        (removed.length > 0 ? `, ${files(removed.length)} removed` : "") + ".",
    );
  }
  if (changes.length === 0) {
    said.push(
      version
        ? `Nothing but history is new in ${version}.`
        : trouble
        ? "Your exercises fit the stubs here."
        : conflicts.length > 0
        ? "Nothing is new."
        : "Everything is up to date.",
    );
  }
  for (const folder of folders) {
    said.push(
      `What stood there is kept in ${folder}; \`deno task restore\` brings it back.`,
    );
  }
  if (conflicts.length > 0) {
    said.push(
      dryRun ? "Both sides changed:" : "Choose between the markers here:",
      ...conflicts.map((place) => `  ${place}`),
    );
  }
  return said.join("\n");
}

function files(count: number): string {
  return count === 1 ? "1 file" : `${count} files`;
}
