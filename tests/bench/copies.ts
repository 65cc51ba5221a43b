/**
 * A course many times over: the text of every chapter, kit and appendix repeated, with its paths, names, exercises, tests
 * and claims made distinct. Chapters have two digits, so the bodies grow, not their number.
 *
 * @module
 */

/**
 * Repeats a course.
 *
 * @param texts by file name within `course/`
 * @param times how often each body stands in the result
 */
export function repeatCourse(
  texts: ReadonlyMap<string, string>,
  times: number,
): Map<string, string> {
  const files = libraryNames(texts);
  return new Map([...texts].map(([name, text]) => {
    const [head, body] = splitFrontMatter(text);
    const copies = Array.from(
      { length: times },
      (_, copy) => copy === 0 ? body : distinct(body, copy, files),
    );
    return [name, head + copies.join("\n")];
  }));
}

/** Base names of the files that the blocks make, without `.ts`. */
function libraryNames(texts: ReadonlyMap<string, string>): Set<string> {
  return new Set(
    [...texts.values()].flatMap((text) =>
      [...text.matchAll(/\bfile=\S*\/(\w+)\.ts\b/g)].map(([, name]) => name)
    ),
  );
}

function splitFrontMatter(text: string): [string, string] {
  const end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) + 5 : 0;
  return [text.slice(0, end), text.slice(end)];
}

function distinct(
  body: string,
  copy: number,
  files: ReadonlySet<string>,
): string {
  return body
    .replace(
      /\b(\w+)\.ts\b/g,
      (whole, name) => files.has(name) ? `${name}_c${copy}.ts` : whole,
    )
    .replace(/\/\/ <<\s*(.+?)\s*>>/g, `// <<$1 c${copy}>>`)
    .replace(/<!-- hint (\d+)\.(\d+):/g, `<!-- hint $1.${copy}$2:`)
    .replace(/^[ >]*`{3,}\w+ .+$/gm, (info) => distinctInfo(info, copy));
}

function distinctInfo(info: string, copy: number): string {
  return info
    .replace(
      /\b(exercise|check|driver|wrong|right)=(\d+)\.(\d+)/g,
      `$1=$2.${copy}$3`,
    )
    .replace(/\b(name\+?|replaces|test)="([^"]*)"/g, `$1="$2 c${copy}"`)
    .replace(/\b(name\+?|replaces|test)=([^"\s]+)/g, `$1="$2 c${copy}"`)
    .replace(/\bclaim=(\S+)/g, `claim=$1-c${copy}`);
}
