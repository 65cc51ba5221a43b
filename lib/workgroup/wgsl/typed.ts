/**
 * Expressions once their type is known.
 *
 * @module
 */
import type { Frame } from "./machine.ts";
import { converted, fits } from "./numbers.ts";
import {
  bound,
  copied,
  sameType,
  type ScalarName,
  scalarOf,
  showType,
  type Type,
  type Value,
  withScalar,
} from "./types.ts";
import { type At, WgslError } from "./wgsl_error.ts";

/** A place that holds a value, and can be given another. */
export interface Reference {
  /** The type of what it holds. */
  readonly type: Type;
  /** Why it cannot be written; undefined if it can. */
  readonly fixed?: string;
  /** Its variable. */
  readonly name: string;
  /** Finds the place, once; the rest works with what this gives. */
  find(f: Frame): unknown;
  /** Gives what the place holds. */
  load(place: unknown): Value;
  /** Gives the place another value. */
  store(place: unknown, value: Value): void;
  /** Which memory it lies in; none for a variable of a function. */
  readonly memory?: number;
  /** Whether that is shared memory. */
  readonly shared?: boolean;
}

/** An expression with its type. */
export interface Typed {
  /** Its type. */
  readonly type: Type;
  /** Where it stands. */
  readonly at: At;
  /** Computes it. */
  run(f: Frame): Value;
  /** The value, if it is known before the program runs. */
  readonly value?: Value;
  /** Where it lies, if it lies somewhere. */
  readonly place?: Reference;
}

/** Makes an expression of a known value. */
export function constantOf(type: Type, value: Value, at: At): Typed {
  return { type, at, value, run: () => value };
}

/**
 * Makes an expression of a type; only literals change theirs by themselves.
 *
 * @param why begins the message: what wants the type
 * @throws {WgslError} if it has another type
 */
export function as(typed: Typed, type: Type, why: string): Typed {
  if (sameType(typed.type, type)) return typed;
  const [from, to] = [scalarOf(typed.type), scalarOf(type)];
  const free = from === "int" || (from === "float" && to !== "int");
  const shaped = from && sameType(withScalar(typed.type, to ?? from), type);
  const open = from === "int" ? ["i32", "u32", "f32", "float"] : ["f32"];
  if (free && shaped && to && open.includes(to)) {
    return rebound(typed, type, to);
  }
  throw new WgslError(
    typed.at,
    `${why} is ${showType(type)}, and this is ${showType(typed.type)}`,
    to && from && to !== "bool" && shaped
      ? `WGSL converts nothing by itself: write ${showType(bound(type))}(…)`
      : "change one of the two",
  );
}

function rebound(typed: Typed, type: Type, to: ScalarName): Typed {
  const from = scalarOf(typed.type)!;
  const change = (value: Value): Value => {
    if (typeof value === "object") return value.map(change);
    if (typeof value === "number" && !fits(value, to)) {
      throw new WgslError(
        typed.at,
        `${value} has no place in ${to}`,
        to === "u32" && value < 0
          ? "u32 begins at 0; use i32"
          : "use a smaller number, or another type",
      );
    }
    return converted(value, from, to);
  };
  if (typed.value === undefined) throw new Error("a literal without a value");
  return constantOf(type, change(typed.value), typed.at);
}

/** Binds a literal to the type that it has when nothing else is said. */
export function settled(typed: Typed): Typed {
  return as(typed, bound(typed.type), "the value");
}

/** Makes an expression whose value is used: memory without end has none. */
export function valued(typed: Typed): Typed {
  if (typed.type.is === "array" && typed.type.length === undefined) {
    throw new WgslError(
      typed.at,
      `${showType(typed.type)} is memory and no value`,
      "take one element: x[i]",
    );
  }
  if (typed.type.is === "nothing") {
    throw new WgslError(
      typed.at,
      "a call that gives nothing stands for a value",
      "let the function return one: -> f32",
    );
  }
  return typed;
}

/** Runs an expression for a value that will be kept: parts are copied. */
export function kept(typed: Typed): (f: Frame) => Value {
  const { run, place, type, value } = typed;
  if (type.is === "scalar") return run;
  const fresh = value === undefined && place === undefined;
  return fresh ? run : (f) => copied(run(f));
}
//# sourceMappingURL=typed.ts.map
