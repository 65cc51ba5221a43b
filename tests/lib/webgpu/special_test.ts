/**
 * NaN, infinities and zeros: on the GPU as on the CPU.
 *
 * @module
 */
import assert from "node:assert/strict";
import type { Backend, Binary, Storage } from "../../../lib/backend/backend.ts";
import { wasm } from "../../../lib/backend/wasm/wasm.ts";
import { gpuTest } from "./gpu_helper.ts";

const SPECIAL = [NaN, Infinity, -Infinity, 0, -0, 1, -1, 3e38, -3e38, 2];
const OPS: Binary[] = [
  "add",
  "sub",
  "mul",
  "div",
  "maximum",
  "minimum",
  "equal",
  "less",
  "lessEqual",
];

function pairs(): [Float32Array, Float32Array] {
  const all = SPECIAL.flatMap((a) => SPECIAL.map((b) => [a, b]));
  return [0, 1].map((i) => Float32Array.from(all, (pair) => pair[i])) as [
    Float32Array,
    Float32Array,
  ];
}

const flat = (storage: Storage) => (
  { storage, shape: [storage.size], strides: [1], offset: 0 }
);

function put(backend: Backend, values: Float32Array): Storage {
  const storage = backend.allocate("float32", values.length);
  backend.write(storage, values);
  return storage;
}

function applied(backend: Backend, op: Binary): number[] {
  const [a, b] = pairs().map((values) => put(backend, values));
  const out = backend.allocate("float32", a.size);
  backend.binary(op, flat(a), flat(b), out);
  return [...backend.read(out, 0, a.size)];
}

/** NaN has no sign, and zeros of either sign are equal. */
const plain = (x: number) => x === 0 ? 0 : x;

for (const op of OPS) {
  gpuTest(`webgpu: ${op} of special numbers is that of wasm`, (webgpu) => {
    const found = applied(webgpu, op).map(plain);
    assert.deepEqual(found, applied(wasm, op).map(plain));
  });

  gpuTest(`webgpu: ${op} with a constant is ${op}`, (webgpu) => {
    const [left] = pairs();
    for (const value of SPECIAL) {
      const a = put(webgpu, left);
      const [constant, out, same] = [1, left.length, left.length].map((size) =>
        webgpu.allocate("float32", size)
      );
      webgpu.fill(constant, value);
      const one = { ...flat(constant), shape: [left.length], strides: [0] };
      webgpu.binary(op, one, flat(a), out);
      webgpu.binary(op, one, flat(put(webgpu, left)), same);
      const b = put(webgpu, Float32Array.of(value));
      webgpu.binary(op, { ...one, storage: b }, flat(a), same);
      assert.deepEqual(
        webgpu.read(out, 0, left.length),
        webgpu.read(same, 0, left.length),
      );
    }
  });
}

gpuTest("webgpu: the larger and the largest of NaN are NaN", (webgpu) => {
  const x = flat(put(webgpu, Float32Array.of(1, NaN, 3, -Infinity)));
  const rows = { ...x, shape: [2, 2], strides: [2, 1] };
  const out = webgpu.allocate("float32", 2);
  webgpu.reduce("max", rows, 1, out);
  assert.deepEqual([...webgpu.read(out, 0, 2)], [NaN, 3]);
  webgpu.reduce("sum", rows, 1, out);
  assert.deepEqual([...webgpu.read(out, 0, 2)], [NaN, -Infinity]);
  const best = webgpu.allocate("int32", 2);
  webgpu.argmax(rows, best);
  assert.deepEqual([...webgpu.read(best, 0, 2)], [1, 0]);
});

gpuTest("webgpu: rows with infinities are those of wasm", (webgpu) => {
  const values = Float32Array.of(
    ...[0, -Infinity, 1e4],
    ...[-Infinity, -1e4, -1e4],
    ...[1, NaN, 2],
  );
  for (const op of ["softmax", "logSoftmax"] as const) {
    const [found, expected] = [webgpu, wasm].map((backend) => {
      const x = { ...flat(put(backend, values)), shape: [3, 3] };
      const out = backend.allocate("float32", 9);
      backend.rows(op, { ...x, strides: [3, 1] }, out);
      return [...backend.read(out, 0, 9)].map((x) => Number(x.toPrecision(5)));
    });
    assert.deepEqual(found.map(plain), expected.map(plain));
  }
});

gpuTest("webgpu: a condition of NaN chooses as on wasm", (webgpu) => {
  const [found, expected] = [webgpu, wasm].map((backend) => {
    const condition = flat(put(backend, Float32Array.of(NaN, 0, -0, 5)));
    const one = flat(put(backend, Float32Array.of(1, 1, 1, 1)));
    const other = flat(put(backend, Float32Array.of(2, 2, NaN, 2)));
    const out = backend.allocate("float32", 4);
    backend.where(condition, one, other, out);
    return [...backend.read(out, 0, 4)];
  });
  assert.deepEqual(found, expected);
});
