/**
 * Runs WGSL without a GPU, and finds what a GPU hides.
 *
 * @module
 */
import type { Launch, Numbers } from "../launch.ts";
import type { Program } from "../program.ts";
import type { Report } from "../report.ts";
import { simulateProgram } from "../simulate_program.ts";
import type { Language } from "../words.ts";
import type { Kept } from "./machine.ts";
import { labelOf, wordsOf } from "./references.ts";
import { type Declared, readShader, type Shader } from "./shader.ts";
import { scalarOf, showType, type Type } from "./types.ts";
import { WgslError } from "./wgsl_error.ts";

/** What a shader is launched with; sizes and shared memory are in its text. */
export interface ShaderLaunch extends Omit<Launch, "shared" | "size"> {
  /** Values of its `override`s, by name. */
  readonly constants?: Readonly<Record<string, number>>;
}

function languageOf({ memory }: Shader): Language {
  const open = new Set(
    memory.filter(({ type }) => type.is === "array" && !type.length)
      .map(({ name }) => name),
  );
  return {
    barrier: (memory) =>
      memory === "shared" ? "workgroupBarrier();" : "storageBarrier();",
    lengthOf: (part, length) =>
      open.has(part) ? `arrayLength(&${part})` : String(length),
  };
}

/**
 * Runs a shader for all invocations of a launch, and says what is wrong with
 * it. The buffers, named as the shader's variables, hold the results
 * afterwards. f32 is rounded after each operation, i32 and u32 wrap, as on a
 * GPU.
 *
 * @throws {WgslError} if it is not WGSL, or not of the course's subset
 * @throws {RangeError} if the buffers are not those that it declares
 * @example A reduction that forgets to wait
 * ```ts
 * const source = `
 *   @group(0) @binding(0) var<storage, read_write> out: array<f32>;
 *   var<workgroup> tile: array<f32, 8>;
 *   @compute @workgroup_size(8)
 *   fn main(@builtin(local_invocation_index) i: u32) {
 *     tile[i] = f32(i);
 *     out[i] = tile[7 - i];
 *   }`;
 * const buffers = { out: new Float32Array(8) };
 * const { findings } = simulateShader(source, { workgroups: 1, buffers });
 * assert.equal(findings[0].kind, "race");
 * assert.ok(findings[0].message.includes("line 7"));
 * ```
 */
export function simulateShader(source: string, launch: ShaderLaunch): Report {
  const shader = shallow(() => readShader(source, launch.constants));
  const { workgroups, buffers, steps } = launch;
  checkBuffers(shader, buffers);
  const shared = Object.fromEntries(
    shader.memory.filter(({ space }) => space === "workgroup")
      .map(({ name, type }) => [name, wordsOf(type)]),
  );
  const writable = shader.memory.filter((each) =>
    each.writable && each.space === "storage"
  ).map(({ name }) => name);
  return simulateProgram(
    programOf(shader, buffers),
    { workgroups, size: shader.size, buffers, shared, writable, steps },
  );
}

/** Says of what is nested too deeply that it is. */
function shallow<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError && /stack/.test(error.message))) {
      throw error;
    }
    const [at, remedy] = [{ line: 1, column: 1 }, "split it into let"];
    throw new WgslError(at, "something is nested too deeply", remedy);
  }
}

function programOf(
  shader: Shader,
  buffers: Launch["buffers"],
): Program {
  const { memory, machine, run } = shader;
  const types = new Map(memory.map(({ name, type }) => [name, type]));
  return {
    language: languageOf(shader),
    exact: true,
    read: shader.read,
    uncounted: new Set(
      memory.filter(({ space }) => space === "uniform").map(({ name }) => name),
    ),
    label: (array, i) => labelOf(array, types.get(array)!, i),
    site: () => ({ place: `line ${machine.line}` }),
    bind(all, shared, { now, outside }) {
      machine.now = now;
      machine.outside = outside;
      machine.bad = [];
      machine.cells = memory.map(({ name }) => all[name] ?? shared[name]);
      machine.kept = memory.map(({ name, space }) =>
        space === "workgroup" ? "values" : keeps(buffers[name])
      );
      return run;
    },
  };
}

function keeps(data: Numbers): Exclude<Kept, "values"> {
  if (data instanceof Float32Array) return "f32";
  return data instanceof Int32Array ? "i32" : "u32";
}

const arrays = {
  f32: "Float32Array",
  i32: "Int32Array",
  u32: "Uint32Array",
} as const;

function checkBuffers(
  { memory }: Shader,
  buffers: Launch["buffers"],
): void {
  const wanted = memory.filter(({ space }) => space !== "workgroup");
  for (const each of wanted) {
    if (!Object.hasOwn(buffers, each.name)) {
      throw new RangeError(
        `simulateShader: the shader declares ${each.name}: ` +
          `${showType(each.type)}, and the launch has only ` +
          (Object.keys(buffers).join(", ") || "no buffers"),
      );
    }
    checkBuffer(each, buffers[each.name]);
  }
  for (const name of Object.keys(buffers)) {
    if (wanted.some((each) => each.name === name)) continue;
    throw new RangeError(
      `simulateShader: the launch has a buffer ${name}, and the shader ` +
        `declares only ${wanted.map((each) => each.name).join(", ") || "none"}`,
    );
  }
}

function checkBuffer({ name, type }: Declared, data: Numbers): void {
  const scalars = new Set(scalarsOf(type));
  const kept = keeps(data);
  if (scalars.size === 1 && !scalars.has(kept)) {
    const [scalar] = scalars;
    throw new RangeError(
      `simulateShader: ${name} is ${showType(type)}, and the launch has ` +
        `${arrays[kept]}; expected ${
          arrays[scalar as Exclude<Kept, "values">]
        }`,
    );
  }
  const open = type.is === "array" && type.length === undefined;
  const least = open ? wordsOf(type.of) : wordsOf(type);
  if (data.length < least) {
    throw new RangeError(
      `simulateShader: ${name} is ${showType(type)} and takes at least ` +
        `${least} numbers; the launch has ${data.length}`,
    );
  }
}

function scalarsOf(type: Type): string[] {
  if (type.is === "array") return scalarsOf(type.of);
  if (type.is === "struct") {
    return type.members.flatMap((member) => scalarsOf(member.type));
  }
  return [scalarOf(type)!];
}
//# sourceMappingURL=simulate_shader.ts.map
