/**
 * The faces that a deck carries, so that it looks and fits the same on every machine.
 *
 * @module
 */

/** One font file and the characters it is for. */
interface Face {
  readonly family: string;
  readonly file: string;
  readonly style: "normal" | "italic";
  readonly stretch?: string;
  /** Ranges of code points; none for all. */
  readonly ranges?: readonly (readonly [number, number])[];
}

const MONO = "@fontsource-variable/noto-sans-mono/files/noto-sans-mono";
const FACES: readonly Face[] = [
  {
    family: "Inter",
    file: "inter-ui/variable/InterVariable.woff2",
    style: "normal",
  },
  {
    family: "Inter",
    file: "inter-ui/variable/InterVariable-Italic.woff2",
    style: "italic",
  },
  {
    family: "Noto Sans Mono",
    file: `${MONO}-latin-wdth-normal.woff2`,
    style: "normal",
    stretch: "62.5% 100%",
    ranges: [[0x20, 0xff], [0x131, 0x131], [0x2000, 0x206f], [0x20ac, 0x20ac], [
      0x2191,
      0x2193,
    ], [0x2212, 0x2212]],
  },
  {
    family: "Noto Sans Mono",
    file: `${MONO}-greek-wdth-normal.woff2`,
    style: "normal",
    stretch: "62.5% 100%",
    ranges: [[0x370, 0x3ff]],
  },
  {
    family: "Noto Sans Mono",
    file: `${MONO}-latin-ext-wdth-normal.woff2`,
    style: "normal",
    stretch: "62.5% 100%",
    ranges: [[0x100, 0x130], [0x132, 0x2ba], [0x1d00, 0x1dbf], [
      0x1e00,
      0x1eff,
    ]],
  },
];

/** A file to copy into the deck. */
export interface FontFile {
  /** Module specifier: `inter-ui/variable/InterVariable.woff2`. */
  readonly specifier: string;
  /** Name in the deck's `assets/fonts/`. */
  readonly name: string;
}

/**
 * Chooses the faces for some HTML and writes their style sheet.
 *
 * Inter's italic goes only into decks with emphasis; rare alphabets only into decks that show them.
 */
export function chooseFonts(html: string): { css: string; files: FontFile[] } {
  const points = new Set(
    [...html].map((character) => character.codePointAt(0)!),
  );
  const faces = FACES.filter(({ style, ranges }) =>
    (style === "normal" || /<em[ >]/.test(html)) &&
    (!ranges ||
      [...points].some((point) =>
        ranges.some(([from, to]) => point >= from && point <= to)
      ))
  );
  const files = faces.map(({ file }) => ({
    specifier: file,
    name: file.slice(file.lastIndexOf("/") + 1),
  }));
  const css = faces.map(({ family, style, stretch, ranges }, index) =>
    `@font-face {\n  font-family: "${family}";\n  font-style: ${style};\n  font-weight: 100 900;\n` +
    (stretch ? `  font-stretch: ${stretch};\n` : "") +
    `  font-display: block;\n  src: url("fonts/${
      files[index].name
    }") format("woff2");\n` +
    (ranges
      ? `  unicode-range: ${ranges.map(formatRange).join(", ")};\n`
      : "") +
    "}\n"
  ).join("");
  return { css, files };
}

function formatRange([from, to]: readonly [number, number]): string {
  return from === to
    ? `U+${from.toString(16)}`
    : `U+${from.toString(16)}-${to.toString(16)}`;
}
