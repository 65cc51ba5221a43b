/**
 * What was edited: stretches of lines that differ.
 *
 * @module
 */
import { diffIndices } from "node-diff3";

/** Lines `from` up to `to` of one text became `newFrom` up to `newTo` of the other. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The stretches in which two texts differ. */
export function hunksOf(
  made: readonly string[],
  edited: readonly string[],
): Hunk[] {
  return diffIndices([...made], [...edited]).map(({ buffer1, buffer2 }) => ({
    from: buffer1[0],
    to: buffer1[0] + buffer1[1],
    newFrom: buffer2[0],
    newTo: buffer2[0] + buffer2[1],
  }));
}

/** The same change, told from one line earlier or later, as often as that is possible; the hunk itself is among them. */
export function slides(
  hunk: Hunk,
  made: readonly string[],
  edited: readonly string[],
  [least, most]: readonly [number, number],
): Hunk[] {
  const { from, to, newFrom, newTo } = hunk;
  const grows = from === to;
  if (!grows && newFrom !== newTo) return [hunk];
  const lines = grows ? edited : made;
  const [a, b] = grows ? [newFrom, newTo] : [from, to];
  const result = [hunk];
  const moved = (by: number): Hunk => ({
    from: from + by,
    to: to + by,
    newFrom: newFrom + by,
    newTo: newTo + by,
  });
  for (
    let by = 1;
    from - by >= least && lines[a - by] === lines[b - by];
    by++
  ) {
    result.unshift(moved(-by));
  }
  for (
    let by = 1;
    to + by <= most && lines[a + by - 1] === lines[b + by - 1];
    by++
  ) {
    result.push(moved(by));
  }
  return result;
}

/** Widens hunks until both ends lie where `isEnd` holds; those that meet become one. */
export function widen(
  hunks: readonly Hunk[],
  isEnd: (boundary: number) => boolean,
): Hunk[] {
  const result: { from: number; to: number; newFrom: number; newTo: number }[] =
    [];
  for (const hunk of hunks) {
    let { from } = hunk;
    while (!isEnd(from)) from--;
    const last = result.at(-1);
    if (last && from < last.to) {
      if (hunk.to > last.to) {
        last.to = hunk.to;
        last.newTo = hunk.newTo;
      } else last.newTo = hunk.newTo + (last.to - hunk.to);
    } else {
      result.push({
        ...hunk,
        from,
        newFrom: hunk.newFrom - (hunk.from - from),
      });
    }
    const grown = result.at(-1)!;
    while (!isEnd(grown.to)) {
      grown.to++;
      grown.newTo++;
    }
  }
  return result;
}
