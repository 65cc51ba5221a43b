/**
 * Pictures: found beside the chapter, measured, and copied into the deck.
 *
 * @module
 */

import { nearest } from "../terminal/nearest.ts";
import type { Point } from "./markdown.ts";

/** A picture that the deck shows. */
export interface Figure {
  /** `course/figures/02-unit.svg`. */
  readonly path: string;
  /** Address in the deck: `figures/02-unit.svg`. */
  readonly href: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Width divided by height. */
  readonly aspect: number;
}

/**
 * Reads a picture named in a chapter.
 *
 * @param root the repository's root
 * @param url as it stands in the chapter, relative to `course/`
 * @returns `undefined` after reporting why there is none
 */
export function readFigure(
  root: string,
  url: string,
  place: Point,
  report: (point: Point, message: string, remedy: string) => void,
): Figure | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|(^|\/)\.\.(\/|$)/i.test(url)) {
    report(
      place,
      `figure ${url} is not a file of the course`,
      "put it into course/figures/; a deck loads nothing",
    );
    return undefined;
  }
  const path = `course/${decodeURI(url)}`;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Deno.readFileSync(`${root}/${path}`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    report(place, `figure ${path} does not exist`, remedy(root, path));
    return undefined;
  }
  const aspect = /\.svg$/i.test(path)
    ? svgAspect(new TextDecoder().decode(bytes))
    : /\.png$/i.test(path)
    ? pngAspect(bytes)
    : undefined;
  if (aspect === undefined) {
    report(
      place,
      `figure ${path} has no size`,
      "use an SVG with a viewBox, or a PNG",
    );
    return undefined;
  }
  return { path, href: path.slice("course/".length), bytes, aspect };
}

function remedy(root: string, path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/"));
  let names: string[] = [];
  try {
    names = [...Deno.readDirSync(`${root}/${folder}`)].map(({ name }) =>
      `${folder}/${name}`
    );
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const near = nearest(path, names);
  return near
    ? `did you mean ${near}?`
    : "draw it with deno task outputs, or correct the name";
}

function svgAspect(text: string): number | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0];
  if (!tag) return undefined;
  const box =
    /\bviewBox\s*=\s*["']\s*[\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.eE+]+)[\s,]+([\d.eE+]+)\s*["']/
      .exec(tag);
  const size = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1];
  const ratio = box
    ? Number(box[1]) / Number(box[2])
    : Number(size("width")) / Number(size("height"));
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}

function pngAspect(bytes: Uint8Array<ArrayBuffer>): number | undefined {
  if (bytes.length < 24 || bytes[1] !== 0x50 || bytes[2] !== 0x4e) {
    return undefined;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const ratio = view.getUint32(16) / view.getUint32(20);
  return Number.isFinite(ratio) && ratio > 0 ? ratio : undefined;
}
