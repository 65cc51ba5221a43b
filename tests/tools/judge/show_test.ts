import assert from "node:assert/strict";
import fc from "fast-check";
import { shapeOf, show, showCall } from "../../../tools/judge/show.ts";

Deno.test("show() writes values as TypeScript does", () => {
  assert.equal(show([0.5, -0, NaN, Infinity]), "[0.5, -0, NaN, Infinity]");
  assert.equal(show({ w: [1], "a b": "x\n" }), '{ w: [1], "a b": "x\\n" }');
  assert.equal(show(new Float64Array([1, 2])), "Float64Array [1, 2]");
  assert.equal(
    show([undefined, null, true, 12n]),
    "[undefined, null, true, 12n]",
  );
  assert.equal(show({}), "{}");
});

Deno.test("show() shortens long arrays and says their shape", () => {
  const long = Array.from({ length: 100 }, (_, i) => i / 3);
  assert.match(show(long), /^\[0, 0\.33.*, …\] \(shape \[100\]\)$/);
  assert.equal(
    show([long, long]),
    "[[0, 0.3333333333333333, …], [0, 0.3333333333333333, …]] (shape [2, 100])",
  );
  assert.ok(show("x".repeat(1000)).length < 150);
});

Deno.test("show() is short and on one line for anything plain", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const text = show(value);
    assert.ok(text.length < 160, text);
    assert.ok(!text.includes("\n"));
  }));
});

Deno.test("shapeOf() stops where rows differ", () => {
  assert.deepEqual(shapeOf([[1, 2], [3, 4]]), [2, 2]);
  assert.deepEqual(shapeOf([[1, 2], [3]]), [2]);
  assert.deepEqual(shapeOf([[1], 2]), [2]);
  assert.deepEqual(shapeOf([]), [0]);
  assert.equal(shapeOf(1), null);
});

Deno.test("showCall() reads like the call", () => {
  assert.equal(showCall("predict", [[1], [2], 2]), "predict([1], [2], 2)");
});
