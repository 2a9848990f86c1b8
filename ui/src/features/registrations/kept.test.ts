import { expect, it } from "vitest";

import type { FormField } from "../../backend/bindings";
import { answerOf, beside, chosenOf, isFull, nipFault, readNumber, withAnswer, wordsLike, yesOrNo } from "./kept";

it.each([
  ["", undefined], ["5260250274", undefined], ["526-025-02-74", undefined], [" PL 526 025 02 74 ", undefined], ["pl526–0250274", undefined],
  ["5260250275", "checksum"], ["5260250247", "checksum"], ["0000000000", "checksum"], ["526025027", "length"], ["52602502740", "length"],
  ["DE5260250274", "letters"], ["łódź", "letters"],
])("the tax number %j has this fault: %s", (text, fault) => expect(nipFault(text)).toBe(fault));

const field = (name: string): FormField => ({
  id: name, event: "e", number: 1, name, kind: "text", choices: [], wordings: [], publishes: false, position: 0,
});

it("an answer is found however its question is written", () => {
  const answers = [{ question: "OBIAD?", text: "tak" }, { question: "Dojazd", text: "pociąg" }];
  expect(answerOf(answers, field("obiad?"))).toBe("tak");
  expect(answerOf(answers, field("Nocleg"))).toBe("");
  expect(withAnswer(answers, field("Obiad?"), "nie")).toEqual([{ question: "OBIAD?", text: "nie" }, answers[1]]);
  expect(withAnswer(answers, field("Nocleg"), "tak")).toEqual([...answers, { question: "Nocleg", text: "tak" }]);
  expect(withAnswer(answers, field("Obiad?"), "")).toEqual([answers[1]]);
  expect(beside(answers, [field("Obiad?")])).toEqual([answers[1]]);
});

it.each([
  ["", null], ["TAK", true], ["Zgadzam się.", true], ["yes", true], ["Nie", false], ["nie wyrażam zgody", false], ["tak, z osobą towarzyszącą", undefined],
])("%j as yes or no is %s", (text, said) => expect(yesOrNo(text)).toBe(said));

it.each([
  ["A\nB", ["A", "B"]], ["A, C", ["A", "C"]], ["A; B", ["A", "B"]], ["Inne, jakie?", ["Inne, jakie?"]], ["A, coś", ["A, coś"]], ["", []],
])("%j is these choices", (text, chosen) => expect(chosenOf(text, ["A", "B", "C", "Inne, jakie?"])).toEqual(chosen));

it.each([["12,5", "12.5"], ["1 000", "1000"], ["-3", "-3"], ["dwa", undefined], ["1,2,3", undefined]])("%j is the number %s", (text, read) =>
  expect(readNumber(text)).toBe(read));

it("places are full once those who wait would take the rest", () => {
  expect(isFull({ places: 3, taken: 3, waiting: 0 })).toBe(true);
  expect(isFull({ places: 3, taken: 2, waiting: 1 })).toBe(true);
  expect(isFull({ places: 3, taken: 2, waiting: 0 })).toBe(false);
  expect(isFull({ places: null, taken: 900, waiting: 3 })).toBe(false);
});

it("suggests what begins so before what has it inside", () => {
  expect(wordsLike("we", ["dieta wegańska", "wegetariańska", "wegańska"])).toEqual(["wegetariańska", "wegańska", "dieta wegańska"]);
  expect(wordsLike("", ["VIP", "Prasa"], ["VIP"])).toEqual(["Prasa"]);
});
