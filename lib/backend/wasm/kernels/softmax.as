import { exponentials } from "./exp";
import { log } from "./log";
import { maxOf } from "./max";
import { FLOAT, storeSome, VECTOR } from "./simd";

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
    let sum: f64 = 0;
    for (let j = 0; j < n; j += BLOCK) {
      const past = FLOAT * j;
      sum += exponentials(x + past, min(BLOCK, n - j), largest, out + past);
    }
    if (op == LOG) logarithms(x, n, largest, sum, out);
    else shares(n, sum, out);
    x += step;
    out += FLOAT * n;
  }
}

/** Divides exponentials by their sum. */
function shares(n: i32, sum: f64, out: usize): void {
  const scale = f32x4.splat(<f32> (1 / sum));
  for (; n >= 16; n -= 16) {
    v128.store(out, f32x4.mul(v128.load(out), scale));
    v128.store(out, f32x4.mul(v128.load(out, 16), scale), 16);
    v128.store(out, f32x4.mul(v128.load(out, 32), scale), 32);
    v128.store(out, f32x4.mul(v128.load(out, 48), scale), 48);
    out += 4 * VECTOR;
  }
  for (; n > 0; n -= 4) {
    storeSome(out, f32x4.mul(v128.load(out), scale), n);
    out += VECTOR;
  }
}

/** x − largest − log of the sum of exponentials. */
function logarithms(
  x: usize,
  n: i32,
  largest: v128,
  sum: f64,
  out: usize,
): void {
  const rest = log(f32x4.splat(<f32> sum));
  for (; n > 0; n -= 4) {
    const y = f32x4.sub(f32x4.sub(v128.load(x), largest), rest);
    storeSome(out, y, n);
    x += VECTOR;
    out += VECTOR;
  }
}
