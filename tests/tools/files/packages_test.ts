import assert from "node:assert/strict";
import { readMissing } from "../../../tools/files/packages.ts";

Deno.test("readMissing() tells the network from the place and the configuration", () => {
  const cases: [string, ReturnType<typeof readMissing>][] = [
    [
      "error: Failed caching npm package 'inter-ui@4.1.1'\n\nCaused by:\n    0: error sending request for url (https://x.org/a.tgz)\n    1: client error (Connect)\n",
      {
        fault: "network",
        name: "inter-ui@4.1.1",
        why:
          "Failed caching npm package 'inter-ui@4.1.1': error sending request for url (https://x.org/a.tgz)",
      },
    ],
    [
      "error: failed to create directory '/x/node_modules': Read-only file system (os error 30)\n\nStack backtrace:\n   0: <unknown>\n",
      {
        fault: "place",
        why:
          "failed to create directory '/x/node_modules': Read-only file system (os error 30)",
      },
    ],
    [
      "error: Failed caching npm package 'katex@0.16.47'\n\nCaused by:\n    Permission denied (os error 13)\n",
      {
        fault: "place",
        name: "katex@0.16.47",
        why:
          "Failed caching npm package 'katex@0.16.47': Permission denied (os error 13)",
      },
    ],
    [
      "error: The lockfile is out of date. Run `deno install --frozen=false`\n",
      {
        fault: "configuration",
        why: "The lockfile is out of date. Run `deno install --frozen=false`",
      },
    ],
  ];
  for (const [text, expected] of cases) {
    assert.deepEqual(readMissing(text), expected);
  }
});
