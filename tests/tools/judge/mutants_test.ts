import assert from "node:assert/strict";
import { mutants, regionOf } from "../../../tools/judge/mutants.ts";

function names(source: string): string[] {
  return mutants(source, { first: 1, last: Infinity }).map(({ name }) =>
    name.split(" → ")[1]
  );
}

Deno.test("mutants() swaps operators", () => {
  assert.deepEqual(names("x = a >= b;"), ["x = a > b;", "x = a < b;", ";"]);
  assert.deepEqual(names("const x = a && b"), ["const x = a || b"]);
  assert.deepEqual(names("const x = a * b - c"), [
    "const x = a / b - c",
    "const x = a * b + c",
  ]);
  assert.deepEqual(names("const x = Math.max(a, b)"), [
    "const x = Math.min(a, b)",
  ]);
});

Deno.test("mutants() moves constants and removes signs", () => {
  assert.deepEqual(names("const x = [0, 2]"), [
    "const x = [1, 2]",
    "const x = [(-1), 2]",
    "const x = [0, 3]",
    "const x = [0, 1]",
  ]);
  assert.deepEqual(names("const x = -a"), ["const x = a"]);
  assert.deepEqual(names("const x = !a"), ["const x = a"]);
  assert.deepEqual(names("const x = true"), ["const x = false"]);
  assert.deepEqual(names('const x = "1 + 1"; // 1 + 1'), []);
});

Deno.test("mutants() negates conditions and removes statements", () => {
  assert.deepEqual(names("if (a(b)) return c;"), [
    "if (!(a(b))) return c;",
    "if (a(b)) ;",
  ]);
  assert.deepEqual(names("while (a) {\n  b();\n}"), [
    "while (!(a)) {",
    ";",
  ]);
  assert.deepEqual(names("const f = () => {\n  g();\n};\nf();"), [";"]);
  assert.deepEqual(names("for (let i = 0; i < n; i++) f(i);"), [
    "for (let i = 1; i < n; i++) f(i);",
    "for (let i = (-1); i < n; i++) f(i);",
    "for (let i = 0; i <= n; i++) f(i);",
    "for (let i = 0; i >= n; i++) f(i);",
    "for (let i = 0; i < n; i--) f(i);",
    "for (let i = 0; i < n; i++) ;",
  ]);
});

Deno.test("mutants() reads the functions of a shader", () => {
  const shader = "/* wgsl */ `var<x> a: b<2>; fn f() { a = 0.0 + c; g(1u); }`";
  const changed = names(`const s = ${shader};`).map((name) =>
    /\{ (.*) \}/.exec(name)![1]
  );
  assert.deepEqual(changed, [
    "a = 1.0 + c; g(1u);",
    "a = (-1.0) + c; g(1u);",
    "a = 0.0 - c; g(1u);",
    "a = 0.0 + c; g(2u);",
    "a = 0.0 + c; g(0u);",
    "; g(1u);",
    "a = 0.0 + c; ;",
  ]);
  assert.deepEqual(names("const s = `fn f() { a(1); }`;"), []);
});

Deno.test("mutants() stays in its region", () => {
  const source = "const a = 1;\nconst b = 2;\nconst c = 3;";
  const found = mutants(source, { first: 2, last: 2 });
  assert.deepEqual(found.map(({ line, source }) => [line, source]), [
    [2, "const a = 1;\nconst b = 3;\nconst c = 3;"],
    [2, "const a = 1;\nconst b = 1;\nconst c = 3;"],
  ]);
});

Deno.test("regionOf() is where the solution differs from the stub", () => {
  const stub = [
    'import { Todo } from "../todo.ts";',
    'import { dot } from "../../lib/vector.ts";',
    "",
    "export function f() {",
    "  check();",
    '  throw new Todo("1.1", "f");',
    "}",
    "",
  ];
  const solution = [
    ...stub.slice(1, 5),
    "  const x = 1;",
    "  return x;",
    ...stub.slice(6),
  ];
  assert.deepEqual(regionOf(solution.join("\n"), stub.join("\n")), {
    first: 5,
    last: 6,
  });
  assert.equal(regionOf("a\nb", "a\nb"), null);
  assert.deepEqual(regionOf("a\nb\nb\nc", "a\nb\nc"), { first: 3, last: 3 });
});
