/**
 * The part of the judge that runs in the child, beside a learner's module: it takes the module's source from stdin,
 * imports it, and answers calls, one line each. A driver is the main module and calls {@linkcode serve}:
 *
 * ```
 * → {"mark":"…","source":"…"}                              ← …{"id":0,"begun":true}
 *                                                          ← …{"id":0,"exports":["predict"]}
 * → {"id":1,"name":"predict","wait":false,"args":[…]}      ← …{"id":1,"value":0}
 * ```
 *
 * Each answer stands behind the mark; anything else on stdout is the learner's own. Stdin is read synchronously, so
 * between two calls no learner code runs, and its end ends the child.
 *
 * @module
 */
import { confine } from "./confine.ts";
import * as own from "./intrinsics.ts";
import { Todo } from "./todo.ts";
import { decode, encode, WireError } from "./wire.ts";

// deno-lint-ignore no-explicit-any -- a driver's function takes the learner's module and then whatever it likes
type DriverFunction = (mine: any, ...args: any[]) => unknown;

interface Request {
  readonly id: number;
  readonly name: string;
  /** Whether a promise may be the answer. */
  readonly wait: boolean;
  readonly args: unknown[];
}

let mark = "";
let pending = -1;
let received = "";
let serving = false;

/**
 * Serves a learner's module until stdin ends.
 *
 * @param driver functions that stand beside the module's exports; each gets the learner's module first
 */
export function serve(driver: Record<string, DriverFunction>): void {
  // The learner's module can import this one: it gets no second server.
  if (serving) return;
  serving = true;
  confine();
  // The event loop is empty, yet a call waits for its promise: nothing can settle it any more.
  addEventListener("beforeunload", () => answerLast('"never":true'));
  // A learner's `Deno.exit`.
  addEventListener("unload", () => answerLast('"left":true'));
  addEventListener(
    "error",
    (event) => answerLast('"uncaught":' + describeThrown(event.error)),
  );
  addEventListener(
    "unhandledrejection",
    (event) => answerLast('"uncaught":' + describeThrown(event.reason)),
  );
  run(driver);
}

async function run(driver: Record<string, DriverFunction>): Promise<void> {
  const first = own.parse(readLine()) as { mark: string; source: string };
  mark = first.mark;
  answer(0, '"begun":true');
  pending = 0;
  const module = await load(first.source);
  for (;;) {
    const request = own.parse(readLine()) as Request;
    pending = request.id;
    try {
      let value = call(driver, module, request);
      if (isPromise(value)) {
        if (!request.wait) throw new WireError("a promise");
        value = await value;
      }
      answer(pending, '"value":' + encode(value));
    } catch (thrown) {
      answer(pending, describe(thrown));
    }
  }
}

async function load(source: string): Promise<Record<string, unknown>> {
  try {
    const url = own.createUrl(
      new own.TextBlob([source], { type: "application/typescript" }),
    );
    const module = await import(url);
    const keys = own.ownKeys(module);
    let names = "";
    for (let i = 0; i < keys.length; i++) {
      if (typeof module[keys[i]] === "function") {
        names += (names === "" ? "" : ",") + own.stringify(keys[i]);
      }
    }
    answer(0, '"exports":[' + names + "]");
    return module;
  } catch (thrown) {
    answer(0, describe(thrown));
    return {};
  }
}

function call(
  driver: Record<string, DriverFunction>,
  module: Record<string, unknown>,
  request: Request,
): unknown {
  const args = decode(request.args) as unknown[];
  if (own.hasOwn(driver, request.name)) {
    const all: unknown[] = [module];
    for (let i = 0; i < args.length; i++) {
      // A null prototype and no plain write: neither asks what a learner put on Object.prototype or Array.prototype.
      const property = {
        __proto__: null,
        value: args[i],
        writable: true,
        enumerable: true,
        configurable: true,
      };
      own.define(all, i + 1, property as PropertyDescriptor);
    }
    return own.apply(driver[request.name], undefined, all);
  }
  return own.apply(module[request.name] as DriverFunction, undefined, args);
}

function isPromise(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return typeof (value as { then?: unknown }).then === "function";
}

/** What was thrown as `"error":{…}`, `"todo":{…}` or `"notPlain":"…"`. */
function describe(thrown: unknown): string {
  if (isA(thrown, WireError)) {
    return '"notPlain":' + own.stringify(read(thrown as WireError, "message"));
  }
  return (isA(thrown, Todo) ? '"todo":' : '"error":') + describeThrown(thrown);
}

/** Whatever was thrown, reading it cannot break the answer. */
function describeThrown(thrown: unknown): string {
  const isObject = typeof thrown === "object" && thrown !== null ||
    typeof thrown === "function";
  const name = isObject ? read(thrown, "name") : "";
  const message = isObject ? read(thrown, "message") : show(thrown);
  const stack = isObject ? read(thrown, "stack") : "";
  return '{"isObject":' + isObject + ',"name":' + own.stringify(name) +
    ',"message":' + own.stringify(message) +
    ',"stack":' + own.stringify(stack) + "}";
}

function isA(
  thrown: unknown,
  type: new (...args: never[]) => unknown,
): boolean {
  try {
    return thrown instanceof type;
  } catch {
    return false;
  }
}

function read(thrown: object, key: "name" | "message" | "stack"): string {
  try {
    const text = (thrown as Record<string, unknown>)[key];
    return typeof text === "string" ? own.cut(text, 0, 8192) : "";
  } catch {
    return "";
  }
}

function show(primitive: unknown): string {
  return typeof primitive === "symbol"
    ? "a symbol"
    : own.cut(own.toText(primitive), 0, 8192);
}

function answer(id: number, body: string): void {
  pending = -1;
  own.writeText(mark + '{"id":' + id + "," + body + "}\n");
}

/** Answers the open call when there will be no other answer. */
function answerLast(body: string): void {
  if (pending >= 0) answer(pending, body);
}

function readLine(): string {
  for (;;) {
    const end = own.find(received, "\n");
    if (end >= 0) {
      const line = own.cut(received, 0, end);
      received = own.cut(received, end + 1);
      return line;
    }
    const more = own.readText();
    if (more === null) own.exit(0);
    received += more;
  }
}
