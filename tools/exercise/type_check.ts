/**
 * What the type checker says of learners' files, beside the verdict: it takes longer than judging does.
 *
 * @module
 */

/** One type error in a learner's file. */
export interface TypeFinding {
  /** `exercises/02-perceptron/predict.ts`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `TS2322`. */
  readonly code: string;
  /** `Type 'string' is not assignable to type 'number'.` and what follows it. */
  readonly message: string;
}

/** The longest that a check may take. */
const LIMIT_MS = 20_000;

/**
 * Type-checks some files of the repository.
 *
 * @returns errors within these files only; none when the checker could not run
 */
export async function typeCheck(
  root: string,
  files: readonly string[],
  signal?: AbortSignal,
): Promise<TypeFinding[]> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const command = new Deno.Command(Deno.execPath(), {
    args: ["check", "--quiet", "--no-lock", "--cached-only", ...files],
    cwd: root,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  });
  try {
    const { success, stderr } = await command.output();
    return success
      ? []
      : parseTypeErrors(new TextDecoder().decode(stderr), root).filter((
        { file },
      ) => files.includes(file));
  } catch {
    return [];
  }
}

/** Reads what `deno check` writes to standard error. */
export function parseTypeErrors(text: string, root: string): TypeFinding[] {
  const prefix = `file://${
    encodeURI(root.replaceAll("\\", "/")).replace(/^(?=[^/])/, "/")
  }/`;
  const errors: TypeFinding[] = [];
  for (const part of text.split(/^(?=TS\d+ \[ERROR\]: )/m)) {
    const [, code, rest] = /^(TS\d+) \[ERROR\]: ([\s\S]*)$/.exec(part) ?? [];
    const place = /^ +at (file:\/\/\S+):(\d+):(\d+)$/m.exec(part);
    if (!code || !place || !place[1].startsWith(prefix)) continue;
    errors.push({
      file: decodeURI(place[1].slice(prefix.length)),
      line: Number(place[2]),
      column: Number(place[3]),
      code,
      message: messageOf(rest),
    });
  }
  return errors;
}

/** The lines before the excerpt of the source, which ends with a line of `~` or `^` and then the place. */
function messageOf(rest: string): string {
  const lines = rest.split("\n");
  const at = lines.findIndex((line) => /^ +at file:/.test(line));
  const marker = /^\s*[~^]+$/.test(lines[at - 1] ?? "") ? at - 2 : at;
  return lines.slice(0, Math.max(1, marker)).map((line) => line.trim()).filter((
    line,
  ) => line !== "").join("\n");
}
