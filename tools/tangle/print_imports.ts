/**
 * Lifted imports as text again: merged, sorted, each piece with its origin.
 *
 * @module
 */
import type { Import, Lifted } from "./imports.ts";
import type { Line, Piece } from "./text.ts";

/** Import statements as lines: one for each module and kind, packages first, names in order. */
export function printImports(imports: readonly Import[]): Line[] {
  const groups = new Map<string, Import>();
  for (const item of imports) {
    const key = [item.specifier, item.attributes, item.typeOnly].join("\0");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...item });
    else {
      group.defaults = union(group.defaults, item.defaults);
      group.namespaces = union(group.namespaces, item.namespaces);
      group.named = union(group.named, item.named);
    }
  }
  return [...groups.values()].sort(compareImports).flatMap(printGroup);
}

function union(a: readonly Piece[], b: readonly Piece[]): Piece[] {
  return [
    ...new Map([...b, ...a].map((piece) => [piece.text, piece])).values(),
  ];
}

function compareImports(a: Import, b: Import): number {
  const depth = ({ specifier }: Import) =>
    specifier.startsWith(".") ? 100 - specifier.split("../").length : 0;
  const text = ({ specifier, typeOnly }: Import) =>
    specifier + (typeOnly ? " type" : "");
  return depth(a) - depth(b) || (text(a) < text(b) ? -1 : 1);
}

function printGroup(group: Import): Line[] {
  const { keyword, source, typeOnly } = group;
  const start: Piece = {
    ...keyword,
    text: typeOnly ? "import type " : "import ",
  };
  const end = [{ text: " from " }, source, { text: group.attributes + ";" }];
  const lines: Line[] = [];
  const named = [...group.named].sort((a, b) => {
    const name = (piece: Piece) =>
      piece.text.replace(/^type /, "").toLowerCase();
    return name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0;
  });
  const list: Piece[] = named.flatMap((
    piece,
    index,
  ) => [{ text: index > 0 ? ", " : "" }, piece]);
  const braces: Piece[] = named.length > 0
    ? [{ text: "{ " }, ...list, { text: " }" }]
    : [];
  if (group.defaults.length > 0 || named.length > 0) {
    const [first, ...more] = group.defaults;
    const separator = first && named.length > 0 && !typeOnly
      ? [{ text: ", " }]
      : [];
    if (first && named.length > 0 && typeOnly) {
      lines.push([start, first, ...end], [start, ...braces, ...end]);
    } else {lines.push([
        start,
        ...first ? [first] : [],
        ...separator,
        ...braces,
        ...end,
      ]);}
    for (const other of more) lines.push([start, other, ...end]);
  }
  for (const namespace of group.namespaces) {
    lines.push([start, { text: "* as " }, namespace, ...end]);
  }
  if (lines.length === 0) {
    lines.push([{ ...keyword, text: "import " }, source, {
      text: group.attributes + ";",
    }]);
  }
  return lines;
}

/** A module's lines with its imports on top. */
export function withImports(
  lifted: Lifted,
  extra: readonly Line[] = [],
): Line[] {
  const imports = [...extra, ...printImports(lifted.imports)];
  const gap: Line[] = imports.length > 0 ? [[{ text: "" }]] : [];
  return [...lifted.header, ...imports, ...gap, ...lifted.body];
}
