/**
 * Threads: the same bits with one and with several, whatever the kernel, and none where there may be none.
 *
 * @module
 */
import assert from "node:assert/strict";
import type {
  Backend,
  LstmRun,
  Storage,
  Strided,
} from "../../../lib/backend/backend.ts";
import { useThreads, wasm as main } from "../../../lib/backend/wasm/wasm.ts";
import { createWasm } from "../../../lib/backend/wasm/wasm.ts";
import { numbers } from "./views_helper.ts";

function view(backend: Backend, shape: number[], seed: number): Strided {
  const size = shape.reduce((a, b) => a * b, 1);
  const storage = backend.allocate("float32", size);
  backend.write(storage, numbers(size, seed));
  const strides = shape.map((_, i) =>
    shape.slice(i + 1).reduce((a, b) => a * b, 1)
  );
  return { storage, shape, strides, offset: 0 };
}

function turned(x: Strided): Strided {
  const { shape: [a, b, c], strides: [s, t, u] } = x;
  return { ...x, shape: [a, c, b], strides: [s, u, t] };
}

/** Every kernel that shares its work, on sizes where it does. */
const JOBS: Record<string, (backend: Backend) => Float32Array> = {
  unary(backend) {
    const x = view(backend, [200_003], 1);
    return result(backend, 200_003, (out) => backend.unary("tanh", x, out));
  },
  binary(backend) {
    const [x, y] = [view(backend, [200_003], 1), view(backend, [200_003], 2)];
    return result(
      backend,
      200_003,
      (out) => backend.binary("div", x, y, out),
    );
  },
  softmax(backend) {
    const x = view(backend, [333, 517], 1);
    return result(backend, 333 * 517, (out) => backend.rows("softmax", x, out));
  },
  logSoftmax(backend) {
    const x = view(backend, [333, 517], 1);
    return result(
      backend,
      333 * 517,
      (out) => backend.rows("logSoftmax", x, out),
    );
  },
  "sum of rows"(backend) {
    const x = view(backend, [333, 517], 1);
    return result(backend, 333, (out) => backend.reduce("sum", x, 1, out));
  },
  "max of rows"(backend) {
    const x = view(backend, [333, 517], 1);
    return result(backend, 333, (out) => backend.reduce("max", x, 1, out));
  },
  "sum of columns"(backend) {
    const x = { ...view(backend, [333, 517], 1), shape: [517, 333] };
    const columns = { ...x, strides: [1, 517] };
    return result(
      backend,
      517,
      (out) => backend.reduce("sum", columns, 1, out),
    );
  },
  matmul(backend) {
    const a = view(backend, [1, 201, 300], 1);
    const b = view(backend, [1, 300, 203], 2);
    const bias = view(backend, [203], 3);
    return result(
      backend,
      201 * 203,
      (out) => backend.matmul(a, b, out, bias, "sigmoid"),
    );
  },
  "matmul, few rows"(backend) {
    const a = view(backend, [1, 61, 900], 1);
    const b = view(backend, [1, 900, 90], 2);
    return result(backend, 61 * 90, (out) => backend.matmul(a, b, out));
  },
  "matmul, both transposed"(backend) {
    const a = turned(view(backend, [2, 300, 201], 1));
    const b = turned(view(backend, [2, 203, 300], 2));
    return result(backend, 2 * 201 * 203, (out) => backend.matmul(a, b, out));
  },
  lstm(backend) {
    const { run } = sequences(backend);
    backend.lstm(run);
    return read(backend, run.states, run.gates);
  },
  "lstm, the way back"(backend) {
    const { run, g } = sequences(backend);
    backend.lstm(run);
    const dz = backend.allocate("float32", run.gates.size);
    const start = backend.allocate("float32", 2 * 37 * 61);
    backend.lstmBack(run, g, dz, start);
    return read(backend, dz, start);
  },
};

