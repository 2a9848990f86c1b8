/** A small invitation and what is read from it, for tests. */
import type { EventDraft, Found, SessionDraft, Span } from "../../backend/bindings";

export const SOURCE = [
  "Zjazd burmistrzów 2024",
  "",
  "Zapraszamy serdecznie do Ustronia 8 czerwca 2024 r.",
  "10:30–11:25 Panel „Woda w mieście”",
  "Moderator: dr Anna Łoś – burmistrz Wisły",
  "Rozmowa o deszczu.",
  "11:30 Przerwa",
].join("\n");

/** Where words stand in the source. */
export function at(words: string): Span {
  const start = SOURCE.indexOf(words);
  if (start < 0) throw new Error(`the source does not say ${words}`);
  return { start, end: start + words.length };
}

/** A value and the words that it came from. */
export function found<T>(value: T, ...words: string[]): Found<T> {
  return { value, spans: words.map(at) };
}

export function session(parts: Partial<SessionDraft>): SessionDraft {
  return {
    kind: found("other"), title: found(""), description: found(""), day: found("2024-06-08"),
    partOfDay: found(null), start: found(null), end: found(null), room: found(""), people: [],
    organisations: [], block: null, ...parts,
  };
}

export function draft(parts: Partial<EventDraft> = {}): EventDraft {
  return {
    source: SOURCE,
    title: found("Zjazd burmistrzów 2024", "Zjazd burmistrzów 2024"),
    subtitle: found(""),
    startsOn: found("2024-06-08", "8 czerwca 2024 r."),
    endsOn: found("2024-06-08", "8 czerwca 2024 r."),
    attendance: found("onSite"),
    venue: found("Ustroń", "Ustronia"),
    description: found(""),
    website: found(""),
    registrationUrl: found(""),
    publishedOn: found(null),
    organisations: [],
    sessions: [
      session({
        kind: found("panel", "Panel"),
        title: found("Woda w mieście", "Woda w mieście"),
        start: found(630, "10:30"),
        end: found(685, "11:25"),
        description: found("Rozmowa o deszczu.", "Rozmowa o deszczu."),
        people: [{
          kind: "moderator", title: "dr", given: "Anna", family: "Łoś", office: "burmistrz Wisły", organisation: "",
          spans: [at("dr Anna Łoś – burmistrz Wisły"), at("Moderator:")],
        }],
      }),
      session({ kind: found("break", "Przerwa"), title: found("Przerwa", "Przerwa"), start: found(690, "11:30") }),
    ],
    leftover: [at("Zapraszamy serdecznie do ")],
    problems: [],
    ...parts,
  };
}
