/**
 * `train()`: what it frees, how it stops, and that it goes on with the same bits.
 *
 * @module
 */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { grad } from "../../../lib/autograd/grad.ts";
import {
  log,
  matrixTranspose,
  mean,
  mul,
  sub,
  sum,
  tensor,
} from "../../../lib/tensor.ts";
import { toArray } from "../../../lib/tensor/read.ts";
import { memory, release, scope } from "../../../lib/tensor/scope.ts";
import { fileStore } from "../../../lib/train/file_store.ts";
import { memoryStore } from "../../../lib/train/store.ts";
import { train } from "../../../lib/train/train.ts";
import { readHeader } from "../../../lib/weights/header.ts";
import { nested } from "../../../lib/weights/named_tree.ts";
import { readSafetensors } from "../../../lib/weights/read_safetensors.ts";
import { beginning, bits, type State, step } from "./small.ts";

const SMALL = fileURLToPath(new URL("small.ts", import.meta.url));
const silent = () => {};
const small = { step, seed: 3, report: silent };

Deno.test("train() learns, and what it gives belongs to the scope around it", async () => {
  const before = memory();
  {
    using _ = scope();
    const losses: number[] = [];
    const { state, step: done, loss, stopped } = await train({
      ...small,
      steps: 500,
      state: beginning(),
      report: ({ loss }) => losses.push(loss),
    });
    assert.deepEqual([done, stopped, losses.length], [500, false, 500]);
    assert.equal(loss, losses[499]);
    assert.ok(loss < 0.01 && losses[0] > 0.2, `${losses[0]} to ${loss}`);
    assert.deepEqual(toArray(state.seen), [500]);
  }
  assert.deepEqual(memory(), before);
});

Deno.test("train() keeps nothing of a state that is a view, in no scope", async () => {
  const big = tensor([[1, 2, 3], [4, 5, 6]]);
  const turned = matrixTranspose(big);
  const before = memory();
  for (let round = 0; round < 3; round++) {
    const { state } = await train({
      steps: round,
      report: silent,
      state: { w: turned },
      step: ({ w }) => ({ state: { w: mul(w, 1) }, loss: mean(w) }),
    });
    assert.deepEqual(toArray(state.w), [[1, 4], [2, 5], [3, 6]]);
    release(state.w);
    assert.deepEqual(memory(), before);
  }
  release(turned);
  release(big);
});

Deno.test("10,000 steps hold as many numbers as one", async () => {
  using _ = scope();
  const state = beginning();
  const counts = new Set<string>();
  const before = memory();
  await train({
    ...small,
    steps: 10_000,
    state,
    report: () => counts.add(JSON.stringify(memory())),
  });
  assert.equal(counts.size, 1, [...counts].join(" "));
  // What it ended with is as much as what it began with.
  assert.equal(memory().storages, 2 * before.storages);
  assert.equal(memory().bytes, 2 * before.bytes);
});

Deno.test("train() may be interrupted after any step, and ends with the same bits", async () => {
  const steps = 12;
  const whole = await train({ ...small, steps, state: beginning() });
  const wanted = bits(whole.state);
  for (let first = 0; first <= steps; first++) {
    for (const second of [first, first + 1, steps]) {
      const store = memoryStore();
      const run = (until: number, limit: number) => {
        const controller = new AbortController();
        if (until === 0) controller.abort();
        return train({
          ...small,
          steps: limit,
          state: beginning(),
          store,
          signal: controller.signal,
          report: ({ step }) => step === until && controller.abort(),
        });
      };
      const one = await run(first, steps);
      assert.deepEqual([one.step, one.stopped], [first, first < steps]);
      await run(second, steps);
      const last = await run(Infinity, steps);
      assert.equal(bits(last.state), wanted, `after ${first} and ${second}`);
      assert.equal(last.loss, whole.loss);
      assert.equal(last.step, steps);
    }
  }
});

Deno.test("train() writes checkpoints every so many steps, and one at the end", async () => {
  const at: number[] = [];
  const inner = memoryStore();
  const store = {
    ...inner,
    write(content: Uint8Array) {
      const { seen } = nested(readSafetensors(content).tensors);
      at.push((toArray(seen as State["seen"]) as number[])[0]);
      return inner.write(content);
    },
  };
  const run = (steps: number) =>
    train({ ...small, steps, state: beginning(), store, every: { steps: 4 } });
  await run(10);
  assert.deepEqual(at, [4, 8, 10]);
  // Longer than it was, and then there is nothing left to do.
  await run(15);
  assert.deepEqual(at, [4, 8, 10, 14, 15]);
  const again = await run(15);
  assert.deepEqual(at, [4, 8, 10, 14, 15]);
  assert.deepEqual([again.step, again.stopped], [15, false]);
  assert.ok(again.loss > 0);
});