/** 37 sequences of 5 steps. */
function sequences(backend: Backend): { run: LstmRun; g: Strided } {
  const states = backend.allocate("float32", 2 * 37 * 5 * 61);
  const run = {
    u: view(backend, [61, 4 * 61], 1),
    h: view(backend, [37, 61], 2),
    c: view(backend, [37, 61], 3),
    gates: view(backend, [37, 5, 4 * 61], 4).storage,
    states,
  };
  return { run, g: view(backend, [2, 37, 5, 61], 5) };
}

function read(backend: Backend, ...all: readonly Storage[]): Float32Array {
  return Float32Array.from(
    all.flatMap((each) => [...backend.read(each, 0, each.size)]),
  );
}

function result(
  backend: Backend,
  size: number,
  run: (out: ReturnType<Backend["allocate"]>) => void,
): Float32Array {
  const out = backend.allocate("float32", size);
  run(out);
  return backend.read(out, 0, size) as Float32Array;
}

Deno.test("wasm threads: the same bits with one, two and four", async (t) => {
  const one = createWasm({ shared: false });
  const expected = Object.entries(JOBS).map(([name, job]) =>
    [name, job(one)] as const
  );
  for (const count of [2, 4]) {
    const many = createWasm({ shared: true });
    many.threads = count;
    // The first large job starts the workers; they report a little later.
    JOBS.unary(many);
    await new Promise((done) => setTimeout(done, 500));
    for (const [name, values] of expected) {
      await t.step(`${name}, ${count} threads`, () => {
        for (let i = 0; i < 5; i++) {
          assert.deepEqual(JOBS[name](many), values);
        }
      });
    }
  }
});

Deno.test("wasm threads: workers see memory that grew after they started", async () => {
  const wasm = createWasm({ shared: true });
  wasm.threads = 3;
  JOBS.unary(wasm);
  await new Promise((done) => setTimeout(done, 300));
  for (let round = 0; round < 20; round++) {
    const [storage, out] = [0, 1].map(() => wasm.allocate("float32", 400_000));
    wasm.fill(storage, round);
    const x = { storage, shape: [400_000], strides: [1], offset: 0 };
    wasm.binary("sub", x, x, out);
    assert.equal(wasm.read(out, 0, 400_000).findIndex((y) => y !== 0), -1);
  }
});

Deno.test("wasm threads: useThreads takes whole numbers from 1", () => {
  assert.throws(() => useThreads(0), RangeError);
  assert.throws(() => useThreads(1.5), RangeError);
  useThreads(1);
  assert.equal(main.threads, 1);
});

/** Runs a program that multiplies, with given flags; gives what it printed. */
async function program(flags: string[], body: string): Promise<string> {
  const folder = new URL("../../../lib/backend/wasm/", import.meta.url);
  const path = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(
      path,
      `import { wasm } from ${JSON.stringify(`${folder}wasm.ts`)};
      const n = 128;
      const storage = wasm.allocate("float32", n * n);
      wasm.fill(storage, 0.5);
      const x = { storage, shape: [1, n, n], strides: [0, n, 1], offset: 0 };
      const out = wasm.allocate("float32", n * n);
      ${body}
      console.log(wasm.read(out, 0, 1)[0]);`,
    );
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-prompt", "--no-check", ...flags, path],
      stdin: "null",
      env: { NO_COLOR: "1" },
    }).output();
    const decoder = new TextDecoder();
    return decoder.decode(stdout) + decoder.decode(stderr);
  } finally {
    await Deno.remove(path);
  }
}

const MANY = "for (let i = 0; i < 200; i++) wasm.matmul(x, x, out);";

Deno.test("wasm threads: without any permission one thread does it all", async () => {
  const denied = ["read", "write", "net", "env", "run", "sys", "ffi", "import"]
    .map((name) => `--deny-${name}`);
  const flags = [
    ...["--no-config", "--no-lock", "--no-remote", "--no-npm"],
    ...["--cached-only", "--no-code-cache", ...denied],
  ];
  const body = `${MANY} if (wasm.threads !== 1) console.log(wasm.threads);`;
  assert.equal(await program(flags, body), "32\n");
});

Deno.test("wasm threads: workers let the process end", async () => {
  const flags = ["--no-config", "--allow-read"];
  assert.equal(await program(flags, `wasm.threads = 2; ${MANY}`), "32\n");
});
