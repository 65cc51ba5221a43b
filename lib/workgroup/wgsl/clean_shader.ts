import { clean, KernelError } from "../clean.ts";
import type { Report } from "../report.ts";
import { parse } from "./parse.ts";
import { type ShaderLaunch, simulateShader } from "./simulate_shader.ts";
import { WgslError } from "./wgsl_error.ts";

/** What is most often wrong with WGSL, by words of its error. */
const kinds: readonly [words: string, kind: string][] = [
  ["can only be read", "read-only"],
  ["is a let", "let assigned"],
  ["no size of a workgroup", "size missing"],
  ["converts nothing by itself", "types mixed"],
];

/**
 * Simulates a shader in which nothing is found.
 *
 * @throws {KernelError} the first finding, or why it cannot be read
 * @throws {RangeError} if the buffers are not those that it declares
 * @example
 * ```ts
 * const source = `
 *   @group(0) @binding(0) var<storage, read_write> x: array<f32>;
 *   @compute @workgroup_size(4)
 *   fn main(@builtin(local_invocation_index) i: u32) {
 *     x[i] = i;
 *   }`;
 * const launch = { workgroups: 1, buffers: { x: new Float32Array(4) } };
 * assert.throws(() => cleanShader(source, launch), /line 5: x\[i\] = i;/);
 * ```
 */
export function cleanShader(source: string, launch: ShaderLaunch): Report {
  return readably(source, () => clean(simulateShader(source, launch), source));
}

/**
 * Does something with a shader, and tells readably why it cannot be read.
 *
 * @throws {KernelError} if it is no text, or not WGSL
 */
export function readably<T>(source: string, work: () => T): T {
  if (typeof source !== "string") {
    throw new KernelError(
      `no text: got ${source}; return the WGSL as a string`,
    );
  }
  try {
    return work();
  } catch (error) {
    if (!(error instanceof WgslError)) throw error;
    const { message, line } = error;
    const text = source.split("\n")[line - 1].trim();
    const [, kind] = kinds.find(([words]) => message.includes(words)) ??
      ["", "not understood"];
    throw new KernelError(
      `${kind}${typesOf(kind, message)}: ${message}${
        text && ` (line ${line}: ${text})`
      }`,
    );
  }
}

/** Which types are mixed: each pair is a mistake of its own. */
function typesOf(kind: string, message: string): string {
  if (kind !== "types mixed") return "";
  const types = new Set(message.match(/\b(bool|[fiu]32)\b/g));
  return types.size === 0 ? "" : `, ${[...types].sort().join(" and ")}`;
}

/**
 * Says where a shader's buffers are bound, in the order of their places.
 *
 * @throws {KernelError} if it cannot be read
 * @example
 * ```ts
 * const source = "@group(0) @binding(2) var<storage> x: array<f32>;";
 * assert.deepEqual(boundAs(source), ["@group(0) @binding(2) x"]);
 * ```
 */
export function boundAs(source: string): string[] {
  const { variables } = readably(source, () => parse(source));
  return variables.filter(({ space }) =>
    space === "storage" || space === "uniform"
  ).map(({ name, attributes }) => {
    const place = (word: string) => {
      const { args: [where] = [] } = attributes.find(({ name }) =>
        name === word
      ) ?? {};
      return where?.is === "number" ? `@${word}(${parseInt(where.text)})` : "";
    };
    return `${place("group")} ${place("binding")} ${name}`;
  }).sort();
}
//# sourceMappingURL=clean_shader.ts.map
