/**
 * Which lines of a formatted file are which lines of the text that was formatted. Tokens of both are matched in order;
 * where no token lies between, a boundary of lines on one side is one on the other.
 *
 * @module
 */
import { matchTokens } from "../tangle/align.ts";
import { type Token, tokenize } from "../tangle/tokens.ts";

/** The raw boundaries that a made boundary may stand for. Boundary n lies before line n. */
export interface Sync {
  readonly low: number;
  readonly high: number;
}

/** For each boundary of `made`, the raw ones that it stands for; undefined where code was broken or joined. */
export function synchronize(
  raw: readonly string[],
  made: readonly string[],
): (Sync | undefined)[] {
  const before = tokenize(raw.join("\n"));
  const after = tokenize(made.join("\n"));
  const pairs = matchTokens(before, after);
  const match = new Map(pairs);
  // The matched tokens next to each raw token, on its own side and after.
  const above: number[] = [];
  let last = -1;
  for (let i = 0; i <= before.length; i++) {
    above.push(last + 1);
    last = match.get(i) ?? last;
  }
  const below: number[] = new Array(before.length + 1);
  let next = after.length;
  for (let i = before.length; i >= 0; i--) {
    next = match.get(i) ?? next;
    below[i] = next;
  }
  const rawGroups = group(before, raw.length);
  const madeGroups = group(after, made.length);
  const result: (Sync | undefined)[] = new Array(made.length + 1);
  for (const { token: j, inner, lines: ps } of madeGroups) {
    const groups = rawGroups.filter((group) =>
      group.inner === inner && (inner > 0
        ? match.get(group.token) === j &&
          height(before[group.token]) === height(after[j])
        : above[group.token] <= j && j <= below[group.token])
    );
    if (groups.length === 0) continue;
    pair(groups.flatMap(({ lines }) => lines), ps, groups.length, result);
  }
  result[0] ??= { low: 0, high: 0 };
  result[made.length] ??= { low: raw.length, high: raw.length };
  return result;
}

/** Boundaries between the same two tokens differ in blank lines only. */
function pair(
  rs: readonly number[],
  ps: readonly number[],
  groups: number,
  result: (Sync | undefined)[],
): void {
  const [low, high] = [rs[0], rs[rs.length - 1]];
  if (groups === 1 && rs.length === ps.length) {
    ps.forEach((p, index) => result[p] = { low: rs[index], high: rs[index] });
  } else if (ps.length === 1) result[ps[0]] = { low, high };
  else {
    result[ps[0]] = { low, high: low };
    result[ps[ps.length - 1]] = { low: high, high };
  }
}

interface Group {
  /** The first token behind the boundaries, or the one that they lie in. */
  readonly token: number;
  /** Lines of that token before the boundary; 0 for none. */
  readonly inner: number;
  readonly lines: number[];
}

/** Boundaries of a text by where among its tokens they lie. */
function group(tokens: readonly Token[], count: number): Group[] {
  const groups: Group[] = [];
  let t = 0;
  for (let line = 0; line <= count; line++) {
    while (t < tokens.length && tokens[t].line + height(tokens[t]) <= line) t++;
    const inside = t < tokens.length && tokens[t].line < line;
    const inner = inside ? line - tokens[t].line : 0;
    const last = groups.at(-1);
    if (last?.token === t && last.inner === inner) last.lines.push(line);
    else groups.push({ token: t, inner, lines: [line] });
  }
  return groups;
}

function height(token: Token): number {
  return token.value.split("\n").length;
}