Deno.test("a checkpoint is a safetensors file with names that one can read", async () => {
  const store = memoryStore();
  await train({ ...small, steps: 1, state: beginning(), store });
  const { entries, metadata } = readHeader((await store.read())!);
  assert.deepEqual([...entries.keys()].sort(), [
    "layers.0.b",
    "layers.0.w",
    "layers.1.b",
    "layers.1.w",
    "seen",
    "speed.0.b",
    "speed.0.w",
    "speed.1.b",
    "speed.1.w",
  ]);
  assert.equal(metadata.get("training"), '{"step":1,"seed":3,"config":null}');
});

Deno.test("train() refuses the checkpoint of another training, and says what differs", async () => {
  const before = memory();
  const store = memoryStore();
  const config = { rate: 0.1, sizes: [2, 8] };
  const run = (more: object) => {
    using _ = scope();
    return train({
      ...small,
      steps: 2,
      state: beginning(),
      store,
      config,
      ...more,
    });
  };
  {
    using _ = scope();
    await run({});
    const layers = [{ w: tensor([[1]]), b: tensor([1]) }];
    const refusals: [object, RegExp][] = [
      [
        { seed: 4 },
        /^checkpoint: seed is 3 there, 4 here; go on as it began, or begin anew with another checkpoint \(memory\)$/,
      ],
      [
        { config: { rate: 0.2, sizes: [2, 8] } },
        /config.rate is 0.1 there, 0.2 here/,
      ],
      [
        { config: { rate: 0.1, sizes: [2] } },
        /config.sizes.1 is 8 there, missing here/,
      ],
      [{ config: null }, /config is \{.*\} there, null here/],
      [
        { state: { ...beginning(), layers } },
        /state.layers.0.b is "F\d\d \[8\]" there, "F\d\d \[1\]" here/,
      ],
      [
        { state: { layers: beginning().layers } },
        /state.speed.0.b is "F\d\d \[8\]" there, missing here/,
      ],
      [
        { state: { ...beginning(), more: tensor([1]) } },
        /state.more is missing there/,
      ],
      [
        { state: { ...beginning(), seen: tensor([1]) } },
        /state.seen is "I32 \[1\]" there, "F\d\d \[1\]" here/,
      ],
    ];
    for (const [more, message] of refusals) {
      await assert.rejects(run(more), { name: "CheckpointError", message });
    }
    // The order of fields is no difference.
    await run({ config: { sizes: [2, 8], rate: 0.1 } });
    const good = (await store.read())!;
    await store.write(good.subarray(0, good.length - 1));
    await assert.rejects(run({}), {
      name: "SafetensorsError",
      message: /data_offsets .* \(memory\)$/,
    });
    await store.write(new TextEncoder().encode("\x02\0\0\0\0\0\0\0{}"));
    await assert.rejects(run({}), { message: /checkpoint: this is none/ });
  }
  assert.equal(memory().storages, before.storages);
});

Deno.test("train() stops at a loss that is not finite, and names the op that began it", async () => {
  const before = memory();
  {
    using _ = scope();
    await assert.rejects(
      train({
        steps: 10,
        state: { w: tensor([3, 2]) },
        report: silent,
        step({ w }) {
          const loss = sum(log(w));
          const [slope] = grad(loss, [w]);
          return { state: { w: sub(w, mul(slope, 4)) }, loss };
        },
      }),
      {
        name: "NotANumberError",
        message:
          /^train: the loss of step 1 is -?(NaN|Infinity): log made (-Infinity|NaN) at \[1\] of \[2\]/,
      },
    );
  }
  assert.deepEqual(memory(), before);
});

Deno.test("train() refuses a step that gives another form, and a count that is none", async () => {
  const state = { w: tensor([1, 2]) };
  const run = (next: object, steps = 1) =>
    train({
      steps,
      state,
      report: silent,
      step: (now) => ({ state: { ...now, ...next }, loss: mean(now.w) }),
    });
  await assert.rejects(run({ w: tensor([1]) }), {
    name: "ShapeError",
    message:
      "train: w is float32 [2] before step 0, float32 [1] after it; a step keeps names and shapes",
  });
  await assert.rejects(run({ v: tensor([1]) }), {
    message: /v is missing before/,
  });
  await assert.rejects(run({}, -1), { message: /train: -1 steps/ });
  await assert.rejects(run({}, 1.5), { message: /train: 1.5 steps/ });
  const { state: same } = await run({});
  assert.deepEqual(toArray(same.w), [1, 2]);
});

