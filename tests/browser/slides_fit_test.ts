/**
 * Every deck in a real browser, from disk: it loads nothing, complains of nothing, and all of it can be read.
 *
 * @module
 */

import assert from "node:assert/strict";
import { startChromium, type View } from "./browser.ts";
import {
  measure,
  MISSING,
  openDeck,
  renderDecks,
  ROOT,
  SAMPLE,
  WHY,
} from "./decks.ts";

for (const [name, root] of [["the sample", SAMPLE], ["the course", ROOT]]) {
  Deno.test({
    name: `slides of ${name} load nothing, complain of nothing and fit${WHY}`,
    ignore: MISSING,
    async fn(t) {
      await using decks = await renderDecks(root);
      const browser = await startChromium();
      try {
        for (const [deck, file] of decks.files) {
          for (
            const view of [
              { width: 1280, height: 720 },
              { width: 1024, height: 768 },
              { width: 1280, height: 720, colorScheme: "dark" },
            ] satisfies View[]
          ) {
            const at = `${deck} at ${view.width} × ${view.height}${
              "colorScheme" in view ? ", dark" : ""
            }`;
            await t.step(at, async () => {
              const { page, requests, complaints } = await openDeck(
                browser,
                file,
                view,
              );
              for (
                const { source, overflow, zoom, smallest } of await measure(
                  page,
                )
              ) {
                assert.deepEqual(
                  overflow,
                  [],
                  `${source}: lies outside its slide`,
                );
                assert.equal(
                  zoom,
                  "",
                  `${source}: too much for one slide; split it`,
                );
                assert.ok(
                  smallest >= 28,
                  `${source}: words of ${smallest} px; at least 28`,
                );
              }
              assert.deepEqual(requests, [], "requests that leave the disk");
              assert.deepEqual(complaints, [], "the browser's console");
              await page.context().close();
            });
          }
        }
      } finally {
        await browser.close();
      }
    },
  });
}
