/**
 * The few lines of `key: value` at the top of a chapter.
 *
 * @module
 */
import type { Findings } from "./place.ts";
import { nearest } from "../terminal/nearest.ts";

/** What a chapter says of itself. */
export interface FrontMatter {
  readonly title: string;
  /** Minutes of teaching, and of practice. */
  readonly minutes?: number;
  readonly practice?: number;
  /** Whether it belongs to the workshop's day. */
  readonly track?: "day" | "full";
  /** Numbers of the chapters it builds on. */
  readonly needs: readonly number[];
}

const KEYS = ["title", "minutes", "practice", "track", "needs"];

/**
 * Splits front matter from the body.
 *
 * @param required whether a chapter without it is an error
 * @returns the body with the front matter's lines blank, so that line numbers stay
 */
export function readFrontMatter(
  text: string,
  path: string,
  findings: Findings,
  required: boolean,
): { frontMatter?: FrontMatter; body: string; bodyLine: number } {
  const match = /^---\n([^]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    if (required) {
      findings.add(
        { file: path, line: 1, column: 1 },
        "front matter is missing",
        "start with ---, title: …, ---",
      );
    }
    return { body: text, bodyLine: 1 };
  }
  const values = new Map<string, string>();
  match[1].split("\n").forEach((content, index) => {
    if (content.trim() === "" || content.trimStart().startsWith("#")) return;
    const place = { file: path, line: index + 2, column: 1 };
    const pair = /^([A-Za-z]+):\s*(.*?)\s*$/.exec(content);
    if (pair === null) {
      return findings.add(place, `can't read "${content}"`, "write key: value");
    }
    const [, key, value] = pair;
    if (!KEYS.includes(key)) {
      const near = nearest(key, KEYS);
      findings.add(
        place,
        `unknown key ${key}`,
        near ? `did you mean ${near}?` : `known are ${KEYS.join(", ")}`,
      );
    }
    if (values.has(key)) {
      findings.add(place, `${key} stands here twice`, "keep one of them");
    }
    const problem = wrongValue(key, value);
    if (problem) {
      findings.add(
        { ...place, column: content.indexOf(value) + 1 },
        `${key}: ${value}`,
        problem,
      );
    } else values.set(key, value.replace(/^"(.*)"$/, "$1"));
  });
  if (!values.has("title")) {
    findings.add(
      { file: path, line: 1, column: 1 },
      "the title is missing",
      "add a line title: …",
    );
  }
  const number = (key: string) =>
    values.has(key) ? Number(values.get(key)) : undefined;
  const lines = match[0].split("\n").length - 1;
  return {
    bodyLine: lines + 1,
    frontMatter: {
      title: values.get("title") ?? "",
      minutes: number("minutes"),
      practice: number("practice"),
      track: values.get("track") as FrontMatter["track"],
      needs: (values.get("needs") ?? "").match(/\d+/g)?.map(Number) ?? [],
    },
    body: "\n".repeat(lines) + text.slice(match[0].length),
  };
}

function wrongValue(key: string, value: string): string | undefined {
  if ((key === "minutes" || key === "practice") && !/^\d+$/.test(value)) {
    return "expected a number of minutes";
  }
  if (key === "track" && value !== "day" && value !== "full") {
    return "expected day or full";
  }
  if (key === "needs" && !/^\[\s*(\d+(\s*,\s*\d+)*)?\s*\]$/.test(value)) {
    return "expected [1, 2]";
  }
  if (key === "title" && value === "") return "expected a title";
}
