/**
 * A whole shader, made ready to run.
 *
 * @module
 */
import type { Invocation } from "../kernel.ts";
import type { Finding } from "../report.ts";
import type { Expression, FunctionNode, Variable } from "./ast.ts";
import { checkStored, constant, inAnyOrder } from "./declarations.ts";
import { neverEnds } from "./endings.ts";
import { builtinsOf, entryOf, sizeOf } from "./entry.ts";
import { type Callable, compile, type Context } from "./expression.ts";
import type { Frame, Machine } from "./machine.ts";
import { notUniform } from "./not_uniform.ts";
import { parse } from "./parse.ts";
import { resolveType } from "./resolve_type.ts";
import { bind, inner } from "./scope.ts";
import { block } from "./statement.ts";
import { as, valued } from "./typed.ts";
import { bool, nothing, showType, type Type } from "./types.ts";
import { type At, notOurs, WgslError } from "./wgsl_error.ts";

/** Memory that a shader declares. */
export interface Declared {
  /** Its name. */
  readonly name: string;
  /** Its type. */
  readonly type: Type;
  /** Where it lies. */
  readonly space: "storage" | "uniform" | "workgroup";
  /** Whether it may be written. */
  readonly writable: boolean;
  /** Where it is declared. */
  readonly at: At;
}

/** A shader that can run. */
export interface Shader {
  /** How many invocations a workgroup has. */
  readonly size: [x: number, y: number, z: number];
  /** In the order in which the machine keeps it. */
  readonly memory: readonly Declared[];
  /** What it runs on. */
  readonly machine: Machine;
  /** What its text alone tells. */
  readonly read: readonly Finding[];
  /** Runs an invocation: as a generator, where there are barriers. */
  run(id: Invocation): unknown;
}

/**
 * Reads a shader, checks its types and makes it ready to run.
 *
 * @param constants values of `override`s, by name
 * @throws {WgslError} if it is not WGSL, or not of the course's subset
 */
export function readShader(
  source: string,
  constants: Readonly<Record<string, number>> = {},
): Shader {
  const module = parse(source);
  const machine: Machine = {
    cells: [],
    kept: [],
    line: 0,
    now: undefined as unknown as Machine["now"],
    outside: () => {},
    bad: [],
  };
  const scope = inner();
  const done = new Map<FunctionNode, Callable>();
  const active: FunctionNode[] = [];
  const context: Context = {
    machine,
    callable(name, at) {
      const node = module.functions.find((each) => each.name === name)!;
      if (active.includes(node)) {
        throw new WgslError(at, `${name} calls itself`, "write a loop");
      }
      return functionOf(node);
    },
  };
  const make = (node: Expression) => valued(compile(node, scope, context));

  for (const node of module.functions) {
    bind(scope, node.name, { is: "function", node }, node.at);
  }
  const memory: Declared[] = [];
  inAnyOrder([
    ...module.aliases.map(({ name, type, at }) => () =>
      bind(
        scope,
        name,
        { is: "type", type: resolveType(type, scope, make) },
        at,
      )
    ),
    ...module.structs.map(({ name, members, at }) => () => {
      const types = members.map((member) => {
        if (member.attributes.length > 0) {
          const [{ name, at }] = member.attributes;
          throw notOurs(at, `@${name} in a struct`, "take it out");
        }
        return {
          name: member.name,
          type: resolveType(member.type, scope, make),
        };
      });
      if (types.length === 0) {
        throw new WgslError(at, `${name} has no members`, "give it one");
      }
      const type: Type = { is: "struct", name, members: types };
      bind(scope, name, { is: "type", type }, at);
    }),
    ...module.variables.map((node) => () =>
      node.word === "var"
        ? declare(node)
        : constant(node, scope, make, constants)
    ),
  ]);
  for (const { that, at } of module.asserts) {
    if (as(make(that), bool, "a const_assert").value !== true) {
      throw new WgslError(at, "this const_assert does not hold", "see why");
    }
  }
  for (const node of module.functions) functionOf(node);
  const entry = entryOf(module.functions);
  const size = sizeOf(entry, make);
  const { run, frame } = functionOf(entry);
  const builtins = builtinsOf(entry, scope, make);
  return {
    size,
    memory,
    machine,
    read: notUniform(module),
    run: (id) => run(frame(builtins.map((value) => value(id)))),
  };

  function declare(node: Variable): void {
    const { name, at, space } = node;
    if (space !== "storage" && space !== "uniform" && space !== "workgroup") {
      throw new WgslError(
        at,
        `there is no var<${space}>`,
        "expected storage, uniform or workgroup",
      );
    }
    if (!node.type) {
      throw new WgslError(at, `${name} has no type`, `write var<…> ${name}: …`);
    }
    if (node.value) {
      throw new WgslError(at, `${name} begins with a value`, "set it in main");
    }
    const type = resolveType(node.type, scope, make);
    checkStored(type, space, name, at);
    const bound = ["group", "binding"].every((each) =>
      node.attributes.some((one) => one.name === each)
    );
    if (!bound && space !== "workgroup") {
      throw new WgslError(
        at,
        `${name} has no @group and @binding`,
        `write @group(0) @binding(${memory.length}) before it`,
      );
    }
    const { access } = node;
    if (access && (space !== "storage" || !/^read(_write)?$/.test(access))) {
      throw new WgslError(at, `var<${space}, ${access}>`, "write read_write");
    }
    const writable = space === "workgroup" || access === "read_write";
    const fixed = writable
      ? undefined
      : space === "uniform"
      ? `${name} is uniform, which can only be read: use storage`
      : `${name} can only be read: write var<storage, read_write> ${name}`;
    const [array, shared] = [memory.length, space === "workgroup"];
    bind(scope, name, { is: "memory", type, array, shared, fixed }, at);
    memory.push({ name, type, space, writable, at });
  }

  function functionOf(node: FunctionNode): Callable {
    const ready = done.get(node);
    if (ready) return ready;
    active.push(node);
    const parameters = node.parameters.map(({ type }) =>
      resolveType(type, scope, make)
    );
    const returns = node.returns
      ? resolveType(node.returns, scope, make)
      : nothing;
    const own = inner(scope);
    node.parameters.forEach(({ name, at }, i) =>
      bind(own, name, {
        is: "local",
        type: parameters[i],
        slot: i + 1,
        fixed:
          `${name} is a parameter, which keeps its value: copy it to a var`,
      }, at)
    );
    const inside = {
      context,
      returns,
      slots: parameters.length + 1,
      loops: 0,
    };
    const body = block(node.body, own, inside);
    if (returns.is !== "nothing" && !neverEnds(node.body)) {
      throw new WgslError(
        node.at,
        `${node.name} can end without a value`,
        `let every way end with return ${showType(returns)}`,
      );
    }
    active.pop();
    const callable: Callable = {
      parameters,
      returns,
      waits: body.waits,
      frame(args) {
        const frame: Frame = new Array(inside.slots);
        for (let i = 0; i < args.length; i++) frame[i + 1] = args[i];
        return frame;
      },
      run: body.run,
    };
    done.set(node, callable);
    return callable;
  }
}
//# sourceMappingURL=shader.ts.map
