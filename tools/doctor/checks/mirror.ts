/**
 * The mirror that an instructor hands around: a folder or an address.
 *
 * @module
 */
import { isAddress } from "../../run/data_access.ts";
import type { Conditions, DataFile } from "../conditions.ts";
import { dataState, nameFiles } from "../data_state.ts";
import type { Check } from "../check.ts";
import { type Finding, fine, know, mend } from "../finding.ts";
import { answers } from "../network.ts";
import { count, unsetVariable, withoutSecrets } from "../words.ts";

/** Seconds that a mirror in the room may take. */
const PATIENCE = 3;

/** Whether it is there and has what the cache lacks. */
export const mirror: Check = {
  id: "mirror",
  group: "Real data",
  title: "mirror",
  weight: 5,
  seconds: 5,
  late: mend("DESCENT_MIRROR does not answer", {
    text: "Check the stick or the address with your instructor",
  }),
  async look(at) {
    const { mirror } = at.data;
    if (mirror === undefined) {
      return fine("none set; DESCENT_MIRROR names one", { set: false });
    }
    const place = withoutSecrets(mirror);
    const remote = isAddress(mirror);
    const facts = { set: true, kind: remote ? "address" : "folder" };
    const { files, missing } = await dataState(at);
    // Nothing to ask for may still mean that the place is gone.
    const wanted = missing.length > 0 ? missing : files.slice(0, 1);
    const problem = remote ? whyNoAddress(mirror) : await whyNoFolder(mirror);
    const needed = missing.length > 0;
    if (problem) return gone(at, place, problem, needed, facts);
    const lacking: DataFile[] = [];
    let reasonOfLast = "";
    let reached = false;
    await Promise.all(wanted.map(async (file) => {
      const { ok, reason, answered } = remote
        ? await remoteFile(at, mirror, file)
        : await localFile(mirror, file);
      reached ||= answered;
      if (ok) return;
      lacking.push(file);
      reasonOfLast = reason;
    }));
    if (wanted.length > 0 && !reached) {
      return gone(at, place, reasonOfLast, needed, facts);
    }
    if (lacking.length > 0 && needed) {
      return mend(
        `${place} lacks ${nameFiles(lacking)}`,
        {
          text:
            "Ask your instructor for a complete one, or fetch from the source without it",
          type: [unsetVariable(at.os, "DESCENT_MIRROR")],
        },
        { ...facts, lacking: lacking.length },
      );
    }
    return fine(
      needed
        ? `${place} has the ${count(missing.length, "file")} to fetch`
        : `${place} is there`,
      { ...facts, lacking: 0 },
    );
  },
};

function gone(
  { os }: Conditions,
  place: string,
  problem: string,
  needed: boolean,
  facts: NonNullable<Finding["facts"]>,
): Finding {
  const level = needed ? mend : know;
  return level(`${place}: ${problem}`, {
    text: "Check the stick or the address with your instructor, or go without",
    type: [unsetVariable(os, "DESCENT_MIRROR")],
  }, facts);
}

/** As the loader says it. */
function whyNoAddress(address: string): string | undefined {
  return /^https?:\/\/(?:[/:?#]|$)/i.test(address)
    ? "an address without a host"
    : undefined;
}

async function whyNoFolder(path: string): Promise<string | undefined> {
  try {
    if ((await Deno.stat(path)).isDirectory) return undefined;
    return "is a file, no folder";
  } catch {
    return /[\w-][.:]\w/.test(path.split("/").at(-1)!)
      ? "is not there; an address starts with http://"
      : "is not there";
  }
}

async function localFile(mirror: string, { file, bytes }: DataFile) {
  try {
    const { size } = await Deno.stat(`${mirror}/${file}`);
    return { ok: size === bytes, reason: "wrong size", answered: true };
  } catch {
    return { ok: false, reason: "not there", answered: true };
  }
}

async function remoteFile(at: Conditions, mirror: string, wanted: DataFile) {
  const address = `${mirror.replace(/\/+$/, "")}/${wanted.file}`;
  const { ok, reason, bytes = wanted.bytes } = await answers(
    at,
    address,
    PATIENCE,
  );
  return {
    ok: ok && bytes === wanted.bytes,
    reason,
    answered: ok || /^the server answers/.test(reason),
  };
}