Deno.test("train() looks at the form after every step, after a checkpoint too", async () => {
  const store = memoryStore();
  const run = (steps: number, bad: number) =>
    train({
      steps,
      state: { w: tensor([1, 2]) },
      report: silent,
      store,
      step: ({ w }, { step }) => ({
        state: { w: step === bad ? tensor([1, 2, 3]) : mul(w, 1) },
        loss: mean(w),
      }),
    });
  const message =
    /^train: w is float32 \[2\] before step 3, float32 \[3\] after it;/;
  await assert.rejects(run(5, 3), { name: "ShapeError", message });
  await run(3, Infinity);
  await assert.rejects(run(5, 3), { name: "ShapeError", message });
  assert.equal((await run(5, Infinity)).step, 5);
});

Deno.test("a state that is not finite replaces no checkpoint, and is no result", async () => {
  const before = memory();
  {
    using _ = scope();
    const store = memoryStore();
    const run = (steps: number, bad: number, kept = true) =>
      train({
        steps,
        state: { w: tensor([1, 2]) },
        report: silent,
        ...(kept && { store, every: { steps: 2 } }),
        step: ({ w }, { step }) => ({
          state: { w: step === bad ? log(tensor([1, 0])) : mul(w, 0.5) },
          loss: mean(w),
        }),
      });
    const told = {
      name: "NotANumberError",
      message:
        "train: there is -Infinity in w after 4 steps, though the loss is finite; this is not saved",
    };
    await assert.rejects(run(10, 3), told);
    const { metadata } = readHeader((await store.read())!);
    assert.equal(JSON.parse(metadata.get("training")!).step, 2);
    await assert.rejects(run(4, 3, false), told);
    assert.equal((await run(10, Infinity)).step, 10);
  }
  // Fewer if garbage of other tests was collected.
  assert.ok(memory().storages <= before.storages);
});

Deno.test("train() refuses a checkpoint with more steps than there are to be", async () => {
  const store = memoryStore();
  const run = (steps: number) =>
    train({ ...small, steps, state: beginning(), store });
  await run(5);
  await assert.rejects(run(3), {
    name: "CheckpointError",
    message:
      "checkpoint: 5 steps are done there, and there are to be 3; ask for more, or begin anew with another checkpoint (memory)",
  });
  assert.equal((await run(5)).step, 5);
});

Deno.test("train() says what is wrong with a seed, a config or a step", async () => {
  const before = memory().storages;
  const w = tensor([1, 2]);
  const run = (more: object) =>
    train({
      steps: 2,
      state: { w },
      report: silent,
      step: (state: { w: typeof w }) => ({ state, loss: mean(state.w) }),
      ...more,
    });
  const gives = (given: unknown) => run({ step: () => given });
  const state = { w };
  for (
    const [attempt, name, message] of [
      [() => run({ seed: NaN }), "RangeError", /^train: seed is NaN; expected/],
      [() => run({ seed: 0.5 }), "RangeError", /^train: seed is 0.5; expected/],
      [
        () => run({ config: { rate: NaN } }),
        "TypeError",
        /^train: config.rate would not come back from a checkpoint; expected finite/,
      ],
      [() => run({ config: [Infinity] }), "TypeError", /config.0 would not/],
      [() => run({ config: () => 1 }), "TypeError", /config would not/],
      [
        () => gives(undefined),
        "TypeError",
        "train: step 0 gave undefined; expected { state, loss }",
      ],
      [
        () => gives(Promise.reject(1)),
        "TypeError",
        /gave a promise; .*not async/,
      ],
      [() => gives({ loss: mean(w) }), "TypeError", /gave undefined as state/],
      [
        () => gives({ state, loss: 3 }),
        "TypeError",
        "train: step 0 gave 3 as loss; expected a tensor of one number",
      ],
      [() => gives({ state }), "TypeError", /gave undefined as loss/],
      [() => gives({ state, loss: w }), "TypeError", /gave a loss of \[2\];/],
    ] as const
  ) {
    using _ = scope();
    await assert.rejects(attempt(), { name, message });
  }
  // Fewer if garbage of other tests was collected.
  assert.ok(memory().storages <= before + 1);
  release(w);
});

