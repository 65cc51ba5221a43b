/**
 * An LSTM at work, letter by letter, as numbers and as pictures.
 *
 * @module
 */
import type { CharacterParams } from "../nn/character_model.ts";
import { type Reading, readLetters } from "../nn/read_letters.ts";
import { writeOn, type Writing } from "../nn/write_on.ts";
import { element, svg, text as words } from "../plot/svg.ts";
import type { Random } from "../random.ts";
import { type Alphabet, toIndices } from "../text/characters.ts";
import { temperature } from "../text/temperature.ts";
import { END } from "../text/word_batch.ts";

/** One letter, and what an LSTM did with it. */
export interface WatchedLetter extends Reading {
  /** The letter; a line break for the beginning. */
  readonly letter: string;
  /** What may come next, the likeliest first. */
  readonly next: readonly { readonly letter: string; readonly p: number }[];
}

/** What was watched, and how it may go on. */
export interface Watched {
  /** The beginning, then each letter. */
  readonly letters: readonly WatchedLetter[];
  /** Ways to go on, drawn at random; none if nothing was drawn. */
  readonly continuations: readonly string[];
}

/** How a text is to go on. */
export interface Continuing extends Writing {
  /** How many ways; none by default. */
  readonly count?: number;
  /** Where chance comes from. */
  readonly random?: Random;
}

/**
 * Reads the beginning of a name and gives what went on at each letter, and ways
 * to go on.
 *
 * @throws {RangeError} if a letter, or the end mark, is not in the alphabet
 * @example
 * ```ts
 * import { initCharacterModel } from "lib/nn/character_model.ts";
 * import { seeded } from "lib/random.ts";
 * import { characters } from "lib/text/characters.ts";
 *
 * const alphabet = characters("\nabc");
 * const sizes = { vocabSize: 4, embedDim: 2, hidden: 3 };
 * const params = initCharacterModel(sizes, seeded(1));
 * const { letters } = watchLetters(params, "ab", alphabet);
 * assert.deepEqual(letters.map(({ letter }) => letter), ["\n", "a", "b"]);
 * assert.equal(letters[2].gates.forget.length, 3);
 * ```
 */
export function watchLetters(
  params: CharacterParams,
  text: string,
  alphabet: Alphabet,
  { count = 0, random = Math.random, ...writing }: Continuing = {},
): Watched {
  const begin = [END, text].flatMap((each) => toIndices(each, alphabet));
  const read = readLetters(params);
  const letters = begin.map((index) => {
    const reading = read(index);
    const next = temperature(reading.scores, 1)
      .map((p, i) => ({ letter: alphabet.letters[i], p }))
      .sort((a, b) => b.p - a.p);
    return { ...reading, letter: alphabet.letters[index], next };
  });
  const options = { end: begin[0], most: 20, ...writing };
  const continuations = Array.from(
    { length: count },
    () => writeOn(params, alphabet, END + text, random, options),
  );
  return { letters, continuations };
}

const shown = (letter: string) => letter === END ? "·" : letter;

/** Draws the three gates of all cells, letter by letter, as SVG. */
export function gatesFigure({ letters }: Watched): string {
  const cells = letters[0].cells.length;
  const side = Math.max(8, Math.min(22, Math.floor(300 / letters.length)));
  const [top, left, gap] = [74, 20, 24];
  const width = letters.length * side;
  const grids = (["input", "forget", "output"] as const).map((gate, k) => {
    const from = left + k * (width + gap);
    const squares = letters.flatMap(({ gates }, t) =>
      gates[gate].map((open, row) => {
        const size = Math.sqrt(open) * (side - 1);
        return element("rect", {
          x: from + t * side + (side - size) / 2,
          y: top + row * side + (side - size) / 2,
          width: size,
          height: size,
          class: "fill-one",
        });
      })
    );
    return words(from, 28, `${gate} gate`, { bold: true }) +
      letters.map(({ letter }, t) =>
        words(from + (t + 0.5) * side, 62, shown(letter), { anchor: "middle" })
      ).join("") + squares.join("");
  });
  const means = (["input", "forget", "output"] as const).map((gate) => {
    const all = letters.flatMap(({ gates }) => gates[gate]);
    const mean = all.reduce((sum, open) => sum + open, 0) / all.length;
    return `the ${gate} gates are open by ${mean.toFixed(2)} on average`;
  });
  const text = letters.map(({ letter }) => shown(letter)).join("");
  return svg(
    {
      width: 2 * left + 3 * width + 2 * gap,
      height: top + cells * side + 20,
      title: `Gates of ${cells} cells over ${text}`,
      description: `The more of a square is filled, the further the gate is ` +
        `open. Rows are cells, columns letters; ${means.join(", ")}.`,
    },
    ...grids,
  );
}

