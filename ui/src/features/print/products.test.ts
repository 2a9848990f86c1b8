import { describe, expect, it } from "vitest";

import { asked, askedOf, type Options, type ProductKind, PRODUCTS, whoOf } from "./products";

function product(kind: ProductKind) {
  const found = PRODUCTS.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

it("asks of a leaflet only what it has", () => {
  const keys = (options: Options) => product("programme").choices.filter((choice) => asked(choice, options)).map((choice) => choice.key);
  expect(keys({ paper: "leaflet", languages: "one" })).toEqual(["paper", "languages", "cover", "welcome", "descriptions", "code"]);
  expect(keys({ paper: "a5", languages: "one" })).toContain("parallel");
  expect(keys({ paper: "a5", languages: "sideBySide" })).not.toContain("parallel");
});

describe("who gets what", () => {
  it.each(["envelopes", "labels"] as const)("lets %s go to organisations, of which nothing narrows every one", (kind) => {
    const letters = product(kind);
    expect(whoOf(letters, "everyOrganisation")).toBe("everyOrganisation");
    const all = [...askedOf(letters, "everyOrganisation")];
    expect(all).toEqual(["who", "organisations", "sender"]);
    // Those of people who come are those of people of a category, of a session.
    expect([...askedOf(letters, "organisations")]).toEqual(letters.asks);
    expect([...askedOf(letters, "speakers")]).toEqual(letters.asks);
  });

  it("makes nothing else for organisations, whatever was chosen for letters", () => {
    for (const one of PRODUCTS.filter((one) => !one.asks.includes("organisations"))) {
      for (const who of ["organisations", "everyOrganisation"] as const) expect(whoOf(one, who), one.kind).toBe("registered");
      expect(whoOf(one, "speakers"), one.kind).toBe(one.asks.includes("who") ? "speakers" : "registered");
    }
  });
});
