/**
 * Places that hold values: variables of functions, memory, and their parts.
 *
 * @module
 */
import type { Frame, Machine } from "./machine.ts";
import { loader, storer } from "./stored.ts";
import type { Reference, Typed } from "./typed.ts";
import {
  layout,
  offset,
  type ScalarName,
  stride,
  type Type,
  type Value,
  vector,
  zero,
} from "./types.ts";

/** A variable of a function. */
export function localReference(
  name: string,
  type: Type,
  slot: number,
  fixed: string | undefined,
): Reference {
  return {
    type,
    name,
    fixed,
    find: (f) => f,
    load: (f) => (f as Frame)[slot],
    store: (f, value) => (f as Frame)[slot] = value,
  };
}

/**
 * Memory, or a part of it that begins at some word.
 *
 * @param vector of how many components it is one: to set it may set all
 */
export function memoryReference(
  machine: Machine,
  whole: Pick<Reference, "name" | "fixed" | "shared"> & {
    readonly memory: number;
  },
  type: Type,
  line: number,
  address: (f: Frame) => number,
  vector?: number,
): Reference {
  const load = loader(machine, whole.memory, type, line);
  const store = storer(machine, whole.memory, type, line);
  return {
    ...whole,
    type,
    find: address,
    load(place) {
      const at = place as number;
      if (at >= 0) return load(at);
      machine.line = line;
      outside(machine, "reads", at);
      return zero(type);
    },
    store(place, value) {
      const at = place as number;
      if (at >= 0) {
        store(at, value);
        if (vector) touchOthers(at);
        return;
      }
      machine.line = line;
      outside(machine, "writes", at);
    },
  };

  function touchOthers(at: number): void {
    const begin = at - at % (vector === 2 ? 2 : 4);
    for (let i = begin; i < begin + vector!; i++) {
      if (i !== at) machine.cells[whole.memory].touch(i);
    }
  }
}

function outside(
  machine: Machine,
  does: "reads" | "writes",
  address: number,
): void {
  const { array, part, index, length } = machine.bad[-1 - address];
  machine.outside(does, array, part, index, length);
}

/** The type of the parts of an array or vector. */
export function elementOf(type: Type): Type | undefined {
  if (type.is === "array") return type.of;
  return type.is === "vector" ? { is: "scalar", name: type.of } : undefined;
}

/**
 * The element of a reference to an array or vector at some index.
 *
 * @param shown how it is written, as in messages
 */
export function elementReference(
  machine: Machine,
  of: Reference,
  index: Typed,
  shown: string,
): Reference {
  const type = elementOf(of.type)!;
  const length = of.type.is === "array" ? of.type.length : of.type.is ===
      "vector"
    ? of.type.size
    : 0;
  const array = of.name;
  const run = index.run as (f: Frame) => number;
  const isOut = (i: number, most: number) => !(i >= 0 && i < most);
  const tell = (i: number, most: number) => {
    if (machine.bad.length > 1000) machine.bad.length = 0;
    return -machine.bad.push({ array, part: shown, index: i, length: most });
  };
  if (of.memory === undefined) {
    const line = index.at.line;
    type Place = { inside: unknown; i: number };
    return {
      ...of,
      type,
      find(f): Place {
        const inside = of.find(f);
        const i = run(f);
        return { inside, i: isOut(i, length!) ? tell(i, length!) : i };
      },
      load(place) {
        const { inside, i } = place as Place;
        if (i >= 0) return (of.load(inside) as Value[])[i];
        machine.line = line;
        outside(machine, "reads", i);
        return zero(type);
      },
      store(place, value) {
        const { inside, i } = place as Place;
        if (i >= 0) {
          (of.load(inside) as Value[])[i] = value;
          return;
        }
        machine.line = line;
        outside(machine, "writes", i);
      },
    };
  }
  const { memory } = of;
  const step = of.type.is === "array" ? stride(type) : 1;
  const find = of.find as (f: Frame) => number;
  const { name, fixed, shared } = of;
  const whole = { name, fixed, shared, memory };
  const line = index.at.line;
  return memoryReference(machine, whole, type, line, (f) => {
    const base = find(f);
    const i = run(f);
    const most = length ?? lengthOf(machine, of);
    if (isOut(i, most)) return base < 0 ? base : tell(i, most);
    return base < 0 ? base : base + i * step;
  }, of.type.is === "vector" ? of.type.size : undefined);
}

/** How many elements an array in memory has. */
export function lengthOf(
  machine: Machine,
  { type, memory }: Reference,
): number {
  if (type.is !== "array") return 0;
  return type.length ??
    Math.floor(machine.cells[memory!].length / stride(type.of));
}

/** A member of a reference to a struct. */
export function memberReference(
  machine: Machine,
  of: Reference,
  member: number,
  line: number,
): Reference {
  const struct = of.type as Type & { is: "struct" };
  const { type } = struct.members[member];
  if (of.memory === undefined) {
    return {
      ...of,
      type,
      load: (place) => (of.load(place) as Value[])[member],
      store: (place, value) => (of.load(place) as Value[])[member] = value,
    };
  }
  const at = offset(struct, member);
  const find = of.find as (f: Frame) => number;
  const { name, fixed, shared, memory } = of;
  const whole = { name, fixed, shared, memory };
  return memoryReference(machine, whole, type, line, (f) => {
    const base = find(f);
    return base < 0 ? base : base + at;
  });
}

/** Components of a vector in memory, without the others. */
export function swizzled(
  machine: Machine,
  of: Reference,
  components: readonly number[],
  line: number,
): (f: Frame) => Value {
  const { of: name } = of.type as Type & { is: "vector" };
  const type: Type = { is: "scalar", name };
  if (of.memory === undefined) {
    return (f) => {
      const whole = of.load(of.find(f)) as Value[];
      return components.map((i) => whole[i]);
    };
  }
  const load = loader(machine, of.memory, type, line);
  const find = of.find as (f: Frame) => number;
  return (f) => {
    const base = find(f);
    if (base >= 0) return components.map((i) => load(base + i));
    machine.line = line;
    outside(machine, "reads", base);
    return zero(vector(components.length, name as ScalarName));
  };
}

/**
 * What the number in some word of an array is called: tile[1][2], a[3].y.
 *
 * @example
 * ```ts
 * import { type Type, vector } from "lib/workgroup/wgsl/types.ts";
 *
 * const rows: Type = { is: "array", of: vector(4, "f32") };
 * assert.equal(labelOf("a", rows, 13), "a[3].y");
 * ```
 */
export function labelOf(name: string, type: Type, word: number): string {
  switch (type.is) {
    case "array": {
      const each = stride(type.of);
      const i = Math.floor(word / each);
      return labelOf(`${name}[${i}]`, type.of, word - i * each);
    }
    case "vector":
      return `${name}.${"xyzw"[word]}`;
    case "struct": {
      const i = type.members.findLastIndex((_, i) => offset(type, i) <= word);
      const member = type.members[i];
      return labelOf(
        `${name}.${member.name}`,
        member.type,
        word - offset(type, i),
      );
    }
    default:
      return name;
  }
}

/** How many words an array in memory takes at least. */
export function wordsOf(type: Type): number {
  return layout(type).words;
}
//# sourceMappingURL=references.ts.map
