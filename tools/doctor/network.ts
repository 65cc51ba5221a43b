/**
 * Whether an address answers.
 *
 * @module
 */
import type { Conditions } from "./conditions.ts";
import { reason, withoutSecrets } from "./words.ts";

/** Seconds that an answer may take. */
export const PATIENCE = 5;

/** What came back. */
export interface Answer {
  /** Whether what was asked for is there. */
  readonly ok: boolean;
  /** Why not. */
  readonly reason: string;
  /** Its size, where the server says so. */
  readonly bytes?: number;
}

/** Asks for an address without its content. */
export async function answers(
  { fetch, signal }: Pick<Conditions, "fetch" | "signal">,
  address: string,
  seconds = PATIENCE,
): Promise<Answer> {
  const over = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await withinTime(
      fetch(address, {
        method: "HEAD",
        signal: AbortSignal.any([signal, over]),
      }),
      over,
    );
    await response.body?.cancel();
    const length = response.headers.get("content-length");
    return {
      ok: response.ok,
      reason: response.ok ? "" : `the server answers ${response.status}`,
      ...(length && !response.headers.has("content-encoding")
        ? { bytes: Number(length) }
        : {}),
    };
  } catch (error) {
    signal.throwIfAborted();
    return {
      ok: false,
      reason: over.aborted ? `no answer within ${seconds} s` : reason(error),
    };
  }
}

/** A name that takes for ever to look up does not hear the signal. */
function withinTime<T>(promise: Promise<T>, over: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    over.addEventListener("abort", () => reject(over.reason));
    promise.then(resolve, reject);
  });
}

/** The proxy that a request to an address takes, without its password. */
export function proxyFor(
  address: string,
  env: Conditions["env"],
): string | undefined {
  const { protocol, hostname } = new URL(address);
  const except = (env("NO_PROXY") ?? env("no_proxy") ?? "").split(",")
    .map((name) => name.trim().replace(/^\*?\./, "")).filter(Boolean);
  if (
    except.some((name) =>
      name === "*" || hostname === name || hostname.endsWith(`.${name}`)
    )
  ) return undefined;
  const names = protocol === "https:"
    ? ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"]
    : ["http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"];
  const proxy = names.map(env).find(Boolean);
  return proxy && withoutSecrets(proxy);
}
