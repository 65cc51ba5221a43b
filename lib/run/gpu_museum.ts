/**
 * Kernels with bugs, in the simulator and on an adapter.
 *
 * @module
 */
import { runShader } from "../backend/webgpu/run_shader.ts";
import { table } from "../plot/table.ts";
import { simulateShader } from "../workgroup/wgsl/simulate_shader.ts";

/** A kernel with a bug. */
export interface Specimen {
  /** What is wrong. */
  readonly name: string;
  /** Its WGSL. */
  readonly source: string;
  /** How many workgroups are launched. */
  readonly workgroups: number;
  /** How many numbers each input has, by its name. */
  readonly inputs: Readonly<Record<string, number>>;
  /** How many numbers come out, into `out`. */
  readonly outputs: number;
  /** What each of them should be. */
  readonly expected: (i: number) => number;
}

/** What goes in; neighbours differ, and sums of them are exact. */
const numbers = (length: number, from = 0) =>
  Float32Array.from({ length }, (_, i) => (from + i) % 1009);

/** Sums of so many numbers in each workgroup, without barriers. */
function withoutBarriers(size: number): Specimen {
  const source = /* wgsl */ `
    @group(0) @binding(0) var<storage, read> x: array<f32>;
    @group(0) @binding(1) var<storage, read_write> out: array<f32>;
    var<workgroup> tile: array<f32, ${size}>;

    @compute @workgroup_size(${size})
    fn main(
      @builtin(global_invocation_id) id: vec3u,
      @builtin(local_invocation_id) local: vec3u,
      @builtin(workgroup_id) workgroup: vec3u,
    ) {
      tile[local.x] = x[id.x];
      for (var half = ${size / 2}u; half >= 1u; half /= 2u) {
        if (local.x < half) {
          tile[local.x] += tile[local.x + half];
        }
      }
      if (local.x == 0u) {
        out[workgroup.x] = tile[0];
      }
    }
  `;
  const name = `sums of ${size}, no barriers`;
  const inputs = { x: 1000 * size };
  const from = (group: number) => numbers(size, group * size);
  return {
    ...{ name, source, inputs, workgroups: 1000, outputs: 1000 },
    expected: (group) => from(group).reduce((sum, v) => sum + v),
  };
}

/** The museum's kernels. */
export const specimens: readonly Specimen[] = [
  withoutBarriers(64),
  withoutBarriers(8),
  {
    name: "pairs, no guard",
    source: /* wgsl */ `
      @group(0) @binding(0) var<storage, read> a: array<f32>;
      @group(0) @binding(1) var<storage, read> b: array<f32>;
      @group(0) @binding(2) var<storage, read_write> out: array<f32>;

      @compute @workgroup_size(64)
      fn main(@builtin(global_invocation_id) id: vec3u) {
        out[id.x] = a[id.x] + b[id.x];
      }
    `,
    workgroups: 16,
    inputs: { a: 1000, b: 1000 },
    outputs: 1000,
    expected: (i) => 2 * (i % 1009),
  },
];

/** The buffers of a specimen. */
function numbersFor({ inputs, outputs }: Specimen) {
  const lengths = Object.entries({ ...inputs, out: outputs });
  return Object.fromEntries(
    lengths.map(([name, n]) => [name, numbers(n)]),
  );
}

/** Says what the simulator thinks of a specimen: kinds of findings. */
export function judge(specimen: Specimen): string {
  const launch = { workgroups: 16, buffers: numbersFor(specimen) };
  const { findings } = simulateShader(specimen.source, launch);
  return [...new Set(findings.map(({ kind }) => kind))].join(", ") || "right";
}

/** Gives how many of the numbers that come out on an adapter are wrong. */
export async function countWrong(specimen: Specimen): Promise<number> {
  const { source, workgroups, expected } = specimen;
  const buffers = numbersFor(specimen);
  await runShader(source, { workgroups, buffers });
  return buffers.out.filter((v, i) => v !== expected(i)).length;
}

/** Prints what the simulator says of the museum's kernels, and what an adapter does. */
export async function showSpecimens(adapter: boolean): Promise<void> {
  const rows = [
    ["a bug", "the simulator says", adapter ? "wrong on the adapter" : ""],
  ];
  for (const specimen of specimens) {
    const wrong = adapter
      ? `${await countWrong(specimen)} of ${specimen.outputs}`
      : "";
    rows.push([specimen.name, judge(specimen), wrong]);
  }
  console.log(table(rows));
}
//# sourceMappingURL=gpu_museum.ts.map