/** Says no to texts of which there are none, and to a cell that is not there. */
function checkTexts(who: string, texts: readonly Watched[], cell = 0): void {
  if (texts.length === 0) {
    throw new RangeError(`${who}: no texts; give one at least`);
  }
  const count = texts[0].letters[0].cells.length;
  if (Number.isInteger(cell) && cell >= 0 && cell < count) return;
  throw new RangeError(
    `${who}: no cell ${cell}; there are 0 to ${count - 1}`,
  );
}

/**
 * Draws what is in one cell over some texts, as SVG: the stronger the ground
 * behind a letter, the further from 0; blue above it, brown below. The strongest
 * is the furthest that there is.
 *
 * @throws {RangeError} if there are no texts, or there is no such cell
 */
export function cellFigure(texts: readonly Watched[], cell: number): string {
  checkTexts("cellFigure", texts, cell);
  const [side, left, top] = [44, 24, 20];
  const furthest = Math.max(
    1e-9,
    ...texts.flatMap(({ letters }) =>
      letters.map(({ cells }) => Math.abs(cells[cell]))
    ),
  );
  const rows = texts.map(({ letters }, row) =>
    letters.map(({ letter, cells }, t) => {
      const [x, y] = [left + t * side, top + row * (side + 12)];
      const value = cells[cell];
      const ground = {
        ...{ x, y, width: side - 2, height: side },
        class: value < 0 ? "fill-zero" : "fill-one",
        "fill-opacity": (0.75 * Math.abs(value) / furthest).toFixed(2),
      };
      const middle = { anchor: "middle", size: 24 } as const;
      return element("rect", ground) +
        words(x + side / 2 - 1, y + 30, shown(letter), middle);
    }).join("")
  );
  const longest = Math.max(...texts.map(({ letters }) => letters.length));
  const said = texts.map(({ letters }) =>
    letters.map(({ letter, cells }) =>
      `${shown(letter)} ${cells[cell].toFixed(1)}`
    ).join(", ")
  );
  return svg(
    {
      width: 2 * left + longest * side,
      height: top + texts.length * (side + 12) + 8,
      title: `What is in cell ${cell + 1}, letter by letter`,
      description: `${said.join("; ")}.`,
    },
    ...rows,
  );
}

/**
 * Finds the cell that is most different between two kinds of text at the last
 * letter that was read: the distance of its means, in standard deviations.
 *
 * @throws {RangeError} if there are no texts of a kind
 */
export function tellingCell(
  some: readonly Watched[],
  others: readonly Watched[],
): { readonly cell: number; readonly apart: number } {
  for (const texts of [some, others]) checkTexts("tellingCell", texts);
  const last = (texts: readonly Watched[], cell: number) =>
    texts.map(({ letters }) => letters[letters.length - 1].cells[cell]);
  const mean = (numbers: number[]) =>
    numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const found = some[0].letters[0].cells.map((_, cell) => {
    const [a, b] = [last(some, cell), last(others, cell)];
    const spread = (numbers: number[]) =>
      mean(numbers.map((x) => (x - mean(numbers)) ** 2));
    const apart = Math.abs(mean(a) - mean(b)) /
      Math.sqrt((spread(a) + spread(b)) / 2);
    return { cell, apart };
  });
  return found.sort((a, b) => b.apart - a.apart)[0];
}
//# sourceMappingURL=gates.ts.map
