/**
 * Barriers that not all invocations may come to, by the text alone.
 *
 * @module
 */
import type {
  Expression,
  FunctionNode,
  Loop,
  ModuleNode,
  Parameter,
  Statement,
  Variable,
} from "./ast.ts";
import { entryOf } from "./entry.ts";
import type { At } from "./wgsl_error.ts";

/** Why a value, or the way through the program, may differ. */
export interface Stain {
  /** Where the value comes from, in words. */
  readonly from: string;
  /** The condition on which the way depends. */
  readonly at?: At;
}

/** A barrier that not all may come to. */
export interface Apart {
  /** Its name. */
  readonly barrier: string;
  /** Where it stands. */
  readonly at: At;
  /** Where the function in which it stands is called, outermost first. */
  readonly calls: readonly At[];
  /** What makes it so. */
  readonly because: Stain & { readonly at: At };
}

type Way = Stain & { readonly at: At };

/** What is known at a point of a function. */
interface State {
  /** Stained variables. */
  readonly values: Map<Variable | Parameter, Stain>;
  /** Set where not all may come. */
  way: Way | undefined;
}

/** What a function's statements are looked at in. */
interface Inside {
  readonly calls: readonly At[];
  /** Stain of what it gives. */
  gives: Stain | undefined;
  /** States at which the innermost loop is left, or its next round begun. */
  leave: State[];
  again: State[];
}

type Names = Map<string, Variable | Parameter>;

const copy = ({ values, way }: State): State => ({
  values: new Map(values),
  way,
});

/** What is known where several ways meet; nothing comes from nowhere. */
function met(states: readonly (State | undefined)[]): State | undefined {
  const [first, ...others] = states.filter((state) => state !== undefined);
  if (!first) return undefined;
  const all = copy(first);
  for (const { values, way } of others) {
    for (const [key, stain] of values) {
      if (!all.values.has(key)) all.values.set(key, stain);
    }
    all.way ??= way;
  }
  return all;
}

/** Whether statements may leave what surrounds them. */
function leaves(body: readonly Statement[], inLoop: boolean = false): boolean {
  return body.some((node) => {
    switch (node.is) {
      case "return":
        return true;
      case "break":
      case "continue":
        return !inLoop;
      case "block":
        return leaves(node.body, inLoop);
      case "if":
        return leaves(node.then, inLoop) ||
          leaves(node.otherwise ?? [], inLoop);
      case "loop":
        return leaves(node.body, true);
      default:
        return false;
    }
  });
}

/** Builtins that are the same for a whole workgroup. */
const ofWorkgroups = new Set(["workgroup_id", "num_workgroups"]);

/** Functions that wait. */
const waiting = new Set([
  "workgroupBarrier",
  "storageBarrier",
  "workgroupUniformLoad",
]);

/**
 * Finds the barriers of a shader that not all invocations of a workgroup may
 * come to, as far as its text tells: what browsers refuse.
 *
 * @throws {WgslError} if there is not one @compute function
 * @example
 * ```ts
 * import { parse } from "lib/workgroup/wgsl/parse.ts";
 *
 * const [{ at, because }] = barriersApart(parse(`
 *   @compute @workgroup_size(4)
 *   fn main(@builtin(local_invocation_index) i: u32) {
 *     if (i < 2) {
 *       workgroupBarrier();
 *     }
 *   }`));
 * assert.deepEqual([at.line, because.at.line], [5, 4]);
 * assert.equal(because.from, "local_invocation_index");
 * ```
 */
