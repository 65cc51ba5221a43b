/**
 * Right kernels and their planted bugs, each in TypeScript and in WGSL.
 *
 * @module
 */
import { barrier, type Kernel } from "../../../lib/workgroup/kernel.ts";
import {
  type Launch,
  type Report,
  simulate,
} from "../../../lib/workgroup/simulate.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

/** One kernel, in both languages, and what it is launched with. */
export interface Both {
  readonly kernel: Kernel;
  readonly source: string;
  readonly launch: Launch;
  /** Names and numbers of the buffers after a right run. */
  readonly expected?: Readonly<Record<string, readonly number[]>>;
}

/** Runs both, each on copies of the buffers. */
export function runBoth(
  { kernel, source, launch }: Both,
): { report: Report; buffers: Launch["buffers"]; language: string }[] {
  const [mine, theirs] = [copies(launch.buffers), copies(launch.buffers)];
  return [
    {
      language: "TypeScript",
      report: simulate(kernel, { ...launch, buffers: mine }),
      buffers: mine,
    },
    {
      language: "WGSL",
      report: simulateShader(source, {
        workgroups: launch.workgroups,
        buffers: theirs,
      }),
      buffers: theirs,
    },
  ];
}

/** Copies of buffers. */
export function copies(buffers: Launch["buffers"]): Launch["buffers"] {
  return Object.fromEntries(
    Object.entries(buffers).map(([name, data]) => [name, data.slice()]),
  );
}

/** Draws a whole number. */
export type Draw = (from: number, to: number) => number;

const some = (n: number, draw: Draw) =>
  Float32Array.from({ length: n }, () => draw(-8, 8));

/** Declarations of storage, the last ones writable. */
function storage(readable: string[], writable: string[]): string {
  return [...readable, ...writable].map((name, i) =>
    `@group(0) @binding(${i}) var<storage, ${
      i < readable.length ? "read" : "read_write"
    }> ${name}: array<f32>;`
  ).join("\n");
}

const main = (x: number, y = 1) =>
  `@compute @workgroup_size(${x}, ${y})
fn main(
  @builtin(global_invocation_id) id: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(workgroup_id) group: vec3u,
)`;

/** out[i] = x[i]². */
export function map(draw: Draw, { guard = true } = {}): Both {
  const n = draw(1, 200);
  const size = draw(2, 64);
  // Without its guard it must have a tail.
  const workgroups = Math.floor(n / size) + 1;
  const x = some(n, draw);
  return {
    kernel: ({ global }, { x, out }) => {
      if (guard && global.x >= out.length) return;
      out[global.x] = x[global.x] * x[global.x];
    },
    source: `${storage(["x"], ["out"])}
${main(size)} {
  ${guard ? "if (id.x >= arrayLength(&out)) { return; }" : ""}
  out[id.x] = x[id.x] * x[id.x];
}`,
    launch: { workgroups, size, buffers: { x, out: new Float32Array(n) } },
    expected: { out: [...x].map((each) => each * each) },
  };
}

/** out[i] = a[i] + b[i]. */
export function zip(draw: Draw, { guard = true } = {}): Both {
  const n = draw(1, 200);
  const size = draw(2, 64);
  const workgroups = Math.floor(n / size) + 1;
  const [a, b] = [some(n, draw), some(n, draw)];
  return {
    kernel: ({ global: { x: i } }, { a, b, out }) => {
      if (!guard || i < out.length) out[i] = a[i] + b[i];
    },
    source: `${storage(["a", "b"], ["out"])}
${main(size)} {
  let i = id.x;
  if (${guard ? "i < arrayLength(&out)" : "true"}) { out[i] = a[i] + b[i]; }
}`,
    launch: { workgroups, size, buffers: { a, b, out: new Float32Array(n) } },
    expected: { out: [...a].map((each, i) => each + b[i]) },
  };
}

/** What can be wrong with a reduction. */
export interface ReduceBugs {
  readonly barrierAfterLoad?: boolean;
  readonly barrierInLoop?: boolean;
  readonly barrierUnderCondition?: boolean;
  readonly guardHalf?: boolean;
  readonly tile?: number;
  readonly perWorkgroup?: boolean;
}

