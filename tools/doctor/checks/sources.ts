/**
 * Whether the places answer where the data files come from.
 *
 * @module
 */
import { dataState } from "../data_state.ts";
import type { Check } from "../check.ts";
import { fine, know } from "../finding.ts";
import { answers, proxyFor } from "../network.ts";
import { setVariable } from "../words.ts";

/** One file of each host is asked for. */
export const sources: Check = {
  id: "sources",
  group: "Real data",
  title: "sources",
  weight: 7,
  seconds: 8,
  async look(at) {
    const { files, missing } = await dataState(at);
    const hosts = new Map(
      [...files, ...missing].map(({ url }) => [new URL(url).host, url]),
    );
    const bad: { host: string; reason: string }[] = [];
    await Promise.all([...hosts].map(async ([host, url]) => {
      const { ok, reason } = await answers(at, url);
      if (!ok) bad.push({ host, reason });
    }));
    const [first] = hosts.values();
    const proxy = first && proxyFor(first, at.env);
    const through = proxy ? ` through the proxy ${proxy}` : "";
    const facts = {
      hosts: [...hosts.keys()].join(" "),
      unreachable: bad.map(({ host }) => host).join(" "),
      proxy: proxy ?? null,
    };
    if (hosts.size === 0) return fine("none needed yet", facts);
    if (bad.length === 0) {
      return fine(`${[...hosts.keys()].join(", ")} answers${through}`, facts);
    }
    const names = bad.map(({ host }) => host).join(", ");
    if (missing.length === 0 || at.data.mirror !== undefined) {
      const why = missing.length === 0 ? "is not needed" : "a mirror is set";
      return fine(`${names} can't be reached${through}, and ${why}`, facts);
    }
    return know(`${names} can't be reached${through}: ${bad[0].reason}`, {
      text: proxy
        ? "Check the proxy's address, or use a mirror: a folder or an address"
        : "Connect to a network, or use a mirror: a folder or an address",
      type: [setVariable(at.os, "DESCENT_MIRROR", "/media/stick")],
    }, facts);
  },
};
