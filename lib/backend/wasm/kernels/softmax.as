import { expOfNegative } from "./exp";
import { log } from "./log";
import { maxOf } from "./max";
import { firstLanes, FLOAT, storeSome, sumLanes, VECTOR } from "./simd";

const LOG: i32 = 1;
/** So many terms are summed as floats before a 64-bit float takes the sum. */
const BLOCK: i32 = 1024;

/** Softmax, or its logarithm, of `count` rows of n neighbours. */
export function softmax(
  op: i32,
  x: usize,
  step: usize,
  count: i32,
  n: i32,
  out: usize,
): void {
  for (let i = 0; i < count; i++) {
    const largest = f32x4.splat(maxOf(x, n));
    if (op == LOG) logarithms(x, n, largest, out);
    else shares(x, n, largest, out);
    x += step;
    out += FLOAT * n;
  }
}

/** Writes exponentials first, then divides them by their sum. */
function shares(x: usize, n: i32, largest: v128, out: usize): void {
  let sum: f64 = 0;
  for (let i = 0; i < n; i += BLOCK) {
    const some = min(BLOCK, n - i);
    sum += exponentials(x + FLOAT * i, some, largest, out + FLOAT * i);
  }
  const scale = f32x4.splat(<f32> (1 / sum));
  for (; n >= 4; n -= 4) {
    v128.store(out, f32x4.mul(v128.load(out), scale));
    out += VECTOR;
  }
  if (n > 0) storeSome(out, f32x4.mul(v128.load(out), scale), n);
}

function exponentials(x: usize, n: i32, largest: v128, out: usize): f32 {
  let sum = f32x4.splat(0);
  for (; n >= 4; n -= 4) {
    const e = expOfNegative(f32x4.sub(v128.load(x), largest));
    v128.store(out, e);
    sum = f32x4.add(sum, e);
    x += VECTOR;
    out += VECTOR;
  }
  if (n > 0) {
    const e = expOfNegative(f32x4.sub(v128.load(x), largest));
    storeSome(out, e, n);
    sum = f32x4.add(sum, v128.and(e, firstLanes(n)));
  }
  return sumLanes(sum);
}

/** x − largest − log of the sum of exponentials. */
function logarithms(x: usize, n: i32, largest: v128, out: usize): void {
  let sum: f64 = 0;
  for (let i = 0; i < n; i += BLOCK) {
    sum += sumOfExponentials(x + FLOAT * i, min(BLOCK, n - i), largest);
  }
  const rest = log(f32x4.splat(<f32> sum));
  for (; n > 0; n -= 4) {
    const y = f32x4.sub(f32x4.sub(v128.load(x), largest), rest);
    storeSome(out, y, n);
    x += VECTOR;
    out += VECTOR;
  }
}

function sumOfExponentials(x: usize, n: i32, largest: v128): f32 {
  let sum = f32x4.splat(0);
  for (; n > 0; n -= 4) {
    const e = expOfNegative(f32x4.sub(v128.load(x), largest));
    sum = f32x4.add(sum, v128.and(e, firstLanes(n)));
    x += VECTOR;
  }
  return sumLanes(sum);
}
