import { expect, it } from "vitest";

import { at, draft, SOURCE } from "./invitation";
import { fieldsOf, leftover, reviewOf } from "./review";
import { fieldAt, linesOf, runAt, runsOf } from "./runs";

const review = reviewOf(draft());
const lines = linesOf(SOURCE, fieldsOf(review), leftover(review));

it("holds every unit of the source once", () => {
  expect(lines.map((line) => line.runs.map((run) => run.text).join("")).join("\n")).toBe(SOURCE);
});

it.each([
  ["Zjazd", "title"], ["10:30", "start"], ["11:25", "end"], ["Woda", "title"], ["Anna", "person"],
  ["Moderator", "person"], ["deszczu", "description"], ["Ustronia", "venue"],
])("the word %s leads to %s", (word, part) => expect(fieldAt(lines, at(word).start)).toMatch(new RegExp(part)));

it("words of two values lead to either", () => {
  expect(runAt(lines, at("8 czerwca").start)?.fields).toEqual(["startsOn", "endsOn"]);
});

it("marks what no value came from, and no white space or dash", () => {
  const left = lines.flatMap((line) => line.runs).filter((run) => run.left).map((run) => run.text);
  expect(left).toEqual(["Zapraszamy serdecznie do"]);
});

it("tells where the words of a value stand", () => {
  expect(runsOf(lines).get("title")).toEqual([0]);
  const person = [...runsOf(lines)].find(([id]) => id.includes("person"))?.[1];
  expect(person).toEqual([at("Moderator:").start, at("dr Anna").start]);
});

it("cuts overlapping values where either begins or ends", () => {
  const cut = linesOf("abcdef", [
    { id: "wide", session: null, spans: [{ start: 0, end: 4 }] },
    { id: "narrow", session: null, spans: [{ start: 2, end: 5 }] },
  ], [{ start: 5, end: 6 }]);
  expect(cut[0]?.runs.map((run) => [run.text, run.fields, run.left])).toEqual([
    ["ab", ["wide"], false], ["cd", ["narrow", "wide"], false], ["e", ["narrow"], false], ["f", [], true],
  ]);
});

it("takes a large text in its stride", () => {
  const source = Array.from({ length: 2000 }, (_, line) => `${line} godz. 10:30 Sesja i jej opis`).join("\n");
  const fields = [...source.matchAll(/10:30|Sesja/g)].map((word, index) => ({
    id: `session-${index}-title`, session: index, spans: [{ start: word.index, end: word.index + 5 }],
  }));
  const started = performance.now();
  const long = linesOf(source, fields, []);
  runsOf(long);
  expect(long).toHaveLength(2000);
  expect(performance.now() - started, "a text of 60 kB is cut within a few frames").toBeLessThan(500);
});
