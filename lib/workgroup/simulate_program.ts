/**
 * What is done before and after a launch is run.
 *
 * @module
 */
import {
  countOf,
  type Launch,
  limits,
  type Numbers,
  sizeOf,
} from "./launch.ts";
import type { Program } from "./program.ts";
import type { Finding, FindingKind, Report } from "./report.ts";
import { runLaunch } from "./run_launch.ts";

/** Of so many cells with races, the places are looked for. */
const suspects = 100;

/** What is told first: causes before what comes of them. */
const order: readonly FindingKind[] = [
  "too-large",
  "forgotten-yield",
  "divergent-barrier",
  "not-uniform",
  "endless",
  "out-of-bounds",
  "read-only",
  "race",
];

/** Findings after which a workgroup is not run on. */
const stops: ReadonlySet<FindingKind> = new Set([
  "divergent-barrier",
  "endless",
]);

/**
 * Simulates a launch. If there were races, it is run once more, on copies, to
 * see where in the program they are: to remember the place of each access from
 * the beginning would take far longer.
 *
 * @throws {RangeError} if sizes are not whole numbers, or a name is there twice
 */
export function simulateProgram(program: Program, launch: Launch): Report {
  checkLaunch(launch);
  const { buffers } = launch;
  const copies: Record<string, Numbers> = Object.fromEntries(
    Object.entries(buffers).map(([name, data]) => [name, data.slice()]),
  );
  const { report, races, written } = runLaunch(program, launch);
  const findings = [...tooLarge(launch), ...report.findings];
  const racing = new Map(
    [...races].filter(([, found]) => found.races.length > 0).map((
      [name, found],
    ) => [
      name,
      new Set(found.races.slice(0, suspects).map(({ index }) => index)),
    ]),
  );
  if (racing.size > 0) {
    const again = runLaunch(program, { ...launch, buffers: copies }, racing);
    findings.push(
      ...again.report.findings.filter(({ kind }) => kind === "race"),
    );
  }
  findings.push(...program.read ?? []);
  findings.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const warnings = [
    ...report.warnings,
    ...(
      // What was stopped may have had its writes ahead of it.
      findings.some(({ kind }) => stops.has(kind))
        ? []
        : neverWritten(launch, written)
    ),
  ];
  return { findings, warnings, counts: report.counts };
}

function checkLaunch({ buffers, shared = {}, writable = [] }: Launch): void {
  for (const [name, length] of Object.entries(shared)) {
    if (Object.hasOwn(buffers, name)) {
      throw new RangeError(
        `simulate: ${name} is both a buffer and shared; expected two names`,
      );
    }
    if (!(Number.isSafeInteger(length) && length >= 0)) {
      throw new RangeError(
        `simulate: shared ${name} has ${length} floats; expected a whole number`,
      );
    }
  }
  for (const name of writable) {
    if (!Object.hasOwn(buffers, name)) {
      throw new RangeError(
        `simulate: ${name} is writable, but there are only the buffers ` +
          Object.keys(buffers).join(", "),
      );
    }
  }
}

function tooLarge(launch: Launch): Finding[] {
  const size = sizeOf("size", launch.size);
  const workgroups = sizeOf("workgroups", launch.workgroups, 0);
  const { shared = {} } = launch;
  const found: string[] = [];
  const count = countOf(size);
  if (count > limits.invocations) {
    found.push(
      `a workgroup has ${count} invocations, and WebGPU allows ` +
        `${limits.invocations}; make it smaller, and launch more of them`,
    );
  }
  for (const axis of ["x", "y", "z"] as const) {
    if (size[axis] > limits.size[axis]) {
      found.push(
        `a workgroup has ${size[axis]} invocations along ${axis}, and WebGPU ` +
          `allows ${limits.size[axis]} there; make it smaller`,
      );
    }
    if (workgroups[axis] > limits.workgroups) {
      found.push(
        `there are ${workgroups[axis]} workgroups along ${axis}, and WebGPU ` +
          `allows ${limits.workgroups}; use a second axis`,
      );
    }
  }
  const floats = Object.values(shared).reduce((sum, n) => sum + n, 0);
  if (4 * floats > limits.shared) {
    found.push(
      `shared memory of ${4 * floats} bytes (${
        Object.entries(shared).map(([name, n]) => `${name}: ${n} floats`)
          .join(", ")
      }), and WebGPU promises ${limits.shared} for a workgroup; ` +
        "use smaller tiles",
    );
  }
  return found.map((what) => ({
    kind: "too-large",
    message: `too large: ${what}`,
    times: 1,
  }));
}

function neverWritten(
  { writable = [], buffers }: Launch,
  written: ReadonlySet<string>,
): Finding[] {
  return writable.filter((name) =>
    buffers[name].length > 0 && !written.has(name)
  ).map((name) => ({
    kind: "never-written",
    array: name,
    message: `never written: no invocation has written to ${name}, which is ` +
      "there to be written; are there enough workgroups, and is the " +
      "condition right?",
    times: 1,
  }));
}
//# sourceMappingURL=simulate_program.ts.map
