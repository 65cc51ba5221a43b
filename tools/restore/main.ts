/**
 * `deno task restore`: what a command replaced, back from `.descent/backups/`.
 *
 * @module
 */
import { agrees } from "../exercise/ask.ts";
import { ROOT, select } from "../exercise/course.ts";
import { diffLines, diffText } from "../exercise/diff.ts";
import { loadCourse } from "../course/index.ts";
import { type Backup, listBackups } from "../files/backups.ts";
import {
  type Arguments,
  type ExitCode,
  runCommand,
  type Usage,
  UserError,
} from "../terminal/command.ts";
import type { Screen } from "../terminal/screen.ts";
import { table } from "../terminal/table.ts";
import { ago } from "./ago.ts";
import { findBackup, findPath, findText, type Found } from "./find.ts";
import { putBack, standing } from "./restore.ts";

/** Backups that the list shows, and files of each. */
const SHOWN = 20;
const NAMED = 3;

const USAGE: Usage = {
  name: "restore",
  synopsis: "[EXERCISE | FILE]",
  about:
    "Brings a text back that a command replaced: the newest that differs from what stands there now, or one of --from. What stands there is kept too. Without a word it lists the backups.",
  words: 1,
  flags: {
    from: {
      type: "string",
      value: "N",
      about:
        "From this backup: its number in the list, or its folder. Without a word, all of its files.",
    },
    yes: { type: "boolean", about: "Does not ask." },
    "dry-run": {
      type: "boolean",
      about: "Shows what would change, and changes nothing.",
    },
  },
  examples: [
    "deno task restore",
    "deno task restore 2.1",
    "deno task restore predict --from 2",
  ],
};

// deno-lint-ignore require-await
async function main(args: Arguments, screen: Screen): Promise<ExitCode> {
  const all = listBackups(ROOT);
  const [word] = args.words;
  const from = args.get("from");
  if (word === undefined && from === undefined) {
    screen.print(listText(all, screen));
    return 0;
  }
  const among = from === undefined ? all : [findBackup(all, from)];
  const found = word === undefined
    ? allOf(among[0])
    : [oneOf(among, all, word)];
  const changing = found.filter((each) => each !== undefined);
  if (changing.length === 0) {
    screen.print("Every file stands as it does in the backup.");
    return 0;
  }
  if (args.has("dry-run")) {
    for (const each of changing) screen.print(difference(each, screen));
    return 0;
  }
  const command = `deno task restore --from ${from} --yes`;
  const many = changing.length === 1 ? "1 file" : `${changing.length} files`;
  if (
    word === undefined && !args.has("yes") &&
    !agrees(`Bring ${many} back? What stands there is kept.`, command)
  ) return 0;
  const folder = putBack(ROOT, changing);
  for (const { path, backup } of changing) {
    screen.print(
      `${path} is the text of ${
        ago(new Date(backup.time), new Date())
      } again, from ${screen.paint.cyan(backup.folder)}`,
    );
  }
  if (folder) {
    screen.print(`  what stood there is kept in ${screen.paint.cyan(folder)}`);
  }
  return 0;
}

function allOf(backup: Backup): Found[] {
  return backup.paths.flatMap((path) =>
    findText(ROOT, [backup], path, standing(ROOT, path)) ?? []
  );
}

/** The one text that a word names. Throws a `UserError` where there is none to bring back. */
function oneOf(
  among: readonly Backup[],
  all: readonly Backup[],
  word: string,
): Found {
  const path = pathOf(all, word);
  if (!all.some(({ paths }) => paths.includes(path))) {
    throw new UserError(
      `restore: there is no backup of ${path}; \`deno task restore\` lists what there is`,
    );
  }
  if (!among.some(({ paths }) => paths.includes(path))) {
    throw new UserError(
      `restore: ${among[0].folder} has no ${path}; it has:`,
      among[0].paths.map((each) => `  ${each}`).join("\n"),
    );
  }
  const found = findText(ROOT, among, path, standing(ROOT, path));
  if (found) return found;
  throw new UserError(
    `restore: ${path} stands as it does in ${
      among.length === 1 ? "that backup" : "every backup"
    }; nothing to bring back`,
  );
}

/** The file that a word names: an exercise, or a path of a backup. */
function pathOf(all: readonly Backup[], word: string): string {
  const kept = all.some(({ paths }) => paths.includes(word));
  const chapters = loadCourse(ROOT).filter(({ exercises }) =>
    exercises.length > 0
  );
  try {
    const { exercise } = select(chapters, word);
    // An exercise that has moved may have its backups under its old path.
    if (
      exercise && !kept &&
      all.some(({ paths }) => paths.includes(exercise.file))
    ) return exercise.file;
    const path = findPath(all, word) ?? exercise?.file;
    if (path !== undefined) return path;
  } catch (error) {
    const path = findPath(all, word);
    if (path !== undefined) return path;
    throw error;
  }
  throw new UserError(
    `restore: "${word}" is a whole chapter; name one exercise, or bring a whole backup back with --from`,
  );
}

function listText(backups: readonly Backup[], { paint }: Screen): string {
  if (backups.length === 0) {
    return "There are no backups: no command has replaced anything yet.";
  }
  const now = new Date();
  const rows = backups.slice(0, SHOWN).map((backup, index) => [
    String(index + 1),
    ago(new Date(backup.time), now),
    backup.command || "?",
    filesText(backup.paths),
    paint.dim(backup.folder.replace(/^\.descent\/backups\//, "")),
  ]);
  const more = backups.length - SHOWN;
  return [
    table(rows, "r"),
    ...more > 0 ? [`and ${more} more in .descent/backups`] : [],
    paint.dim(
      "Bring one back: deno task restore EXERCISE, or deno task restore --from N",
    ),
  ].join("\n");
}

function filesText(paths: readonly string[]): string {
  const first = [
    ...paths.filter((path) => path.startsWith("exercises/")),
    ...paths.filter((path) => !path.startsWith("exercises/")),
  ];
  const shown = first.slice(0, NAMED).join(", ");
  const more = paths.length - NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function difference({ path, backup, bytes }: Found, screen: Screen): string {
  const decoder = new TextDecoder();
  const now = standing(ROOT, path) ?? new Uint8Array();
  const lines = diffLines(decoder.decode(now), decoder.decode(bytes));
  const text = lines.length === 0
    ? "only its line ends differ"
    : diffText(lines, screen.paint);
  return `${
    screen.paint.bold(path)
  }: what stands there (-), and ${backup.folder} (+)\n${text}`;
}

if (import.meta.main) await runCommand(USAGE, main);
