import {
  close,
  equal,
  forAll,
  integer,
  suite,
  throws,
  vector,
} from "../../../tools/judge/checks.ts";
import * as ref from "../../../lib/nn/mlp_forward.ts";
import type * as driver from "./6.4.driver.ts";

export const checks = suite<typeof ref, typeof driver>("6.4", ref);
const { check } = checks;
import type { Activation } from "../../../lib/tensor.ts";

interface Layer {
  w: number[][];
  b: number[];
}
/** An activation, and its slope by what it gives. */
const activations: Record<
  Activation,
  { of: (a: number) => number; slope: (h: number) => number }
> = {
  none: { of: (a) => a, slope: () => 1 },
  relu: { of: (a) => Math.max(a, 0), slope: (h) => h > 0 ? 1 : 0 },
  tanh: { of: Math.tanh, slope: (h) => 1 - h * h },
  sigmoid: { of: (a) => 1 / (1 + Math.exp(-a)), slope: (h) => h * (1 - h) },
};
const names = Object.keys(activations) as Activation[];

/** x · w + b. */
const affine = (x: number[][], { w, b }: Layer) =>
  x.map((row) =>
    b.map((bias, j) => row.reduce((sum, v, i) => sum + v * w[i][j], bias))
  );
/** The input of every layer, and the output. */
function run(layers: Layer[], x: number[][], activation: Activation) {
  const inputs = [x];
  layers.forEach((layer, k) => {
    const sums = affine(inputs[k], layer);
    const { of } = activations[k === layers.length - 1 ? "none" : activation];
    inputs.push(sums.map((row) => row.map(of)));
  });
  return inputs;
}
const output = (layers: Layer[], x: number[][], activation: Activation) =>
  run(layers, x, activation)[layers.length];

/** The gradients of everything, when that of the output is `seed`. */
function back(
  layers: Layer[],
  x: number[][],
  activation: Activation,
  seed: number[][],
) {
  const inputs = run(layers, x, activation);
  const gradients: Record<string, unknown> = {};
  let g = seed;
  for (let k = layers.length; k >= 1; k--) {
    const [a, { w, b }] = [inputs[k - 1], layers[k - 1]];
    const sum = (by: (row: number) => number) =>
      a.reduce((total, _, row) => total + by(row), 0);
    gradients[`layer${k}`] = {
      w: w.map((row, i) => row.map((_, j) => sum((r) => a[r][i] * g[r][j]))),
      b: b.map((_, j) => sum((r) => g[r][j])),
    };
    const { slope } = activations[k > 1 ? activation : "none"];
    g = a.map((row, r) =>
      row.map((h, i) =>
        slope(h) * w[i].reduce((total, v, j) => total + v * g[r][j], 0)
      )
    );
  }
  return { ...gradients, x: g };
}

/** Layers under their names, in an order of insertion. */
function named(layers: Layer[], order = [...layers.keys()]) {
  return Object.fromEntries(order.map((k) => [`layer${k + 1}`, layers[k]]));
}
/** Numbers that differ, without 0: a row for each. */
function numbers(rows: number, columns: number, salt: number): number[][] {
  return Array.from(
    { length: rows },
    (_, i) =>
      Array.from(
        { length: columns },
        (_, j) => (((i * columns + j + salt) * 37 + 11) % 32 - 15.5) / 16,
      ),
  );
}
/** Layers between these sizes. */
function network(sizes: number[], salt: number): Layer[] {
  return sizes.slice(1).map((size, k) => ({
    w: numbers(sizes[k], size, salt + 7 * k),
    b: numbers(1, size, salt + 7 * k + 3)[0],
  }));
}
/** Layers of one unit each, no two of which may change places: 2a + 1, 2a + 2, … */
function chain(length: number): Layer[] {
  return Array.from({ length }, (_, k) => ({ w: [[2]], b: [k + 1] }));
}

