/**
 * safetensors against files of the Python package, and against files that mean harm.
 *
 * @module
 */
import assert from "node:assert/strict";
import fc from "fast-check";
import { useBackend } from "../../../lib/backend/current.ts";
import { tensor } from "../../../lib/tensor/create.ts";
import { toArray, values } from "../../../lib/tensor/read.ts";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";
import { repeatedKey } from "../../../lib/weights/repeated_key.ts";
import { SafetensorsError } from "../../../lib/weights/safetensors_error.ts";
import { writeSafetensors } from "../../../lib/weights/write_safetensors.ts";

const fixture = (name: string) =>
  Deno.readFile(new URL(`${name}.safetensors`, import.meta.url));

/** A file with any header and any data. */
function file(
  header: unknown,
  data: number | Uint8Array = 0,
  length?: bigint,
): Uint8Array<ArrayBuffer> {
  const text = header instanceof Uint8Array ? header : new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = typeof data === "number" ? new Uint8Array(data) : data;
  const all = new Uint8Array(8 + text.length + bytes.length);
  new DataView(all.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  all.set(text, 8);
  all.set(bytes, 8 + text.length);
  return all;
}

const f32 = (begin: number, end: number, shape: unknown = [1]) => ({
  dtype: "F32",
  shape,
  data_offsets: [begin, end],
});

Deno.test("readSafetensors() reads what the Python package wrote", async () => {
  const { tensors, metadata } = readSafetensors(await fixture("plain"));
  assert.deepEqual([...metadata], [["made", "by Python"]]);
  assert.deepEqual(toArray(tensors.get("layer1.w")!), [
    [1.5, -2.25, Math.fround(3e-40)],
    [Infinity, Math.fround(0.1), -0],
  ]);
  assert.deepEqual(toArray(tensors.get("layer1.b")!), [
    Math.fround(1e30),
    7,
    2 ** -149,
  ]);
  assert.deepEqual(toArray(tensors.get("counts")!), [[
    -(2 ** 31),
    2 ** 31 - 1,
  ]]);
  assert.equal(tensors.get("counts")!.dtype, "int32");
  assert.equal(toArray(tensors.get("scalar")!), 42);
  assert.deepEqual(tensors.get("nothing")!.shape, [0, 3]);
});

Deno.test("readSafetensors() converts other kinds of numbers, or says that it does not", async () => {
  const bytes = await fixture("mixed");
  assert.throws(() => readSafetensors(bytes), {
    name: "SafetensorsError",
    where: '"big"',
    message: 'safetensors: "big": 1099511627776 at 0 is too large for int32',
  });
  assert.throws(() => readSafetensors(bytes, (name) => name === "odd"), {
    message:
      'safetensors: "odd": U8 is not read; leave it out by wanted, or convert it',
  });
  const { tensors } = readSafetensors(
    bytes,
    (name) => name !== "big" && name !== "odd",
  );
  const read = (name: string) => [...values(tensors.get(name)!)];
  const same = (name: string, wanted: number[]) =>
    assert.deepEqual(read(name).map(Math.fround), wanted.map(Math.fround));
  same("f64", [0.1, -1e300, 1e-300]);
  same("f16", [1, -0.333251953125, 65504, 2 ** -24, 2 ** -14, Infinity]);
  same("bf16", [1, -3.140625, 3.3895313892515355e38, 2 ** -133]);
  assert.deepEqual(read("i64"), [-(2 ** 31), 2 ** 31 - 1, 0]);
  assert.deepEqual(read("é.ü"), [1]);
});

Deno.test("writeSafetensors() writes the bytes that the Python package writes", async (test) => {
  const wanted = await fixture("plain");
  const hasWasm = (() => {
    try {
      return useBackend("wasm");
    } catch {
      return undefined;
    }
  })();
  try {
    await test.step({
      name: "with a backend of 32 bits",
      ignore: !hasWasm,
      fn: () => {
        const { tensors } = readSafetensors(wanted);
        const ours = writeSafetensors(tensors, { made: "by Python" });
        assert.deepEqual(ours, new Uint8Array(wanted));
      },
    });
  } finally {
    useBackend("reference");
  }
});

Deno.test("what writeSafetensors() wrote, readSafetensors() reads, bit for bit", () => {
  fc.assert(fc.property(
    fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 }),
    fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })),
    fc.double(),
    fc.dictionary(fc.string(), fc.string()),
    (names, shapes, number, notes) => {
      const given = names.filter((name) => name !== "__metadata__").map(
        (name, i) => {
          const shape = shapes[i] ?? [];
          const nest = (axis: number): never =>
            (axis === shape.length ? number * (i + 1) : Array.from(
              { length: shape[axis] },
              () => nest(axis + 1),
            )) as never;
          return [name, tensor(nest(0))] as const;
        },
      );
      const bytes = writeSafetensors(given, notes);
      assert.equal(bytes.length % 4, 0);
      const { tensors, metadata } = readSafetensors(bytes);
      assert.deepEqual(new Map(Object.entries(notes)), metadata);
      assert.equal(tensors.size, given.length);
      for (const [name, original] of given) {
        assert.deepEqual(values(tensors.get(name)!), values(original));
        assert.deepEqual(tensors.get(name)!.shape, original.shape);
      }
    },
  ));
});

