/**
 * Statements, made ready to run.
 *
 * @module
 */
import type { Barrier } from "../kernel.ts";
import { Endless } from "../now.ts";
import type { Loop, Statement, Variable } from "./ast.ts";
import {
  argumentsOf,
  compile,
  type Context,
  kept,
  valued,
} from "./expression.ts";
import type { Frame } from "./machine.ts";
import { binaryOf } from "./operators.ts";
import { resolveType } from "./resolve_type.ts";
import { bind, inner, lookUp, type Scope } from "./scope.ts";
import { as, type Reference, settled, type Typed } from "./typed.ts";
import { bool, showType, type Type, zero } from "./types.ts";
import { type At, notOurs, WgslError } from "./wgsl_error.ts";

/** How a statement ends: it goes on, breaks, continues or returns. */
export type Signal = 0 | 1 | 2 | 3;
const [goOn, breaks, continues, returns] = [0, 1, 2, 3] as const;

/** Runs a statement. */
export type Plain = (f: Frame) => Signal;
/** Runs a statement in which there are barriers. */
export type Waiting = (f: Frame) => Generator<Barrier, Signal, void>;

/** A statement: with barriers in it, or without. */
export type Step =
  | { readonly waits: false; readonly run: Plain }
  | { readonly waits: true; readonly run: Waiting };

/** The function in which statements stand. */
export interface Inside {
  /** What surrounds the function. */
  readonly context: Context;
  /** What the function returns. */
  readonly returns: Type;
  /** How many variables it has so far; slot 0 is what it returns. */
  slots: number;
  /** In how many loops we are. */
  loops: number;
}

const plain = (run: Plain): Step => ({ waits: false, run });

/** Makes the statements of a block ready. */
export function block(
  body: readonly Statement[],
  scope: Scope,
  inside: Inside,
): Step {
  return sequence(body.map((each) => statement(each, scope, inside)));
}

function sequence(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0];
  if (!steps.some(({ waits }) => waits)) {
    const runs = steps.map(({ run }) => run as Plain);
    const count = runs.length;
    return plain((f) => {
      for (let i = 0; i < count; i++) {
        const signal = runs[i](f);
        if (signal !== goOn) return signal;
      }
      return goOn;
    });
  }
  return {
    waits: true,
    *run(f) {
      for (const step of steps) {
        const signal = step.waits ? yield* step.run(f) : step.run(f);
        if (signal !== goOn) return signal;
      }
      return goOn;
    },
  };
}

function statement(node: Statement, scope: Scope, inside: Inside): Step {
  const { context } = inside;
  const value = (of: Parameters<typeof compile>[0]) =>
    valued(compile(of, scope, context));
  switch (node.is) {
    case "variable":
      return variable(node, scope, inside);
    case "assign":
      return assignment(node, scope, inside);
    case "call":
      return callStatement(node, scope, inside);
    case "block":
      return block(node.body, inner(scope), inside);
    case "if": {
      const test = as(value(node.condition), bool, "a condition").run;
      const then = block(node.then, inner(scope), inside);
      const otherwise = block(node.otherwise ?? [], inner(scope), inside);
      if (!then.waits && !otherwise.waits) {
        const [yes, no] = [then.run, otherwise.run];
        return plain((f) => test(f) ? yes(f) : no(f));
      }
      return {
        waits: true,
        *run(f) {
          const step = test(f) ? then : otherwise;
          return step.waits ? yield* step.run(f) : step.run(f);
        },
      };
    }
    case "loop":
      return loop(node, scope, inside);
    case "break": {
      checkLoop("break", inside, node.at);
      if (!node.if) return plain(() => breaks);
      const test = as(value(node.if), bool, "a condition").run;
      return plain((f) => test(f) ? breaks : goOn);
    }
    case "continue":
      checkLoop("continue", inside, node.at);
      return plain(() => continues);
    case "return": {
      if (!node.value) {
        if (inside.returns.is !== "nothing") {
          throw new WgslError(
            node.at,
            "return without a value",
            `return ${showType(inside.returns)}`,
          );
        }
        return plain(() => returns);
      }
      if (inside.returns.is === "nothing") {
        throw new WgslError(
          node.at,
          "return with a value, in a function that gives none",
          "say so: fn name() -> f32",
        );
      }
      const run = kept(
        as(value(node.value), inside.returns, "what is returned"),
      );
      return plain((f) => {
        f[0] = run(f);
        return returns;
      });
    }
  }
}

