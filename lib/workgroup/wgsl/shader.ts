/**
 * A whole shader, made ready to run.
 *
 * @module
 */
import type { Id, Invocation } from "../kernel.ts";
import { limits } from "../launch.ts";
import type { Attribute, Expression, FunctionNode, Variable } from "./ast.ts";
import { type Callable, compile, type Context, valued } from "./expression.ts";
import type { Frame, Machine } from "./machine.ts";
import { parse } from "./parse.ts";
import { wordsOf } from "./references.ts";
import { resolveType } from "./resolve_type.ts";
import { bind, inner, type Scope } from "./scope.ts";
import { block, neverEnds, notConstant } from "./statement.ts";
import { as, settled, type Typed } from "./typed.ts";
import {
  bool,
  nothing,
  sameType,
  showType,
  type Type,
  u32,
  type Value,
  vector,
} from "./types.ts";
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
  /** Runs an invocation: as a generator, where there are barriers. */
  run(id: Invocation): unknown;
}

const vec3u = vector(3, "u32");

const builtinTypes: Readonly<Record<string, Type>> = {
  global_invocation_id: vec3u,
  local_invocation_id: vec3u,
  workgroup_id: vec3u,
  num_workgroups: vec3u,
  local_invocation_index: u32,
};

const xyz = ({ x, y, z }: Id): Value => [x, y, z];

const builtinValues: Readonly<Record<string, (id: Invocation) => Value>> = {
  global_invocation_id: (id) => xyz(id.global),
  local_invocation_id: (id) => xyz(id.local),
  workgroup_id: (id) => xyz(id.workgroup),
  num_workgroups: (id) => xyz(id.workgroups),
  local_invocation_index: (id) => id.index,
};

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
  const builtins = entry.parameters.map(({ attributes, at, type, name }) => {
    const builtin = attributes.find((each) => each.name === "builtin");
    const [which] = builtin?.args ?? [];
    const known = which?.is === "name" ? builtinTypes[which.name] : undefined;
    if (!known) {
      throw new WgslError(
        at,
        `${name} of ${entry.name} is no builtin`,
        `expected one of @builtin(${
          Object.keys(builtinTypes).join("), @builtin(")
        })`,
      );
    }
    const written = resolveType(type, scope, make);
    if (!sameType(written, known)) {
      throw new WgslError(
        at,
        `${name} is ${showType(written)}`,
        `this builtin is ${showType(known)}`,
      );
    }
    return builtinValues[(which as { name: string }).name];
  });
  return {
    size,
    memory,
    machine,
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
    bind(scope, name, { is: "memory", type, array: memory.length, fixed }, at);
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

/** Does what depends on each other, in an order in which it can be done. */
function inAnyOrder(tasks: (() => void)[]): void {
  while (tasks.length > 0) {
    let first: unknown;
    const left = tasks.filter((task) => {
      try {
        task();
        return false;
      } catch (error) {
        if (!(error instanceof WgslError)) throw error;
        first ??= error;
        return true;
      }
    });
    if (left.length === tasks.length) throw first;
    tasks = left;
  }
}

function constant(
  node: Variable,
  scope: Scope,
  make: (node: Expression) => Typed,
  constants: Readonly<Record<string, number>>,
): void {
  const { name, at, word } = node;
  const wanted = node.type && resolveType(node.type, scope, make);
  const given = node.value && make(node.value);
  const typed = given && wanted ? as(given, wanted, name) : given;
  if (word === "const") {
    if (typed!.value === undefined) throw notConstant(name, typed!);
    const { type, value } = typed!;
    return bind(scope, name, { is: "value", type, value: value! }, at);
  }
  const type = wanted ?? settled(typed!).type;
  const value = Object.hasOwn(constants, name)
    ? constants[name]
    : typed && settled(typed).value;
  if (value === undefined) {
    throw new WgslError(
      at,
      `override ${name} has no value`,
      `give one: override ${name}: ${showType(type)} = …, or in constants`,
    );
  }
  bind(scope, name, { is: "value", type, value }, at);
}

/** Makes sure that values of a type can lie in memory. */
function checkStored(
  type: Type,
  space: string,
  name: string,
  at: At,
  depth: number = 0,
): void {
  const inner = type.is === "array"
    ? [type.of]
    : type.is === "struct"
    ? type.members.map((member) => member.type)
    : [];
  for (const each of inner) checkStored(each, space, name, at, depth + 1);
  const open = type.is === "array" && type.length === undefined;
  if (open && depth > 0) {
    throw notOurs(
      at,
      "an array without a length inside of something",
      "give it a buffer of its own",
    );
  }
  if (open && space !== "storage") {
    throw new WgslError(at, `${name} has no length`, "write array<f32, 64>");
  }
  const truth = sameType(type, bool) ||
    (type.is === "vector" && type.of === "bool");
  if (truth && space !== "workgroup") {
    throw new WgslError(at, `bool in ${space} memory`, "use u32");
  }
  if (space !== "uniform" || type.is !== "array") return;
  if (wordsOf(type.of) % 4 !== 0) {
    throw new WgslError(
      at,
      `an array of ${showType(type.of)} in uniform memory`,
      "its elements must be of 16 bytes: use vec4f or vec4u, or storage",
    );
  }
}

function entryOf(functions: readonly FunctionNode[]): FunctionNode {
  const has = (node: FunctionNode, name: string) =>
    node.attributes.some((each) => each.name === name);
  const entries = functions.filter((node) => has(node, "compute"));
  if (entries.length === 1) return entries[0];
  const at = entries[1]?.at ?? { line: 1, column: 1 };
  if (entries.length > 1) {
    throw notOurs(at, "a second @compute function", "write one");
  }
  throw new WgslError(
    at,
    "there is no @compute function",
    "write @compute @workgroup_size(64) before fn main",
  );
}

function sizeOf(
  entry: FunctionNode,
  make: (node: Expression) => Typed,
): [number, number, number] {
  const found: Attribute | undefined = entry.attributes.find((each) =>
    each.name === "workgroup_size"
  );
  if (!found || found.args.length < 1 || found.args.length > 3) {
    throw new WgslError(
      found?.at ?? entry.at,
      "no size of a workgroup",
      "write @workgroup_size(64), of one to three numbers",
    );
  }
  const sizes = found.args.map((arg) => {
    const size = make(arg);
    const n = size.value;
    if (typeof n === "number" && Number.isInteger(n) && n > 0) return n;
    throw new WgslError(
      arg.at,
      "a size of a workgroup that is not known, or no whole number",
      `expected 1 to ${limits.invocations}, or a const`,
    );
  });
  return [sizes[0], sizes[1] ?? 1, sizes[2] ?? 1];
}
//# sourceMappingURL=shader.ts.map