Deno.test("writeSafetensors() refuses names that cannot be told apart", () => {
  const x = tensor([1]);
  for (
    const [names, message] of [
      [["a", "a"], 'safetensors: "a": two tensors have this name'],
      [[""], 'safetensors: "": a tensor needs a name'],
      [["__metadata__"], /this name is for notes/],
    ] as const
  ) {
    assert.throws(
      () => writeSafetensors(names.map((name) => [name, x] as const)),
      { name: "SafetensorsError", message },
    );
  }
});

Deno.test("a name may be anything that JSON can say", () => {
  const bytes = file(
    `{"__proto__":${JSON.stringify(f32(0, 4))},"constructor":${
      JSON.stringify(f32(4, 8))
    }}`,
    8,
  );
  const { tensors } = readSafetensors(bytes);
  assert.deepEqual([...tensors.keys()].sort(), ["__proto__", "constructor"]);
  assert.equal(({} as Record<string, unknown>).dtype, undefined);
});

Deno.test("an array that begins anywhere in its buffer, data that begins anywhere in the file", () => {
  const numbers = new Uint8Array(new Float32Array([1, 2, 3]).buffer);
  for (let pad = 0; pad < 9; pad++) {
    const text = JSON.stringify({ w: f32(0, 12, [3]) }) + " ".repeat(pad);
    const bytes = file(text, numbers);
    const shifted = new Uint8Array(bytes.length + pad).subarray(pad);
    shifted.set(bytes);
    const { tensors } = readSafetensors(shifted);
    assert.deepEqual([...values(tensors.get("w")!)], [1, 2, 3]);
  }
});

