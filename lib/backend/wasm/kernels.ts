/** The functions of a compiled module. Addresses and steps are in bytes. */
export interface Kernels {
  /** Applies function number `op` to n floats. */
  unary(op: number, x: number, out: number, n: number): void;
  /** Applies it to n pairs; a step of 0 repeats a number. */
  binary(
    op: number,
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    out: number,
    n: number,
  ): void;
  /** Walks over axes, and applies it to pairs along the last. */
  broadcast(
    op: number,
    axis: number,
    last: number,
    a: number,
    b: number,
    out: number,
  ): number;
  /** Chooses between n pairs. */
  where(
    condition: number,
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    out: number,
    n: number,
  ): void;
  /** Copies numbers along axes. */
  copy(
    change: number,
    axis: number,
    last: number,
    from: number,
    to: number,
  ): void;
  /** Copies n neighbours. */
  straight(from: number, to: number, n: number): void;
  /** Finds where each of `count` rows is largest. */
  argmaxRows(x: number, count: number, n: number, out: number): void;
  /** Copies rows of a table. */
  gather(
    table: number,
    tableStep: number,
    width: number,
    indices: number,
    indexStep: number,
    count: number,
    out: number,
  ): void;
  /** Adds rows to those of a table. */
  scatterAdd(
    indices: number,
    indexStep: number,
    count: number,
    updates: number,
    updatesStep: number,
    width: number,
    out: number,
  ): void;
  /** Adds x · b, where the rows of b hold neighbours. */
  vectorTimesRows(
    x: number,
    xStep: number,
    b: number,
    bStep: number,
    k: number,
    n: number,
    out: number,
  ): void;
  /** Adds x · b, where the columns of b do. */
  vectorTimesLines(
    x: number,
    lines: number,
    step: number,
    k: number,
    n: number,
    out: number,
  ): void;
  /** Does all chunks of the job that is written in memory. */
  alone(chunks: number): void;
  /** Does them with the help of workers. */
  run(chunks: number, maySleep: number): void;
}
//# sourceMappingURL=kernels.ts.map
