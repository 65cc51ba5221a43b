/**
 * Small mistakes made by rule in a correct solution: checks that let many of them pass check too little.
 *
 * @module
 */
import jsTokens from "js-tokens";

/** One mistake. */
export interface Mutant {
  /** Line, from 1. */
  readonly line: number;
  /** The line before and after, the same wherever it stands: `return a >= b; → return a > b;`. */
  readonly name: string;
  readonly source: string;
}

/** Lines of a file, from 1, both included. */
export interface Region {
  readonly first: number;
  readonly last: number;
}

interface Token {
  readonly type: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
  "/=": ["*="],
  "++": ["--"],
  "--": ["++"],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
};
const WORDS: Readonly<Record<string, readonly string[]>> = {
  true: ["false"],
  false: ["true"],
  min: ["max"],
  max: ["min"],
  some: ["every"],
  every: ["some"],
};
/** A statement that begins so declares something: without it the rest means nothing. */
const DECLARES = new Set(["const", "let", "var", "function", "type", "class"]);
const OPENS: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
};

/**
 * Where a solution differs from its stub, which is the part that a learner writes.
 *
 * @returns `null` if they are the same
 */
export function regionOf(solution: string, stub: string): Region | null {
  const solved = solution.split("\n");
  // The stub alone imports Todo.
  const hole = stub.split("\n").filter((line) =>
    !/^import .*\bTodo\b/.test(line)
  );
  let first = 0;
  while (first < solved.length && solved[first] === hole[first]) first++;
  if (first === solved.length) return null;
  let behind = 0;
  while (
    behind < solved.length - first - 1 && behind < hole.length - first &&
    solved.at(-1 - behind) === hole.at(-1 - behind)
  ) behind++;
  return { first: first + 1, last: solved.length - behind };
}

/**
 * Every mutant of a region: comparisons, arithmetic and logic swapped, constants one up and one down, conditions
 * negated, signs and statements removed. Some do not compile, some mean the same; the judge tells the former. Behind a
 * `wgsl` comment, the bodies of a template's functions are a program too.
 */
export function mutants(source: string, region: Region): Mutant[] {
  const all = tokensOf(source);
  const inside = (token: Token) => {
    const line = lineOf(source, token.start);
    return line >= region.first && line <= region.last;
  };
  const edits = [all, ...shaderBodies(source)].flatMap((program) => {
    const tokens = program.filter(inside);
    return [
      ...tokens.flatMap((token, i) => editsOf(token, tokens[i - 1])),
      ...conditions(tokens),
      ...statements(tokens),
    ];
  });
  return edits.map((edit) => apply(source, edit))
    .filter(({ source: mutated }) => mutated !== source)
    .sort((a, b) => a.line - b.line);
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const { type, value } of jsTokens(source)) {
    const end = start + value.length;
    if (!/^(WhiteSpace|LineTerminatorSequence|.*Comment)$/.test(type)) {
      tokens.push({ type, value, start, end });
    }
    start = end;
  }
  return tokens;
}

/** What stands between the outer braces of each shader. */
function shaderBodies(source: string): Token[][] {
  return [...source.matchAll(/\/\* wgsl \*\/ `([^`]*)`/g)].flatMap((match) => {
    const from = match.index + match[0].indexOf("`") + 1;
    const tokens = tokensOf(match[1]).map((token) => ({
      ...token,
      start: token.start + from,
      end: token.end + from,
    }));
    const bodies: Token[][] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].value !== "{") continue;
      const end = closing(tokens, i);
      if (end < 0) break;
      bodies.push(tokens.slice(i + 1, end));
      i = end;
    }
    return bodies;
  });
}

function editsOf(
  { type, value, start, end }: Token,
  before: Token | undefined,
): Edit[] {
  const replace = (text: string): Edit => ({ start, end, text });
  if (type === "NumericLiteral" && /^[\d._]+$/.test(value)) {
    const number = Number(value.replaceAll("_", ""));
    // In WGSL 1.0 stays another type than 1.
    const write = (other: number) =>
      value.endsWith(".0") ? other.toFixed(1) : String(other);
    return [
      replace(write(number + 1)),
      replace(number === 0 ? `(${write(-1)})` : write(number - 1)),
    ];
  }
  if (type === "IdentifierName") {
    return (Object.hasOwn(WORDS, value) ? WORDS[value] : []).map(replace);
  }
  if (type !== "Punctuator") return [];
  const isUnary = !before ||
    before.type === "Punctuator" &&
      !/^[)\]}]$|^(?:\+\+|--)$/.test(before.value) ||
    /^(?:return|throw|typeof|case)$/.test(before.value);
  if (isUnary && /^[-!]$/.test(value)) return [replace("")];
  if (isUnary && value === "+") return [];
  return (Object.hasOwn(SWAPS, value) ? SWAPS[value] : []).map(replace);
}

/** Negates what stands in parentheses after `if` and `while`. */
function conditions(tokens: readonly Token[]): Edit[] {
  return tokens.flatMap((token, i) => {
    if (!/^(?:if|while)$/.test(token.value) || tokens[i + 1]?.value !== "(") {
      return [];
    }
    const close = closing(tokens, i + 1);
    if (close < 0) return [];
    const [open, end] = [tokens[i + 1].end, tokens[close].start];
    // The text between is put in by `apply`.
    return [{ start: open, end, text: "!($)" }];
  });
}

/** Removes statements that end in a semicolon and declare nothing. */
function statements(tokens: readonly Token[]): Edit[] {
  const edits: Edit[] = [];
  let begins = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (
      token.value === "(" &&
      /^(?:if|while|for)$/.test(tokens[i - 1]?.value ?? "")
    ) {
      // What follows a head is a statement of its own.
      i = Math.max(i, closing(tokens, i));
      begins = true;
      continue;
    }
    if (
      begins && !/^[;{}]$/.test(token.value) &&
      !/^(?:if|while|for|else|do|try|switch)$/.test(token.value)
    ) {
      const end = endOf(tokens, i);
      if (end < 0) return edits;
      const text = DECLARES.has(token.value) ? null : ";";
      if (text !== null) {
        edits.push({ start: token.start, end: tokens[end].end, text });
      }
      i = end;
      begins = true;
      continue;
    }
    begins = /^[;{}]$|^else$|^do$|^try$/.test(token.value);
  }
  return edits;
}

function endOf(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i].value === ";") return i;
    if (OPENS[tokens[i].value] !== undefined) {
      i = closing(tokens, i);
      if (i < 0) return -1;
    }
  }
  return -1;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i].type !== "Punctuator") continue;
    if (OPENS[tokens[i].value] !== undefined) depth++;
    if (/^[)\]}]$/.test(tokens[i].value) && --depth === 0) return i;
  }
  return -1;
}

function apply(source: string, { start, end, text }: Edit): Mutant {
  const put = text.replace("$", () => source.slice(start, end));
  const mutated = source.slice(0, start) + put + source.slice(end);
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const tail = source.indexOf("\n", end);
  const lineEnd = tail < 0 ? source.length : tail;
  const before = oneLine(source.slice(lineStart, lineEnd));
  const after = oneLine(
    source.slice(lineStart, start) + put + source.slice(end, lineEnd),
  );
  return {
    line: lineOf(source, start),
    name: `${before} → ${after}`,
    source: mutated,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}
