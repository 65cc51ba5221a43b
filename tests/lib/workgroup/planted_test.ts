/**
 * Planted bugs are found, in both languages; right kernels have none.
 *
 * @module
 */
import assert from "node:assert/strict";
import { seeded } from "../../../lib/random.ts";
import type { Finding, FindingKind } from "../../../lib/workgroup/simulate.ts";
import {
  type Both,
  type Draw,
  map,
  matmul,
  prefixSum,
  reduce,
  runBoth,
  transpose,
  zip,
} from "./kernels.ts";

const rounds = 12;

function draws(seed: number): Draw {
  const random = seeded(seed);
  return (from, to) => from + Math.floor(random() * (to - from + 1));
}

const right: Record<string, (draw: Draw) => Both> = {
  map,
  zip,
  reduce,
  matmul,
  transpose,
  prefixSum,
};

for (const [name, make] of Object.entries(right)) {
  Deno.test(`${name} is right: no finding, and the numbers`, () => {
    for (let seed = 0; seed < rounds; seed++) {
      const both = make(draws(seed));
      for (const { language, report, buffers } of runBoth(both)) {
        assert.deepEqual(report.findings, [], `${language}, seed ${seed}`);
        // Of zeros that nobody needs, a transposed edge is not written.
        assert.deepEqual(report.warnings, [], `${language}, seed ${seed}`);
        for (const [out, numbers] of Object.entries(both.expected!)) {
          assert.deepEqual([...buffers[out]], numbers, `${language} ${seed}`);
        }
      }
    }
  });
}

Deno.test("both languages count alike", () => {
  for (const make of [map, zip, reduce, matmul, transpose, prefixSum]) {
    const [mine, theirs] = runBoth(make(draws(1))).map(({ report }) =>
      report.counts
    );
    if (make === matmul) {
      // The WGSL sets its tiles to 0 first.
      assert.equal(mine.sharedReads, theirs.sharedReads);
      assert.ok(mine.sharedWrites < theirs.sharedWrites);
    } else assert.deepEqual(mine, theirs);
  }
});

/** The bugs, and what is found. */
const planted: Record<
  string,
  { kind: FindingKind; array: string; make: (draw: Draw) => Both }
> = {
  "a missing barrier before others' numbers are read": {
    kind: "race",
    array: "cells",
    make: (draw) => transpose(draw, { wait: false }),
  },
  "a missing barrier after the tile is filled": {
    kind: "race",
    array: "tile",
    make: (draw) => reduce(draw, { barrierAfterLoad: false }),
  },
  "a missing barrier before the tile is filled again": {
    kind: "race",
    array: "aTile",
    make: (draw) => matmul(draw, { secondBarrier: false }),
  },
  "no barrier in the reduction's loop": {
    kind: "race",
    array: "tile",
    make: (draw) => reduce(draw, { barrierInLoop: false }),
  },
  "a reduction in which all add, not half of them": {
    kind: "race",
    array: "tile",
    make: (draw) => reduce(draw, { guardHalf: false }),
  },
  "a prefix sum in one tile": {
    kind: "race",
    array: "tile",
    make: (draw) => prefixSum(draw, { twoTiles: false }),
  },
  "all workgroups add to one number": {
    kind: "race",
    array: "sums",
    make: (draw) => reduce(draw, { perWorkgroup: false }),
  },
  "a tile that is read one too far": {
    kind: "out-of-bounds",
    array: "bTile",
    make: (draw) => matmul(draw, { offByOne: true }),
  },
  "shared memory too small": {
    kind: "out-of-bounds",
    array: "aTile",
    make: (draw) => matmul(draw, { tileBytes: 3 }),
  },
  "shared memory of half a workgroup": {
    kind: "out-of-bounds",
    array: "tile",
    make: (draw) => reduce(draw, { tile: 0.5 }),
  },
  "a wrong stride": {
    kind: "out-of-bounds",
    array: "out",
    make: (draw) => matmul(draw, { wrongStride: true }),
  },
  "a barrier under a condition": {
    kind: "divergent-barrier",
    array: "",
    make: (draw) => reduce(draw, { barrierUnderCondition: true }),
  },
  "an unguarded tail of a map": {
    kind: "out-of-bounds",
    array: "out",
    make: (draw) => map(draw, { guard: false }),
  },
  "an unguarded tail of a zip": {
    kind: "out-of-bounds",
    array: "a",
    make: (draw) => zip(draw, { guard: false }),
  },
};

for (const [name, { kind, array, make }] of Object.entries(planted)) {
  Deno.test(`planted and found: ${name}`, () => {
    for (let seed = 0; seed < rounds; seed++) {
      for (const { language, report } of runBoth(make(draws(seed)))) {
        const found = report.findings.find((each) =>
          each.kind === kind && (each.array ?? "") === array
        );
        const all = report.findings.map(({ message }) => message).join("\n");
        assert.ok(found, `${language}, seed ${seed}: ${all}`);
        checkPlaces(language, found);
      }
    }
  });
}

function checkPlaces(language: string, { kind, message, accesses }: Finding) {
  const place = language === "WGSL" ? /\(line \d+\)/g : /\(kernels\.ts:\d+\)/g;
  const places = message.match(place) ?? [];
  assert.equal(places.length, kind === "race" ? 2 : 1, message);
  assert.ok(message.includes("; "), "a remedy");
  if (kind === "race") assert.equal(accesses?.length, 2);
}

Deno.test("another order of adding is no bug", () => {
  const size = 64;
  for (let seed = 0; seed < rounds; seed++) {
    const random = seeded(seed);
    const both = reduce(draws(seed));
    const x = Float32Array.from({ length: size }, () => random() * 10 ** 6);
    const { source, kernel } = both;
    const text = source.replaceAll(/array<f32, \d+>/g, `array<f32, ${size}>`)
      .replace(/workgroup_size\(\d+/, `workgroup_size(${size}`)
      .replace(/half = \d+u/, `half = ${size / 2}u`)
      .replace(/% \d+/, `% ${size}`);
    const launch = {
      workgroups: 1,
      size,
      buffers: { x, sums: new Float32Array(1) },
      shared: { tile: size },
    };
    const one = x.reduce((sum, each) => Math.fround(sum + each), 0);
    const runs = runBoth({ kernel, source: text, launch });
    for (const { report, buffers } of runs) {
      assert.deepEqual([...report.findings, ...report.warnings], []);
      assert.ok(Math.abs(buffers.sums[0] - one) < one * 1e-5);
    }
    if (seed === 0) assert.notEqual(runs[1].buffers.sums[0], one);
  }
});