check("has no activation behind a single layer", async ({ mine }) => {
  const layer1 = { w: [[1, -1], [2, 0]], b: [-3, 10] };
  close(await mine.outputOf({ layer1 }, [[1, 2], [3, -4]], "relu"), [
    [2, 9],
    [-8, 7],
  ]);
});
check("cuts off below 0 between two layers", async ({ mine }) => {
  const params = {
    layer1: { w: [[1]], b: [-2] },
    layer2: { w: [[1]], b: [10] },
  };
  close(await mine.outputOf(params, [[1], [5]], "relu"), [[10], [13]]);
});
check("leaves the output as it is, whatever its size", async ({ mine }) => {
  const params = {
    layer1: { w: [[1]], b: [0] },
    layer2: { w: [[-8]], b: [0] },
  };
  for (const name of names) {
    const layers = Object.values(params);
    close(
      await mine.outputOf(params, [[1]], name),
      output(layers, [[1]], name),
    );
  }
});
check("leaves the input as it is, on its way in", async ({ mine }) => {
  const params = {
    layer1: { w: [[-1]], b: [0] },
    layer2: { w: [[1]], b: [0] },
  };
  close(await mine.outputOf(params, [[-5]], "relu"), [[5]]);
  close(await mine.outputOf({ layer1: params.layer1 }, [[-5]], "relu"), [[5]]);
});
check("takes relu unless told otherwise", async ({ mine }) => {
  const params = {
    layer1: { w: [[1, -1]], b: [0, 0] },
    layer2: { w: [[1], [10]], b: [0] },
  };
  close(await mine.outputOf(params, [[3], [-3]]), [[3], [30]]);
});
check("takes the activation that it is told", async ({ mine }) => {
  const layers = [
    { w: [[1, -2]], b: [0.5, 0] },
    { w: [[3], [-1]], b: [0.25] },
  ];
  for (const name of names) {
    close(
      await mine.outputOf(named(layers), [[-1], [0.5]], name),
      output(layers, [[-1], [0.5]], name),
    );
  }
});
check("adds the bias of every layer", async ({ mine }) => {
  const zero = [[0, 0], [0, 0]];
  const params = { layer1: { w: zero, b: [3, 4] } };
  close(await mine.outputOf(params, [[1, 1]], "none"), [[3, 4]]);
  const two = {
    layer1: { w: zero, b: [3, 4] },
    layer2: { w: [[1, 0], [0, 1]], b: [10, 20] },
  };
  close(await mine.outputOf(two, [[1, 1]], "none"), [[13, 24]]);
});
check("multiplies x from the left", async ({ mine }) => {
  const layer1 = { w: [[1, 2], [3, 4]], b: [0, 0] };
  close(await mine.outputOf({ layer1 }, [[1, 0]], "none"), [[1, 2]]);
  close(await mine.outputOf({ layer1 }, [[0, 1]], "none"), [[3, 4]]);
});
check("goes through three layers, and four", async ({ mine }) => {
  close(await mine.outputOf(named(chain(3)), [[1]], "relu"), [[19]]);
  close(await mine.outputOf(named(chain(4)), [[1]], "relu"), [[42]]);
  close(await mine.outputOf(named(chain(4)), [[-9]], "none"), [[-118]]);
});
check(
  "agrees with plain loops for layers of any size",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [
        vector(2, 5, integer(1, 3)),
        integer(1, 3),
        integer(0, 99),
        (of) => of.constantFrom(...names),
      ],
      async (sizes, rows, salt, activation) => {
        const layers = network(sizes, salt);
        const x = numbers(rows, sizes[0], salt + 1);
        close(
          await mine.outputOf(named(layers), x, activation),
          output(layers, x, activation),
        );
      },
    );
  },
);
check("goes from layer 9 on to layer 10", async ({ mine }) => {
  close(await mine.outputOf(named(chain(9)), [[1]]), [[1525]]);
  close(await mine.outputOf(named(chain(10)), [[1]]), [[3060]]);
});
check("goes from layer 10 on to layer 11", async ({ mine }) => {
  close(await mine.outputOf(named(chain(11)), [[1]]), [[6131]]);
});
check("goes through twelve layers, and through 25", async ({ mine }) => {
  close(await mine.outputOf(named(chain(12)), [[1]]), [[12274]]);
  close(await mine.outputOf(named(chain(25)), [[1]]), [[100663269]]);
});
check(
  "goes by the numbers, in whatever order layers were added",
  async ({ mine }) => {
    const two = named(chain(2), [1, 0]);
    close(await mine.outputOf(two, [[1]], "relu"), [[8]]);
    const three = named(chain(3), [1, 2, 0]);
    close(await mine.outputOf(three, [[1]], "relu"), [[19]]);
    const layers = chain(12);
    const order = [7, 11, 0, 9, 3, 10, 1, 8, 2, 6, 5, 4];
    close(
      await mine.outputOf(named(layers, order), [[-1]], "tanh"),
      output(layers, [[-1]], "tanh"),
    );
  },
);
check(
  "gives every weight, every bias and x its gradient",
  async ({ mine, fc }) => {
    await forAll(
      fc,
      [
        vector(2, 5, integer(1, 3)),
        integer(1, 3),
        integer(0, 99),
        (of) => of.constantFrom(...names),
      ],
      async (sizes, rows, salt, activation) => {
        const layers = network(sizes, salt);
        const x = numbers(rows, sizes[0], salt + 1);
        const inputs = run(layers, x, activation);
        // Where relu has its corner, either slope would do.
        const isNearCorner = activation === "relu" &&
          layers.some((layer, k) =>
            affine(inputs[k], layer).flat().some((a) => Math.abs(a) < 1e-3)
          );
        if (isNearCorner) return;
        const seed = numbers(rows, sizes.at(-1)!, salt + 2);
        close(
          await mine.slopesOf(named(layers), x, activation, seed),
          back(layers, x, activation, seed),
        );
      },
    );
  },
);
check("passes nothing back where relu has cut off", async ({ mine }) => {
  const params = {
    layer1: { w: [[1, 1]], b: [-2, 2] },
    layer2: { w: [[3], [5]], b: [0] },
  };
  close(await mine.slopesOf(params, [[1]], "relu", [[1]]), {
    layer1: { w: [[0, 5]], b: [0, 5] },
    layer2: { w: [[0], [3]], b: [1] },
    x: [[5]],
  });
});
check("passes gradients back through twelve layers", async ({ mine }) => {
  const layers = network(new Array<number>(13).fill(2), 5);
  const [x, seed] = [numbers(2, 2, 1), numbers(2, 2, 4)];
  close(
    await mine.slopesOf(named(layers), x, "sigmoid", seed),
    back(layers, x, "sigmoid", seed),
  );
});
check("throws where a layer does not fit the one before", async ({ mine }) => {
  const layer1 = { w: [[1, 2]], b: [0, 0] };
  await throws(mine.outputOf({ layer1 }, [[1, 2]], "relu"), "ShapeError");
  const layer2 = { w: [[1], [2], [3]], b: [0] };
  await throws(mine.outputOf({ layer1, layer2 }, [[1]], "relu"), "ShapeError");
});
check("leaves input and parameters as they were", async ({ mine }) => {
  const params = named(network([2, 3, 1], 4));
  const x = [[-1, 2], [3, -4]];
  equal(await mine.inputsAfter(params, x), { params, x });
});
//# sourceMappingURL=6.4.check.ts.map