Deno.test("a checkpoint that cannot be written leaves nothing, and says where", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/taken`;
  await Deno.mkdir(`${path}/full`, { recursive: true });
  const store = { ...fileStore(path), read: memoryStore().read };
  await assert.rejects(
    train({ ...small, steps: 1, state: beginning(), store }),
    (error: Error) => error.message.endsWith(` (${path})`),
  );
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), [
    "taken",
  ]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("what is under way while others make tensors is its own", async () => {
  using _ = scope();
  const [one, other] = await Promise.all(
    [1, 2].map((seed) =>
      train({ ...small, seed, steps: 3000, state: beginning() })
    ),
  );
  const alone = await train({
    ...small,
    seed: 2,
    steps: 3000,
    state: beginning(),
  });
  assert.equal(bits(other.state), bits(alone.state));
  assert.notEqual(bits(one.state), bits(other.state));
});

/** Runs small.ts until `end` says so, by its lines. */
async function runSmall(
  args: readonly (string | number)[],
  end: (line: string, child: Deno.ChildProcess) => void = () => {},
): Promise<{ lines: string[]; code: number; errors: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-q", "--no-check", "-A", SMALL, ...args.map(String)],
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const errors = new Response(child.stderr).text();
  const lines: string[] = [];
  let rest = "";
  for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
    const whole = (rest + text).split("\n");
    rest = whole.pop()!;
    for (const line of whole) {
      lines.push(line);
      end(line, child);
    }
  }
  return { lines, code: (await child.status).code, errors: await errors };
}

async function wantedBits(steps: number): Promise<string> {
  using _ = scope();
  return bits((await train({ ...small, steps, state: beginning() })).state);
}

Deno.test({
  name: "Ctrl-C ends a training in order, and it goes on with the same bits",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const args = [`${folder}/deep/checkpoint`, 40, 1000, 10];
    const first = await runSmall(
      args,
      (line, child) => line === "5" && child.kill("SIGINT"),
    );
    assert.equal(first.code, 0, first.errors);
    const stop = first.lines.find((line) => line.startsWith("stopped"))!;
    const [, at] = stop.split(" ").map(Number);
    assert.ok(at > 5 && at < 40, stop);
    const second = await runSmall(args);
    assert.equal(second.lines[0], `${at}`);
    const wanted = await wantedBits(40);
    assert.equal(second.lines.slice(-9).join("\n"), wanted);
    await Deno.remove(folder, { recursive: true });
  },
});

const INTERRUPTION = new URL(
  "../../../lib/train/interruption.ts",
  import.meta.url,
).href;

Deno.test({
  name: "the first Ctrl-C gives a signal, the second ends the process",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const program = `
      import { untilInterrupted } from ${JSON.stringify(INTERRUPTION)};
      using interruption = untilInterrupted();
      interruption.signal.onabort = () => console.log("aborted");
      console.log("ready");
      await new Promise((done) => setTimeout(done, 1e9));`;
    const url = `data:text/javascript,${encodeURIComponent(program)}`;
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "-q", "--no-check", "-A", url],
      stdin: "null",
      stdout: "piped",
    }).spawn();
    const lines: string[] = [];
    const text = child.stdout.pipeThrough(new TextDecoderStream());
    for await (const line of text) {
      lines.push(line);
      child.kill("SIGINT");
    }
    assert.deepEqual(lines, ["ready\n", "aborted\n"]);
    assert.equal((await child.status).signal, "SIGINT");
  },
});

Deno.test("kill -9 at any moment leaves a checkpoint that is whole", async () => {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/checkpoint`;
  // A checkpoint after each step: most of the time one is being written.
  const args = [path, 400, 1, 0];
  let at = 3;
  for (let round = 0; round < 6; round++) {
    const { lines } = await runSmall(
      args,
      (line, child) => line === `${at}` && child.kill("SIGKILL"),
    ).catch(() => ({ lines: [] as string[] }));
    const file = await Deno.readFile(path);
    const { metadata } = readHeader(file);
    const { step } = JSON.parse(metadata.get("training")!);
    assert.ok(step >= at - 1, `${step} after ${at}: ${lines.at(-1)}`);
    at = step + 7;
  }
  const last = await runSmall(args);
  assert.equal(last.lines.slice(-9).join("\n"), await wantedBits(400));
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), [
    "checkpoint",
  ]);
  await Deno.remove(folder, { recursive: true });
});

Deno.test("fileStore() gives the old content until the new one is whole", async () => {
  const folder = await Deno.makeTempDir();
  const store = fileStore(`${folder}/a/b`);
  assert.equal(await store.read(), undefined);
  const fill = (byte: number) => new Uint8Array(1_000_000).fill(byte);
  await store.write(fill(1));
  let writing = true;
  const write = store.write(fill(2)).then(() => writing = false);
  while (writing) {
    const content = (await store.read())!;
    assert.equal(content.length, 1_000_000);
    assert.equal(content[0], content[999_999]);
  }
  await write;
  // What a crash left behind is written over.
  await Deno.writeFile(`${folder}/a/b.part`, fill(9));
  await store.write(new Uint8Array([3]));
  assert.deepEqual(await store.read(), new Uint8Array([3]));
  await Deno.remove(folder, { recursive: true });
});
