/**
 * Scaling that can be undone, fitted on the past.
 *
 * @module
 */

/** What to take from each column, and by what to divide the rest. */
export interface Scaling {
  /** Shape [columns]. */
  readonly shift: readonly number[];
  /** Shape [columns]; none is 0. */
  readonly size: readonly number[];
}

/** Rows of measurements, [n, columns]. */
export type Rows = readonly (readonly number[])[];

function known(rows: Rows, k: number): number[] {
  return rows.map((row) => row[k]).filter((value) => !Number.isNaN(value));
}

/** Fits each column; one without numbers, or with one number only, keeps its size. */
function fit(
  rows: Rows,
  of: (values: number[]) => { shift: number; size: number },
): Scaling {
  const columns = (rows[0] ?? []).map((_, k) => {
    const values = known(rows, k);
    if (values.length === 0) return { shift: 0, size: 1 };
    const { shift, size } = of(values);
    return { shift, size: size > 1e-12 * Math.abs(shift) ? size : 1 };
  });
  return {
    shift: columns.map(({ shift }) => shift),
    size: columns.map(({ size }) => size),
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Learns from rows how to bring each column to mean 0 and standard deviation 1.
 * Missing numbers (NaN) do not count; a constant column becomes 0.
 *
 * @example
 * ```ts
 * const scaling = fitStandard([[1, 5], [3, 5], [NaN, 5]]);
 * assert.deepEqual(scaling, { shift: [2, 5], size: [1, 1] });
 * ```
 */
export function fitStandard(rows: Rows): Scaling {
  return fit(rows, (values) => {
    const shift = mean(values);
    const size = Math.sqrt(mean(values.map((value) => (value - shift) ** 2)));
    return { shift, size };
  });
}

/**
 * Learns from rows how to bring each column to the range from 0 to 1. Missing
 * numbers (NaN) do not count; a constant column becomes 0.
 *
 * @example
 * ```ts
 * const scaling = fitRange([[1, 5], [3, 5], [NaN, 5]]);
 * assert.deepEqual(scaling, { shift: [1, 5], size: [2, 1] });
 * ```
 */
export function fitRange(rows: Rows): Scaling {
  return fit(rows, (values) => {
    const [low, high] = [Math.min, Math.max].map((of) =>
      values.reduce((one, other) => of(one, other))
    );
    return { shift: low, size: high - low };
  });
}

/**
 * Scales rows. What is missing stays missing.
 *
 * Shapes: rows [n, columns] → [n, columns].
 * @example
 * ```ts
 * assert.deepEqual(scaled([[5, NaN]], { shift: [1, 0], size: [2, 1] }), [[2, NaN]]);
 * ```
 */
export function scaled(rows: Rows, { shift, size }: Scaling): number[][] {
  return rows.map((row) => row.map((value, k) => (value - shift[k]) / size[k]));
}

/**
 * Undoes the scaling of one column's values.
 *
 * @param k which column they are of
 * @example
 * ```ts
 * assert.deepEqual(unscaled([2, 0], { shift: [1], size: [2] }, 0), [5, 1]);
 * ```
 */
export function unscaled(
  values: readonly number[],
  { shift, size }: Scaling,
  k: number,
): number[] {
  return values.map((value) => value * size[k] + shift[k]);
}
//# sourceMappingURL=scaling.ts.map
