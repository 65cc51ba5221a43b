/**
 * Runs kernels without a GPU, and finds what a GPU hides.
 *
 * @module
 */
import type { Kernel, Memory } from "./kernel.ts";
import type { Launch } from "./launch.ts";
import { arraysOf, handler, memoryOf } from "./memory.ts";
import type { CellsByName, Program } from "./program.ts";
import type { Report } from "./report.ts";
import { simulateProgram } from "./simulate_program.ts";
import { capture } from "./site.ts";
import { typescript } from "./words.ts";

export type { Launch, Size } from "./launch.ts";
export type { Access, Counts, Finding, FindingKind, Report } from "./report.ts";

/**
 * Runs a kernel for all invocations of a launch, and says what is wrong with
 * it. The buffers hold the results afterwards.
 *
 * Numbers are kept as the buffers keep them, in between they are JavaScript's.
 * A kernel that reads or changes anything but its arguments may be run twice.
 * @throws {RangeError} if sizes are no whole numbers, or names are there twice
 * @throws {TypeError} if the kernel asks for memory that is not there
 * @example A sum of two numbers, each written by its own invocation
 * ```ts
 * import type { Kernel } from "lib/workgroup/kernel.ts";
 *
 * const both: Kernel = ({ local }, _, { sum }) => {
 *   sum[0] += local.x;
 * };
 * const launch = { workgroups: 1, size: 2, buffers: {}, shared: { sum: 1 } };
 * const { findings } = simulate(both, launch);
 * assert.equal(findings[0].kind, "race");
 * ```
 */
export function simulate(kernel: Kernel, launch: Launch): Report {
  return simulateProgram(programOf(kernel), launch);
}

function programOf(kernel: Kernel): Program {
  return {
    language: typescript,
    label: (array, i) => `${array}[${i}]`,
    site: (does) => capture(does === "reads" ? handler.get! : handler.set!),
    bind(buffers, shared) {
      const [all, own] = [
        arraysOf("buffer", memories(buffers)),
        arraysOf("shared memory", memories(shared)),
      ];
      return (id) => kernel(id, all, own);
    },
  };
}

function memories(cells: CellsByName): Record<string, Memory> {
  return Object.fromEntries(
    Object.entries(cells).map(([name, each]) => [name, memoryOf(name, each)]),
  );
}
//# sourceMappingURL=simulate.ts.map
