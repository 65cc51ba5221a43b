/**
 * Memory that is watched.
 *
 * @module
 */
import type { Arrays, Memory } from "./kernel.ts";

/** What reads and writes an array; indices are whatever the kernel wrote. */
export interface Cells {
  /** How many there are. */
  readonly length: number;
  /** Gives a number, and notes who asked. */
  read(i: number, shown: string): number;
  /** Keeps a number, and notes who gave it. */
  write(i: number, value: number, shown: string): void;
  /** Notes that a number of the same vector was written, and perhaps this. */
  touch(i: number): void;
}

/** Reads that a kernel's `x[i]` calls; the place of an access is what called it. */
export const handler: ProxyHandler<{ cells: Cells; name: string }> = {
  get: ({ cells, name }, key) => {
    if (key === "length") return cells.length;
    if (typeof key === "symbol") {
      if (key === Symbol.iterator) throw noMember(name, "an iterator");
      return undefined;
    }
    const i = +key;
    if (i !== i) checkIndex(name, key);
    return cells.read(i, key);
  },
  set: ({ cells, name }, key, value) => {
    if (typeof key === "symbol") throw noMember(name, String(key));
    const i = +key;
    if (i !== i) checkIndex(name, key);
    cells.write(i, value, key);
    return true;
  },
};

/** Makes memory of cells. */
export function memoryOf(name: string, cells: Cells): Memory {
  return new Proxy({ cells, name }, handler) as unknown as Memory;
}

/**
 * Makes memory that can be asked for by name, and says which names there are.
 *
 * @throws {TypeError} later, if a kernel asks for another name
 */
export function arraysOf(
  what: string,
  memories: Readonly<Record<string, Memory>>,
): Arrays {
  return new Proxy(memories, {
    get(all, key) {
      if (typeof key === "symbol") return undefined;
      if (Object.hasOwn(all, key)) return all[key];
      throw new TypeError(
        `the kernel asks for the ${what} ${key}; the launch has ` +
          (Object.keys(all).join(", ") || "none"),
      );
    },
  });
}

function checkIndex(name: string, key: string): void {
  if (key === "NaN" || key === "undefined" || key === "null") return;
  throw noMember(name, key);
}

function noMember(name: string, member: string): TypeError {
  return new TypeError(
    `${name} has no ${member}: a kernel's memory has only a length, and ` +
      `numbers at whole indices, ${name}[i]`,
  );
}
//# sourceMappingURL=memory.ts.map
