// deno-lint-ignore-file no-control-regex -- control characters are what it is about
/**
 * Text that a learner's code made, fit for a terminal: escape sequences removed, other control characters visible.
 *
 * @module
 */

/** Most of a learner's output that a verdict keeps, in characters. */
export const MAX_OUTPUT = 64 * 1024;

// CSI, OSC/DCS/SOS/PM/APC up to their end, and the two-character escapes, in both the 7-bit and the 8-bit form.
const ESCAPES =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]/g;
// What moves the cursor or turns the direction of writing: C0 but tab and line feed, DEL, C1, bidi controls, line
// separators, zero-width characters.
const CONTROLS =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Removes terminal escapes and makes other control characters visible: `\x07` becomes `␇`.
 *
 * @param text anything
 * @returns text that only prints, with tabs and line feeds kept and `\r\n` as `\n`
 */
export function sanitize(text: string): string {
  return text.replace(ESCAPES, "").replaceAll("\r\n", "\n").replace(
    CONTROLS,
    visible,
  );
}

function visible(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "␡";
  return `\\u{${code.toString(16)}}`;
}

/**
 * Cuts text to a length, at a whole character.
 *
 * @returns the text, and whether something was cut
 */
export function cap(
  text: string,
  length: number = MAX_OUTPUT,
): { text: string; cut: boolean } {
  if (text.length <= length) return { text, cut: false };
  const end = (text.charCodeAt(length - 1) & 0xfc00) === 0xd800
    ? length - 1
    : length;
  return { text: text.slice(0, end), cut: true };
}

/** One line of at most `length` characters: `RangeError: dot: lengths differ…`. */
export function oneLine(text: string, length = 300): string {
  const line = sanitize(text).replace(/\s*\n\s*/g, " ").trim();
  const { text: kept, cut } = cap(line, length);
  return cut ? `${kept}…` : kept;
}
