import assert from "node:assert/strict";
import {
  checkWords,
  parseArguments,
  seedOf,
  type Usage,
  UserError,
} from "../../../tools/terminal/command.ts";

const USAGE: Usage = {
  name: "try",
  synopsis: "[WORD]",
  about: "",
  words: 1,
  flags: {
    loud: { type: "boolean", about: "" },
    seed: { type: "string", value: "N", about: "" },
  },
};

Deno.test("parseArguments() takes words and flags in any order", () => {
  for (
    const raw of [["2.1", "--loud", "--seed", "7"], [
      "--seed=7",
      "2.1",
      "--loud",
    ], ["--loud", "--seed", "7", "--", "2.1"]]
  ) {
    const args = parseArguments(raw, USAGE);
    assert.deepEqual(args.words, ["2.1"]);
    assert.equal(args.has("loud"), true);
    assert.equal(seedOf(args, "try"), 7);
  }
  assert.equal(parseArguments(["-h"], USAGE).has("help"), true);
  assert.equal(seedOf(parseArguments([], USAGE), "try"), undefined);
});

Deno.test("parseArguments() refuses what it does not know, with the nearest that it does", () => {
  const cases: [string[], string][] = [
    [["--lowd"], "try: unknown flag --lowd; did you mean --loud?"],
    [["-x"], "try: unknown flag -x"],
    [["--constructor"], "try: unknown flag --constructor"],
    [["--seed"], "try: --seed needs a value: --seed N"],
    [["--loud=yes"], "try: --loud takes no value"],
    [["a", "b"], 'try: one word too many: "b"'],
  ];
  for (const [raw, message] of cases) {
    assert.throws(() => parseArguments(raw, USAGE), (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(error.message, message);
      assert.equal(
        error.details,
        "usage: deno task try [WORD] [--loud] [--seed N]",
      );
      return true;
    });
  }
});

Deno.test("parseArguments() passes on, in order, what is someone else's", () => {
  const args = parseArguments([
    "--loud",
    "2",
    "--epochs",
    "5",
    "--rate=0.1",
    "-v",
    "--",
    "--loud",
  ], { ...USAGE, passOn: true });
  assert.deepEqual(args.words, ["2"]);
  assert.deepEqual(args.rest, ["--epochs", "5", "--rate=0.1", "-v", "--loud"]);
});

Deno.test("seedOf() refuses what is no seed", () => {
  for (const text of ["-1", "1.5", "4294967296", "", "0x10", "99999999999"]) {
    assert.throws(
      () => seedOf(parseArguments([`--seed=${text}`], USAGE), "try"),
      /must be a whole number from 0 to 4294967295/,
    );
  }
});

Deno.test("parseArguments() leaves what follows -- to someone else", () => {
  const usage = { ...USAGE, passAfterDashes: true };
  const args = parseArguments(["a", "--", "--loud", "--filter", "x"], usage);
  assert.deepEqual(args.words, ["a"]);
  assert.deepEqual(args.rest, ["--loud", "--filter", "x"]);
  assert.equal(args.has("loud"), false);
});

Deno.test("checkWords() names the nearest word that is known, and all of them", () => {
  checkWords("try", "part", ["types", "lint"], ["lint", "types"]);
  assert.throws(
    () => checkWords("try", "part", ["lint", "typs"], ["lint", "types"]),
    (error) => {
      assert.ok(error instanceof UserError);
      assert.equal(
        error.message,
        'try: there is no part "typs"; did you mean types?',
      );
      assert.equal(error.details, "parts: lint, types");
      return true;
    },
  );
});

Deno.test({
  name: "a write beyond the limit on file sizes is told, and kills no command",
  ignore: Deno.build.os === "windows",
  async fn() {
    const folder = await Deno.makeTempDir();
    const frame = new URL(
      "../../../tools/terminal/command.ts",
      import.meta.url,
    );
    await Deno.writeTextFile(
      `${folder}/big.ts`,
      `import { runCommand } from ${JSON.stringify(frame.href)};
await runCommand({ name: "big", synopsis: "", about: "", words: 0, flags: {} }, async () => {
  await Deno.writeFile(${
        JSON.stringify(`${folder}/big`)
      }, new Uint8Array(40e6));
  return 0;
});`,
    );
    // In blocks of 512 or 1024 bytes, as the shell has it.
    const { code, stderr } = await new Deno.Command("sh", {
      args: [
        "-c",
        `ulimit -f 20000; exec "$0" run -q --no-check -A "$1"`,
        Deno.execPath(),
        `${folder}/big.ts`,
      ],
      env: { NO_COLOR: "1" },
    }).output();
    await Deno.remove(folder, { recursive: true });
    assert.match(
      new TextDecoder().decode(stderr),
      /^error: big: File too large .*raise the limit on file sizes \(ulimit -f\) and run it again/,
    );
    assert.equal(code, 2);
  },
});
