import assert from "node:assert/strict";
import fc from "fast-check";
import {
  decode,
  encode,
  MAX_DEPTH,
  MAX_VALUES,
  WireError,
} from "../../../tools/child/wire.ts";

function roundTrip(value: unknown): unknown {
  return decode(JSON.parse(encode(value)));
}

Deno.test("encode() and decode() give back every plain value", () => {
  const number = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.constantFrom(NaN, Infinity, -Infinity, -0, 0),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      number,
      fc.string({ unit: "binary" }),
      fc.boolean(),
      fc.bigInt(),
      fc.constantFrom(null, undefined),
      fc.float64Array(),
      fc.float32Array(),
      fc.int8Array(),
      fc.uint8ClampedArray(),
      fc.bigInt64Array(),
      fc.array(tie("tree")),
      fc.dictionary(fc.string(), tie("tree"), { noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => assert.deepEqual(roundTrip(value), value)),
    { numRuns: 1000 },
  );
});

Deno.test("encode() writes one line", () => {
  fc.assert(fc.property(fc.anything(), (value) => {
    try {
      assert.ok(!/[\n\r]/.test(encode(value)));
    } catch (error) {
      assert.ok(error instanceof WireError, String(error));
    }
  }));
});

Deno.test("encode() keeps NaN, infinities, -0, undefined and bigints", () => {
  assert.equal(
    encode([NaN, Infinity, -Infinity, -0, undefined, 12n]),
    '[{"n":"NaN"},{"n":"Infinity"},{"n":"-Infinity"},-0,{"u":1},{"i":"12"}]',
  );
  assert.equal(
    encode({ w: new Float64Array([1, -0]) }),
    '{"o":{"w":{"Float64Array":[1,-0]}}}',
  );
  assert.ok(Object.is(roundTrip(-0), -0));
});

Deno.test("decode() keeps a key __proto__ as a property", () => {
  const value = roundTrip(
    JSON.parse('{"__proto__": {"polluted": 1}}'),
  ) as Record<string, unknown>;
  assert.deepEqual(Object.keys(value), ["__proto__"]);
  assert.equal(value.polluted, undefined);
});

Deno.test("encode() says what is not plain, and where", () => {
  const cases: [unknown, string][] = [
    [() => 1, "a function"],
    [[1, { f: () => 1 }], "a function at [1].f"],
    [Symbol("s"), "a symbol"],
    [new Map(), "an instance of Map"],
    [{ at: new Date(0) }, "an instance of Date at .at"],
    [Object.create({}), "an instance of Object"],
    [{
      get x() {
        throw new Error("no");
      },
    }, "a property that throws at .x"],
    [new Array(MAX_VALUES + 1).fill(0), `more than ${MAX_VALUES} values`],
    [new Float64Array(MAX_VALUES + 1), `more than ${MAX_VALUES} values`],
    ["x".repeat(5e6), "more than 4194304 characters of text"],
  ];
  for (const [value, message] of cases) {
    assert.throws(() => encode(value), { name: "WireError", message });
  }
});

Deno.test("encode() ends at cycles and deep values", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle, cycle);
  assert.throws(() => encode(cycle), /nested deeper than 64 levels: a cycle\?/);
  let deep: unknown = 1;
  for (let i = 0; i < MAX_DEPTH; i++) deep = i % 2 ? [deep] : { deep };
  assert.deepEqual(roundTrip(deep), deep);
  assert.throws(() => encode([deep]), WireError);
});

Deno.test("encode() writes what a proxy answers, and survives one that throws", () => {
  assert.equal(encode(new Proxy([1, 2], {})), "[1,2]");
  const hostile = new Proxy([], {
    get() {
      throw new Error("no");
    },
  });
  assert.throws(() => encode(hostile));
  assert.throws(
    () =>
      encode(new Proxy([], { get: (_, key) => key === "length" ? 1e9 : 1 })),
    /more than 1000000/,
  );
});

Deno.test("decode() refuses whatever encode() does not write", () => {
  const bad = [
    '{"n":"nan"}',
    '{"n":1}',
    '{"u":0}',
    '{"i":"x"}',
    '{"i":""}',
    '{"i":1}',
    '{"o":[]}',
    '{"o":null}',
    '{"x":1}',
    "{}",
    '{"u":1,"n":"NaN"}',
    '{"Float64Array":{}}',
    '{"Float64Array":["1"]}',
    '{"BigInt64Array":[1]}',
    '{"Map":[]}',
    '{"constructor":[]}',
    "[".repeat(MAX_DEPTH + 2) + "]".repeat(MAX_DEPTH + 2),
    "[".repeat(100_000) + "]".repeat(100_000),
  ];
  for (const text of bad) {
    assert.throws(() => decode(JSON.parse(text)), WireError, text);
  }
});
