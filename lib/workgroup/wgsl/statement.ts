/**
 * Statements, made ready to run.
 *
 * @module
 */
import type { Barrier } from "../kernel.ts";
import { Endless } from "../now.ts";
import { assignment, variable } from "./assignment.ts";
import type { Expression, Loop, Statement, Variable } from "./ast.ts";
import { argumentsOf, compile } from "./expression.ts";
import { inner, lookUp, type Scope } from "./scope.ts";
import {
  type Inside,
  type Plain,
  plain,
  signals,
  type Step,
  type Waiting,
} from "./step.ts";
import { as, kept, valued } from "./typed.ts";
import { bool, showType } from "./types.ts";
import { type At, notOurs, WgslError } from "./wgsl_error.ts";

const { goOn, breaks, continues, returns } = signals;

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
      return node.value?.is === "call" &&
          node.value.name === "workgroupUniformLoad"
        ? uniformLoad(node, node.value, scope, inside)
        : variable(node, scope, inside);
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

function waitAt({ line, column }: At, settles: Barrier["settles"]): Step {
  const site = { place: `line ${line}`, column };
  const here: Barrier = { settles, site };
  return {
    waits: true,
    *run() {
      yield here;
      return goOn;
    },
  };
}

/** `let n = workgroupUniformLoad(&x);` waits, reads, and waits. */
function uniformLoad(
  node: Variable,
  { args, at }: Expression & { is: "call" },
  scope: Scope,
  inside: Inside,
): Step {
  const [arg] = args;
  const of = arg?.is === "unary" && arg.op === "&" && args.length === 1
    ? arg.of
    : undefined;
  const place = of && compile(of, scope, inside.context).place;
  if (place?.shared !== true) {
    throw new WgslError(
      at,
      "workgroupUniformLoad of something else than shared memory",
      "write workgroupUniformLoad(&x) for a var<workgroup> x",
    );
  }
  const wait = waitAt(at, "shared");
  return sequence([
    wait,
    variable({ ...node, value: of }, scope, inside),
    wait,
  ]);
}

function checkLoop(word: string, inside: Inside, at: At): void {
  if (inside.loops > 0) return;
  throw new WgslError(at, `${word} outside of a loop`, "take it out");
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
    return waitAt(at, name === "workgroupBarrier" ? "shared" : "global");
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
//# sourceMappingURL=statement.ts.map
