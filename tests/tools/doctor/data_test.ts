import assert from "node:assert/strict";
import { cachedData } from "../../../tools/doctor/checks/cached_data.ts";
import { mirror } from "../../../tools/doctor/checks/mirror.ts";
import { registry } from "../../../tools/doctor/checks/registry.ts";
import { sources } from "../../../tools/doctor/checks/sources.ts";
import { proxyFor } from "../../../tools/doctor/network.ts";
import { sizeText } from "../../../tools/terminal/size_text.ts";
import { fakeConditions, FILE, put } from "./fake_conditions.ts";

const refused = () =>
  Promise.reject(
    new TypeError("fetch failed", {
      cause: new TypeError(
        "error sending request for url (https://x/): client error (Connect): tcp connect error: Connection refused (os error 111)",
      ),
    }),
  );

/** Never answers, and does not hear the signal either. */
const silent = () => new Promise<Response>(() => {});

Deno.test("data: what is in the cache is right, missing or damaged", async () => {
  await using at = await fakeConditions();
  const missing = await cachedData.look(at);
  assert.deepEqual([missing.level, missing.text, missing.facts], [
    "know",
    "0 of 1 file in the cache",
    { files: 1, missing: 1, wrong: 0 },
  ]);
  put(`${at.data.cache}/${FILE.file}`, "hullo");
  const damaged = await cachedData.look({
    ...at,
    dataFiles: () => Promise.resolve([FILE]),
  });
  assert.match(damaged.text, /; damaged: greetings\/hello\.txt$/);
  put(`${at.data.cache}/${FILE.file}`, "hello");
  const right = await cachedData.look({
    ...at,
    dataFiles: () => Promise.resolve([FILE]),
  });
  assert.deepEqual([right.level, right.text], [
    "fine",
    "1 file, all of them right",
  ]);
});

Deno.test("data: what is missing has the size that deno task data names", async () => {
  const bytes = 1_497_104;
  await using at = await fakeConditions({
    dataFiles: () => Promise.resolve([{ ...FILE, bytes }]),
  });
  const { remedy } = await cachedData.look(at);
  assert.match(remedy!.text, /^Fetch the rest \(1\.5 MB\) /);
  assert.equal(sizeText(bytes), "1.5 MB");
  assert.deepEqual([12_000, 350e6, 81.23e9].map(sizeText), [
    "12 kB",
    "350 MB",
    "81.2 GB",
  ]);
});

Deno.test("mirror: an address without a host is named as such", async () => {
  await using at = await fakeConditions({
    fetch: () => Promise.reject(new Error("asked")),
  });
  for (const place of ["http://", "http://:8000", "https:///set"]) {
    const data = { ...at.data, mirror: place };
    const { level, text } = await mirror.look({ ...at, data });
    assert.deepEqual([level, text], [
      "mend",
      `${place}: an address without a host`,
    ]);
  }
});

Deno.test("data: a course without data files needs none", async () => {
  await using at = await fakeConditions({
    dataFiles: () => Promise.resolve([]),
  });
  for (const check of [cachedData, mirror, sources]) {
    assert.equal((await check.look(at)).level, "fine");
  }
});

Deno.test("mirror: none is fine", async () => {
  await using at = await fakeConditions();
  assert.equal((await mirror.look(at)).level, "fine");
});

Deno.test("mirror: a folder that is gone, a file, a folder that lacks something", async () => {
  await using at = await fakeConditions();
  const look = (folder: string) =>
    mirror.look({
      ...at,
      data: { ...at.data, mirror: `${at.root}/${folder}` },
    });
  const gone = await look("stick");
  assert.deepEqual([gone.level, gone.text], [
    "mend",
    `${at.root}/stick: is not there`,
  ]);
  assert.deepEqual(gone.remedy!.type, ["unset DESCENT_MIRROR"]);
  put(`${at.data.cache}/${FILE.file}`, "hello");
  const cached = { ...at, dataFiles: () => Promise.resolve([FILE]) };
  const data = { ...at.data, mirror: `${at.root}/stick` };
  assert.equal((await mirror.look({ ...cached, data })).level, "know");
  assert.match((await look("10.0.0.2:8000")).text, /starts with http:\/\/$/);
  put(`${at.root}/file`, "");
  assert.match((await look("file")).text, /is a file, no folder$/);
  Deno.mkdirSync(`${at.root}/stick`);
  assert.match((await look("stick")).text, /lacks greetings\/hello\.txt$/);
  put(`${at.root}/stick/${FILE.file}`, "hell");
  assert.equal((await look("stick")).level, "mend");
  put(`${at.root}/stick/${FILE.file}`, "hello");
  assert.match((await look("stick")).text, /has the 1 file to fetch$/);
});

