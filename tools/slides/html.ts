/**
 * Text into HTML.
 *
 * @module
 */

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Escapes text for an element's content or a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/** Escapes prose, with curly quotes, and true subscripts for ᵢ and ₁, which fonts draw unevenly. */
export function typeset(text: string): string {
  const quoted = text.replace(/"([^"]*)"/g, "“$1”")
    .replace(/(?<=[\p{L}\p{N}]|^)'(?=\p{L})/gu, "’");
  return escapeHtml(quoted).replace(
    /[ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₀-₉]+/g,
    (run) => `<sub>${run.normalize("NFKC")}</sub>`,
  );
}

/** Turns a heading into the last part of an address: "A vote, weighted" → `a-vote-weighted`. */
export function slugify(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(/\p{Mark}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