const HOSTILE: [string, Uint8Array, RegExp][] = [
  ["nothing at all", new Uint8Array(0), /header: the file has 0 bytes/],
  ["half a length", new Uint8Array(7), /header: the file has 7 bytes/],
  [
    "a header of 10 GB",
    file("{}", 0, 10_000_000_000n),
    /10000000000 bytes, and the file goes on for 2/,
  ],
  [
    "the largest length",
    file("{}", 0, 2n ** 64n - 1n),
    /18446744073709551615 bytes/,
  ],
  [
    "a header longer than the file",
    file("{}", 0, 3n),
    /3 bytes, and the file goes on for 2/,
  ],
  ["no header", file(""), /begins with ""; expected "{"/],
  ["a list", file("[]"), /begins with "\["/],
  ["a blank first", file(" {}"), /begins with " "/],
  ["a byte order mark", file("\ufeff{}"), /expected "{"/],
  ["no JSON", file("{w}"), /header: it is not JSON: /],
  [
    "deep lists",
    file("{" + '"a":['.repeat(1) + "[".repeat(200_000)),
    /not JSON|too deep/,
  ],
  ["text behind it", file("{}x"), /not JSON/],
  [
    "bytes that are no text",
    file(new Uint8Array([0x7b, 0xff, 0x7d])),
    /not UTF-8/,
  ],
  [
    "one name twice",
    file(
      `{"w":${JSON.stringify(f32(0, 4))},"w":${JSON.stringify(f32(0, 4))}}`,
      4,
    ),
    /header: "w" stands in it twice/,
  ],
  [
    "one name in two spellings",
    file(
      `{"w":${JSON.stringify(f32(0, 4))},"\\u0077":${
        JSON.stringify(f32(0, 4))
      }}`,
      4,
    ),
    /"w" stands in it twice/,
  ],
  [
    "one field twice",
    file(
      `{"w":{"dtype":"F32","dtype":"I32","shape":[1],"data_offsets":[0,4]}}`,
      4,
    ),
    /"dtype" stands in it twice/,
  ],
  [
    "notes that are a list",
    file({ __metadata__: ["a"] }),
    /__metadata__: it is not an object/,
  ],
  [
    "a note that is a number",
    file({ __metadata__: { a: 1 } }),
    /__metadata__: "a" is 1; expected a text/,
  ],
  ["a tensor that is null", file({ w: null }), /"w": dtype is missing/],
  ["a tensor that is a list", file({ w: [1] }), /"w": dtype is missing/],
  [
    "an unknown kind",
    file({ w: { ...f32(0, 4), dtype: "F33" } }, 4),
    /"w": dtype is "F33"; expected F64/,
  ],
  [
    "a kind from the prototype",
    file({ w: { ...f32(0, 4), dtype: "toString" } }, 4),
    /dtype is "toString"/,
  ],
  [
    "a kind that is a number",
    file({ w: { ...f32(0, 4), dtype: 32 } }, 4),
    /dtype is 32/,
  ],
  [
    "no shape",
    file({ w: { dtype: "F32", data_offsets: [0, 4] } }, 4),
    /"w": shape is missing/,
  ],
  [
    "a shape that is a number",
    file({ w: f32(0, 4, 1) }, 4),
    /shape is 1; expected whole/,
  ],
  ["a negative length", file({ w: f32(0, 4, [-1]) }, 4), /shape is \[-1\]/],
  ["half a length", file({ w: f32(0, 4, [0.5, 2]) }, 4), /shape is \[0.5,2\]/],
  ["a length as a text", file({ w: f32(0, 4, ["1"]) }, 4), /shape is \["1"\]/],
  [
    "an unsafe length",
    file(
      `{"w":{"dtype":"F32","shape":[9007199254740993],"data_offsets":[0,4]}}`,
      4,
    ),
    /shape is/,
  ],
  [
    "lengths whose product wraps around",
    file({ w: f32(0, 0, [2 ** 32, 2 ** 32]) }),
    /hold 0 bytes; expected 7378\d+ for F32/,
  ],
  [
    "lengths beyond all numbers",
    file({ w: f32(0, 4, Array(40).fill(2 ** 53 - 1)) }, 4),
    /so many numbers cannot be counted/,
  ],
  [
    "no offsets",
    file({ w: { dtype: "F32", shape: [1] } }, 4),
    /data_offsets is missing/,
  ],
  [
    "one offset",
    file({ w: { ...f32(0, 4), data_offsets: [4] } }, 4),
    /data_offsets is \[4\]; expected two/,
  ],
  [
    "three offsets",
    file({ w: { ...f32(0, 4), data_offsets: [0, 4, 8] } }, 4),
    /expected two/,
  ],
  ["a negative offset", file({ w: f32(-4, 0) }, 4), /data_offsets is \[-4,0\]/],
  [
    "half an offset",
    file({ w: f32(0.5, 4.5) }, 8),
    /data_offsets is \[0.5,4.5\]/,
  ],
  [
    "an offset as a text",
    file({ w: { ...f32(0, 4), data_offsets: ["0", "4"] } }, 4),
    /expected two/,
  ],
  [
    "an unsafe offset",
    file(
      `{"w":{"dtype":"F32","shape":[1],"data_offsets":[9007199254740992,9007199254740996]}}`,
      4,
    ),
    /data_offsets is/,
  ],
  [
    "an endless offset",
    file(`{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,1e999]}}`, 4),
    /data_offsets is/,
  ],
  [
    "offsets the wrong way round",
    file({ w: f32(4, 0) }, 4),
    /"w": data_offsets \[4, 0\] in 4 bytes/,
  ],
  [
    "beyond the file",
    file({ w: f32(0, 8, [2]) }, 4),
    /"w": data_offsets \[0, 8\] in 4 bytes of data/,
  ],
  [
    "a truncated file",
    file({ w: f32(0, 4), v: f32(4, 8) }, 7),
    /"v": data_offsets \[4, 8\] in 7/,
  ],
  [
    "too few bytes for the shape",
    file({ w: f32(0, 4, [2]) }, 4),
    /hold 4 bytes; expected 8 for F32 \[2\]/,
  ],
  [
    "too many bytes for the shape",
    file({ w: f32(0, 8) }, 8),
    /hold 8 bytes; expected 4/,
  ],
  [
    "two tensors on one another",
    file({ v: f32(0, 8, [2]), w: f32(4, 8) }, 8),
    /"w": it begins 4 bytes before another one ends/,
  ],
  [
    "two tensors in one place",
    file({ v: f32(0, 4), w: f32(0, 4) }, 4),
    /"w": it begins 4 bytes before/,
  ],
  [
    "an empty one within another",
    file({ v: f32(0, 8, [2]), w: f32(4, 4, [0]) }, 8),
    /"w": it begins 4 bytes before/,
  ],
  [
    "a gap",
    file({ v: f32(0, 4), w: f32(8, 12) }, 12),
    /"w": 4 bytes before it belong to no tensor/,
  ],
  [
    "a gap at the beginning",
    file({ w: f32(4, 8) }, 8),
    /"w": 4 bytes before it/,
  ],
  [
    "bytes at the end",
    file({ w: f32(0, 4) }, 5),
    /data: 1 bytes at the end belong to no tensor/,
  ],
  ["data without tensors", file({}, 1), /data: 1 bytes at the end/],
];

