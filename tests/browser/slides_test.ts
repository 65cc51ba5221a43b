/**
 * A deck in a real browser, from disk: steps, answers, figures, notes, speaker view, paper.
 *
 * @module
 */

import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { startChromium } from "./browser.ts";
import {
  goTo,
  MEASURE,
  type Measured,
  MISSING,
  openDeck,
  renderDecks,
  SAMPLE,
  WHY,
} from "./decks.ts";

Deno.test({
  name: `slides of the sample chapter work from disk${WHY}`,
  ignore: MISSING,
  async fn(t) {
    await using decks = await renderDecks(SAMPLE);
    const file = decks.files.get("02-sample")!;
    const browser = await startChromium();
    try {
      await t.step("lists appear step by step", async () => {
        const { page } = await openDeck(browser, file);
        await goTo(page, 1);
        const seen = () =>
          page.evaluate<number>(
            `[...deck.getCurrentSlide().querySelectorAll("li")].filter((item) => getComputedStyle(item).visibility === "visible").length`,
          );
        assert.equal(await seen(), 0);
        for (let step = 1; step <= 5; step++) {
          await page.keyboard.press("Space");
          assert.equal(await seen(), step);
        }
        await page.keyboard.press("Space");
        assert.equal(
          await page.evaluate("deck.getIndices().h"),
          2,
          "then the next slide comes",
        );
        await page.context().close();
      });

      await t.step("lines of code light up step by step", async () => {
        const { page } = await openDeck(browser, file);
        await goTo(page, 2);
        const lit = () =>
          page.evaluate<string[]>(
            `[...deck.getCurrentSlide().querySelectorAll(".lit")].map((line) => line.dataset.from + "-" + line.dataset.to)`,
          );
        const stepping = () =>
          page.evaluate<boolean>(
            `deck.getCurrentSlide().querySelector(".code").matches(".stepping")`,
          );
        assert.deepEqual(await lit(), ["3-8"]);
        await page.keyboard.press("Space");
        assert.deepEqual(await lit(), ["9-9"]);
        await page.keyboard.press("Space");
        assert.equal(await stepping(), false, "all lines at the last step");
        await page.keyboard.press("ArrowLeft");
        assert.deepEqual(await lit(), ["9-9"]);
        await page.context().close();
      });

      await t.step(
        "an answer is hidden until its hole is clicked",
        async () => {
          const { page } = await openDeck(browser, file);
          await goTo(page, 2);
          const answer = page.locator("section.present .answer");
          const hole = page.locator("section.present .hole");
          assert.equal(await answer.isVisible(), false);
          assert.match(await hole.innerText(), /deno task exercise 2\.1/);
          await hole.click();
          assert.equal(await answer.isVisible(), true);
          assert.match(
            await answer.innerText(),
            /return dot\(w, x\) >= threshold/,
          );
          const text = await page.locator("section.present").innerText();
          assert.ok(!text.includes("SOLUTION"));
          await answer.click();
          assert.equal(await answer.isVisible(), false);
          await page.keyboard.press("a");
          assert.equal(
            await answer.isVisible(),
            true,
            "the key A opens it too",
          );
          await page.context().close();
        },
      );

      await t.step("a fragment reference is not shown", async () => {
        const { page } = await openDeck(browser, file);
        assert.ok(
          !(await page.locator(".slides").innerHTML()).includes("&lt;&lt;"),
        );
        await page.context().close();
      });

      await t.step("figures show, and ids do not clash", async () => {
        const { page } = await openDeck(browser, file);
        const [pictures, ids] = await page.evaluate<[number[], string[]]>(
          `[[...document.querySelectorAll("figure img")].map((image) => image.naturalWidth), [...document.querySelectorAll("[id]")].map(({ id }) => id)]`,
        );
        assert.equal(pictures.length, 2);
        assert.ok(pictures.every((width) => width > 0));
        assert.equal(new Set(ids).size, ids.length);
        await page.context().close();
      });

      await t.step(
        "dark follows the system, and the key D turns it",
        async () => {
          const paper = (page: Page) =>
            page.evaluate<string>(
              "getComputedStyle(document.body).backgroundColor",
            );
          const light = await openDeck(browser, file);
          const dark = await openDeck(browser, file, { colorScheme: "dark" });
          assert.equal(await paper(light.page), "rgb(255, 255, 255)");
          assert.equal(await paper(dark.page), "rgb(20, 24, 29)");
          await dark.page.keyboard.press("d");
          assert.equal(await paper(dark.page), "rgb(255, 255, 255)");
          await light.page.context().close();
          await dark.page.context().close();
        },
      );

      await t.step("the speaker view opens with the slide's note", async () => {
        const { page, requests, complaints } = await openDeck(browser, file);
        await goTo(page, 1);
        const [speaker] = await Promise.all([
          page.context().waitForEvent("page"),
          page.keyboard.press("s"),
        ]);
        const notes = speaker.locator(".speaker-controls-notes .value");
        await notes.getByText("Ask the room first.").waitFor({
          timeout: 15_000,
        });
        assert.match(await notes.innerText(), /A sensor reading says nothing/);
        assert.deepEqual([requests, complaints], [[], []]);
        await page.context().close();
      });

      await t.step("prints one page a slide, answers closed", async () => {
        const { page } = await openDeck(browser, file);
        const pdf = await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
        });
        const pages = new TextDecoder("latin1").decode(pdf).match(
          /\/Type\s*\/Page\b/g,
        );
        assert.equal(pages?.length, 8);
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator(".answer").first().isVisible(), false);
        assert.equal(
          await page.locator("li.fragment").first().isVisible(),
          true,
        );
        await page.context().close();
      });

      await t.step(
        "a program without room beside its output opens on click",
        async () => {
          const { page } = await openDeck(browser, file);
          await goTo(page, 7);
          const program = page.locator("section.present .code").first();
          const output = page.locator("section.present .output");
          const button = page.locator("section.present .fold");
          assert.equal(await program.isVisible(), false);
          assert.equal(await output.isVisible(), true);
          await button.click();
          assert.equal(await program.isVisible(), true);
          assert.equal(await output.isVisible(), false);
          assert.deepEqual(
            (await page.evaluate<Measured>(MEASURE)).overflow,
            [],
          );
          await button.click();
          assert.equal(await output.isVisible(), true);
          await goTo(page, 3);
          assert.equal(await button.isVisible(), false, "where there is room");
          await page.context().close();
        },
      );

      await t.step(
        "what is too long is made smaller, until it fits",
        async () => {
          const { page } = await openDeck(browser, file);
          await page.evaluate(`(() => {
          const words = document.querySelectorAll("section .words")[1];
          for (let line = 0; line < 12; line++) words.append(Object.assign(document.createElement("p"), { textContent: "Line " + line }));
        })()`);
          await goTo(page, 2);
          const { overflow, zoom } = await page.evaluate<Measured>(MEASURE);
          assert.deepEqual(overflow, []);
          assert.ok(Number(zoom) < 1);
          await page.context().close();
        },
      );
    } finally {
      await browser.close();
    }
  },
});