function checkLoop(word: string, inside: Inside, at: At): void {
  if (inside.loops > 0) return;
  throw new WgslError(at, `${word} outside of a loop`, "take it out");
}

function variable(node: Variable, scope: Scope, inside: Inside): Step {
  const { context } = inside;
  const { word, name, at } = node;
  const make = (of: Parameters<typeof compile>[0]) =>
    valued(compile(of, scope, context));
  const wanted = node.type && resolveType(node.type, scope, make);
  const given = node.value && make(node.value);
  const typed = given && wanted ? as(given, wanted, name) : given;
  if (word === "const") {
    if (typed!.value === undefined) throw notConstant(name, typed!);
    const { type, value } = typed!;
    bind(scope, name, { is: "value", type, value: value! }, at);
    return plain(() => goOn);
  }
  const type = wanted ?? settled(typed!).type;
  if (type.is === "array" && type.length === undefined) {
    throw new WgslError(at, `${name} has no length`, "write array<f32, 4>");
  }
  const run = typed ? kept(settled(typed)) : undefined;
  const slot = inside.slots++;
  const fixed = word === "let"
    ? `${name} is a let, which keeps its value: write var`
    : undefined;
  bind(scope, name, { is: "local", type, slot, fixed }, at);
  return plain((f) => {
    f[slot] = run ? run(f) : zero(type);
    return goOn;
  });
}

/** An error about a const whose value is not known. */
export function notConstant(name: string, typed: Typed): WgslError {
  return new WgslError(
    typed.at,
    `the value of const ${name} is not known before the program runs`,
    "write let",
  );
}

function assignment(
  node: Statement & { is: "assign" },
  scope: Scope,
  inside: Inside,
): Step {
  const { context } = inside;
  const given = valued(compile(node.value, scope, context));
  if (!node.to) {
    const { run } = settled(given);
    return plain((f) => {
      run(f);
      return goOn;
    });
  }
  const target = compile(node.to, scope, context);
  const place = writable(target, node.at);
  const { type } = place;
  if (type.is === "array" && type.length === undefined) {
    throw new WgslError(
      node.at,
      `${place.name} is set as a whole`,
      "set its elements, x[i] = …",
    );
  }
  const { find, load, store } = place;
  if (!node.op) {
    const run = kept(as(given, type, `what ${place.name} is set to`));
    return plain((f) => {
      const there = find(f);
      store(there, run(f));
      return goOn;
    });
  }
  // What is there is read once, and kept while the other side is computed.
  const slot = inside.slots++;
  const before = { type, at: target.at, run: (f: Frame) => f[slot] };
  const changed = binaryOf(node.op, before, given, node.at);
  const { run } = as(changed, type, `what ${place.name} is set to`);
  return plain((f) => {
    const there = find(f);
    f[slot] = load(there);
    store(there, run(f));
    return goOn;
  });
}

function writable({ place, type }: Typed, at: At): Reference {
  if (!place) {
    throw new WgslError(
      at,
      type.is === "vector"
        ? "several components, or a value, stand before ="
        : "a value stands before =",
      "set a variable, or one component: v.x = …",
    );
  }
  if (place.fixed === undefined) return place;
  const [what, remedy] = place.fixed.split(": ");
  throw new WgslError(at, what, remedy);
}

