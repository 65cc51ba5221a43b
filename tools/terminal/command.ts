/**
 * The frame of every command: flags, mistakes of the person, bugs of ours, exit codes.
 *
 * @module
 */
import { parseArgs } from "node:util";
import { nearest } from "./nearest.ts";
import { openScreen, type Screen } from "./screen.ts";
import { displayWidth, padEnd } from "./width.ts";
import { fit, wrap } from "./wrap.ts";

/** A mistake that the person can mend. One line says what and how; the command ends with 2. */
export class UserError extends Error {
  /** Lines below the first: what exists, how to call. */
  readonly details: string;

  constructor(message: string, details = "") {
    super(message);
    this.name = "UserError";
    this.details = details;
  }
}

/** One flag of a command. */
export interface Flag {
  readonly type: "boolean" | "string";
  /** What `--help` says. */
  readonly about: string;
  /** What stands for the value in `--help`: `N`. */
  readonly value?: string;
}

/** What a command takes. */
export interface Usage {
  /** `exercise`. */
  readonly name: string;
  /** `[CHAPTER | EXERCISE] [flags]`. */
  readonly synopsis: string;
  /** A sentence or two. */
  readonly about: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** How many words may stand without a flag. */
  readonly words: number;
  /** Leave unknown flags and further words to someone else. */
  readonly passOn?: boolean;
  /** Leave everything after `--` to someone else. */
  readonly passAfterDashes?: boolean;
  /** Lines of examples. */
  readonly examples?: readonly string[];
}

/** The arguments, taken apart. */
export interface Arguments {
  readonly words: readonly string[];
  /** What is passed on. */
  readonly rest: readonly string[];
  has(flag: string): boolean;
  get(flag: string): string | undefined;
  /** Every value of a flag that was given several times. */
  all(flag: string): readonly string[];
}

/** Exit code: everything passed, something failed, could not run. */
export type ExitCode = number;

/** What helps against the file system's own no; nothing for other errors. */
function remedyFor(error: unknown): string | undefined {
  const number = /\(os error (\d+)\)/.exec(String(error))?.[1];
  // No space left, and the quota of a computer room.
  if (["28", "122"].includes(number ?? "")) return "make room on the disk";
  if (number === "27") return "raise the limit on file sizes (ulimit -f)";
  // A read-only checkout, a link that leads out of it.
  const forbidden = error instanceof Deno.errors.PermissionDenied ||
    error instanceof Deno.errors.NotCapable || number === "30";
  return forbidden ? "make the place writable" : undefined;
}

/** A write beyond the limit on file sizes shall fail and be told, not kill the process without a word. */
function surviveFileLimit(): void {
  if (Deno.build.os === "windows") return;
  Deno.addSignalListener("SIGXFSZ", () => {});
}

/**
 * Runs a command and ends the process with its exit code. A `UserError` is told in a line or two and ends with 2; any
 * other error is our own bug, and its stack is shown.
 */
export async function runCommand(
  usage: Usage,
  main: (args: Arguments, screen: Screen) => Promise<ExitCode>,
): Promise<never> {
  const screen = openScreen("stdout");
  surviveFileLimit();
  try {
    const args = parseArguments(Deno.args, usage);
    if (args.has("help")) {
      screen.print(helpText(usage, screen));
      Deno.exit(0);
    }
    Deno.exit(await main(args, screen));
  } catch (error) {
    const errors = openScreen("stderr");
    const say = (text: string) =>
      errors.print(errors.interactive ? fit(text, errors.width()) : text);
    const word = errors.paint.red("error");
    const remedy = remedyFor(error);
    if (error instanceof UserError) {
      say(`${word}: ${error.message}`);
      if (error.details) say(error.details);
    } else if (remedy !== undefined) {
      const message = error instanceof Error ? error.message : String(error);
      say(
        `${word}: ${usage.name}: ${message}; ${remedy} and run it again, nothing is lost`,
      );
    } else {
      say(
        `${word}: ${usage.name} broke; that is a bug of ours, not yours. Please report:`,
      );
      errors.print(
        error instanceof Error ? error.stack ?? error.message : String(error),
      );
    }
    Deno.exit(2);
  }
}

