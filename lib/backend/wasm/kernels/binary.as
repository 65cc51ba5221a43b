import { storeSome, VECTOR } from "./simd";

class Add {
  @inline
  of(a: v128, b: v128): v128 {
    return f32x4.add(a, b);
  }
}
class Sub {
  @inline
  of(a: v128, b: v128): v128 {
    return f32x4.sub(a, b);
  }
}
class Mul {
  @inline
  of(a: v128, b: v128): v128 {
    return f32x4.mul(a, b);
  }
}
class Div {
  @inline
  of(a: v128, b: v128): v128 {
    return f32x4.div(a, b);
  }
}
class Maximum {
  @inline
  of(a: v128, b: v128): v128 {
    return f32x4.max(a, b);
  }
}
class Minimum {
  @inline
  of(a: v128, b: v128): v128 {
    return f32x4.min(a, b);
  }
}
class Equal {
  @inline
  of(a: v128, b: v128): v128 {
    return v128.and(f32x4.eq(a, b), f32x4.splat(1));
  }
}
class Less {
  @inline
  of(a: v128, b: v128): v128 {
    return v128.and(f32x4.lt(a, b), f32x4.splat(1));
  }
}
class LessEqual {
  @inline
  of(a: v128, b: v128): v128 {
    return v128.and(f32x4.le(a, b), f32x4.splat(1));
  }
}

/** Stores f(a[i], b[i]); a step of 0 repeats the first number. */
function pairs<F>(
  a: usize,
  aStep: i32,
  b: usize,
  bStep: i32,
  out: usize,
  n: i32,
): void {
  const f = changetype<F>(0);
  if (aStep != 0 && bStep != 0) {
    for (; n >= 4; n -= 4) {
      v128.store(out, f.of(v128.load(a), v128.load(b)));
      a += VECTOR;
      b += VECTOR;
      out += VECTOR;
    }
    if (n > 0) storeSome(out, f.of(v128.load(a), v128.load(b)), n);
  } else if (aStep != 0) {
    const right = v128.load32_splat(b);
    for (; n >= 4; n -= 4) {
      v128.store(out, f.of(v128.load(a), right));
      a += VECTOR;
      out += VECTOR;
    }
    if (n > 0) storeSome(out, f.of(v128.load(a), right), n);
  } else {
    const left = v128.load32_splat(a);
    if (bStep == 0) return repeat(f.of(left, v128.load32_splat(b)), out, n);
    for (; n >= 4; n -= 4) {
      v128.store(out, f.of(left, v128.load(b)));
      b += VECTOR;
      out += VECTOR;
    }
    if (n > 0) storeSome(out, f.of(left, v128.load(b)), n);
  }
}

function repeat(v: v128, out: usize, n: i32): void {
  for (; n >= 4; n -= 4) {
    v128.store(out, v);
    out += VECTOR;
  }
  if (n > 0) storeSome(out, v, n);
}

/** Applies function number `op` to n pairs of floats. */
export function binary(
  op: i32,
  a: usize,
  aStep: i32,
  b: usize,
  bStep: i32,
  out: usize,
  n: i32,
): void {
  switch (op) {
    case 0:
      return pairs<Add>(a, aStep, b, bStep, out, n);
    case 1:
      return pairs<Sub>(a, aStep, b, bStep, out, n);
    case 2:
      return pairs<Mul>(a, aStep, b, bStep, out, n);
    case 3:
      return pairs<Div>(a, aStep, b, bStep, out, n);
    case 4:
      return pairs<Maximum>(a, aStep, b, bStep, out, n);
    case 5:
      return pairs<Minimum>(a, aStep, b, bStep, out, n);
    case 6:
      return pairs<Equal>(a, aStep, b, bStep, out, n);
    case 7:
      return pairs<Less>(a, aStep, b, bStep, out, n);
    case 8:
      return pairs<LessEqual>(a, aStep, b, bStep, out, n);
  }
}
