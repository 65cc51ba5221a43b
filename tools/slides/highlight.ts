/**
 * Colours code before it is shown, with the grammars of shiki. Colours are classes, so that one deck serves light and
 * dark rooms.
 *
 * @module
 */

import { createHighlighterCore } from "@shikijs/core";
import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import { codeTheme, kindOf } from "./code_theme.ts";
import { escapeHtml } from "./html.ts";

/** Turns code into one piece of HTML per line. */
export type Highlight = (code: string, lang: string) => string[];

const LANGUAGES: Record<string, () => Promise<unknown>> = {
  ts: () => import("@shikijs/langs/typescript"),
  js: () => import("@shikijs/langs/javascript"),
  json: () => import("@shikijs/langs/json"),
  sh: () => import("@shikijs/langs/shellscript"),
  wgsl: () => import("@shikijs/langs/wgsl"),
  md: () => import("@shikijs/langs/markdown"),
  html: () => import("@shikijs/langs/html"),
  css: () => import("@shikijs/langs/css"),
  py: () => import("@shikijs/langs/python"),
  diff: () => import("@shikijs/langs/diff"),
};
const ALIASES: Record<string, string> = {
  typescript: "ts",
  javascript: "js",
  bash: "sh",
  shell: "sh",
  console: "sh",
  markdown: "md",
  python: "py",
};
const GRAMMARS: Record<string, string> = {
  ts: "typescript",
  js: "javascript",
  sh: "shellscript",
  md: "markdown",
  py: "python",
};

/** Loads the grammars that a chapter needs; a language that nobody knows stays plain. */
export async function createHighlight(
  langs: Iterable<string>,
): Promise<Highlight> {
  const wanted = new Set(
    [...langs].map((lang) => ALIASES[lang] ?? lang).filter((lang) =>
      lang in LANGUAGES
    ),
  );
  const highlighter = await createHighlighterCore({
    themes: [codeTheme],
    // deno-lint-ignore no-explicit-any
    langs: [...wanted].map((lang) => LANGUAGES[lang]() as Promise<any>),
    engine: createJavaScriptRegexEngine(),
  });
  return (code, given) => {
    const lang = ALIASES[given] ?? given;
    if (!wanted.has(lang)) return code.split("\n").map(escapeHtml);
    const { tokens } = highlighter.codeToTokens(code, {
      lang: GRAMMARS[lang] ?? lang,
      theme: "course",
      // After half a second it would leave a line uncoloured: on a busy machine, the first one.
      tokenizeTimeLimit: 0,
    });
    return tokens.map((line) =>
      line.map(({ content, color }) => {
        const kind = kindOf(color);
        const text = escapeHtml(content);
        return kind ? `<span class="c-${kind}">${text}</span>` : text;
      }).join("")
    );
  };
}
