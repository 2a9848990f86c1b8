import { expect, it } from "vitest";

import { ordered, sheetJob, usual } from "./sheets";

it("leaves notes of the staff out unless they are asked for", () => {
  expect(usual("sessions")).not.toContain("note");
  expect(usual("people")).not.toContain("note");
});

it("writes columns in one order, whatever was ticked first", () => {
  expect(ordered("people", ["email", "family", "nonsense", "given"])).toEqual(["given", "family", "email"]);
  expect(sheetJob("sessions", ["title", "day"], "csv")).toEqual({ format: "sessions", columns: ["day", "title"], table: "csv" });
});
