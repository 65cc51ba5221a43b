/**
 * Shaders that try all of the subset, and some that WGSL refuses.
 *
 * @module
 */
import type { Launch } from "../../../lib/workgroup/simulate.ts";
import type { Draw } from "./kernels.ts";

/** A shader, and what it is launched with. */
export interface Shader {
  readonly source: string;
  readonly workgroups: number;
  readonly buffers: Launch["buffers"];
}

const size = 16;

/** A shader with x and out of some type, one number for each invocation. */
function elementwise(
  type: "f32" | "i32" | "u32",
  body: string,
  x: readonly number[],
  { before = "", outs = 1 } = {},
): Shader {
  const kind = { f32: Float32Array, i32: Int32Array, u32: Uint32Array }[type];
  return {
    source: `
@group(0) @binding(0) var<storage, read> x: array<${type}>;
@group(0) @binding(1) var<storage, read_write> out: array<${type}>;
${before}
@compute @workgroup_size(${size})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i >= arrayLength(&x)) { return; }
  let a = x[i];
  let b = x[(i + 1) % arrayLength(&x)];
  ${body}
}`,
    workgroups: Math.ceil(x.length / size),
    buffers: { x: kind.from(x), out: new kind(x.length * outs) },
  };
}

const floats = (draw: Draw, low = -1000, high = 1000) =>
  Array.from({ length: draw(20, 60) }, () => draw(low, high) / 16);

const integers = (draw: Draw) =>
  Array.from(
    { length: draw(20, 60) },
    (_, i) =>
      i % 3 === 0
        ? draw(-9, 9)
        : i % 3 === 1
        ? draw(-(2 ** 31), 2 ** 31 - 1)
        : 0,
  );

/** Several results for each invocation. */
const all = (...results: string[]) =>
  results.map((result, k) => `out[i * ${results.length} + ${k}] = ${result};`)
    .join("\n  ");

/** By what they try. */
export const shaders: Record<
  string,
  { make: (draw: Draw) => Shader; tolerance?: number }
