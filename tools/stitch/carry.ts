/**
 * From what was edited in a file to what has to change in its chapters.
 *
 * @module
 */
import type { Place } from "../tangle/place.ts";
import type { ChapterEdit } from "./chapter_edits.ts";
import type { Bodies } from "./bodies.ts";
import { follows, type Home } from "./homes.ts";
import { type Hunk, hunksOf, slides, widen } from "./hunks.ts";
import { makeIndenter } from "./indent.ts";
import { splitHunk } from "./split.ts";
import { type Sync, synchronize } from "./sync.ts";

/** An edit that found no block, or more than one. */
export interface Astray {
  readonly reason: "glue" | "crossing";
  /** In the edited file, from 1. */
  readonly line: number;
  readonly chapter?: Place;
}

/** Lines of the raw body: of one block and without a gap, or what tangle made up. */
interface Segment {
  from: number;
  to: number;
  kind: "home" | "blank" | "glue";
}

/**
 * Carries the edits of a body.
 *
 * @param whole whether a hunk takes all the lines around it that live with it: for layouts that can't be matched line by
 * line
 */
export function carryBody(
  bodies: Bodies,
  whole: boolean,
): { edits: ChapterEdit[]; astray: Astray[] } {
  const { raw, homes, made, edited } = bodies;
  const madeTexts = made.map(({ text }) => text);
  const editedTexts = edited.map(({ text }) => text);
  const sync = synchronize(raw.map(({ text }) => text), madeTexts);
  const carrier = new Carrier(bodies, sync);
  const hunks = hunksOf(madeTexts, editedTexts);
  const settled = hunks.map((hunk, index) => {
    const range = [
      hunks[index - 1]?.to ?? 0,
      hunks[index + 1]?.from ?? made.length,
    ] as const;
    return choose(slides(hunk, madeTexts, editedTexts, range), hunk, {
      lines: hunk.from === hunk.to ? editedTexts : madeTexts,
      fits: (candidate) => carrier.fits(candidate),
    });
  });
  const isEnd = (p: number) =>
    sync[p] !== undefined && (!whole || p === 0 || p === made.length ||
      !(homes[sync[p].low - 1] && homes[sync[p].low] &&
        follows(homes[sync[p].low - 1]!, homes[sync[p].low]!)));
  for (const hunk of widen(settled, isEnd)) carrier.carry(hunk);
  return { edits: carrier.edits, astray: carrier.astray };
}

/** Among tellings of one change, the one that a person would give: whole blocks of lines, the blank line first. */
function choose(
  all: readonly Hunk[],
  original: Hunk,
  { lines, fits }: {
    lines: readonly string[];
    fits: (hunk: Hunk) => boolean;
  },
): Hunk {
  if (all.length === 1) return original;
  const cost = (hunk: Hunk) => {
    const [from, to] = hunk.from === hunk.to
      ? [hunk.newFrom, hunk.newTo]
      : [hunk.from, hunk.to];
    const [first, last] = [lines[from], lines[to - 1]].map((line) =>
      line.trim() === ""
    );
    return (fits(hunk) ? 0 : 10) +
      (first && !last ? 0 : last && !first ? 1 : 2);
  };
  // Of equals the last: `}` belongs to what it closes.
  return all.reduce((best, hunk) => cost(hunk) <= cost(best) ? hunk : best);
}

class Carrier {
  readonly edits: ChapterEdit[] = [];
  readonly astray: Astray[] = [];
  readonly #bodies: Bodies;
  readonly #sync: readonly (Sync | undefined)[];
  readonly #indent: ReturnType<typeof makeIndenter>;

  constructor(bodies: Bodies, sync: readonly (Sync | undefined)[]) {
    this.#bodies = bodies;
    this.#sync = sync;
    this.#indent = makeIndenter(bodies, sync);
  }

