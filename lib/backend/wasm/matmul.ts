import type { Activation, Storage, Strided } from "../backend.ts";
import { asNeighbours } from "./copy.ts";
import { UNARY } from "./elementwise.ts";
import type { Engine } from "./engine.ts";
import { JOBS } from "./jobs.ts";
import { fill } from "./reduce.ts";
import { addressOf, BYTES } from "./views.ts";

/**
 * So many multiplications are worth sharing: measured on two cores, where two
 * threads then took little more than half the time of one.
 */
const WORTH_SHARING = 1 << 19;
/** So many rows of `a` are worth packing `b` for them. */
const WORTH_PACKING = 96;
/** Numbers of `b` that are packed at a time. */
const MOST_PACKED = 1 << 21;
/** Rows of a tile, and those that a kernel packs at a time. */
const ROWS = 5;
const MOST_ROWS = 65;
/** Each thread gets so many chunks. */
const CHUNKS_EACH = 4;

/** A product of two matrices; steps in bytes. */
interface Product {
  m: number;
  k: number;
  n: number;
  a: number;
  aRow: number;
  aColumn: number;
  b: number;
  bRow: number;
  bColumn: number;
  out: number;
  /** The address of n numbers, or 0. */
  bias: number;
  /** The number of a function, or −1. */
  activation: number;
}

function isWorthSharing({ m, n, k }: Product): boolean {
  return m * n * k >= WORTH_SHARING;
}

/** Multiplies [batch, m, k] by [batch, k, n]. */
export function matmul(
  engine: Engine,
  a: Strided,
  b: Strided,
  out: Storage,
  bias?: Strided,
  activation: Activation = "none",
): void {
  if (out.size === 0) return;
  const [batches, m, k] = a.shape;
  const n = b.shape[2];
  const product: Product = {
    m,
    k,
    n,
    a: addressOf(a),
    aRow: BYTES * a.strides[1],
    aColumn: BYTES * a.strides[2],
    b: addressOf(b),
    bRow: BYTES * b.strides[1],
    bColumn: BYTES * b.strides[2],
    out: out.address,
    bias: 0,
    activation: activation === "none" ? -1 : UNARY[activation],
  };
  const all = () => {
    for (let batch = 0; batch < batches; batch++) {
      multiply(engine, product);
      product.a += BYTES * a.strides[0];
      product.b += BYTES * b.strides[0];
      product.out += BYTES * m * n;
    }
  };
  if (!bias) return all();
  asNeighbours(engine, bias, n, (address) => {
    product.bias = address;
    all();
  });
}

function multiply(engine: Engine, product: Product) {
  if (product.m === 1 || product.n === 1) {
    if (multiplyVector(engine, product)) return;
  }
  const { m, k, n, bColumn } = product;
  if (bColumn === BYTES && m < WORTH_PACKING) {
    return multiplyTiles(engine, product, 0, n, 0);
  }
  const width = Math.max(64, Math.floor(MOST_PACKED / Math.max(k, 1) / 8) * 8);
  const bytes = BYTES * k * (Math.min(n, width) + 7);
  const packed = engine.heap.take(bytes);
  for (let column = 0; column < n; column += width) {
    const some = Math.min(width, n - column);
    const given = describe(product, column, some, packed, m);
    engine.run(
      JOBS.pack,
      Math.ceil(some / 8),
      isWorthSharing(product),
      ...given,
    );
    multiplyTiles(engine, product, column, some, packed);
  }
  engine.heap.give(packed, bytes);
}

/** Multiplies, with some columns of `b`. */
function multiplyTiles(
  engine: Engine,
  product: Product,
  column: number,
  columns: number,
  packed: number,
) {
  const { m } = product;
  const worth = isWorthSharing(product);
  const fair = m / (CHUNKS_EACH * engine.pool.wanted);
  const each = worth ? Math.min(MOST_ROWS, ROWS * Math.ceil(fair / ROWS)) : m;
  const given = describe(product, column, columns, packed, each);
  engine.run(JOBS.multiply, Math.ceil(m / each), worth, ...given);
}

function describe(
  p: Product,
  column: number,
  columns: number,
  packed: number,
  each: number,
): number[] {
  return [
    p.a,
    p.aRow,
    p.aColumn,
    p.b + p.bColumn * column,
    p.bRow,
    p.bColumn,
    p.out + BYTES * column,
    BYTES * p.n,
    p.m,
    p.k,
    columns,
    p.bias && p.bias + BYTES * column,
    packed,
    p.activation,
    each,
  ];
}

/** Multiplies a matrix and a vector, unless the matrix lies badly for it. */
function multiplyVector(engine: Engine, product: Product): boolean {
  const { kernels, heap } = engine;
  // A matrix by a column is that column, as a row, by the transposed matrix.
  const { m, k, n, a, b, aRow, aColumn, bRow, bColumn } = product;
  const [x, step, matrix, down, across, length] = m === 1
    ? [a, aColumn, b, bRow, bColumn, n]
    : [b, bRow, a, aColumn, aRow, m];
  const inRows = across === BYTES;
  if (!inRows && (down !== BYTES || step !== BYTES)) return false;
  const { out, bias, activation } = product;
  if (bias && m === 1) kernels.straight(bias, out, n);
  else fill(engine, out, length, bias ? heap.floats[bias / BYTES] : 0);
  if (inRows) kernels.vectorTimesRows(x, step, matrix, down, k, length, out);
  else kernels.vectorTimesLines(x, matrix, across, k, length, out);
  if (activation >= 0) kernels.unary(activation, out, out, length);
  return true;
}
//# sourceMappingURL=matmul.ts.map
