import { describe, expect, it } from "vitest";

import type { CheckIn, Guest, Objection } from "../../backend/bindings";
import { lookOf, maybeName, needsOf, spoken, walkInForm, whenText, type Outcome } from "./door";

const TODAY = "2021-06-07";
const guest: Guest = {
  id: "r1", person: "p1", fullName: "dr Anna Łoś", office: "Wójt", organisation: "Gmina Wisła", state: "confirmed", attendance: "onSite",
  category: "Prasa", colour: 2, code: "AB12CD34", needs: { diet: "wegańska", accessibility: "", interpreter: "PJM" }, note: " ",
  came: null, objection: null,
};
const checkIn: CheckIn = { id: "c1", registration: "r1", session: null, at: "2021-06-07T09:05:12", desk: "", despite: null };

describe("an outcome", () => {
  it.each<[Outcome, string, string, string]>([
    [{ kind: "admitted", guest, checkIn }, "good", "Wpuszczono", ""],
    [{ kind: "admitted", guest, checkIn: { ...checkIn, despite: "waitingList" } }, "good", "Wpuszczono mimo przeszkody", "Zgłoszenie jest na liście rezerwowej"],
    [{ kind: "already", guest, checkIn }, "bad", "Wejście już odnotowane", "09:05"],
    [{ kind: "refused", guest, why: "cancelled" }, "bad", "Bez prawa wejścia", "Zgłoszenie zostało odwołane"],
    [{ kind: "refused", guest, why: "signUpWaiting" }, "care", "Bez prawa wejścia", "Zapis jest na liście rezerwowej sesji"],
    [{ kind: "unknown", typed: "X1" }, "bad", "Nieznany kod", "„X1”: takiego kodu nie ma na liście tego wydarzenia. Poszukaj po nazwisku."],
    [{ kind: "withdrawn", name: "Anna Łoś" }, "calm", "Cofnięto wejście", "Anna Łoś"],
  ])("%o is told by more than its colour", (outcome, tone, word, why) => {
    expect(lookOf(outcome, TODAY)).toMatchObject({ tone, word, why });
  });

  it("has words for everything that speaks against it", () => {
    const all: Objection[] = ["pending", "waitingList", "cancelled", "online", "notSignedUp", "signUpPending", "signUpWaiting", "signUpCancelled"];
    for (const why of all) expect(lookOf({ kind: "refused", guest, why }, TODAY).why).not.toContain("door-");
  });

  it("is spoken in one breath, needs included", () => {
    expect(spoken({ kind: "admitted", guest, checkIn }, TODAY)).toBe("Wpuszczono. dr Anna Łoś. Gmina Wisła. Prasa. Dieta: wegańska. Tłumacz: PJM");
  });
});

it("needs that nobody named are not shown", () => {
  expect(needsOf(guest).map(({ id }) => id)).toEqual(["diet", "interpreter"]);
});

it("the day is said where it is another", () => {
  expect(whenText({ ...checkIn, desk: "Brama" }, TODAY)).toBe("09:05, stanowisko „Brama”");
  expect(whenText(checkIn, "2021-06-08")).toBe("pon., 7 czerwca, 09:05");
});

it("a text with figures is a code, never a name", () => {
  expect(["Łoś", "jan kow", "KPM-710", "z", "  ", "1"].map(maybeName)).toEqual([true, true, false, false, false, false]);
});

it("what was typed becomes the name of a walk-in", () => {
  expect(walkInForm("anna maria łoś")).toMatchObject({ given: "Anna Maria", family: "Łoś", state: "confirmed", attendance: "onSite" });
  expect(walkInForm("łoś")).toMatchObject({ given: "Łoś", family: "" });
  expect(walkInForm("AB12CD34")).toMatchObject({ given: "", family: "" });
});
