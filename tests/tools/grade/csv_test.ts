import assert from "node:assert/strict";
import fc from "fast-check";
import Papa from "papaparse";
import type { ChapterIndex } from "../../../tools/course/index.ts";
import type { SubmissionResult } from "../../../tools/grade/result.ts";
import { csvWriter } from "../../../tools/grade/writers/csv.ts";

const CHAPTER: ChapterIndex = {
  number: 1,
  name: "01-votes",
  title: "Votes",
  exercises: [],
};

async function summaryOf(results: SubmissionResult[]): Promise<string> {
  const texts = new Map<string, string>();
  async function* each() {
    yield* results;
  }
  await csvWriter.write(
    { chapter: CHAPTER, seed: 1, count: results.length },
    each(),
    (file) => ({
      write: (text) => texts.set(file, (texts.get(file) ?? "") + text),
    }),
  );
  return texts.get("01-votes-summary.csv")!;
}

Deno.test("csvWriter keeps every name and note, whatever is in them", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })),
      ),
      async (pairs) => {
        const text = await summaryOf(
          pairs.map(([submission, note]) => ({
            submission,
            notes: [note],
            verdicts: [],
            unread: [],
          })),
        );
        const { data }: { data: string[][] } = Papa.parse(text, {
          newline: "\r\n",
          delimiter: ",",
        });
        const undo = (cell: string) =>
          cell.startsWith("'") ? cell.slice(1) : cell;
        const expected = pairs.map(([submission, note]) =>
          [submission, note].map(undo)
        );
        assert.deepEqual(
          data.slice(1, -1).map((row) => [row[0], row[3]].map(undo)),
          expected,
        );
      },
    ),
  );
});

Deno.test("csvWriter lets no spreadsheet compute a cell", async () => {
  for (
    const start of [
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\r",
      "\n",
      " =",
      "\t=",
      "|",
      "%",
      "＝",
      "＋",
    ]
  ) {
    const text = await summaryOf([{
      submission: `${start}1+1`,
      notes: [`${start}cmd|' /C calc'!A0`],
      verdicts: [],
      unread: [],
    }]);
    const [, row] = Papa.parse(text, { newline: "\r\n", delimiter: "," }).data;
    assert.equal(row[0], `'${start}1+1`);
    assert.equal(row[3], `'${start}cmd|' /C calc'!A0`);
  }
});