/** Sums of as many numbers as a workgroup has invocations. */
export function reduce(draw: Draw, bugs: ReduceBugs = {}): Both {
  const {
    barrierAfterLoad = true,
    barrierInLoop = true,
    barrierUnderCondition = false,
    guardHalf = true,
    perWorkgroup = true,
  } = bugs;
  const size = 2 ** draw(2, 7);
  const workgroups = draw(2, 4);
  const n = draw(size + 1, workgroups * size);
  const x = some(n, draw);
  const count = Math.max(1, (bugs.tile ?? 1) * size);
  const sums = Array.from(
    { length: workgroups },
    (_, w) => x.slice(w * size, (w + 1) * size).reduce((s, e) => s + e, 0),
  );
  return {
    *kernel({ global, local, workgroup, size }, { x, sums }, { tile }) {
      tile[local.x] = global.x < x.length ? x[global.x] : 0;
      if (barrierAfterLoad) yield barrier();
      for (let half = size.x / 2; half >= 1; half /= 2) {
        if (!guardHalf || local.x < half) {
          tile[local.x] += tile[(local.x + half) % tile.length];
          if (barrierUnderCondition) yield barrier();
        }
        if (barrierInLoop && !barrierUnderCondition) yield barrier();
      }
      if (perWorkgroup) {
        if (local.x === 0) sums[workgroup.x] = tile[0];
      } else if (local.x === 0) sums[0] += tile[0];
    },
    source: `${storage(["x"], ["sums"])}
var<workgroup> tile: array<f32, ${count}>;
${main(size)} {
  var number = 0.0;
  if (id.x < arrayLength(&x)) { number = x[id.x]; }
  tile[local.x] = number;
  ${barrierAfterLoad ? "workgroupBarrier();" : ""}
  for (var half = ${size / 2}u; half >= 1; half /= 2) {
    if (${guardHalf ? "local.x < half" : "true"}) {
      tile[local.x] += tile[(local.x + half) % ${count}];
      ${barrierUnderCondition ? "workgroupBarrier();" : ""}
    }
    ${barrierInLoop && !barrierUnderCondition ? "workgroupBarrier();" : ""}
  }
  if (local.x == 0) {
    ${perWorkgroup ? "sums[group.x] = tile[0];" : "sums[0] += tile[0];"}
  }
}`,
    launch: {
      workgroups,
      size,
      buffers: { x, sums: new Float32Array(workgroups) },
      shared: { tile: count },
    },
    expected: { sums },
  };
}

/** What can be wrong with a product. */
export interface MatmulBugs {
  readonly offByOne?: boolean;
  readonly firstBarrier?: boolean;
  readonly secondBarrier?: boolean;
  readonly wrongStride?: boolean;
  readonly tileBytes?: number;
}

/** out = a · b, by tiles. */
export function matmul(draw: Draw, bugs: MatmulBugs = {}): Both {
  const { firstBarrier = true, secondBarrier = true } = bugs;
  const tile = draw(2, 5);
  // More than one tile along k, or nothing is read too late.
  const [m, k, n] = [draw(1, 9), tile + draw(1, 9), draw(1, 9)].map((x, i) =>
    bugs.wrongStride && i === 0 ? 10 : x
  );
  const [a, b] = [some(m * k, draw), some(k * n, draw)];
  const out: number[] = [];
  for (let row = 0; row < m; row++) {
    for (let column = 0; column < n; column++) {
      let sum = 0;
      for (let i = 0; i < k; i++) sum += a[row * k + i] * b[i * n + column];
      out.push(sum);
    }
  }
  const length = bugs.tileBytes ?? tile * tile;
  const end = bugs.offByOne ? tile + 1 : tile;
  const stride = bugs.wrongStride ? m : n;
  return {
    *kernel({ global, local }, { a, b, out }, { aTile, bTile }) {
      const [row, column] = [global.y, global.x];
      const here = local.y * tile + local.x;
      let sum = 0;
      for (let from = 0; from < k; from += tile) {
        const [across, down] = [from + local.x, from + local.y];
        aTile[here] = row < m && across < k ? a[row * k + across] : 0;
        bTile[here] = down < k && column < n ? b[down * n + column] : 0;
        if (firstBarrier) yield barrier();
        for (let i = 0; i < end; i++) {
          sum += aTile[local.y * tile + i] * bTile[i * tile + local.x];
        }
        if (secondBarrier) yield barrier();
      }
      if (row < m && column < n) out[row * stride + column] = sum;
    },
    source: `${storage(["a", "b"], ["out"])}
const TILE = ${tile}u;
const M = ${m}u;
const K = ${k}u;
const N = ${n}u;
var<workgroup> aTile: array<f32, ${length}>;
var<workgroup> bTile: array<f32, ${length}>;
${main(tile, tile)} {
  let here = local.y * TILE + local.x;
  var sum = 0.0;
  for (var start = 0u; start < K; start += TILE) {
    let across = start + local.x;
    let down = start + local.y;
    aTile[here] = 0;
    bTile[here] = 0;
    if (id.y < M && across < K) { aTile[here] = a[id.y * K + across]; }
    if (down < K && id.x < N) { bTile[here] = b[down * N + id.x]; }
    ${firstBarrier ? "workgroupBarrier();" : ""}
    for (var i = 0u; i < ${end}; i++) {
      sum += aTile[local.y * TILE + i] * bTile[i * TILE + local.x];
    }
    ${secondBarrier ? "workgroupBarrier();" : ""}
  }
  if (id.y < M && id.x < N) { out[id.y * ${stride} + id.x] = sum; }
}`,
    launch: {
      workgroups: [Math.ceil(n / tile), Math.ceil(m / tile)],
      size: [tile, tile],
      buffers: { a, b, out: new Float32Array(m * n) },
      shared: { aTile: length, bTile: length },
    },
    expected: { out },
  };
}

