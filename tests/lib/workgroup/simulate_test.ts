/**
 * What the simulator tells about kernels in TypeScript, message by message.
 *
 * @module
 */
import assert from "node:assert/strict";
import { barrier, type Kernel } from "../../../lib/workgroup/kernel.ts";
import {
  type Launch,
  type Report,
  simulate,
} from "../../../lib/workgroup/simulate.ts";
import { simulateShader } from "../../../lib/workgroup/wgsl/simulate_shader.ts";

const run = (kernel: Kernel, launch: Partial<Launch> = {}): Report =>
  simulate(kernel, {
    workgroups: 1,
    size: 4,
    buffers: { x: new Float32Array(4), out: new Float32Array(4) },
    ...launch,
  });

const messages = ({ findings }: Report) =>
  findings.map(({ message }) =>
    message.replace(/\(simulate_test\.ts:\d+\)/g, "(here)")
  );

Deno.test("a race names both invocations, both places and what helps", () => {
  const kernel: Kernel = ({ local }, _, { tile }) => {
    if (local.x === 3) tile[0] = 1;
    if (local.x === 1) tile[0] += 1;
  };
  const { findings } = run(kernel, { shared: { tile: 1 } });
  assert.equal(findings.length, 1);
  const [{ kind, array, index, accesses, times }] = findings;
  assert.deepEqual([kind, array, index, times], ["race", "tile", 0, 1]);
  assert.deepEqual(accesses!.map(({ does, local }) => [does, local.x]), [
    ["writes", 1],
    ["writes", 3],
  ]);
  assert.match(accesses![0].place, /^simulate_test\.ts:\d+$/);
  assert.notEqual(accesses![0].place, accesses![1].place);
  assert.deepEqual(messages({ findings } as unknown as Report), [
    "race: invocation 1 of workgroup 0 writes tile[0] (here), invocation 3 of " +
    "workgroup 0 writes it (here), and nothing says which comes first; put a " +
    "barrier between the two, yield barrier();",
  ]);
});

Deno.test("who read first and writes after another has read is in a race", () => {
  // The barrier of shared memory lets the first reader write, and settles nothing in x.
  const source = `
    @group(0) @binding(0) var<storage, read_write> x: array<f32>;
    var<workgroup> tile: array<f32, 4>;
    @compute @workgroup_size(4)
    fn main(@builtin(local_invocation_index) i: u32) {
      tile[i] = x[0];
      workgroupBarrier();
      if (i == 0u) { x[0] = tile[0] + 1.0; }
    }`;
  const buffers = { x: new Float32Array(1) };
  const { findings } = simulateShader(source, { workgroups: 1, buffers });
  assert.deepEqual(findings.map(({ kind, array }) => [kind, array]), [
    ["race", "x"],
  ]);
  const all = source.replace(
    "workgroupBarrier();",
    "workgroupBarrier(); storageBarrier();",
  );
  assert.deepEqual(
    simulateShader(all, { workgroups: 1, buffers }).findings,
    [],
  );
});

Deno.test("invocations of grids are named by all their axes", () => {
  const kernel: Kernel = ({ global }, { out }) => {
    out[0] = global.x;
  };
  const [message] = messages(run(kernel, { size: [2, 2], workgroups: [1, 2] }));
  assert.match(
    message,
    /^race: invocation \(0, 0\) of workgroup \(0, 0\) writes/,
  );
  const [deep] = messages(run(kernel, { size: [1, 1, 2] }));
  assert.match(deep, /invocation \(0, 0, 1\) of workgroup 0/);
});

Deno.test("reads alone are no race, nor are epochs", () => {
  const kernel: Kernel = function* ({ local }, { x, out }, { tile }) {
    if (local.x === 0) tile[0] = x[0] + x[1];
    yield barrier();
    out[local.x] = tile[0] + x[0];
    yield barrier();
    if (local.x === 2) tile[0] = out[0];
  };
  assert.deepEqual(messages(run(kernel, { shared: { tile: 1 } })), []);
});

