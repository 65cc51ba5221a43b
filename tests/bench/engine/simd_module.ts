/**
 * A WebAssembly module that does nothing but multiply and add, four numbers at a time, all of them in registers: as
 * fast as the machine can with 128 bits.
 *
 * @module
 */

/** Sums that do not wait for one another; with the factors they fill the 16 registers of x86-64 almost. */
const SUMS = 12;
/** Rounds of all sums in each turn of the loop, so that counting costs nothing. */
const UNROLLED = 8;

/** Floating-point operations in each turn of the loop. */
export const FLOPS_PER_TURN = SUMS * UNROLLED * 4 * 2;

const MADD = 0x105; // f32x4.relaxed_madd
const [MUL, ADD] = [0xe6, 0xe4]; // f32x4.mul, f32x4.add

/** Makes `spin(turns)`, which returns a sum so that nothing can be left out. */
export function simdModule(): WebAssembly.Module {
  const relaxed = moduleOf(true);
  return new WebAssembly.Module(
    WebAssembly.validate(relaxed) ? relaxed : moduleOf(false),
  );
}

function moduleOf(relaxed: boolean): Uint8Array<ArrayBuffer> {
  const [I32, F32, V128] = [0x7f, 0x7d, 0x7b];
  const [X, Y, FIRST] = [1, 2, 3];
  const get = (local: number) => [0x20, local];
  const set = (local: number) => [0x21, local];
  const simd = (op: number) => [0xfd, ...leb(op)];
  const splat = (value: number) => [
    0x43,
    ...new Uint8Array(new Float32Array([value]).buffer),
    ...simd(0x13),
  ];
  const round = Array.from({ length: SUMS }, (_, i) => {
    const sum = FIRST + i;
    return relaxed
      ? [...get(X), ...get(Y), ...get(sum), ...simd(MADD), ...set(sum)]
      : [
        ...get(X),
        ...get(Y),
        ...simd(MUL),
        ...get(sum),
        ...simd(ADD),
        ...set(sum),
      ];
  }).flat();
  const total = Array.from(
    { length: SUMS },
    (_, i) => i === 0 ? get(FIRST) : [...get(FIRST + i), ...simd(ADD)],
  ).flat();
  const code = [
    ...[1, 2 + SUMS, V128],
    ...[...splat(1e-3), ...set(X), ...splat(1e-3), ...set(Y)],
    ...[0x03, 0x40],
    ...Array(UNROLLED).fill(round).flat(),
    // turns = turns - 1; again unless 0
    ...[...get(0), 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b],
    ...[...total, ...simd(0x1f), 0],
    0x0b,
  ];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, I32, 1, F32]),
    ...section(3, [1, 0]),
    ...section(7, [1, 4, ...new TextEncoder().encode("spin"), 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...leb(content.length), ...content];
}

/** LEB128, as WebAssembly writes numbers. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [value & 127 | 128, ...leb(value >>> 7)];
}