/** Takes arguments apart. Throws a `UserError` for an unknown flag, with the nearest valid one. */
export function parseArguments(
  raw: readonly string[],
  usage: Usage,
): Arguments {
  const flags: Record<string, Flag> = {
    ...usage.flags,
    help: { type: "boolean", about: "Shows this." },
  };
  const dashes = usage.passAfterDashes ? raw.indexOf("--") : -1;
  const own = dashes < 0 ? raw : raw.slice(0, dashes);
  const { tokens } = parseArgs({
    args: [...own],
    options: Object.fromEntries(
      Object.entries(flags).map((
        [name, { type }],
      ) => [name, { type, ...(name === "help" ? { short: "h" } : {}) }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const rest = dashes < 0 ? [] : raw.slice(dashes + 1);
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") {
      if (words.length < usage.words) words.push(token.value);
      else if (usage.passOn) rest.push(token.value);
      else {throw new UserError(
          `${usage.name}: one word too many: "${token.value}"`,
          callText(usage),
        );}
      continue;
    }
    const flag = Object.hasOwn(flags, token.name)
      ? flags[token.name]
      : undefined;
    if (flag === undefined) {
      if (usage.passOn) {
        rest.push(
          token.value === undefined
            ? token.rawName
            : `${token.rawName}=${token.value}`,
        );
      } else throw unknownFlag(token.rawName, flags, usage);
    } else if (flag.type === "string" && token.value === undefined) {
      throw new UserError(
        `${usage.name}: --${token.name} needs a value: --${token.name} ${
          flag.value ?? "VALUE"
        }`,
        callText(usage),
      );
    } else if (flag.type === "boolean" && token.value !== undefined) {
      throw new UserError(
        `${usage.name}: --${token.name} takes no value`,
        callText(usage),
      );
    } else {
      values.getOrInsert(token.name, []).push(token.value ?? "");
    }
  }
  return {
    words,
    rest,
    has: (flag) => values.has(flag),
    get: (flag) => values.get(flag)?.at(-1),
    all: (flag) => values.get(flag) ?? [],
  };
}

function unknownFlag(
  rawName: string,
  flags: Record<string, Flag>,
  usage: Usage,
): UserError {
  const near = nearest(rawName.replace(/^-+/, ""), Object.keys(flags));
  const hint = near ? `; did you mean --${near}?` : "";
  return new UserError(
    `${usage.name}: unknown flag ${rawName}${hint}`,
    callText(usage),
  );
}

/**
 * Checks that words are among those that a command knows. Throws a `UserError` with the nearest and a list for the first
 * that is not.
 *
 * @param kind what they name: `part`
 */
export function checkWords(
  name: string,
  kind: string,
  words: readonly string[],
  known: readonly string[],
): void {
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return;
  const near = nearest(unknown, known);
  throw new UserError(
    `${name}: there is no ${kind} "${unknown}"${
      near ? `; did you mean ${near}?` : ""
    }`,
    `${kind}s: ${known.join(", ")}`,
  );
}

function callText(usage: Usage): string {
  const flags = Object.entries(usage.flags).map(([name, flag]) =>
    `[--${name}${flag.type === "string" ? ` ${flag.value}` : ""}]`
  );
  return `usage: deno task ${usage.name} ${
    [usage.synopsis, ...flags].filter((part) => part !== "").join(" ")
  }`.trimEnd();
}

function helpText(usage: Usage, { paint, width }: Screen): string {
  const rows = Object.entries({
    ...usage.flags,
    help: { type: "boolean", about: "Shows this." } as Flag,
  });
  const names = rows.map(([name, { type, value }]) =>
    `  --${name}${type === "string" ? ` ${value}` : ""}`
  );
  const column = Math.max(...names.map(displayWidth)) + 2;
  const list = rows.map(([, { about }], index) =>
    wrap(about, {
      width: width(),
      indent: " ".repeat(column),
      first: padEnd(names[index], column),
    })
  );
  const examples = usage.examples?.length
    ? `\n\n${usage.examples.map((line) => `  ${line}`).join("\n")}`
    : "";
  return `${
    paint.bold(`deno task ${usage.name} ${usage.synopsis}`.trimEnd())
  }\n${wrap(usage.about, { width: width() })}\n\n${list.join("\n")}${examples}`;
}

/** Reads `--seed N`: a whole number from 0 to 4294967295. */
export function seedOf(args: Arguments, name: string): number | undefined {
  const text = args.get("seed");
  if (text === undefined) return undefined;
  if (!/^\d{1,10}$/.test(text) || Number(text) > 0xffffffff) {
    throw new UserError(
      `${name}: --seed must be a whole number from 0 to 4294967295, got "${text}"`,
    );
  }
  return Number(text);
}

/** Draws a seed. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}
