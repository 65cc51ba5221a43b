/**
 * Which parts of code have a colour. Few do: a room sees shapes first. The colours themselves are in
 * `slides/theme/theme.css`, as classes `c-keyword`, `c-string`, …
 *
 * @module
 */

import type { ThemeRegistrationRaw } from "@shikijs/core";

const SCOPES: Record<string, readonly string[]> = {
  keyword: [
    "keyword",
    "storage",
    "punctuation.definition.template-expression",
    "keyword.operator.expression",
    "keyword.operator.new",
    "variable.language.this",
  ],
  plain: [
    "keyword.operator",
    "storage.type.function.arrow",
    "meta.template.expression",
  ],
  number: ["constant.numeric", "constant.language"],
  string: ["string", "constant.character.escape"],
  function: ["entity.name.function", "support.function"],
  type: ["entity.name.type", "support.type", "entity.name.class"],
  comment: ["comment"],
  inserted: ["markup.inserted"],
  deleted: ["markup.deleted"],
};

/** The theme, whose colours are the names of kinds. */
export const codeTheme: ThemeRegistrationRaw = {
  name: "course",
  type: "light",
  colors: {
    "editor.foreground": "kind(plain)",
    "editor.background": "kind(paper)",
  },
  settings: [
    { settings: { foreground: "kind(plain)", background: "kind(paper)" } },
    ...Object.entries(SCOPES).map(([kind, scope]) => ({
      scope: [...scope],
      settings: { foreground: `kind(${kind})` },
    })),
  ],
};

/** The kind that a colour of the theme stands for; `undefined` for plain text. */
export function kindOf(colour = ""): string | undefined {
  const kind = /^kind\((\w+)\)$/.exec(colour)?.[1];
  return kind === "plain" ? undefined : kind;
}
