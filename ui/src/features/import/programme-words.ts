/** The words of what a foreign programme would change. */
import type { Comparison, Difference, EventFacts, Field, Format, Notice, SessionChange, TakenProgramme } from "../../backend/bindings";
import { lengthText, readLength, spanText } from "../../time/clock";
import { domainText } from "../../words/domain";
import { dayBrief, daysText, dayText, knows, language, say, t } from "../../words/words.svelte";
import type { Counts } from "./programme";

/** Several things with commas and an “and” between. */
function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(language() === "pl" ? "pl-PL" : "en-GB", { type: "conjunction" }).format(parts);
}

function sessionsText({ added, changed, removed }: Pick<Counts, "added" | "changed" | "removed">): string {
  return listed([
    ...(added > 0 ? [t("exchange-count-new", { count: added })] : []),
    ...(changed > 0 ? [t("exchange-count-changed", { count: changed })] : []),
    ...(removed > 0 ? [t("exchange-count-removed", { count: removed })] : []),
  ]);
}

/** What the main button would do; undefined where that is nothing. */
export function takeText(fresh: boolean, counts: Counts): string | undefined {
  if (fresh) return t("exchange-take-new", { count: counts.added });
  const what = sessionsText(counts);
  if (what !== "") return t("exchange-take", { what });
  return counts.elsewhere > 0 ? t("exchange-take-elsewhere") : undefined;
}

/** What was done. */
export function takenText(fresh: boolean, title: string, taken: TakenProgramme): string {
  if (fresh) return t("exchange-taken-new", { title, count: taken.added });
  const what = sessionsText(taken);
  return what === "" ? t("exchange-taken-elsewhere", { title }) : t("exchange-taken", { title, what });
}

export function formatText(format: Format): string {
  return say(`exchange-format-${format}`);
}

export function fieldText(field: Field): string {
  return say(`exchange-field-${field}`);
}

/** A value of a field as people write it. */
export function valueText(field: Field, value: string): string {
  if (value === "") return t("exchange-nothing");
  switch (field) {
    case "kind":
      return domainText("session-kind", value);
    case "state":
      return domainText("session-state", value);
    case "attendance":
      return domainText("attendance", value);
    case "day":
    case "startsOn":
    case "endsOn":
      return dayText(value, "full");
    case "length": {
      const minutes = readLength(value);
      return minutes === undefined ? value : lengthText(minutes);
    }
    default:
      return value;
  }
}

/** The fields that differ, in a row. */
export function fieldsText(differences: readonly Difference[]): string {
  const [first, ...rest] = differences.map((one) => fieldText(one.field));
  return [first, ...rest.map((name) => name.toLocaleLowerCase())].join(", ");
}

/** Day and hours of a session, as far as they are known. */
export function whenText({ day, start, length }: SessionChange): string {
  const hours = start === null ? (length === null ? "" : lengthText(length)) : spanText(start, length);
  return [day === null ? "" : dayBrief(day), hours].filter(Boolean).join(", ");
}

/** How much else is new, and how much is as it was. */
export function comparedText({ newRooms, newPeople, unchanged, deletedHere }: Comparison): string[] {
  return [
    ...(newRooms > 0 ? [t("exchange-new-rooms", { count: newRooms })] : []),
    ...(newPeople > 0 ? [t("exchange-new-people", { count: newPeople })] : []),
    ...(deletedHere > 0 ? [t("exchange-deleted-here", { count: deletedHere })] : []),
    ...(unchanged > 0 ? [t("exchange-unchanged", { count: unchanged })] : []),
  ];
}

/** When and where an event is. */
export function eventText({ startsOn, endsOn, venue }: EventFacts): string {
  return [startsOn === null ? "" : daysText(startsOn, endsOn), venue].filter(Boolean).join(" · ");
}

export function noticeText(notice: Notice): string {
  return say(`notice-${notice.code}`, notice.args);
}

/** What notices of a kind have in common; the words of the first where nobody named it. */
export function noticeKindText(notice: Notice): string {
  const id = `exchange-notice-${notice.code}`;
  return knows(id) ? say(id) : noticeText(notice);
}

/** Where in the file it is, and what it is about. */
export function placeText({ place }: Notice): string {
  return [place.about, place.path, place.line === null ? "" : t("exchange-line", { line: String(place.line) })].filter(Boolean).join(" · ");
}