function callStatement(
  node: Statement & { is: "call" },
  scope: Scope,
  inside: Inside,
): Step {
  const { context } = inside;
  const { name, at } = node.call;
  const binding = lookUp(scope, name);
  if (!binding && /^(workgroup|storage)Barrier$/.test(name)) {
    if (node.call.args.length > 0) {
      throw new WgslError(at, `${name} with arguments`, `write ${name}();`);
    }
    const settles = name === "workgroupBarrier" ? "shared" : "global";
    const here: Barrier = { settles, site: { place: `line ${at.line}` } };
    return {
      waits: true,
      *run() {
        yield here;
        return goOn;
      },
    };
  }
  if (binding?.is === "function") {
    const callee = context.callable(name, at);
    if (callee.waits) {
      const args = argumentsOf(node.call, scope, context).map((arg, i) =>
        kept(as(arg, callee.parameters[i], `argument ${i + 1} of ${name}`))
      );
      if (args.length !== callee.parameters.length) {
        throw new WgslError(
          at,
          `${name} with ${args.length} arguments`,
          `it takes ${callee.parameters.length}`,
        );
      }
      const run = callee.run as Waiting;
      return {
        waits: true,
        *run(f) {
          yield* run(callee.frame(args.map((arg) => arg(f))));
          return goOn;
        },
      };
    }
  }
  const { run, type } = compile(node.call, scope, context);
  if (binding?.is !== "function" && type.is !== "nothing") {
    throw new WgslError(at, `nothing is done with ${name}(…)`, "use its value");
  }
  return plain((f) => {
    run(f);
    return goOn;
  });
}

function loop(node: Loop, outer: Scope, inside: Inside): Step {
  const { machine } = inside.context;
  const scope = inner(outer);
  const first = node.first && statement(node.first, scope, inside);
  const condition = node.condition &&
    as(
      valued(compile(node.condition, scope, inside.context)),
      bool,
      "a condition",
    ).run;
  inside.loops++;
  const within = inner(scope);
  const body = block(node.body, within, inside);
  const next = block(
    node.next,
    node.word === "loop" ? inner(within) : scope,
    inside,
  );
  inside.loops--;
  if (first?.waits || next.waits) {
    throw notOurs(
      node.at,
      "a barrier in the head of a loop",
      "put it into the body",
    );
  }
  const site = { place: `line ${node.at.line}` };
  const step = () => {
    if (--machine.now.steps < 0) throw new Endless(site);
  };
  const further = next.run;
  if (!body.waits) {
    const run = body.run;
    return plain((f) => {
      first?.run(f);
      for (;;) {
        step();
        if (condition && !condition(f)) return goOn;
        const signal = run(f);
        if (signal === returns) return signal;
        if (signal === breaks || further(f) === breaks) return goOn;
      }
    });
  }
  const run = body.run;
  return {
    waits: true,
    *run(f) {
      first?.run(f);
      for (;;) {
        step();
        if (condition && !condition(f)) return goOn;
        const signal = yield* run(f);
        if (signal === returns) return signal;
        if (signal === breaks || further(f) === breaks) return goOn;
      }
    },
  };
}

/** Whether statements never come to their end. */
export function neverEnds(body: readonly Statement[]): boolean {
  return body.some((node) => {
    switch (node.is) {
      case "return":
        return true;
      case "block":
        return neverEnds(node.body);
      case "if":
        return !!node.otherwise && neverEnds(node.then) &&
          neverEnds(node.otherwise);
      case "loop":
        return !canLeave(node);
      default:
        return false;
    }
  });
}

/** Whether a loop can end other than by a return. */
export function canLeave(node: Loop): boolean {
  const leaves = (body: readonly Statement[]): boolean =>
    body.some((each) =>
      each.is === "break" ||
      (each.is === "block" && leaves(each.body)) ||
      (each.is === "if" &&
        (leaves(each.then) || leaves(each.otherwise ?? [])))
    );
  return !!node.condition || leaves(node.body) || leaves(node.next);
}
//# sourceMappingURL=statement.ts.map
