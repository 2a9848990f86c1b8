/** The door without a window: what an outcome looks like, says and offers. */
import type { Admission, CheckIn, Guest, Programme, RegistrationForm } from "../../backend/bindings";
import type { IconName } from "../../parts/Icon.svelte";
import { clockText, hourOf } from "../../time/clock";
import { domainLabel } from "../../words/domain";
import { dayBrief, dayText, say, t } from "../../words/words.svelte";

/** What came of the last entry, or of taking one back. */
export type Outcome = Admission | { kind: "withdrawn"; name: string };

/** How it looks: never by colour alone. */
export interface Look {
  tone: "good" | "care" | "bad" | "calm";
  icon: IconName;
  /** The word that is read from a metre. */
  word: string;
  /** Why, or when and where. */
  why: string;
  guest: Guest | null;
}

export function lookOf(outcome: Outcome, today: string): Look {
  switch (outcome.kind) {
    case "admitted": {
      const { guest, checkIn } = outcome;
      if (checkIn.despite === null) return { tone: "good", icon: "check", word: t("door-admitted"), why: "", guest };
      return { tone: "good", icon: "check", word: t("door-admitted-despite"), why: say(`door-objection-${checkIn.despite}`), guest };
    }
    case "already":
      return { tone: "bad", icon: "close", word: t("door-already"), why: whenText(outcome.checkIn, today), guest: outcome.guest };
    case "refused": {
      const bad = outcome.why === "cancelled" || outcome.why === "signUpCancelled";
      const why = say(`door-objection-${outcome.why}`);
      return { tone: bad ? "bad" : "care", icon: bad ? "close" : "warning", word: t("door-refused"), why, guest: outcome.guest };
    }
    case "several":
      return { tone: "care", icon: "warning", word: t("door-several"), why: t("door-several-text"), guest: null };
    case "unknown":
      return { tone: "bad", icon: "close", word: t("door-unknown"), why: t("door-unknown-text", { typed: outcome.typed }), guest: null };
    case "withdrawn":
      return { tone: "calm", icon: "undo", word: t("door-withdrawn"), why: outcome.name, guest: null };
  }
}

/** What whoever lets a guest in should know, in the order in which it is shown. */
export function needsOf({ needs, note }: Guest): { id: "diet" | "accessibility" | "interpreter" | "note"; label: string; text: string }[] {
  return [
    { id: "accessibility" as const, label: t("door-accessibility"), text: needs?.accessibility ?? "" },
    { id: "diet" as const, label: t("door-diet"), text: needs?.diet ?? "" },
    { id: "interpreter" as const, label: t("door-interpreter"), text: needs?.interpreter ?? "" },
    { id: "note" as const, label: t("door-note"), text: note },
  ].filter(({ text }) => text.trim() !== "");
}

/** The outcome in one breath, for those who hear it. */
export function spoken(outcome: Outcome, today: string): string {
  const { word, why, guest } = lookOf(outcome, today);
  const needs = guest ? needsOf(guest).map(({ label, text }) => `${label}: ${text}`) : [];
  return [word, why, guest?.fullName, guest?.organisation, guest?.category, ...needs].filter(Boolean).join(". ");
}

/** When and at which desk somebody came in; the day only where it is another. */
export function whenText({ at, desk }: CheckIn, today: string): string {
  const [day = ""] = at.split("T");
  const clock = hourOf(at);
  const when = day === today ? clock : `${dayText(day, "short")}, ${clock}`;
  return desk === "" ? t("door-already-when", { when }) : t("door-already-when-at", { when, desk });
}

/** Today, as the clock of this computer has it. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A text that can be a name is looked for as one, where it is no code. */
export function maybeName(text: string): boolean {
  return !/\d/.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 2;
}

/** Sessions into which a door can lead: those that are held at an hour. */
export function doors(programme: Programme): { value: string; label: string }[] {
  const open = programme.sessions.filter(
    ({ slot, state }) => slot.day !== null && slot.start !== null && state !== "idea" && state !== "cancelled",
  );
  return [
    { value: "", label: t("door-into-event") },
    ...open.map(({ id, slot, title, kind }) => ({
      value: id,
      label: `${dayBrief(slot.day ?? "")} ${clockText(slot.start ?? 0)} ${title || domainLabel("session-kind", kind)}`,
    })),
  ];
}

/** The form of whoever came without a registration: what was typed in the field is taken for a name. */
export function walkInForm(typed: string): RegistrationForm {
  const words = maybeName(typed) ? typed.trim().split(/\s+/) : [];
  const family = words.length > 1 ? (words.at(-1) ?? "") : "";
  return {
    person: null, title: "", given: words.slice(0, words.length > 1 ? -1 : 1).map(capital).join(" "), family: capital(family),
    office: "", organisation: "", email: "", phone: "", state: "confirmed", attendance: "onSite", note: "", answers: [],
    category: null, tags: [], needs: { diet: "", accessibility: "", interpreter: "" }, invoice: { name: "", nip: "", address: "" },
    source: t("source-door"),
  };
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
