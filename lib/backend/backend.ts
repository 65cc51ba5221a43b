/**
 * What a backend is: it owns blocks of numbers, and knows a few dozen kernels
 * that read some blocks and fill another. It knows nothing of gradients.
 *
 * @module
 */

/** What the numbers are: floats, or integers that count and point. */
export type DType = "float32" | "int32";

/** The lengths of the axes; [] for a single number. */
export type Shape = readonly number[];

/** An array of numbers as JavaScript reads it. */
export type Values = Float32Array | Float64Array | Int32Array;

/** Functions of one number. */
export type Unary =
  | "neg"
  | "abs"
  | "sign"
  | "exp"
  | "log"
  | "sqrt"
  | "tanh"
  | "sigmoid"
  | "relu"
  | "softplus";

/** Functions of two numbers. Comparisons give 1 where they hold, else 0. */
export type Binary =
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "maximum"
  | "minimum"
  | "equal"
  | "less"
  | "lessEqual";

/** What makes one number of many. */
export type Reduction = "sum" | "max";

/** What makes a row of a row. */
export type RowOp = "softmax" | "logSoftmax";

/** What `matmul` may do to each entry before it is written. */
export type Activation = "none" | "relu" | "tanh" | "sigmoid";

/** A block of numbers that a backend owns. */
export interface Storage {
  /** Whose it is. */
  readonly backend: Backend;
  /** What its numbers are. */
  readonly dtype: DType;
  /** How many numbers it has room for. */
  readonly size: number;
  /** Where the backend has it; what that means is the backend's business. */
  readonly address: number;
  /** How many tensors look at it. At 0 it goes back to the backend. */
  users: number;
}

/**
 * A way to look at a storage: entry [i, j, …] is at
 * offset + i · strides[0] + j · strides[1] + …, counted in numbers, not bytes.
 * A stride of 0 repeats an axis.
 */
export interface Strided {
  /** Where the numbers are. */
  readonly storage: Storage;
  /** How long the axes are. */
  readonly shape: Shape;
  /** How far apart neighbours are, for each axis. */
  readonly strides: readonly number[];
  /** Where the first entry is. */
  readonly offset: number;
}

/**
 * What fills tensors with numbers.
 *
 * Callers see to it that shapes fit, nothing is released, and all storages are
 * this backend's own. `out` is always a fresh storage: it shares no number with
 * an input, its size is that of the result, in row-major order, and what was in
 * it before is of no account. A size may be 0.
 */
export interface Backend {
  /** As in `useBackend`. */
  readonly name: string;

  /**
   * Gives a block with anything in it.
   *
   * @throws {OutOfMemoryError} if there is no room
   */
  allocate(dtype: DType, size: number): Storage;

  /** Takes a block back, by what `allocate` said of it. */
  free(address: number, dtype: DType, size: number): void;

  /** Fills a block from its beginning. */
  write(storage: Storage, values: ArrayLike<number>): void;

  /**
   * Gives a copy of some numbers of a block.
   *
   * @throws {ReadBackError} if they are far away, and this runtime cannot wait
   */
  read(storage: Storage, offset: number, length: number): Values;

  /** The same, once they have come; only where they are far away. */
  readLater?(storage: Storage, offset: number, length: number): Promise<Values>;

  /** Whether they are gone for good, with the device that had them. */
  readonly lost?: boolean;

  /** Fills a block with one number. */
  fill(out: Storage, value: number): void;

  /** Copies entry by entry; both have one shape, their dtypes may differ. */
  copy(from: Strided, to: Strided): void;

  /** Applies a function to each entry. */
  unary(op: Unary, x: Strided, out: Storage): void;

  /** Applies a function to each pair; `a` and `b` have one shape already. */
  binary(op: Binary, a: Strided, b: Strided, out: Storage): void;

  /** Adds a + b · factor for each pair; `a` and `b` have one shape. */
  addScaled(a: Strided, b: Strided, factor: number, out: Storage): void;

  /** Takes `a` where the condition is not 0, else `b`; all of one shape. */
  where(condition: Strided, a: Strided, b: Strided, out: Storage): void;

  /**
   * Reduces the last axes of `x` and keeps the first `kept`. The sum of
   * nothing is 0; there is no largest of nothing: callers see to that. NaN
   * among the numbers makes the result NaN.
   */
  reduce(op: Reduction, x: Strided, kept: number, out: Storage): void;

  /**
   * Finds where the last axis of `x` is largest, at the first of equals; NaN
   * counts as largest. `out` is int32.
   */
  argmax(x: Strided, out: Storage): void;

  /**
   * Multiplies [batch, m, k] by [batch, k, n] for each batch: [batch, m, n].
   * Either may be transposed or repeated by its strides. Then adds a bias [n]
   * to each row, if there is one, and applies the activation.
   */
  matmul(
    a: Strided,
    b: Strided,
    out: Storage,
    bias?: Strided,
    activation?: Activation,
  ): void;

  /** Works on each row of `x` [rows, n]. */
  rows(op: RowOp, x: Strided, out: Storage): void;

  /**
   * Copies rows of a table [rows, width], of either dtype, by indices [n], all
   * in range.
   */
  gather(table: Strided, indices: Strided, out: Storage): void;

  /** Zeroes `out`, and adds updates [n, width] to its rows, by indices [n]. */
  scatterAdd(indices: Strided, updates: Strided, out: Storage): void;

  /**
   * Sends sequences through an LSTM: writes its states, and over what came of the
   * inputs the gates, zeros where a sequence has ended. No size is 0.
   */
  lstm(run: LstmRun): void;

  /**
   * Goes the way back, after `lstm`, by the gradient of the states: `dz` becomes
   * that of what came of the inputs, `start` [2, n, hidden] that of h and c.
   */
  lstmBack(run: LstmRun, g: Strided, dz: Storage, start: Storage): void;
}

/**
 * What an LSTM's kernels work on. All but u stand row by row, without gaps.
 */
export interface LstmRun {
  /** Weights of the hidden state [hidden, 4 · hidden], looked at in any way. */
  readonly u: Strided;
  /** The hidden state before the first step [n, hidden]. */
  readonly h: Strided;
  /** The cells before the first step [n, hidden]. */
  readonly c: Strided;
  /** Where it is not 0, a sequence goes on [n, steps]; everywhere if left out. */
  readonly there?: Strided;
  /** What comes of the inputs; then the gates [n, steps, 4 · hidden]. */
  readonly gates: Storage;
  /** The hidden states, then the cells, after each step [2, n, steps, hidden]. */
  readonly states: Storage;
}
//# sourceMappingURL=backend.ts.map
