/**
 * Edits in generated files that no chapter holds: tangle does not write over them.
 *
 * @module
 */
import { backUp, type Kept } from "../files/backups.ts";
import { originOf } from "./align.ts";
import { CourseError, type Finding, formatPlace, type Place } from "./place.ts";
import { mappingsOf, type RenderedFile } from "./render.ts";
import {
  type Differing,
  firstDifference,
  type Formatter,
  judgeSides,
} from "./sides.ts";

/** Where an edit starts, and the line of the chapter that made what stood there. */
export function placesOf(
  file: RenderedFile,
  { now, formatted, made }: Differing,
): [Place, Place?] {
  const text = formatted ?? now;
  const line = firstDifference(text, made);
  // The line in the file as it stands, if the layout has moved nothing before it.
  const shown = formatted === undefined ? line : firstDifference(now, made);
  const above = made.split("\n")[line] ?? "";
  const origin = originOf(
    mappingsOf(file, made),
    line,
    /^\s*/.exec(above)![0].length,
  );
  const place = { file: file.path, line: shown + 1, column: 1 };
  if (origin) return [place, origin];
  // What no line of a chapter made is made for one all the same.
  const name = /^(?:exercises|solutions|tests\/course)\/([^/]+)\//.exec(
    file.path,
  )?.[1];
  return name
    ? [place, { file: `course/${name}.md`, line: 1, column: 1 }]
    : [place];
}

/**
 * Keeps what writing `changed` would lose.
 *
 * @param discard whether edits give way to the chapters, after a backup
 * @throws {CourseError} for each edit otherwise; nothing has been written
 */
export async function guardEdits(
  out: string,
  changed: readonly RenderedFile[],
  { command, discard, format, read }: {
    command: string;
    discard: boolean;
    format: Formatter;
    read: (path: string) => string | undefined;
  },
): Promise<void> {
  const present = changed.flatMap(({ path, text }) => {
    const now = read(path);
    return now === undefined ? [] : [{ path, now, made: text }];
  });
  if (present.length === 0) return;
  const files = new Map(changed.map((file) => [file.path, file]));
  const lost = (await judgeSides(out, present, format))
    .filter(({ side }) => side !== "chapter" && side !== "layout");
  const edits = lost.filter(({ path }) => !files.get(path)!.stub);
  if (edits.length > 0 && !discard) {
    throw new CourseError(
      edits.map((edit) => editFinding(files.get(edit.path)!, edit)),
    );
  }
  backUp(out, command, lost.map(({ path }) => keep(out, path)));
}

/** A file's bytes, to be kept. */
export function keep(root: string, path: string): Kept {
  return { path, bytes: Deno.readFileSync(`${root}/${path}`) };
}

/** What tangle says of an edit. */
export function editFinding(file: RenderedFile, edit: Differing): Finding {
  const [place, origin] = placesOf(file, edit);
  const chapter = origin ? ` (${formatPlace(origin)})` : "";
  if (edit.side === "unknown") {
    return {
      place,
      message:
        `nothing says whether this is an edit that its chapter does not hold${chapter}: there is no record of a tangle, and git has none`,
      remedy:
        "deno task tangle --discard keeps a backup and writes the file anew",
    };
  }
  return edit.side === "both"
    ? {
      place,
      message: `this file and its chapter${chapter} have both changed`,
      remedy:
        "carry the edit into the chapter by hand; deno task tangle --discard keeps a backup of this file and writes it anew",
    }
    : {
      place,
      message: `an edit that its chapter does not hold${chapter}`,
      remedy:
        "deno task stitch carries it into the chapter; deno task tangle --discard keeps a backup and writes the file anew",
    };
}
