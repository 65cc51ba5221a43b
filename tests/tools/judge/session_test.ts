import assert from "node:assert/strict";
import { CallFailed } from "../../../tools/judge/outcome.ts";
import { Session } from "../../../tools/judge/session.ts";
import { FakeChild } from "./fake_child.ts";

function kindOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => "value", (error) => {
    assert.ok(error instanceof CallFailed);
    return error.mishap.kind;
  });
}

async function openFake(answer: (mark: string) => string): Promise<Session> {
  const session = new Session(
    new FakeChild((line, mark) => {
      if (!line.includes("source")) return answer(mark);
      return `${mark}{"id":0,"begun":true}\n${mark}{"id":0,"exports":["f"]}\n`;
    }),
  );
  assert.deepEqual(await session.load("", 1), ["f"]);
  assert.ok(session.begun);
  return session;
}

Deno.test("Session believes nothing but a strict answer to its question", async () => {
  const cases: [string, string][] = [
    ['{"id":1,"value":1}', "value"],
    ['{"id":1,"value":{"u":1}}', "value"],
    ['{"id":1,"never":true}', "never"],
    ['{"id":1,"left":true}', "ended"],
    ['{"id":1,"uncaught":{"name":"E","message":"m","stack":""}}', "ended"],
    ['{"id":1,"notPlain":"a function"}', "notPlain"],
    [
      '{"id":1,"error":{"isObject":true,"name":"E","message":"m","stack":""}}',
      "threw",
    ],
    ['{"id":1,"todo":{"isObject":true,"name":"Todo"}}', "todo"],
    ['{"id":1,"error":{}}', "threw"],
    ['{"id":1,"error":null}', "forged"],
    ['{"id":2,"value":1}', "forged"],
    ['{"id":"1","value":1}', "forged"],
    ['{"value":1}', "forged"],
    ['{"id":0,"exports":["f"]}', "forged"],
    ['{"id":1,"exports":["f"]}', "forged"],
    ['{"id":0,"begun":true}', "forged"],
    ['{"id":1}', "forged"],
    ['{"id":1,"value":{"x":1}}', "forged"],
    ['{"id":1,"passed":true}', "forged"],
    ["null", "forged"],
    ["[1]", "forged"],
    ["", "forged"],
    ["}", "forged"],
  ];
  for (const [text, kind] of cases) {
    await using session = await openFake((mark) => `${mark}${text}\n`);
    assert.equal(await kindOf(session.call("f", [], 2, false)), kind, text);
  }
});

Deno.test("Session ends at a second answer", async () => {
  await using session = await openFake((mark) =>
    `${mark}{"id":1,"value":1}\n${mark}{"id":2,"value":2}\n`
  );
  assert.equal(await session.call("f", [], 2, false), 1);
  assert.equal(await kindOf(session.call("f", [], 2, false)), "forged");
  assert.equal(session.end?.kind, "forged");
});

Deno.test("Session tells answers from what is printed, wherever the pipe cuts", async () => {
  for (let cut = 1; cut < 120; cut += 7) {
    let rest = "";
    const child = new FakeChild((line, mark) => {
      if (line.includes("source")) return `${mark}{"id":0,"exports":["f"]}\n`;
      const all = `a\nb€${mark.slice(0, 9)}${mark}{"id":1,"value":[1]}\nc`;
      rest = all.slice(cut);
      return all.slice(0, cut);
    });
    await using session = new Session(child);
    await session.load("", 1);
    const asked = session.call("f", [], 2, false);
    await new Promise((done) => setTimeout(done));
    child.print(rest);
    assert.deepEqual(await asked, [1], `cut at ${cut}`);
    child.kill();
    await new Promise((done) => setTimeout(done));
    assert.match(session.output.text, /^a\nb€[0-9a-f-]{9}c$/);
  }
});

Deno.test("Session keeps 64 KiB of output and ends at 4 MiB", async () => {
  const line = "x".repeat(1023) + "\n";
  await using session = await openFake((mark) =>
    `${line.repeat(100)}${mark}{"id":1,"value":1}\n`
  );
  assert.equal(await session.call("f", [], 2, false), 1);
  assert.equal(session.output.text, line.repeat(64));
  assert.ok(session.output.cut);

  await using flooded = await openFake(() => line.repeat(5000));
  await assert.rejects(flooded.call("f", [], 2, false), {
    message: "f printed more than 4 MiB",
  });
});

Deno.test("Session ends an answer that has no end", async () => {
  await using session = await openFake((mark) => mark + "x".repeat(5e6));
  await assert.rejects(session.call("f", [], 2, false), {
    message: "f returned more than 4 MiB; expected plain values",
  });
  assert.ok(session.end);
});
