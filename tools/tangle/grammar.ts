/**
 * The chapter grammar: which attributes a fenced block may carry, and what kind of block they make it.
 *
 * @module
 */
import { type Info, parseInfo } from "./info.ts";
import { nearest } from "../terminal/nearest.ts";

/** What a block is for. `plain` blocks are shown and left alone. */
export type BlockKind =
  | "file"
  | "fragment"
  | "append"
  | "check"
  | "driver"
  | "wrong"
  | "right"
  | "test"
  | "run"
  | "out"
  | "claim"
  | "claimed"
  | "error"
  | "bare"
  | "plain";

interface Rule {
  /** The attribute that makes a block this kind. */
  readonly by: string;
  readonly flag?: true;
  readonly also: readonly string[];
  readonly flags?: readonly string[];
  /** Attributes it can't do without. */
  readonly needs?: readonly string[];
  /** The only languages it may have. */
  readonly langs?: readonly string[];
}

const RULES: Record<Exclude<BlockKind, "append" | "bare" | "plain">, Rule> = {
  file: { by: "file", also: ["name", "exercise"] },
  check: { by: "check", also: ["limit"], langs: ["ts"] },
  driver: { by: "driver", also: [], langs: ["ts"] },
  wrong: {
    by: "wrong",
    also: ["title"],
    flags: ["whole"],
    needs: ["title"],
    langs: ["ts"],
  },
  right: {
    by: "right",
    also: ["title"],
    flags: ["whole"],
    needs: ["title"],
    langs: ["ts"],
  },
  test: { by: "test", also: [], langs: ["ts"] },
  run: {
    by: "run",
    flag: true,
    also: ["id"],
    flags: ["volatile"],
    needs: ["id"],
    langs: ["ts"],
  },
  out: { by: "out", also: [], langs: ["text"] },
  claim: { by: "claim", also: [], langs: ["ts"] },
  claimed: { by: "claim", also: [], langs: ["text"] },
  error: { by: "error", flag: true, also: [], langs: ["ts"] },
  fragment: { by: "name", also: ["replaces"] },
};

const KNOWN = [
  ...new Set(
    Object.values(RULES).flatMap((
      rule,
    ) => [rule.by, ...rule.also, ...rule.flags ?? []]),
  ),
];

/** What an info string says about its block. */
export interface Classified {
  readonly kind: BlockKind;
  readonly lang: string;
  /** Values of the attributes; a flag's is `""`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly problems: readonly {
    offset: number;
    message: string;
    remedy?: string;
  }[];
}

/** Reads an info string against the grammar. */
export function classify(text: string): Classified {
  const info = parseInfo(text);
  const problems: { offset: number; message: string; remedy?: string }[] = [
    ...info.errors,
  ];
  const attributes = new Map<string, string>();
  for (const { key, value, offset } of info.attributes) {
    if (attributes.has(key)) {
      problems.push({
        offset,
        message: `attribute ${key} stands here twice`,
        remedy: "keep one of them",
      });
    }
    attributes.set(key, value ?? "");
  }
  const kind = kindOf(info, attributes);
  if (kind !== "bare" && kind !== "plain") {
    problems.push(...misfits(kind, info, attributes));
  } else {
    for (const { key, offset } of info.attributes) {
      problems.push(unknownAttribute(key, offset));
    }
  }
  return { kind, lang: info.lang, attributes, problems };
}

function kindOf(
  info: Info,
  attributes: ReadonlyMap<string, string>,
): BlockKind {
  if (info.attributes.some(({ key, appends }) => key === "name" && appends)) {
    return "append";
  }
  for (const [kind, rule] of Object.entries(RULES)) {
    if (attributes.has(rule.by)) {
      // A claim's program is TypeScript, what it found is text.
      return kind === "claim" && info.lang === "text"
        ? "claimed"
        : kind as BlockKind;
    }
  }
  return info.lang === "ts" && info.attributes.length === 0 ? "bare" : "plain";
}

function misfits(
  kind: Exclude<BlockKind, "bare" | "plain">,
  info: Info,
  attributes: ReadonlyMap<string, string>,
): { offset: number; message: string; remedy?: string }[] {
  const rule: Rule = kind === "append" ? { by: "name", also: [] } : RULES[kind];
  const problems: { offset: number; message: string; remedy?: string }[] = [];
  const what = kind === "append" ? "name+=" : rule.by;
  for (const { key, value, appends, offset } of info.attributes) {
    const isFlag = (rule.flag && key === rule.by) || rule.flags?.includes(key);
    const allowed = key === rule.by || rule.also.includes(key) ||
      rule.flags?.includes(key);
    if (!KNOWN.includes(key)) problems.push(unknownAttribute(key, offset));
    else if (!allowed) {
      const options = [...rule.also, ...rule.flags ?? []];
      const remedy = options.length > 0
        ? `beside ${what} it may carry ${options.join(", ")}`
        : `${what} stands alone`;
      problems.push({
        offset,
        message: `a ${what} block can't carry ${key}`,
        remedy,
      });
    } else if (isFlag && value !== undefined) {
      problems.push({
        offset,
        message: `${key} is a flag and takes no value`,
        remedy: `write ${key} alone`,
      });
    } else if (!isFlag && value === undefined) {
      problems.push({
        offset,
        message: `${key} needs a value`,
        remedy: `write ${key}=…`,
      });
    } else if (appends && key !== "name") {
      problems.push({
        offset,
        message: `${key}+= means nothing`,
        remedy: `only name+= adds to a slot`,
      });
    }
  }
  const offset = info.attributes[0].offset;
  for (const key of rule.needs ?? []) {
    if (!attributes.has(key)) {
      problems.push({
        offset,
        message: `a ${what} block needs ${key}=…`,
        remedy: `add ${key}=…`,
      });
    }
  }
  if (rule.langs && !rule.langs.includes(info.lang)) {
    const message = `a ${what} block is written in ${
      rule.langs.join(" or ")
    }, not in ${info.lang}`;
    problems.push({
      offset: 0,
      message,
      remedy: `change the language to ${rule.langs[0]}`,
    });
  }
  return problems;
}

function unknownAttribute(key: string, offset: number) {
  const near = nearest(key, KNOWN);
  return {
    offset,
    message: `unknown attribute ${key}`,
    remedy: near ? `did you mean ${near}?` : `known are ${KNOWN.join(", ")}`,
  };
}