Deno.test("barriers do not settle anything between workgroups", () => {
  const kernel: Kernel = function* ({ workgroup, local }, { out }) {
    if (workgroup.x === 0 && local.x === 0) out[0] = 1;
    yield barrier();
    if (workgroup.x === 1 && local.x === 3) out[1] = out[0];
  };
  const [message] = messages(run(kernel, { workgroups: 2 }));
  assert.match(message, /workgroups cannot wait for each other/);
  // The first reader is remembered, however many read afterwards.
  const late: Kernel = function* ({ workgroup, local }, { x, out }) {
    if (workgroup.x === 0 && local.x === 0) out[0] = x[0];
    yield barrier();
    if (workgroup.x === 1) out[local.x + 4] = x[0];
    yield barrier();
    if (workgroup.x === 1 && local.x === 0) x[0] = 1;
  };
  const buffers = { x: new Float32Array(1), out: new Float32Array(8) };
  const found = run(late, { workgroups: 2, buffers }).findings;
  assert.deepEqual(found.map(({ kind, array }) => [kind, array]), [
    ["race", "x"],
  ]);
  assert.equal(found[0].accesses![0].workgroup.x, 0);
});

Deno.test("indices that are none, or outside, read 0 and write nothing", () => {
  for (
    const [index, shown] of [[4, "4"], [-1, "-1"], [0.5, "0.5"], [NaN, "NaN"], [
      undefined,
      "undefined",
    ], [2 ** 40, String(2 ** 40)]] as [number, string][]
  ) {
    const seen: number[] = [];
    const kernel: Kernel = (_, { x, out }) => {
      seen.push(x[index]);
      out[index] = 7;
    };
    const buffers = { x: Float32Array.of(1, 1), out: new Float32Array(2) };
    const report = run(kernel, { size: 1, buffers });
    assert.deepEqual(seen, [0]);
    assert.deepEqual([...buffers.out], [0, 0]);
    const [read, write] = messages(report);
    assert.ok(read.startsWith(
      `out of bounds: invocation 0 of workgroup 0 reads x[${shown}] (here); `,
    ));
    assert.ok(write.includes(`writes out[${shown}] (here); `), write);
  }
});

Deno.test("equal findings are counted", () => {
  const kernel: Kernel = ({ global }, { x, out }) => {
    out[global.x] = x[global.x];
  };
  const { findings } = run(kernel, { workgroups: 100 });
  assert.deepEqual(findings.map(({ times }) => times), [396, 396]);
});

Deno.test("barriers that some do not reach, and barriers elsewhere", () => {
  const some: Kernel = function* ({ local }) {
    if (local.x < 2) yield barrier();
  };
  assert.deepEqual(messages(run(some)), [
    "barrier not reached by all: invocation 0 of workgroup 0 waits at a barrier " +
    "(here), invocation 2 of workgroup 0 has ended; all invocations of a " +
    "workgroup must come to the same barriers: put the condition around the " +
    "work, not around the barrier",
  ]);
  const elsewhere: Kernel = function* ({ local }) {
    if (local.x < 2) yield barrier();
    else yield barrier();
  };
  const [message] = messages(run(elsewhere));
  assert.match(
    message,
    /waits at a barrier \(here\), invocation 2 .* another \(here\)/,
  );
});

Deno.test("a barrier without yield is told, and where", () => {
  const kernel: Kernel = function* () {
    barrier();
    yield barrier();
  };
  const [message] = messages(run(kernel));
  assert.match(
    message,
    /^barrier without yield: .* 1 barrier \(here\) at which/,
  );
  const plain: Kernel = () => {
    barrier();
  };
  assert.equal(run(plain).findings[0].times, 4);
});

Deno.test("kernels without end are stopped, with the place", () => {
  const reads: Kernel = (_, { x }) => {
    while (x[0] === 0);
  };
  assert.deepEqual(messages(run(reads, { steps: 1000 })), [
    "endless: invocation 0 of workgroup 0 has done 1000 steps (here) and has " +
    "not ended; look at the loop there: what ends it?",
  ]);
  const waits: Kernel = function* () {
    for (;;) yield barrier();
  };
  const [message] = messages(run(waits));
  assert.match(message, /1000000 steps \(here\)/);
});

