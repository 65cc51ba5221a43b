/**
 * The info string of a fenced block: a language, then `flag`, `key=value`, `key+=value` or `key="text with spaces"`.
 *
 * @module
 */

/** One attribute with its position in the info string. */
export interface Attribute {
  readonly key: string;
  /** Undefined for a flag. */
  readonly value?: string;
  /** `name+=rules`. */
  readonly appends: boolean;
  /** Offset of the key, from 0. */
  readonly offset: number;
}

/** A parsed info string. */
export interface Info {
  readonly lang: string;
  readonly attributes: readonly Attribute[];
  /** What could not be read, with its offset. */
  readonly errors: readonly {
    readonly offset: number;
    readonly message: string;
  }[];
}

const ATTRIBUTE = /([^\s=+"]+)(?:(\+?=)(?:"([^"]*)"|([^\s"]*)))?(?=\s|$)/y;

/**
 * Parses an info string.
 *
 * @example
 * ```ts
 * const info = parseInfo('ts wrong=2.1 title="strict threshold" whole');
 * assert.equal(info.lang, "ts");
 * assert.equal(info.attributes[1].value, "strict threshold");
 * ```
 */
export function parseInfo(info: string): Info {
  const lang = /^\s*(\S*)/.exec(info)!;
  const attributes: Attribute[] = [];
  const errors: { offset: number; message: string }[] = [];
  let at = lang[0].length;
  while (at < info.length) {
    if (/\s/.test(info[at])) {
      at++;
      continue;
    }
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(info);
    const word = /\S+/.exec(info.slice(at))![0];
    if (match === null) {
      const message = word.split('"').length % 2 === 0
        ? `the quote in ${word} is not closed`
        : `can't read ${word}: expected flag, key=value or key="text with spaces"`;
      errors.push({ offset: at, message });
      if (word.split('"').length % 2 === 0) break;
      at += word.length;
      continue;
    }
    const [text, key, sign, quoted, plain] = match;
    const value = sign === undefined ? undefined : quoted ?? plain;
    if (value === "") {
      errors.push({ offset: at, message: `${key}${sign} has no value` });
    }
    attributes.push({ key, value, appends: sign === "+=", offset: at });
    at += text.length;
  }
  return { lang: lang[1], attributes, errors };
}
