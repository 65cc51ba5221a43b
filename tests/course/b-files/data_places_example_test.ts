import assert from "node:assert/strict";
import { folderOrAddress } from "../../../lib/data/places.ts";

Deno.test("lib/data/places.ts: example 1", () => {
  assert.equal(
    folderOrAddress("~/my stick/", "/home/ada"),
    "/home/ada/my stick",
  );
  assert.equal(folderOrAddress("file:///media/K%C3%B6ln", ""), "/media/Köln");
});
//# sourceMappingURL=data_places_example_test.ts.map