> = {
  "arithmetic of f32": {
    make: (draw) =>
      elementwise(
        "f32",
        all("a + b", "a - b", "a * b", "-a", "(a + b) * (a - 0.1)"),
        floats(draw),
        { outs: 5 },
      ),
  },
  "division and remainder of f32": {
    make: (draw) =>
      elementwise("f32", all("a / 3", "b / a", "a % 7"), floats(draw, 1), {
        outs: 3,
      }),
    tolerance: 1e-6,
  },
  "arithmetic of i32, with overflow and division by 0": {
    make: (draw) =>
      elementwise(
        "i32",
        all("a + b", "a - b", "a * b", "a / b", "a % b", "-a", "~a", "a / -3"),
        integers(draw),
        { outs: 8 },
      ),
  },
  "arithmetic of u32, below 0 and with division by 0": {
    make: (draw) =>
      elementwise(
        "u32",
        all("a + b", "a - b", "a * b", "a / b", "a % b", "~a", "0x1Fu + a"),
        integers(draw),
        { outs: 7 },
      ),
  },
  "bits": {
    make: (draw) =>
      elementwise(
        "i32",
        all(
          "a & b",
          "a | b",
          "a ^ b",
          "a << (u32(b) & 31u)",
          "a >> (u32(b) & 31)",
          "i32(u32(a) >> 3u)",
        ),
        integers(draw),
        { outs: 6 },
      ),
  },
  "comparisons, select and short circuits": {
    make: (draw) =>
      elementwise(
        "i32",
        all(
          "select(0, 1, a < b)",
          "select(a, b, a >= b && b != 0)",
          "i32(a == b || a > 5)",
          "i32(!(a <= b))",
          "i32((a < b) & (b < 9) | (a == 3))",
        ).replace(
          "(a < b) & (b < 9) | (a == 3)",
          "((a < b) & (b < 9)) | (a == 3)",
        ),
        integers(draw),
        { outs: 5 },
      ),
  },
  "conversions": {
    make: (draw) =>
      elementwise(
        "f32",
        all(
          "f32(i32(a))",
          "f32(u32(a * 1000))",
          "f32(i32(a * 1e6))",
          "f32(bool(a))",
          "f32(u32(i32(a)) >> 31)",
          "f32(i32(-2.75)) + f32(u32(2.75))",
        ),
        floats(draw),
        { outs: 6 },
      ),
  },
  "functions of floats and integers": {
    make: (draw) =>
      elementwise(
        "f32",
        all(
          "min(a, b)",
          "max(a, b)",
          "abs(a)",
          "sign(a)",
          "floor(a)",
          "ceil(a)",
          "round(a)",
          "trunc(a)",
          "clamp(a, -9, 9)",
          "saturate(a)",
          "step(a, b)",
          "f32(max(i32(a), 3) + abs(i32(b)) + sign(i32(a)))",
          "f32(clamp(u32(abs(a)), 2, 20))",
        ),
        floats(draw),
        { outs: 13 },
      ),
  },
  "curves": {
    make: (draw) =>
      elementwise(
        "f32",
        all(
          "exp(a)",
          "log(abs(a) + 1)",
          "sqrt(abs(a))",
          "inverseSqrt(abs(a) + 1)",
          "tanh(a)",
          "fma(a, b, 0.5)",
          "exp2(a)",
          "log2(abs(a) + 1)",
          "pow(abs(a) + 0.5, 1.5)",
          "mix(a, b, 0.25)",
          "sin(a)",
          "cos(a)",
          "fract(a)",
        ),
        floats(draw, -64, 64),
        { outs: 13 },
      ),
    // WGSL leaves the last bits of these to the driver, of sin and cos most.
    tolerance: 1e-3,
  },
  "vectors and their components": {
    make: (draw) =>
      elementwise(
        "f32",
        `var v = vec4f(a, b, 1, vec2(2, 3).y);
  v.z = v.x + v[1];
  v[i % 4] += 2;
  let w = v.wzyx * vec4(2, 2, 2, 2) - v;
  let n = vec3<u32>(vec3f(abs(v.xy), 7));
  let c = v.xyz < w.xyz;
  ${
          all(
            "dot(v.xy, w.zw)",
            "(v * 2 + w).y",
            "f32(n.x + n.y * n.z)",
            "f32(any(c)) + 2 * f32(all(c))",
            "min(v, w)[2]",
            "select(v, w, v < w).x",
            "length(v.xy)",
            "vec2f(4).x + vec2f().y + vec3f(v.xy, 1).z",
          )
        }`,
        floats(draw, -64, 64),
        { outs: 8 },
      ),
    tolerance: 1e-6,
  },
  "buffers of vec4f, and a uniform struct": {
    make: (draw) => {
      const n = draw(3, 40);
      const settings = new Uint32Array(8);
      settings[0] = n;
      new Float32Array(settings.buffer)[1] = draw(1, 9) / 4;
      settings.set([1, 2, 3], 4);
      return {
        source: `
struct Settings { count: u32, rate: f32, shift: vec3u, }
alias Row = vec4f;
@group(0) @binding(0) var<uniform> settings: Settings;
@group(0) @binding(1) var<storage, read> rows: array<Row>;
@group(0) @binding(2) var<storage, read_write> out: array<vec4<f32>>;
@compute @workgroup_size(${size}) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let i = group.x * ${size} + local;
  if (i >= settings.count) { return; }
  out[i] = rows[i] * settings.rate;
  out[i].y += f32(settings.shift.z);
  out[i].w = rows[arrayLength(&rows) - 1 - i].zx.y;
  let copy = settings;
  out[i].x -= f32(copy.shift[1]);
}`,
        workgroups: Math.ceil(n / size),
        buffers: {
          settings,
          rows: Float32Array.from({ length: 4 * n }, () => draw(-99, 99) / 8),
          out: new Float32Array(4 * n),
        },
      };
    },
  },
  "functions, structs and arrays of a function": {
    make: (draw) =>
      elementwise(
        "f32",
        `var seen: array<f32, 4>;
  for (var k = 0; k < 4; k++) { seen[k] = a + f32(k) * b; }
  var other = seen;
  other[1] = 0;
  let pair = Pair(seen[2], swap(Pair(a, b)).left);
  let table = array(1, 2.5, 3);
  ${
          all(
            "total(seen) - total(other)",
            "pair.left + pair.right",
            "table[i % 3] + constants[1]",
            "nothing() + early(a)",
          )
        }`,
        floats(draw, -64, 64),
        {
          outs: 4,
          before: `
struct Pair { left: f32, right: f32 }
const N = 2 * 2;
const constants = array<f32, 2>(1, 0.5);
fn nothing() -> f32 { return f32(); }
fn swap(p: Pair) -> Pair { return Pair(p.right, p.left); }
fn total(numbers: array<f32, N>) -> f32 {
  var sum = 0.0;
  var copy = numbers;
  for (var k = 0u; k < N; k++) { sum += copy[k]; copy[k] = 0; }
  return sum;
}
fn early(x: f32) -> f32 {
  if (x > 1) { return 1; } else if (x > 0) { return x; }
  return -x;
}`,
        },
      ),
  },
  "all kinds of loops": {
    make: (draw) =>
      elementwise(
        "i32",
        `var n = abs(a) % 50;
  var steps = 0;
  while (n != 1 && steps < 60) {
    if (n % 2 == 0) { n /= 2; } else { n = 3 * n + 1; }
    steps++;
  }
  var odd = 0;
  for (var k = 0; ; k += 1) {
    if (k > 20) { break; }
    if (k % 2 == 0) { continue; }
    odd += k;
    { var k = 5; odd -= k; }
  }
  var down = 9;
  loop {
    if (down == 4) { break; }
    down--;
  }
  var rounds = 0;
  loop {
    rounds += 2;
    if (rounds == 6) { continue; }
    odd ^= rounds;
    continuing { rounds <<= 1u; break if rounds > 40; }
  }
  ${all("steps", "odd", "down", "rounds", "N + M")}`,
        integers(draw),
        {
          outs: 5,
          before: "override N = 7;\nconst M: i32 = 0x10 | 3;",
        },
      ),
  },
  "shared memory of all types, nested": {
    make: (draw) => ({
      source: `
const W = 4u;
struct Cell { count: u32, at: vec2f }
@group(0) @binding(0) var<storage, read_write> out: array<f32>;
var<workgroup> grid: array<array<f32, W>, W>;
var<workgroup> counts: array<u32, W * W>;
var<workgroup> cells: array<Cell, 16>;
var<workgroup> flag: bool;
var<workgroup> row: vec4f;
fn settle() { workgroupBarrier(); }
@compute @workgroup_size(W, W)
fn main(
  @builtin(local_invocation_id) at: vec3u,
  @builtin(local_invocation_index) i: u32,
  @builtin(num_workgroups) many: vec3<u32>,
  @builtin(workgroup_id) group: vec3u,
) {
  grid[at.y][at.x] = f32(i) * ${draw(1, 9)};
  counts[i] = 4294967290u + i;
  cells[i].count = i;
  cells[i].at = vec2f(at.xy) + 0.5;
  if (i == 0) { flag = true; row = vec4f(1, 2, 3, 4); }
  settle();
  let there = cells[15 - i];
  for (var k = 0u; k < 2; k++) {
    let sum = grid[at.x][at.y] + grid[W - 1 - at.y][at.x];
    workgroupBarrier();
    grid[at.y][at.x] = sum;
    workgroupBarrier();
  }
  var number = grid[at.y][at.x] + f32(counts[(i + 7) % 16] % 100u);
  if (flag) { number += there.at.x * f32(there.count) + row[at.x]; }
  out[group.x * W * W + i] = number + f32(many.x);
}`,
      workgroups: 3,
      buffers: { out: new Float32Array(48) },
    }),
  },
  "a race that storageBarrier settles": {
    make: (draw) => ({
      source: `
@group(0) @binding(0) var<storage, read_write> out: array<i32>;
@compute @workgroup_size(8)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) i: u32) {
  out[id.x] = i32(id.x) * ${draw(1, 99)};
  storageBarrier();
  let other = out[id.x - i + 7 - i];
  storageBarrier();
  out[id.x] -= other;
}`,
      workgroups: draw(1, 4),
      buffers: { out: new Int32Array(32) },
    }),
  },
};