export function barriersApart(module: ModuleNode): Apart[] {
  const found = new Map<string, Apart>();
  const outside: Names = new Map(
    module.variables.map((node) => [node.name, node]),
  );
  const functions = new Map(module.functions.map((node) => [node.name, node]));
  const known = new Map<FunctionNode, Map<string, Stain | undefined>>();

  const entry = entryOf(module.functions);
  const builtins = entry.parameters.map(({ attributes }) => {
    const [which] = attributes.find(({ name }) => name === "builtin")?.args ??
      [];
    const from = which?.is === "name" ? which.name : "";
    return ofWorkgroups.has(from) ? undefined : { from };
  });
  call(entry, builtins, undefined, []);
  // Browsers look at functions that nobody calls, too.
  for (const node of module.functions) {
    if (!known.has(node)) call(node, [], undefined, []);
  }
  return [...found.values()];

  /** Looks at a call; gives the stain of its value. */
  function call(
    node: FunctionNode,
    args: readonly (Stain | undefined)[],
    way: Way | undefined,
    calls: readonly At[],
  ): Stain | undefined {
    const key = [...args, way].map((stain) => stain ? 1 : 0).join("");
    const seen = known.get(node) ?? new Map();
    known.set(node, seen);
    if (seen.has(key)) return seen.get(key);
    seen.set(key, undefined);
    const names: Names = new Map(outside);
    const values: State["values"] = new Map();
    node.parameters.forEach((parameter, i) => {
      names.set(parameter.name, parameter);
      const stain = args[i];
      if (stain) values.set(parameter, stain);
    });
    const inside: Inside = { calls, gives: undefined, leave: [], again: [] };
    block(node.body, names, { values, way }, inside);
    seen.set(key, inside.gives);
    return inside.gives;
  }

  /** Looks at statements; gives what is known after them, if they end. */
  function block(
    body: readonly Statement[],
    outer: Names,
    state: State,
    inside: Inside,
  ): State | undefined {
    const names: Names = new Map(outer);
    let here: State | undefined = state;
    for (const node of body) {
      if (!here) return undefined;
      here = statement(node, names, here, inside);
    }
    return here;
  }

  function statement(
    node: Statement,
    names: Names,
    state: State,
    inside: Inside,
  ): State | undefined {
    const stain = (of: Expression) => value(of, names, state, inside);
    switch (node.is) {
      case "variable": {
        const own = (node.value && stain(node.value)) ?? state.way;
        names.set(node.name, node);
        if (own) state.values.set(node, own);
        else state.values.delete(node);
        return state;
      }
      case "assign":
        assign(node, names, state, inside);
        return state;
      case "call":
        stain(node.call);
        return state;
      case "block":
        return block(node.body, names, state, inside);
      case "if": {
        const way = state.way ?? wayOf(stain(node.condition), node.condition);
        const sides = [node.then, node.otherwise ?? []];
        const [then, otherwise] = sides.map((side) =>
          block(side, names, { ...copy(state), way }, inside)
        );
        const after = met([then, otherwise]);
        if (after && !sides.some((side) => leaves(side))) after.way = state.way;
        return after;
      }
      case "loop":
        return loop(node, names, state, inside);
      case "break": {
        if (!node.if) {
          inside.leave.push(state);
          return undefined;
        }
        state.way ??= wayOf(stain(node.if), node.if);
        inside.leave.push(copy(state));
        return state;
      }
      case "continue":
        inside.again.push(state);
        return undefined;
      case "return":
        inside.gives ??= (node.value && stain(node.value)) ?? state.way;
        return undefined;
    }
  }

  function assign(
    node: Statement & { is: "assign" },
    names: Names,
    state: State,
    inside: Inside,
  ): void {
    const stain = value(node.value, names, state, inside) ?? state.way;
    if (!node.to) return;
    let target = node.to;
    let part: Stain | undefined;
    while (target.is !== "name") {
      if (target.is === "index") {
        part ??= value(target.index, names, state, inside);
      } else if (target.is !== "member" && target.is !== "paren") return;
      target = target.of;
    }
    const to = names.get(target.name);
    if (!to || outside.get(target.name) === to) return;
    // A part of a variable, or what += adds to, is not all of it.
    const rest = node.op || node.to.is !== "name"
      ? state.values.get(to)
      : undefined;
    const now = rest ?? stain ?? part;
    if (now) state.values.set(to, now);
    else state.values.delete(to);
  }

  /** A loop is gone through until nothing new is stained. */
  function loop(
    node: Loop,
    outer: Names,
    before: State,
    inside: Inside,
  ): State | undefined {
    const names: Names = new Map(outer);
    const { way } = before;
    let head = node.first
      ? statement(node.first, names, before, inside)!
      : before;
    const { leave, again } = inside;
    for (;;) {
      const state = copy(head);
      [inside.leave, inside.again] = [[], []];
      if (node.condition) {
        const { condition } = node;
        state.way ??= wayOf(
          value(condition, names, state, inside),
          condition,
        );
        inside.leave.push(copy(state));
      }
      const within: Names = new Map(names);
      let end: State | undefined = state;
      for (const each of node.body) {
        end &&= statement(each, within, end, inside);
      }
      end = met([end, ...inside.again]);
      end &&= block(node.next, within, end, inside);
      const after = met(inside.leave);
      const next = met([head, end])!;
      const same = next.values.size === head.values.size &&
        !next.way === !head.way;
      head = next;
      if (!same) continue;
      [inside.leave, inside.again] = [leave, again];
      if (after && !leaves(node.body, true)) after.way = way;
      return after;
    }
  }

  /** Looks at an expression; gives why it may differ. */
  function value(
    node: Expression,
    names: Names,
    state: State,
    inside: Inside,
  ): Stain | undefined {
    const sub = (of: Expression) => value(of, names, state, inside);
    switch (node.is) {
      case "number":
      case "boolean":
        return undefined;
      case "name": {
        const variable = names.get(node.name);
        if (!variable) return undefined;
        return state.values.get(variable) ?? ofMemory(variable);
      }
      case "paren":
      case "unary":
      case "member":
        return sub(node.of);
      case "index": {
        const [of, index] = [sub(node.of), sub(node.index)];
        return of ?? index;
      }
      case "binary": {
        const [left, right] = [sub(node.left), sub(node.right)];
        return left ?? right;
      }
      case "call":
        break;
    }
    const { name, at } = node;
    const args = name === "arrayLength" ? [] : node.args.map(sub);
    const callee = functions.get(name);
    if (callee) {
      return call(callee, args, state.way, [...inside.calls, at]);
    }
    if (!waiting.has(name)) return args.find((stain) => stain);
    // What all read must lie at one place.
    const [place] = name === "workgroupUniformLoad" ? node.args : [];
    const because = state.way ??
      (place && wayOf(indices(place, sub), place));
    const key = `${at.line}:${at.column}`;
    if (because && !found.has(key)) {
      found.set(key, { barrier: name, at, calls: inside.calls, because });
    }
    return undefined;
  }
}

/** Why the indices in `&x[i][j]` may differ. */
function indices(
  node: Expression,
  value: (node: Expression) => Stain | undefined,
): Stain | undefined {
  switch (node.is) {
    case "index":
      return indices(node.of, value) ?? value(node.index);
    case "unary":
    case "paren":
    case "member":
      return indices(node.of, value);
    default:
      return undefined;
  }
}

/** Memory that somebody may write meanwhile. */
function ofMemory(variable: Variable | Parameter): Stain | undefined {
  if (!("space" in variable)) return undefined;
  const { space, access, name } = variable;
  if (space === "workgroup") return { from: `${name}, which is shared` };
  if (access !== "read_write") return undefined;
  return { from: `${name}, which can be written` };
}

function wayOf(stain: Stain | undefined, node: Expression): Way | undefined {
  return stain && { from: stain.from, at: beginOf(node) };
}

/** Where an expression begins; its own place may be that of a sign. */
function beginOf(node: Expression): At {
  if (node.is === "binary") return beginOf(node.left);
  return node.is === "index" || node.is === "member"
    ? beginOf(node.of)
    : node.at;
}
//# sourceMappingURL=uniform.ts.map