Deno.test("mirror: an address that answers, lacks the file, has another, refuses", async () => {
  const cases: [() => Promise<Response>, string, RegExp][] = [
    [() => Promise.resolve(new Response("hello")), "fine", /has the 1 file/],
    [
      () => Promise.resolve(new Response(null, { status: 404 })),
      "mend",
      /lacks greetings\/hello\.txt$/,
    ],
    [
      () =>
        Promise.resolve(
          new Response(null, { headers: { "content-length": "4" } }),
        ),
      "mend",
      /lacks/,
    ],
    [refused, "mend", /: tcp connect error: Connection refused$/],
  ];
  for (const [fetch, level, text] of cases) {
    await using at = await fakeConditions({ fetch });
    const data = { ...at.data, mirror: "http://ann:secret@10.0.0.2:8000/" };
    const finding = await mirror.look({ ...at, data });
    assert.equal(finding.level, level);
    assert.match(finding.text, text);
    assert.doesNotMatch(finding.text, /secret/);
  }
});

Deno.test("mirror: one that never answers is given up after three seconds", async () => {
  await using at = await fakeConditions({ fetch: silent });
  const data = { ...at.data, mirror: "http://10.0.0.2:8000" };
  const { level, text } = await mirror.look({ ...at, data });
  assert.deepEqual([level, text], [
    "mend",
    "http://10.0.0.2:8000: no answer within 3 s",
  ]);
});

Deno.test("sources: out of reach is worth knowing only while something is missing", async () => {
  await using at = await fakeConditions({ fetch: refused });
  const { level, text, remedy } = await sources.look(at);
  assert.deepEqual([level, text], [
    "know",
    "data.example can't be reached: tcp connect error: Connection refused",
  ]);
  // What `deno task mirror /media/stick` fills is the stick itself.
  assert.deepEqual(remedy!.type, ["export DESCENT_MIRROR=/media/stick"]);
  put(`${at.data.cache}/${FILE.file}`, "hello");
  const cached = await sources.look({
    ...at,
    dataFiles: () => Promise.resolve([FILE]),
  });
  assert.equal(cached.level, "fine");
});

Deno.test("registry: is needed only while packages are missing; a proxy is named without its password", async () => {
  const env = (name: string) =>
    name === "HTTPS_PROXY" ? "http://ann:secret@proxy.example:3128" : undefined;
  await using at = await fakeConditions({ fetch: refused, env });
  assert.equal((await registry.look(at)).level, "fine");
  const missing = {
    ...at,
    packages: () => Promise.resolve({ here: false, reason: "" }),
  };
  const { level, text, facts } = await registry.look(missing);
  assert.equal(level, "mend");
  assert.equal(
    text,
    "registry.npmjs.org can't be reached through the proxy http://…@proxy.example:3128: tcp connect error: Connection refused",
  );
  assert.equal(facts!.proxy, "http://…@proxy.example:3128");
});

Deno.test("registry: one that .npmrc names is asked, and .npmrc goes when the room is far", async () => {
  const asked: string[] = [];
  await using at = await fakeConditions({
    fetch(url) {
      asked.push(url);
      return refused();
    },
    packages: () => Promise.resolve({ here: false, reason: "" }),
  });
  put(`${at.root}/.npmrc`, "registry=http://10.0.0.2:8000/npm/\n");
  const { level, text, remedy } = await registry.look(at);
  assert.deepEqual(asked, ["http://10.0.0.2:8000/npm/fast-check"]);
  assert.equal(level, "mend");
  assert.match(text, /^10\.0\.0\.2:8000 \(named in \.npmrc\) can't be reached/);
  assert.deepEqual(remedy!.type, ["rm .npmrc", "deno install"]);
});

Deno.test("proxyFor() follows the variables that Deno follows", () => {
  const proxy = (address: string, env: Record<string, string>) =>
    proxyFor(address, (name) => env[name]);
  assert.equal(proxy("https://a.example/", {}), undefined);
  assert.equal(
    proxy("https://a.example/", { https_proxy: "http://p:1" }),
    "http://p:1",
  );
  assert.equal(
    proxy("https://a.example/", { HTTP_PROXY: "http://p:1" }),
    undefined,
  );
  assert.equal(
    proxy("https://a.example/", {
      HTTPS_PROXY: "http://p:1",
      NO_PROXY: ".example",
    }),
    undefined,
  );
});
