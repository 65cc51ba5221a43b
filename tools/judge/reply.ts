/**
 * The lines that a child answers with, read strictly: it may not be our code that writes them.
 *
 * @module
 */
import { decode, WireError } from "../child/wire.ts";
import type { Mishap, Outcome } from "./outcome.ts";

/** What a child writes before the learner's module runs. */
export const BEGUN = '{"id":0,"begun":true}';

/** Reads one answer strictly; `null` if a child of ours would not have written it. */
export function readReply(text: string, id: number): Outcome | null {
  let reply: Record<string, unknown>;
  try {
    reply = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof reply !== "object" || reply === null || reply.id !== id) {
    return null;
  }
  const [kind] = Object.keys(reply).filter((key) => key !== "id");
  const body = reply[kind];
  if (kind === "exports") {
    return id === 0 && isNames(body) ? { kind: "value", value: body } : null;
  }
  if (kind === "never") return { kind: "never" };
  if (kind === "left") {
    return { kind: "ended", why: "ended the process: does it call Deno.exit?" };
  }
  if (kind === "notPlain") return { kind: "notPlain", what: String(body) };
  if (kind === "value" && id > 0) {
    try {
      return { kind: "value", value: decode(body) };
    } catch (error) {
      if (error instanceof WireError) return null;
      throw error;
    }
  }
  return kind === "error" || kind === "todo" || kind === "uncaught"
    ? readThrown(kind, body)
    : null;
}

function readThrown(
  kind: "error" | "todo" | "uncaught",
  body: unknown,
): Outcome | null {
  const thrown = body as {
    isObject: boolean;
    name: string;
    message: string;
    stack: string;
  } | null;
  if (typeof thrown !== "object" || thrown === null) return null;
  const name = thrown.isObject ? String(thrown.name) : "";
  const [message, stack] = [String(thrown.message), String(thrown.stack)];
  if (kind === "error") return { kind: "threw", name, message, stack };
  if (kind === "todo") return { kind, message, stack };
  return {
    kind: "ended",
    why: `ended the process with an uncaught error: ${
      name || "thrown"
    }: ${message}`,
    stack,
  };
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length < 1000 &&
    value.every((name) => typeof name === "string");
}

/** Why a child ended that did not say so itself. */
export function whyEnded(
  { code, signal }: Deno.CommandStatus,
  loading: boolean,
): Mishap {
  // Deno's way to say that a module awaits what nothing can settle.
  if (loading && code === 1 && signal === null) return { kind: "never" };
  if (signal === null) {
    return { kind: "ended", why: `ended the process (exit code ${code})` };
  }
  const crashed = /^SIG(?:ABRT|TRAP|ILL|SEGV|BUS)$/.test(signal);
  return {
    kind: "ended",
    why: crashed
      ? "used too much memory"
      : "used too much memory, or 30 s of processor time",
  };
}
