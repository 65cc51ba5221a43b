/**
 * Formatting, lint and documentation, by Deno's own tools.
 *
 * @module
 */
import { pathToFileURL } from "node:url";
import { isThere } from "../files/is_there.ts";
import type { Finding } from "../tangle/place.ts";
import { type Context, deno, fromRoot } from "./context.ts";
import { type Copy, mergeCopies } from "./copies.ts";

/** Folders and files that people and tangle write. */
const PLACES = [
  "course",
  "lib",
  "solutions",
  "exercises",
  "tests",
  "tools",
  "slides",
  "deno.json",
];

/** Submissions in all but name: a stub or a wrong solution may leave names unused. */
const SOLUTION_LIKE =
  /^(exercises\/|tests\/course\/[^/]+\/[\d.]+\.(wrong|right)\.)/;

const PROSE = /^[A-Z]+\.md$/;

/** `deno fmt --check`. */
export async function formatting(context: Context): Promise<Finding[]> {
  const { root, skip } = context;
  const places = [
    ...existing(root, PLACES),
    ...[...Deno.readDirSync(root)].map(({ name }) => name).filter((name) =>
      PROSE.test(name)
    ),
  ];
  const { success, text } = await deno(root, ["fmt", "--check", ...places]);
  if (success) return [];
  const findings: Finding[] = [];
  for (
    const match of text.matchAll(/^from (.+):\n(?:\s*\n)*(?:\s*(\d+) ?\|)?/gm)
  ) {
    const path = fromRoot(root, match[1]);
    if (skip.has(path)) continue;
    findings.push({
      place: context.locate(path, Number(match[2] ?? 1), 1),
      message: `${path} is not formatted`,
      remedy: path.startsWith("course/") || !path.startsWith("lib/")
        ? `run deno fmt ${path}`
        : "run deno task tangle",
    });
  }
  for (const match of text.matchAll(/^Error checking: (.+)\n\s*(.+)/gm)) {
    const path = fromRoot(root, match[1]);
    if (!skip.has(path)) {
      findings.push({
        place: { file: path, line: 1, column: 1 },
        message: match[2],
      });
    }
  }
  return findings.length > 0 || skip.size > 0
    ? findings
    : [failed("deno fmt --check", text, context)];
}

interface LintReport {
  diagnostics: {
    filename: string;
    range: { start: { line: number; col: number } };
    message: string;
    code: string;
    hint?: string;
  }[];
  errors: { file_path: string; message: string }[];
}

/** `deno lint`, without the rules for unused names where a hole leaves some. */
export async function lint(context: Context): Promise<Finding[]> {
  const { root, skip } = context;
  const { text } = await deno(root, [
    "lint",
    "--json",
    ...existing(root, PLACES.slice(1, -1)),
  ]);
  const report: LintReport = JSON.parse(
    text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1),
  );
  const copies: Copy[] = [];
  for (const { filename, range, message, code, hint } of report.diagnostics) {
    const path = fromRoot(root, filename);
    if (skip.has(path)) continue;
    if (
      SOLUTION_LIKE.test(path) &&
      /unused|unreachable|prefer-const|require-await|require-yield/.test(code)
    ) continue;
    copies.push({
      place: context.locate(path, range.start.line, range.start.col + 1),
      path,
      message,
      rule: code,
      remedy: hint,
    });
  }
  const findings = mergeCopies(copies);
  for (const { file_path, message } of report.errors) {
    const path = fromRoot(root, file_path);
    if (!skip.has(path)) {
      findings.push({
        place: { file: path, line: 1, column: 1 },
        message: message.split("\n")[0],
      });
    }
  }
  return findings;
}

/** `deno doc --lint` over the library: every public name is documented. */
export async function documentation(context: Context): Promise<Finding[]> {
  const { root, plan } = context;
  const files = plan.files.map(({ path }) => path).filter((path) =>
    /^lib\/.*\.ts$/.test(path)
  );
  if (files.length === 0) return [];
  const { success, text } = await deno(root, ["doc", "--lint", ...files]);
  if (success) return [];
  const findings: Finding[] = [];
  for (const part of text.split(/^error\[/m).slice(1)) {
    const [head] = part.split("\n");
    const at = /-->\s+(.+):(\d+):(\d+)/.exec(part);
    if (at === null) continue;
    const path = fromRoot(root, at[1]);
    const hint = /= hint: (.+)/.exec(part)?.[1];
    findings.push({
      place: context.locate(path, Number(at[2]), Number(at[3])),
      message: `${head.replace(/^[^\]]*\]:\s*/, "")} (${path})`,
      remedy: hint ?? "write a doc comment above it",
    });
  }
  return findings.length > 0
    ? findings
    : [failed("deno doc --lint", text, context)];
}

function existing(root: string, places: readonly string[]): string[] {
  return places.filter((place) => isThere(`${root}/${place}`));
}

/** A tool that fails as a whole: at the place that it names (an import that leads nowhere), if it names one. */
export function failed(what: string, text: string, context: Context): Finding {
  const [, url, line, column] = /\bat (file:\S+):(\d+):(\d+)/.exec(text) ?? [];
  const reason = /^error: (.*)/m.exec(text)?.[1];
  if (url === undefined) {
    return {
      place: { file: "deno.json", line: 1, column: 1 },
      message: `${what} failed: ${text.trim().slice(0, 400)}`,
    };
  }
  const path = fromRoot(context.root, url);
  return {
    place: context.locate(path, Number(line), Number(column)),
    message: `${what} failed: ${
      (reason ?? text.trim().split("\n")[0])
        .replaceAll(pathToFileURL(`${context.root}/`).href, "")
    } (in ${path})`,
  };
}
