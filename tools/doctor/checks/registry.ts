/**
 * Whether the npm registry answers, and through which proxy.
 *
 * @module
 */
import { answers, proxyFor } from "../network.ts";
import type { Check } from "../check.ts";
import { fine, mend } from "../finding.ts";
import { setVariable } from "../words.ts";

/** Needed only while packages are missing. */
export const registry: Check = {
  id: "registry",
  group: "Packages",
  title: "registry",
  weight: 4,
  seconds: 8,
  async look(at) {
    const { env, os, packages } = at;
    const base = env("NPM_CONFIG_REGISTRY") ?? "https://registry.npmjs.org/";
    const address = `${base.replace(/\/*$/, "")}/fast-check`;
    const [answer, { here }] = await Promise.all([
      answers(at, address),
      packages(),
    ]);
    const proxy = proxyFor(address, env);
    const through = proxy ? ` through the proxy ${proxy}` : "";
    const host = new URL(address).host;
    const facts = { host, reachable: answer.ok, proxy: proxy ?? null };
    if (answer.ok) return fine(`${host} answers${through}`, facts);
    if (here) {
      return fine(
        `${host} can't be reached${through}, and is not needed`,
        facts,
      );
    }
    return mend(`${host} can't be reached${through}: ${answer.reason}`, {
      text: proxy
        ? "Check the proxy's address, or take it away; then fetch the packages"
        : "Connect to a network (where one needs a proxy, name it), then fetch the packages",
      type: [
        setVariable(
          os,
          "HTTPS_PROXY",
          "http://proxy.example:3128",
        ),
        "deno install",
      ],
    }, facts);
  },
};