for (const [what, bytes, message] of HOSTILE) {
  Deno.test(`readSafetensors() refuses ${what}`, () => {
    assert.throws(() => readSafetensors(bytes), (error) => {
      assert.ok(error instanceof SafetensorsError, String(error));
      assert.match(error.message, message);
      assert.ok(error.message.length < 400, error.message);
      return true;
    });
  });
}

Deno.test("readSafetensors() survives a file with any byte changed, or cut anywhere", async () => {
  const good = await fixture("mixed");
  const wanted = (name: string) => name !== "big" && name !== "odd";
  const survive = (bytes: Uint8Array) => {
    try {
      readSafetensors(bytes, wanted);
    } catch (error) {
      assert.ok(error instanceof SafetensorsError, String(error));
    }
  };
  for (let at = 0; at < good.length; at++) {
    assert.throws(
      () => readSafetensors(good.subarray(0, at)),
      SafetensorsError,
    );
    for (const bit of [1, 4, 32, 128]) {
      const bytes = good.slice();
      bytes[at] ^= bit;
      survive(bytes);
    }
  }
});

Deno.test("repeatedKey() finds what JSON.parse passes over, and nothing else", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    assert.equal(repeatedKey(JSON.stringify(value)), undefined);
    const text = JSON.stringify(value);
    assert.equal(repeatedKey(`[{"a":${text},"a":${text}}]`), "a");
  }));
});

const PYTHON = `
import sys
from safetensors.numpy import load
tensors = load(sys.stdin.buffer.read())
for name in sorted(tensors):
    print(name, tensors[name].dtype, tensors[name].shape, tensors[name].ravel().tolist())
`;

async function python(): Promise<string | undefined> {
  for (const command of ["python3", "/usr/bin/python3"]) {
    try {
      const { success } = await new Deno.Command(command, {
        args: ["-c", "import safetensors.numpy"],
        stderr: "null",
      }).output();
      if (success) return command;
    } catch {
      // The next one.
    }
  }
}
const withPackage = await python();

Deno.test({
  name: "the Python package reads what writeSafetensors() wrote",
  ignore: withPackage === undefined,
  fn: async () => {
    const child = new Deno.Command(withPackage!, {
      args: ["-c", PYTHON],
      stdin: "piped",
      stdout: "piped",
    }).spawn();
    const input = child.stdin.getWriter();
    await input.write(writeSafetensors([
      ["layer1.w", tensor([[1, 0.1], [-3, 4]])],
      ["n", tensor([7, -8], "int32")],
      ["s", tensor(2.5)],
      ["0", tensor([])],
    ], { by: "Descent" }));
    await input.close();
    const { stdout } = await child.output();
    assert.equal(
      new TextDecoder().decode(stdout),
      `0 float64 (0,) []
layer1.w float64 (2, 2) [1.0, 0.1, -3.0, 4.0]
n int32 (2,) [7, -8]
s float64 () [2.5]
`,
    );
  },
});

Deno.test("repeatedKey() takes names of many megabytes", () => {
  const long = "n".repeat(10_000_000);
  assert.equal(repeatedKey(`{"${long}":1}`), undefined);
  assert.equal(repeatedKey(`{"${long}":1,"a":2,"${long}":3}`), long);
  const quotes = '\\"'.repeat(5_000_000);
  assert.equal(repeatedKey(`{"${quotes}":1,"a":"${quotes}"}`), undefined);
  assert.throws(() => readSafetensors(file(`{"${long}":1}`)), {
    name: "SafetensorsError",
    message: /dtype is missing/,
  });
});

Deno.test("writeSafetensors() refuses texts that no UTF-8 can say", () => {
  const message = /"a\\ud800": this text is no whole Unicode/;
  const half = "a\ud800";
  assert.throws(() => writeSafetensors([[half, tensor(1)]]), {
    name: "SafetensorsError",
    message,
  });
  for (const [name, note] of [[half, ""], ["note", half]]) {
    assert.throws(() => writeSafetensors([], { [name]: note }), { message });
  }
  writeSafetensors([["😀", tensor(1)]], { "😀": "😀" });
});

Deno.test("readSafetensors() refuses shapes beyond all numbers", () => {
  const shape = [...Array(40).fill(2 ** 52)];
  for (const huge of [shape, [...shape, 0]]) {
    assert.throws(() => readSafetensors(file({ w: f32(0, 0, huge) })), {
      name: "SafetensorsError",
      message: /"w": shape is \[4503.*…; so many numbers cannot be counted$/,
    });
  }
});