const around = (body: string, before = "") => `
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
var<workgroup> tile: array<f32, 4>;
${before}
@compute @workgroup_size(4)
fn main(@builtin(local_invocation_index) i: u32) {
  out[i] = x[i];
  ${body}
}`;

/** What neither a compiler nor the reader takes. */
export const mistakes: Record<string, string> = {
  "f32 and u32": around("out[i] = x[i] * i;"),
  "f32 and i32": around("out[i] = x[i] + i32(i);"),
  "u32 and i32": around("let k = i + 1i;"),
  "a float as an index": around("out[f32(i)] = 1;"),
  "a number as a condition": around("if (i) { out[i] = 1; }"),
  "a let that is set": around("let k = 1; k = 2;"),
  "a parameter that is set": around("i = 2;"),
  "read-only storage that is set": around("x[i] = 1;"),
  "an unknown name": around("out[i] = y[i];"),
  "an unknown function": around("out[i] = flor(x[i]);"),
  "a second declaration": around("let k = 1; var k = 2;"),
  "no semicolon": around("out[i] = 1"),
  "a brace too few": around("if (i == 0) { out[i] = 1;"),
  "++ as a value": around("out[i++] = 1;"),
  "a minus before u32": around("let k = -i;"),
  "-1 as u32": around("let k: u32 = -1;"),
  "a known index that is too large": around("tile[4] = 1;"),
  "a reserved name": around("let from = 1;"),
  "a missing return": around(
    "",
    "fn f(x: f32) -> f32 { if (x > 0) { return x; } }",
  ),
  "a wrong type in a return": around("", "fn f() -> f32 { return 1u; }"),
  "an argument too many": around("out[i] = sqrt(1.0, 2.0);"),
  "a wrong argument": around(
    "out[i] = f(i);",
    "fn f(x: f32) -> f32 { return x; }",
  ),
  "a function that calls itself": around("", "fn f() { f(); }"),
  "a missing component": around("out[i] = vec2f(1, 2).z;"),
  "too few components": around("out[i] = vec3f(1, 2).x;"),
  "mixed operators": around("let k = i & 1 == 0;"),
  "and beside or": around("let k = true && false || true;"),
  "a chain of comparisons": around("let k = 1 < 2 < 3;"),
  "a memory as a value": around("let all = x;"),
  "a break without a loop": around("break;"),
  "division by 0": around("let k = 1 / 0;"),
  "a shift too far": around("let k = 1u << 32;"),
  "a const of what is not known": around("const k = i;"),
  "an unknown member": around(
    "out[i] = s().b;",
    "struct S { a: f32 } fn s() -> S { return S(1); }",
  ),
  "select with a number": around("out[i] = select(1.0, 2.0, 1);"),
  "let outside": around("", "let k = 1;"),
  "no memory": around("", "var<workgroup> open: array<f32>;"),
  "an unknown type": around("", "fn f(x: float) {}"),
  "a character too many": around("out[i] = 1; #"),
  "an open comment": around("/* out[i] = 1;"),
  "a value that nobody uses": around("max(1.0, 2.0);"),
};
