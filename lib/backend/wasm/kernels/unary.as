import { sigmoid, sign, softplus, tanh } from "./curves";
import { exp } from "./exp";
import { log } from "./log";
import { storeSome, VECTOR } from "./simd";

class Neg {
  @inline
  of(x: v128): v128 {
    return f32x4.neg(x);
  }
}
class Abs {
  @inline
  of(x: v128): v128 {
    return f32x4.abs(x);
  }
}
class Sign {
  @inline
  of(x: v128): v128 {
    return sign(x);
  }
}
class Exp {
  @inline
  of(x: v128): v128 {
    return exp(x);
  }
}
class Log {
  @inline
  of(x: v128): v128 {
    return log(x);
  }
}
class Sqrt {
  @inline
  of(x: v128): v128 {
    return f32x4.sqrt(x);
  }
}
class Tanh {
  @inline
  of(x: v128): v128 {
    return tanh(x);
  }
}
class Sigmoid {
  @inline
  of(x: v128): v128 {
    return sigmoid(x);
  }
}
class Relu {
  @inline
  of(x: v128): v128 {
    return f32x4.pmax(x, f32x4.splat(0));
  }
}
class Softplus {
  @inline
  of(x: v128): v128 {
    return softplus(x);
  }
}

function each<F>(x: usize, out: usize, n: i32): void {
  const f = changetype<F>(0);
  for (; n >= 4; n -= 4) {
    v128.store(out, f.of(v128.load(x)));
    x += VECTOR;
    out += VECTOR;
  }
  if (n > 0) storeSome(out, f.of(v128.load(x)), n);
}

/** Applies function number `op` to n floats. */
export function unary(op: i32, x: usize, out: usize, n: i32): void {
  switch (op) {
    case 0:
      return each<Neg>(x, out, n);
    case 1:
      return each<Abs>(x, out, n);
    case 2:
      return each<Sign>(x, out, n);
    case 3:
      return each<Exp>(x, out, n);
    case 4:
      return each<Log>(x, out, n);
    case 5:
      return each<Sqrt>(x, out, n);
    case 6:
      return each<Tanh>(x, out, n);
    case 7:
      return each<Sigmoid>(x, out, n);
    case 8:
      return each<Relu>(x, out, n);
    case 9:
      return each<Softplus>(x, out, n);
  }
}