  /** Whether a hunk lies in one block as it is. */
  fits({ from, to }: Hunk): boolean {
    const [start, end] = [this.#sync[from], this.#sync[to]];
    if (!start || !end) return false;
    if (from === to) return true;
    const segments = this.#segments(start.high, end.low);
    return segments.filter(({ kind }) => kind === "home").length === 1 &&
      segments.every(({ kind }) => kind !== "glue");
  }

  carry(hunk: Hunk): void {
    const [start, end] = [this.#sync[hunk.from]!, this.#sync[hunk.to]!];
    if (hunk.from === hunk.to) return this.#insert(hunk, start);
    const segments = this.#segments(start.high, end.low);
    const solid = segments.filter(({ kind }) => kind !== "blank");
    if (solid.length === 0) {
      return this.#insert(hunk, { low: start.high, high: end.low });
    }
    const parts = splitHunk(
      hunk,
      solid,
      this.#bodies,
      this.#sync,
    );
    if (parts === undefined) {
      const [first, second] = solid.filter(({ kind }) => kind === "home");
      const at = second ?? first;
      this.#stray("crossing", hunk.newFrom, at && this.#bodies.homes[at.from]);
      return;
    }
    solid.forEach((segment, index) => {
      const position = segments.indexOf(segment);
      let [from, to] = parts[index];
      const blank = (k: number) => this.#bodies.edited[k].text.trim() === "";
      // A blank line that tangle puts between two blocks belongs to neither.
      if (segments[position - 1]?.kind === "blank") {
        while (from < to && blank(from)) from++;
      }
      if (segments[position + 1]?.kind === "blank") {
        while (from < to && blank(to - 1)) to--;
      }
      if (segment.kind === "home") this.#replace(segment, from, to);
      else this.#checkGlue(segment, from, to);
    });
  }

  #segments(from: number, to: number): Segment[] {
    const { homes, raw } = this.#bodies;
    const segments: Segment[] = [];
    for (let r = from; r < to; r++) {
      const last = segments.at(-1);
      const kind = homes[r] ? "home" : raw[r].text === "" ? "blank" : "glue";
      if (
        last?.kind === kind &&
        (kind !== "home" || follows(homes[r - 1]!, homes[r]!))
      ) last.to++;
      else segments.push({ from: r, to: r + 1, kind });
    }
    return segments;
  }

  #replace({ from, to }: Segment, newFrom: number, newTo: number): void {
    const { homes, chapters } = this.#bodies;
    const first = homes[from]!;
    const chapter = first.block.place.file;
    const old = chapters.get(chapter)!.slice(
      first.line - 1,
      homes[to - 1]!.line,
    );
    const lines = this.#indent(from, newFrom, newTo);
    // Lines that stay at both ends are none of the edit.
    let [head, tail] = [0, 0];
    while (
      head < Math.min(old.length, lines.length) && old[head] === lines[head]
    ) head++;
    while (
      tail < Math.min(old.length, lines.length) - head &&
      old[old.length - 1 - tail] === lines[lines.length - 1 - tail]
    ) tail++;
    if (head + tail === old.length && head + tail === lines.length) return;
    this.#push(
      chapter,
      first.line + head,
      first.line + old.length - tail,
      lines.slice(head, lines.length - tail),
      newFrom + head,
    );
  }

  /** What tangle made up and somebody changed: it may come out so by itself, once the rest is carried. */
  #checkGlue({ from, to }: Segment, newFrom: number, newTo: number): void {
    const { raw, edited } = this.#bodies;
    const same = to - from === newTo - newFrom &&
      edited.slice(newFrom, newTo).every(({ text }, k) =>
        text.trim() === raw[from + k].text.trim()
      );
    if (!same) this.#stray("glue", newFrom, this.#near(from));
  }

  #insert({ newFrom, newTo }: Hunk, { low, high }: Sync): void {
    const { homes, raw, edited, roots, chapters } = this.#bodies;
    const [prev, next] = [homes[low - 1], homes[high]];
    const blank = (text: string | undefined) =>
      text === undefined || text.trim() === "";
    const joinsPrev = !blank(edited[newFrom].text) &&
      !blank(raw[low - 1]?.text);
    const joinsNext = !blank(edited[newTo - 1].text) && !blank(raw[high]?.text);
    const chapterLine = (home: Home, by: number) =>
      chapters.get(home.block.place.file)![home.line - 1 + by] ?? "";
    const opens = prev !== undefined &&
      /\/\/ BEGIN SOLUTION\s*$/.test(chapterLine(prev, 1));
    const ends = next !== undefined &&
      /\/\/ END SOLUTION\s*$/.test(chapterLine(next, -1));
    const first = edited.slice(newFrom, newTo).find(({ text }) => !blank(text));
    const outdented = prev !== undefined && next !== undefined && first &&
      !first.text.startsWith(prev.lead) && first.text.startsWith(next.lead);
    if (prev && opens && (next === undefined || ends)) {
      // A hole with nothing in it yet.
      this.#pushAt(low - 1, prev.line + 2, newFrom, newTo);
    } else if (
      next && !ends && (prev === undefined || opens || outdented ||
        joinsNext && !joinsPrev)
    ) this.#pushAt(high, next.line, newFrom, newTo);
    else if (prev) this.#pushAt(low - 1, prev.line + 1, newFrom, newTo);
    else if (raw.length === 0 && roots.length > 0) {
      const { place, endLine } = roots[0];
      const fence = chapters.get(place.file)![place.line - 1];
      const prefix = fence.slice(0, place.column - 1);
      const lines = this.#bodies.texts.slice(newFrom, newTo).map((text) =>
        (prefix + text).trimEnd()
      );
      this.#push(place.file, endLine, endLine, lines, newFrom);
    } else if (first) this.#stray("glue", newFrom, this.#near(low));
  }

  #pushAt(row: number, line: number, newFrom: number, newTo: number): void {
    const { file } = this.#bodies.homes[row]!.block.place;
    this.#push(file, line, line, this.#indent(row, newFrom, newTo), newFrom);
  }

  #push(
    chapter: string,
    from: number,
    to: number,
    lines: readonly string[],
    row: number,
  ): void {
    const file = this.#bodies.path;
    this.edits.push({ chapter, from, to, lines, file, line: this.#line(row) });
  }

  #stray(reason: Astray["reason"], row: number, home?: Home): void {
    const chapter = home && {
      file: home.block.place.file,
      line: home.line,
      column: home.prefix.length + 1,
    };
    this.astray.push({ reason, line: this.#line(row), chapter });
  }

  /** The nearest home above a row, or below. */
  #near(row: number): Home | undefined {
    const { homes } = this.#bodies;
    return homes.slice(0, row).findLast(Boolean) ??
      homes.slice(row).find(Boolean);
  }

  /** The number in the file, from 1, of a row of the edited body. */
  #line(row: number): number {
    const { edited } = this.#bodies;
    return Math.max(0, edited[row]?.index ?? edited.at(-1)?.index ?? 0) + 1;
  }
}
