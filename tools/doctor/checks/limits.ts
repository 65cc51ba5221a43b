/**
 * Whether the operating system holds a child to its limits on time and memory.
 *
 * @module
 */
import { underLimits } from "../../judge/limits.ts";
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";

const SECONDS = 30;
const DATA_KIB = 1024 * 1024;

/** Reads the limit on time back as the process has it, and asks for more memory than it may have. */
const TRY =
  `try { new Uint8Array(4e9).fill(1, 0, 1); console.log("free"); } catch { console.log("held"); }`;

/** Limits that a loop without end and a hungry program run into. */
export const limits: Check = {
  id: "limits",
  group: "Exercises",
  title: "limits",
  weight: 6,
  seconds: 5,
  async look({ os, runDeno }) {
    if (os === "windows") {
      return fine("time is watched by the judge itself on Windows", {
        time: false,
        memory: false,
      });
    }
    const shell = { command: "/bin/sh" };
    const time = await runDeno(
      ["-c", `ulimit -t ${SECONDS} && ulimit -t`],
      shell,
    );
    const timeHeld = time.success && Number(time.out) <= SECONDS;
    let memoryHeld = false;
    if (os === "linux") {
      const { command, args } = underLimits(["eval", "--no-config", TRY], {
        cpuSeconds: SECONDS,
        dataKiB: DATA_KIB,
      });
      const { out } = await runDeno(args, { command });
      memoryHeld = out === "held";
    }
    const facts = { time: timeHeld, memory: memoryHeld };
    if (!timeHeld || os === "linux" && !memoryHeld) {
      const open = [
        ...(timeHeld ? [] : ["processor time"]),
        ...(os === "linux" && !memoryHeld ? ["memory"] : []),
      ].join(" and ");
      return know(`the system does not limit ${open}`, {
        text:
          "The judge stops what runs too long all the same; to grade strangers' code, use a container",
      }, facts);
    }
    return fine(
      os === "linux" ? "time and memory are held" : "time is held",
      facts,
    );
  },
};
