/**
 * The live demo of chapter 6: what it says, and that it draws what it says.
 *
 * @module
 */
import assert from "node:assert/strict";
import { useBackend } from "../../../lib/backend/current.ts";
import {
  drawBoundary,
  opinions,
  presets,
  type Sliders,
} from "../../../lib/demo/boundary.ts";
import { backendNames, memory } from "../../../lib/tensor.ts";

const corners = [[-1, -1], [-1, 1], [1, -1], [1, 1]];
const xor = { rows: corners, labels: [0, 1, 1, 0] };
const fires = (sliders: Sliders, rows: number[][]) =>
  opinions(sliders, rows).map((said) => said >= 0);

/** The parts of a path, such as M1 2L3 4, as lists of numbers. */
function segments(svg: string): number[][] {
  const [, path] = /<path d="([^"]*)" fill="none"/.exec(svg) ?? ["", ""];
  return path.split("M").slice(1).map((part) => part.split(/[L ]/).map(Number));
}

for (const name of backendNames()) {
  const on = (test: () => void) => () => {
    useBackend(name as Parameters<typeof useBackend>[0]);
    test();
  };

  Deno.test(
    `presets say what they are called: ${name}`,
    on(() => {
      assert.deepEqual(fires(presets.XOR, corners), [false, true, true, false]);
      assert.deepEqual(
        fires(presets["one line"], corners),
        [false, false, false, true],
      );
      assert.deepEqual(
        fires(presets.triangle, [[0, 0], ...corners]),
        [true, false, false, false, false],
      );
    }),
  );

  Deno.test(
    `drawBoundary() draws the boundary where the opinion changes: ${name}`,
    on(() => {
      const svg = drawBoundary(presets.triangle);
      const found = segments(svg);
      assert.ok(found.length > 50);
      for (const numbers of found) {
        assert.equal(numbers.length, 4);
        assert.ok(numbers.every(Number.isFinite));
        // From pixels back to the plane: from −1 to 1 on 400 pixels.
        const [x, y] = [(numbers[0] - 220) / 200, (260 - numbers[1]) / 200];
        const [said] = opinions(presets.triangle, [[x, y]]);
        assert.ok(Math.abs(said) < 0.05, `${said} at ${x}, ${y}`);
      }
    }),
  );
}

Deno.test("drawBoundary() moves as a slider moves", () => {
  useBackend("reference");
  const { units, ...rest } = presets["one line"];
  const at = (offset: number) => {
    const moved = { ...rest, units: [{ ...units[0], angle: 0, offset }] };
    return segments(drawBoundary(moved)).map(([x]) => x);
  };
  for (const [offset, pixel] of [[-0.5, 120], [0, 220], [0.3, 280]]) {
    for (const x of at(offset)) assert.ok(Math.abs(x - pixel) <= 0.5);
  }
});

Deno.test("drawBoundary() counts the points that are right", () => {
  useBackend("reference");
  assert.match(drawBoundary(presets.XOR, xor), /2 hidden units, 4 of 4 right/);
  assert.match(
    drawBoundary(presets["one line"], xor),
    /1 hidden unit, 1 of 4 right/,
  );
});

Deno.test("drawBoundary() tints all, or nothing, where the output never changes", () => {
  useBackend("reference");
  const always = drawBoundary({ ...presets.XOR, threshold: -2 });
  const never = drawBoundary({ ...presets.XOR, threshold: 2 });
  assert.deepEqual([segments(always), segments(never)], [[], []]);
  assert.match(always, /<path d="M[^"]+" class="fill-tint"/);
  assert.match(never, /<path d="" class="fill-tint"/);
});

Deno.test("drawBoundary() leaves nothing behind", () => {
  useBackend("reference");
  const before = memory().storages;
  for (let i = 0; i < 5; i++) drawBoundary(presets.triangle, xor);
  assert.equal(memory().storages, before);
});

Deno.test("drawBoundary() throws for no units and for what is no number", () => {
  for (
    const wrong of [
      { ...presets.XOR, units: [] },
      { ...presets.XOR, steepness: NaN },
      { ...presets.XOR, units: [{ angle: 0, offset: Infinity, weight: 1 }] },
    ]
  ) {
    assert.throws(() => drawBoundary(wrong), RangeError);
  }
});

Deno.test("drawBoundary() is well-formed: every element is closed", () => {
  const svg = drawBoundary(presets.XOR, xor);
  const open: string[] = [];
  for (
    const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)
  ) {
    if (self) continue;
    if (close) assert.equal(open.pop(), name);
    else open.push(name);
  }
  assert.deepEqual(open, []);
});
