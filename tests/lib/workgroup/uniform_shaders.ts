/**
 * Shaders that browsers refuse for their barriers, and others that they take.
 *
 * @module
 */

/** A shader around a body. */
export const shader = (body: string, before = "") =>
  `@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> out: array<f32>;
var<workgroup> tile: array<f32, 4>; var<workgroup> n: u32;
${before}
@compute @workgroup_size(4)
fn main(@builtin(local_invocation_id) local: vec3u,
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) group: vec3u) {
${body}
}`;

const wait = "workgroupBarrier();";
/** A function that waits. */
export const helper = `fn both() { ${wait} }`;

/** What browsers refuse: what the way depends on, and the body. */
export const refused: [from: RegExp, body: string, before?: string][] = [
  [/local_inv/, "if (local.x < 2) { both(); } else { both(); }", helper],
  [/global_inv/, `if (id.x >= arrayLength(&x)) { return; } ${wait}`],
  [/n, which is shared/, `for (var i = 0u; i < n; i++) { ${wait} }`],
  [/out, which can be/, `for (var i = 0; f32(i) < out[0]; i++) { ${wait} }`],
  [/local_inv/, `if (x[local.x] == 1.0) { ${wait} }`],
  [/local_inv/, `loop { if (local.x == 0) { break; } ${wait} }`],
  [/local_inv/, `loop { ${wait} if (local.x == 0) { break; } }`],
  [/local_inv/, `loop { ${wait} continuing { break if local.x == 0; } }`],
  [
    /local_inv/,
    `for (var i = 0; i < 2; i++) { if (local.x == 0) { continue; }
    ${wait} }`,
  ],
  [
    /local_inv/,
    `var k = 0u; if (local.x < 2) { k = 1; } if (k == 1) { ${wait}}`,
  ],
  [/local_inv/, `var k = vec2u(); k.x = local.x; if (k.y == 1) { ${wait}}`],
  [
    /local_inv/,
    `let k = same(local.x); if (k > 0) { ${wait} }`,
    `
fn same(i: u32) -> u32 { return i; }`,
  ],
  [
    /local_inv/,
    `if (late(local.x) > 0) { ${wait} }`,
    `
fn late(i: u32) -> u32 { if (i == 0) { return 0; } return 1; }`,
  ],
  [
    /local_inv/,
    `maybe(local.x);`,
    `
fn maybe(i: u32) { if (i > 0) { ${wait} } }`,
  ],
  [
    /local_inv/,
    `for (var i = 0u; i < 4; i++) {
    if (i > local.x) { return; } } storageBarrier();`,
  ],
  [/n, which is shared/, "", `fn nobody() { if (n == 1) { ${wait} } }`],
  [/local_inv/, "let k = workgroupUniformLoad(&tile[local.x]); out[id.x] = k;"],
];

/** What browsers take. */
export const allowed: [body: string, before?: string][] = [
  [`if (local.x < 2) { out[id.x] = 1; } ${wait}`],
  [`if (group.x == 0) { return; } ${wait}`],
  [`if (arrayLength(&x) < 4) { return; } ${wait}`],
  [`for (var i = 0u; i < u32(x[0]); i++) { ${wait} }`],
  [`${wait} if (id.x >= arrayLength(&x)) { return; }`],
  [`loop { if (local.x == 0) { break; } } ${wait}`],
  [`for (var i = 0u; i < local.x; i++) { } ${wait}`],
  [`early(local.x); ${wait}`, "fn early(i: u32) { if (i > 0) { return; } }"],
  [`var k = local.x; k = 0; if (k == 0) { ${wait} }`],
  [`if (group.x > 0) { both(); } else { both(); }`, helper],
  [`if (local.x == 0) { n = 2; }
    let most = workgroupUniformLoad(&n);
    for (var i = 0u; i < most; i++) { ${wait} }`],
];