Deno.test("read-only buffers, and buffers that nobody writes", () => {
  const kernel: Kernel = (_, { x }) => {
    x[0] = 1;
  };
  const buffers = { x: new Float32Array(1), out: new Float32Array(1) };
  const { findings, warnings } = run(kernel, {
    size: 1,
    buffers,
    writable: ["out"],
  });
  assert.equal(findings[0].kind, "read-only");
  assert.equal(buffers.x[0], 0);
  assert.deepEqual(warnings.map(({ kind, array }) => [kind, array]), [
    ["never-written", "out"],
  ]);
});

Deno.test("shared memory that is read first is warned about, in each workgroup", () => {
  const kernel: Kernel = ({ local, workgroup }, { out }, { tile }) => {
    if (workgroup.x === 0) tile[local.x] = 1;
    out[workgroup.x] = tile[0];
  };
  const { warnings } = run(kernel, {
    workgroups: 2,
    size: 1,
    shared: { tile: 1 },
  });
  assert.equal(warnings.length, 1);
  assert.equal(warnings[0].accesses![0].workgroup.x, 1);
});

Deno.test("what no device promises is told", () => {
  const nothing: Kernel = () => {};
  const told = (launch: Partial<Launch>) =>
    messages(run(nothing, launch)).join();
  assert.match(
    told({ size: [16, 17] }),
    /272 invocations, and WebGPU allows 256/,
  );
  assert.match(told({ size: [1, 1, 65] }), /65 invocations along z/);
  assert.match(
    told({ shared: { a: 4000, b: 97 } }),
    /16388 bytes \(a: 4000 floats, b: 97 floats\)/,
  );
  assert.match(
    told({ workgroups: 65536, size: 1 }),
    /65536 workgroups along x/,
  );
  assert.equal(told({ size: [8, 8, 4], shared: { a: 4096 } }), "");
  assert.equal(told({ workgroups: 0 }), "");
});

Deno.test("launches that make no sense are refused", () => {
  const nothing: Kernel = () => {};
  const wrong: [Partial<Launch>, RegExp][] = [
    [{ size: 0 }, /size is \[0\]/],
    [{ size: [2, 1.5] }, /size is \[2, 1\.5\]/],
    [{ workgroups: -1 }, /workgroups is \[-1\]/],
    [{ shared: { x: 4 } }, /x is both a buffer and shared/],
    [{ shared: { tile: 0.5 } }, /tile has 0\.5 floats/],
    [{ writable: ["y"] }, /y is writable/],
  ];
  for (const [launch, message] of wrong) {
    assert.throws(() => run(nothing, launch), { name: "RangeError", message });
  }
});

Deno.test("a kernel's memory has numbers and a length, no more", () => {
  const wrong: [Kernel, RegExp][] = [
    [(_, { y }) => void y, /asks for the buffer y; the launch has x, out/],
    [(_, __, { tile }) => void tile, /shared memory tile; the launch has none/],
    [(_, { x }) => void (x as unknown as number[]).map, /x has no map/],
    [(_, { x }) => void [...x as unknown as number[]], /x has no an? iterator/],
    [
      function* () {
        yield 7 as never;
      },
      /a kernel yields barriers only/,
    ],
  ];
  for (const [kernel, message] of wrong) {
    assert.throws(() => run(kernel), { name: "TypeError", message });
  }
});

Deno.test("integers stay integers, and floats are rounded when kept", () => {
  const kernel: Kernel = (_, { whole, out }) => {
    whole[0] += 1;
    out[0] = 0.1;
  };
  const buffers = {
    whole: Int32Array.of(2 ** 31 - 1),
    out: new Float32Array(1),
  };
  run(kernel, { size: 1, buffers });
  assert.deepEqual([buffers.whole[0], buffers.out[0]], [
    -(2 ** 31),
    Math.fround(0.1),
  ]);
});

Deno.test("a file without a name keeps its whole address, which its judge knows", async () => {
  const source = `export const kernel = (_, { x }) => {\n  x[9] = 1;\n};`;
  const url = URL.createObjectURL(
    new Blob([source], { type: "text/javascript" }),
  );
  const { kernel } = await import(url);
  const [{ accesses }] = run(kernel).findings;
  assert.equal(accesses![0].place, `${url}:2:8`);
});
