/**
 * Whether the npm registry answers, and through which proxy.
 *
 * @module
 */
import { answers, proxyFor } from "../network.ts";
import type { Check } from "../check.ts";
import type { Conditions } from "../conditions.ts";
import { fine, mend, type Remedy } from "../finding.ts";
import { setVariable } from "../words.ts";

/** Needed only while packages are missing. */
export const registry: Check = {
  id: "registry",
  group: "Packages",
  title: "registry",
  weight: 4,
  seconds: 8,
  async look(at) {
    const { env, packages } = at;
    const { base, npmrc } = await registryOf(at);
    const address = `${base.replace(/\/*$/, "")}/fast-check`;
    const [answer, { here }] = await Promise.all([
      answers(at, address),
      packages(),
    ]);
    const proxy = proxyFor(address, env);
    const through = proxy ? ` through the proxy ${proxy}` : "";
    const { host } = new URL(address);
    const facts = {
      host,
      reachable: answer.ok,
      proxy: proxy ?? null,
      npmrc: npmrc !== undefined,
    };
    const named = npmrc ? `${host} (named in ${npmrc})` : host;
    if (answer.ok) return fine(`${named} answers${through}`, facts);
    if (here) {
      return fine(
        `${named} can't be reached${through}, and is not needed`,
        facts,
      );
    }
    return mend(
      `${named} can't be reached${through}: ${answer.reason}`,
      remedy(at, proxy, npmrc),
      facts,
    );
  },
};

function remedy(
  { os }: Conditions,
  proxy: string | undefined,
  npmrc: string | undefined,
): Remedy {
  if (npmrc) {
    return {
      text: `Go back to the network of that registry, or take ${npmrc} away`,
      type: [
        `${os === "windows" ? "Remove-Item" : "rm"} ${npmrc}`,
        "deno install",
      ],
    };
  }
  return {
    text: proxy
      ? "Check the proxy's address, or take it away; then fetch the packages"
      : "Connect to a network (where one needs a proxy, name it), then fetch the packages",
    type: [
      setVariable(os, "HTTPS_PROXY", "http://proxy.example:3128"),
      "deno install",
    ],
  };
}

/** The registry as Deno finds it: `.npmrc` here or at home, the environment, npm's own. */
async function registryOf(
  { root, env }: Conditions,
): Promise<{ base: string; npmrc?: string }> {
  const home = env("HOME") ?? env("USERPROFILE");
  const files = [[root, ".npmrc"], ...(home ? [[home, "~/.npmrc"]] : [])];
  for (const [folder, npmrc] of files) {
    const text = await Deno.readTextFile(`${folder}/.npmrc`).catch(() => "");
    const base = /^\s*registry\s*=\s*(\S+)/m.exec(text)?.[1];
    if (base && URL.canParse(base)) return { base, npmrc };
  }
  return { base: env("NPM_CONFIG_REGISTRY") || "https://registry.npmjs.org" };
}