/** out = xᵀ, through a tile. */
export function transpose(draw: Draw, { wait = true } = {}): Both {
  const tile = draw(2, 6);
  const [rows, columns] = [draw(2, 20), draw(2, 20)];
  const x = some(rows * columns, draw);
  const out = Array.from({ length: rows * columns }, (_, i) => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    return x[row * columns + column];
  });
  return {
    *kernel({ global, local, workgroup }, { x, out }, { cells }) {
      if (global.y < rows && global.x < columns) {
        cells[local.y * tile + local.x] = x[global.y * columns + global.x];
      }
      if (wait) yield barrier();
      const row = workgroup.x * tile + local.y;
      const column = workgroup.y * tile + local.x;
      if (row < columns && column < rows) {
        out[row * rows + column] = cells[local.x * tile + local.y];
      }
    },
    source: `${storage(["x"], ["out"])}
const T = ${tile};
var<workgroup> cells: array<array<f32, T>, T>;
${main(tile, tile)} {
  let size = vec2u(${columns}, ${rows});
  if (all(id.xy < size)) {
    cells[local.y][local.x] = x[id.y * size.x + id.x];
  }
  ${wait ? "workgroupBarrier();" : ""}
  let there = group.yx * T + local.xy;
  if (there.y < size.x && there.x < size.y) {
    out[there.y * size.y + there.x] = cells[local.x][local.y];
  }
}`,
    launch: {
      workgroups: [Math.ceil(columns / tile), Math.ceil(rows / tile)],
      size: [tile, tile],
      buffers: { x, out: new Float32Array(rows * columns) },
      shared: { cells: tile * tile },
    },
    expected: { out },
  };
}

/** Sums of all numbers up to each, in one workgroup. */
export function prefixSum(draw: Draw, { twoTiles = true } = {}): Both {
  const size = draw(4, 64);
  const n = draw(3, size);
  const x = some(n, draw);
  const other = twoTiles ? size : 0;
  let sum = 0;
  return {
    *kernel({ local: { x: i } }, { x, out }, { tile }) {
      let from = 0;
      tile[i] = i < x.length ? x[i] : 0;
      yield barrier();
      for (let far = 1; far < size; far *= 2) {
        const to = other - from;
        const before = i >= far ? tile[from + i - far] : 0;
        tile[to + i] = tile[from + i] + before;
        from = to;
        yield barrier();
      }
      if (i < out.length) out[i] = tile[from + i];
    },
    source: `${storage(["x"], ["out"])}
var<workgroup> tile: array<f32, ${2 * size}>;
${main(size)} {
  let i = local.x;
  var start = 0u;
  if (i < arrayLength(&x)) { tile[i] = x[i]; } else { tile[i] = 0; }
  workgroupBarrier();
  for (var far = 1u; far < ${size}; far *= 2) {
    let to = ${other} - start;
    var before = 0f;
    if (i >= far) { before = tile[start + i - far]; }
    tile[to + i] = tile[start + i] + before;
    start = to;
    workgroupBarrier();
  }
  if (i < arrayLength(&out)) { out[i] = tile[start + i]; }
}`,
    launch: {
      workgroups: 1,
      size,
      buffers: { x, out: new Float32Array(n) },
      shared: { tile: 2 * size },
    },
    expected: { out: [...x].map((each) => sum += each) },
  };
}
