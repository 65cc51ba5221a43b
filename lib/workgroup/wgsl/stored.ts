/**
 * Values as they lie in memory.
 *
 * @module
 */
import { type Machine, reinterpreted } from "./machine.ts";
import { offset, stride, type Type, type Value } from "./types.ts";

/** Gives what reads values of a type at an address. */
export function loader(
  machine: Machine,
  memory: number,
  type: Type,
  line: number,
): (address: number) => Value {
  switch (type.is) {
    case "scalar": {
      const name = type.name;
      return (address) => {
        machine.line = line;
        const value = machine.cells[memory].read(address, "");
        const kept = machine.kept[memory];
        if (name === "bool") return value !== 0;
        if (kept === name || kept === "values") return value;
        return reinterpreted(value, kept, name as "f32");
      };
    }
    case "nothing":
      return () => 0;
    default: {
      const all = parts(type).map((part) => ({
        at: part.at,
        load: loader(machine, memory, part.type, line),
      }));
      return (address) => all.map(({ at, load }) => load(address + at));
    }
  }
}

/** Gives what writes values of a type at an address. */
export function storer(
  machine: Machine,
  memory: number,
  type: Type,
  line: number,
): (address: number, value: Value) => void {
  if (type.is === "scalar") {
    const name = type.name;
    return (address, value) => {
      machine.line = line;
      const kept = machine.kept[memory];
      const bits = kept === name || kept === "values"
        ? Number(value)
        : reinterpreted(Number(value), name as "f32", kept);
      machine.cells[memory].write(address, bits, "");
    };
  }
  const all = parts(type).map((part) => ({
    at: part.at,
    store: storer(machine, memory, part.type, line),
  }));
  return (address, value) => {
    for (let i = 0; i < all.length; i++) {
      all[i].store(address + all[i].at, (value as Value[])[i]);
    }
  };
}

/** The parts of a type, each with the word in which it begins. */
function parts(type: Type): { at: number; type: Type }[] {
  switch (type.is) {
    case "vector": {
      const of: Type = { is: "scalar", name: type.of };
      return Array.from({ length: type.size }, (_, at) => ({ at, type: of }));
    }
    case "array":
      return Array.from(
        { length: type.length ?? 0 },
        (_, i) => ({ at: i * stride(type.of), type: type.of }),
      );
    case "struct":
      return type.members.map((member, i) => ({
        at: offset(type, i),
        type: member.type,
      }));
    default:
      return [];
  }
}
//# sourceMappingURL=stored.ts.map
