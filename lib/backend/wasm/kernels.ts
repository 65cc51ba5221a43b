/** The functions of a compiled module. Addresses and steps are in bytes. */
export interface Kernels {
  unary(op: number, x: number, out: number, n: number): void;
  binary(
    op: number,
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    out: number,
    n: number,
  ): void;
  broadcast(
    op: number,
    axis: number,
    last: number,
    a: number,
    b: number,
    out: number,
  ): number;
  where(
    condition: number,
    a: number,
    aStep: number,
    b: number,
    bStep: number,
    out: number,
    n: number,
  ): void;
  copy(
    change: number,
    axis: number,
    last: number,
    from: number,
    to: number,
  ): void;
  straight(from: number, to: number, n: number): void;
  sumRows: OverRows;
  maxRows: OverRows;
  sumColumns(
    x: number,
    step: number,
    count: number,
    n: number,
    out: number,
    room: number,
  ): void;
  maxColumns: OverRows;
  argmaxRows(x: number, count: number, n: number, out: number): void;
  softmax(
    op: number,
    x: number,
    step: number,
    count: number,
    n: number,
    out: number,
  ): void;
  gather(
    table: number,
    tableStep: number,
    width: number,
    indices: number,
    indexStep: number,
    count: number,
    out: number,
  ): void;
  scatterAdd(
    indices: number,
    indexStep: number,
    count: number,
    updates: number,
    updatesStep: number,
    width: number,
    out: number,
  ): void;
  vectorTimesRows(
    x: number,
    xStep: number,
    b: number,
    bStep: number,
    k: number,
    n: number,
    out: number,
  ): void;
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

/** Works on `count` rows of n neighbours, `step` bytes apart. */
type OverRows = (
  x: number,
  step: number,
  count: number,
  n: number,
  out: number,
) => void;
