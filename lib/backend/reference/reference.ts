/**
 * The backend to read: 64-bit floats and plain loops. What the others compute
 * is measured against it.
 *
 * @module
 */
import { OutOfMemoryError } from "../../errors.ts";
import type {
  Activation,
  Backend,
  Binary,
  DType,
  LstmRun,
  Reduction,
  RowOp,
  Storage,
  Strided,
  Unary,
  Values,
} from "../backend.ts";
import { binary, unary } from "./formulas.ts";
import { lstmLoop, lstmLoopBack, type LstmNumbers } from "./lstm.ts";
import { offsets } from "./offsets.ts";

class Block implements Storage {
  readonly backend = reference;
  readonly address = 0;
  users = 0;
  readonly values: Values;

  constructor(readonly dtype: DType, readonly size: number) {
    try {
      this.values = dtype === "int32"
        ? new Int32Array(size)
        : new Float64Array(size);
    } catch {
      throw new OutOfMemoryError(`no room for ${size} numbers`);
    }
  }
}

const valuesOf = (storage: Storage) => (storage as Block).values;

/** Gives a view's numbers in row-major order. */
function entries(view: Strided): number[] {
  const values = valuesOf(view.storage);
  return offsets(view).map((place) => values[place]);
}

const activations: Record<Activation, (x: number) => number> = {
  none: (x) => x,
  relu: unary.relu,
  tanh: unary.tanh,
  sigmoid: unary.sigmoid,
};

/** Plain loops over 64-bit floats. */
export const reference: Backend = {
  name: "reference",
  allocate(dtype: DType, size: number): Storage {
    return new Block(dtype, size);
  },

  free() {},

  write(storage: Storage, values: ArrayLike<number>) {
    valuesOf(storage).set(values);
  },

  read(storage: Storage, offset: number, length: number): Values {
    return valuesOf(storage).slice(offset, offset + length);
  },

  fill(out: Storage, value: number) {
    valuesOf(out).fill(value);
  },

  copy(from: Strided, to: Strided) {
    const values = valuesOf(to.storage);
    const places = offsets(to);
    const least = -(2 ** 31), most = 2 ** 31 - 1;
    const integers = to.storage.dtype === "int32";
    entries(from).forEach((x, i) =>
      values[places[i]] = integers ? Math.min(Math.max(x, least), most) : x
    );
  },

  unary(op: Unary, x: Strided, out: Storage) {
    valuesOf(out).set(entries(x).map(unary[op]));
  },

  binary(op: Binary, a: Strided, b: Strided, out: Storage) {
    const right = entries(b);
    valuesOf(out).set(entries(a).map((x, i) => binary[op](x, right[i])));
  },

  addScaled(a: Strided, b: Strided, factor: number, out: Storage) {
    const right = entries(b);
    valuesOf(out).set(entries(a).map((x, i) => x + right[i] * factor));
  },

  where(condition: Strided, a: Strided, b: Strided, out: Storage) {
    const [yes, no] = [entries(a), entries(b)];
    valuesOf(out).set(entries(condition).map((c, i) => c ? yes[i] : no[i]));
  },

  reduce(op: Reduction, x: Strided, kept: number, out: Storage) {
    const all = entries(x);
    const length = x.shape.slice(kept).reduce((a, b) => a * b, 1);
    for (let i = 0; i < out.size; i++) {
      const some = all.slice(i * length, (i + 1) * length);
      valuesOf(out)[i] = op === "sum"
        ? some.reduce((a, b) => a + b, 0)
        : some.reduce((a, b) => Math.max(a, b), -Infinity);
    }
  },

  argmax(x: Strided, out: Storage) {
    const all = entries(x);
    const length = x.shape[x.shape.length - 1];
    for (let row = 0; row < out.size; row++) {
      let best = 0;
      for (let i = 1; i < length; i++) {
        const [now, then] = [all[row * length + i], all[row * length + best]];
        if (now > then || Number.isNaN(now) && !Number.isNaN(then)) best = i;
      }
      valuesOf(out)[row] = best;
    }
  },

  matmul(
    a: Strided,
    b: Strided,
    out: Storage,
    bias?: Strided,
    activation: Activation = "none",
  ) {
    const [batches, m, k] = a.shape;
    const n = b.shape[2];
    const [left, right] = [entries(a), entries(b)];
    const start = bias ? entries(bias) : new Array(n).fill(0);
    for (let batch = 0; batch < batches; batch++) {
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = start[j];
          for (let p = 0; p < k; p++) {
            const [x, y] = [(batch * m + i) * k + p, (batch * k + p) * n + j];
            sum += left[x] * right[y];
          }
          const place = (batch * m + i) * n + j;
          valuesOf(out)[place] = activations[activation](sum);
        }
      }
    }
  },

  rows(op: RowOp, x: Strided, out: Storage) {
    const all = entries(x);
    const [count, length] = x.shape;
    for (let row = 0; row < count; row++) {
      const some = all.slice(row * length, (row + 1) * length);
      const largest = some.reduce((a, b) => Math.max(a, b), -Infinity);
      const sum = some.reduce((all, x) => all + Math.exp(x - largest), 0);
      some.forEach((x, i) => {
        const log = x - largest - Math.log(sum);
        const place = row * length + i;
        valuesOf(out)[place] = op === "softmax" ? Math.exp(log) : log;
      });
    }
  },

  gather(table: Strided, indices: Strided, out: Storage) {
    const all = entries(table);
    const width = table.shape[1];
    entries(indices).forEach((row, i) => {
      const some = all.slice(row * width, (row + 1) * width);
      valuesOf(out).set(some, i * width);
    });
  },

  scatterAdd(indices: Strided, updates: Strided, out: Storage) {
    const all = entries(updates);
    const width = updates.shape[1];
    valuesOf(out).fill(0);
    entries(indices).forEach((row, i) => {
      for (let j = 0; j < width; j++) {
        valuesOf(out)[row * width + j] += all[i * width + j];
      }
    });
  },

  lstm(run: LstmRun) {
    lstmLoop(numbersOf(run));
  },

  lstmBack(run: LstmRun, g: Strided, dz: Storage, start: Storage) {
    lstmLoopBack(numbersOf(run), entries(g), valuesOf(dz), valuesOf(start));
  },
};

function numbersOf({ u, h, c, there, gates, states }: LstmRun): LstmNumbers {
  const [n, size] = h.shape;
  return {
    n,
    steps: states.size / (2 * n * size),
    size,
    u: entries(u),
    h: entries(h),
    c: entries(c),
    there: there && entries(there),
    gates: valuesOf(gates),
    states: valuesOf(states),
  };
}
//# sourceMappingURL=reference.ts.map
