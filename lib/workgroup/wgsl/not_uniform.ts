/**
 * Tells of barriers that browsers refuse.
 *
 * @module
 */
import type { Finding } from "../report.ts";
import type { ModuleNode } from "./ast.ts";
import { barriersApart } from "./uniform.ts";
import type { At } from "./wgsl_error.ts";

/** The barriers that not all may come to, as findings. */
export function notUniform(module: ModuleNode): Finding[] {
  return barriersApart(module).map(({ barrier, at, calls, because }) => {
    const called = calls.length > 0
      ? `, called at ${calls.map(shown).join(", ")},`
      : "";
    const shared = because.from.includes(",");
    return {
      kind: "not-uniform",
      message: `not uniform: ${barrier} (line ${shown(at)})${called} depends ` +
        `on a condition (line ${shown(because.at)}), and that on ` +
        `${because.from}; not all invocations may come here, and browsers ` +
        "refuse it without a run: put the condition around the work, not " +
        "around the barrier" +
        (shared
          ? ", or let it depend on uniform or read-only memory, or for shared " +
            "memory on let n = workgroupUniformLoad(&…);"
          : ""),
      times: 1,
    };
  });
}

function shown({ line, column }: At): string {
  return `${line}:${column}`;
}
//# sourceMappingURL=not_uniform.ts.map
