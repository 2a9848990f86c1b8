/** What each product lets one choose, in the order in which it is shown. */
import type { PrintJob, Who } from "../../backend/bindings";
import type { IconName } from "../../parts/Icon.svelte";

export type ProductKind = PrintJob["product"]["kind"];
export type Value = string | number | boolean;
export type Options = Record<string, Value>;

/** A choice: ticked or not, one of several, a number, or a text. */
export type Choice = { key: string; when?: (options: Options) => boolean } & (
  | { kind: "check" }
  | { kind: "one" | "few"; values: readonly string[] }
  | { kind: "number"; least: number; most: number }
  | { kind: "text"; rows: number }
);

/** What else may be asked of a product: who it is for, of what, with what texts. */
export type Asked = "who" | "organisations" | "session" | "day" | "category" | "state" | "unprinted" | "per" | "sender" | "contacts" | "hours" | "signers" | "booklet" | "tiles";

export interface Product {
  kind: ProductKind;
  icon: IconName;
  asks: readonly Asked[];
  choices: readonly Choice[];
}

/** Of a book: the leaflet has a setting of its own. */
const bound = (options: Options): boolean => options["paper"] !== "leaflet";
const check = (key: string, when?: (options: Options) => boolean): Choice => ({ key, kind: "check", ...(when && { when }) });
const one = (key: string, values: readonly string[], when?: (options: Options) => boolean): Choice => ({ key, kind: "one", values, ...(when && { when }) });
const few = (key: string, values: readonly string[]): Choice => ({ key, kind: "few", values });
const number = (key: string, least: number, most: number, when?: (options: Options) => boolean): Choice => ({ key, kind: "number", least, most, ...(when && { when }) });

const PAPERS = ["a4", "a3", "a5", "a6"] as const;
const SHEETS = ["a4", "a3", "single"] as const;
const PEOPLE: readonly Asked[] = ["who", "session", "category", "state"];
const own = (key: string) => (options: Options) => options[key] === "own";
const onSheet = (options: Options) => options["paper"] !== "single";

export const PRODUCTS: readonly Product[] = [
  {
    kind: "programme",
    icon: "calendar",
    asks: ["booklet"],
    choices: [
      few("paper", ["a5", "a4", "leaflet"]),
      one("languages", ["one", "sideBySide", "oneAfterOther"]),
      // Two languages stand where two sessions would.
      one("parallel", ["inOrder", "sideBySide"], (options) => bound(options) && options["languages"] !== "sideBySide"),
      check("cover"),
      check("contents", bound),
      check("welcome"),
      check("glance", bound),
      check("details", bound),
      check("descriptions"),
      check("people", bound),
      check("index", bound),
      check("plans", bound),
      check("supporters", bound),
      check("code"),
      number("notes", 0, 32, bound),
    ],
  },
  {
    kind: "poster",
    icon: "columns",
    asks: ["tiles"],
    choices: [
      one("paper", ["a3", "a4", "a2", "a1", "a0"]),
      check("across"),
      one("days", ["onePageEach", "all"]),
      check("roomsAcross"),
      check("people"),
      check("tracks"),
      check("logo"),
      check("code"),
    ],
  },
  { kind: "participants", icon: "people", asks: ["state", "session", "category", "booklet"], choices: [] },
  {
    kind: "signIn",
    icon: "check",
    asks: ["per", "session", "day", "category", "state"],
    choices: [
      one("paper", PAPERS),
      check("across"),
      check("numbers"),
      check("offices"),
      check("organisations"),
      check("categories"),
      check("codes"),
      number("blankRows", 0, 60),
      number("rowHeight", 6, 30),
    ],
  },
  {
    kind: "badges",
    icon: "person",
    asks: [...PEOPLE, "unprinted"],
    choices: [
      one("size", ["mm90x54", "mm85x55", "mm86x54", "a7", "a7Across", "a6", "a6Across", "own"]),
      number("width", 30, 420, own("size")),
      number("height", 30, 420, own("size")),
      one("paper", SHEETS),
      one("sides", ["oneSide", "foldOver", "duplex"]),
      one("back", ["ownProgramme", "glance", "front", "nothing"], (options) => options["sides"] !== undefined && options["sides"] !== "oneSide"),
      one("flip", ["shortEdge", "longEdge"], (options) => options["sides"] === "duplex"),
      one("name", ["even", "givenLarger", "familyLarger"]),
      number("start", 1, 100, onSheet),
      number("gap", 0, 20, onSheet),
      check("cutMarks", onSheet),
      check("titles"),
      check("offices"),
      check("organisations"),
      check("categories"),
      check("attendance"),
      check("codes"),
      check("event"),
      check("logo"),
    ],
  },
  {
    kind: "certificates",
    icon: "edit",
    asks: [...PEOPLE, "hours", "signers"],
    choices: [
      one("kind", ["participant", "speaker"]),
      one("paper", PAPERS),
      check("across"),
      one("border", ["double", "line", "band", "none"]),
      { key: "heading", kind: "text", rows: 1 },
      { key: "text", kind: "text", rows: 5 },
      check("number"),
      number("firstNumber", 1, 100000),
      check("date"),
      check("logo"),
    ],
  },
  {
    kind: "tableTents",
    icon: "speech",
    asks: PEOPLE,
    choices: [
      one("size", ["a4", "a5", "a6"]),
      one("fold", ["half", "thirds"]),
      one("paper", SHEETS),
      check("cutMarks"),
      check("titles"),
      check("offices"),
      check("organisations"),
      check("event"),
      check("logo"),
    ],
  },
  {
    kind: "doorSigns",
    icon: "room",
    asks: ["day"],
    choices: [one("paper", PAPERS), check("across"), check("people"), check("kinds"), check("event"), check("logo")],
  },
  {
    kind: "sessionCards",
    icon: "note",
    asks: ["day", "session"],
    choices: [one("size", ["a5", "a6", "a4"]), check("across"), one("paper", SHEETS), check("cutMarks"), check("about"), check("lines"), check("event")],
  },
  {
    kind: "personalProgrammes",
    icon: "sessions",
    asks: [...PEOPLE, "contacts"],
    choices: [one("paper", ["a5", "a4", "a6"]), check("rooms"), check("roles"), check("contacts"), check("logo")],
  },
  { kind: "envelopes", icon: "mail", asks: [...PEOPLE, "organisations", "sender"], choices: [one("size", ["dl", "c6", "c5", "c4"]), check("sender"), check("logo")] },
  {
    kind: "labels",
    icon: "rows",
    asks: [...PEOPLE, "organisations", "sender"],
    choices: [
      one("sheet", ["mm70x37", "mm70x42", "mm105x57", "mm105x42", "mm105x148", "mm52x29", "mm63x38", "mm64x33", "mm99x67", "mm99x57", "mm99x38", "mm99x33", "mm48x25", "mm38x21", "own"]),
      number("width", 15, 300, own("sheet")),
      number("height", 10, 300, own("sheet")),
      number("columns", 1, 12, own("sheet")),
      number("rows", 1, 40, own("sheet")),
      number("left", 0, 100, own("sheet")),
      number("top", 0, 100, own("sheet")),
      number("gapAcross", 0, 50, own("sheet")),
      number("gapDown", 0, 50, own("sheet")),
      number("start", 1, 100),
      check("sender"),
      check("cutMarks"),
    ],
  },
  { kind: "numbers", icon: "chart", asks: [], choices: [] },
];

/** Whether letters go to organisations as such: a choice of letters alone. */
export function toOrganisations(who: Who): boolean {
  return who === "organisations" || who === "everyOrganisation";
}

/** Who gets a product, of those who were chosen for another perhaps. */
export function whoOf(product: Product, who: Who | undefined): Who {
  if (who === undefined || !product.asks.includes("who")) return "registered";
  return toOrganisations(who) && !product.asks.includes("organisations") ? "registered" : who;
}

/** What is asked of a product for those who get it. */
export function askedOf(product: Product, who: Who): ReadonlySet<Asked> {
  // Every organisation that is known is so whoever registered for whatever.
  const narrowing: readonly Asked[] = who === "everyOrganisation" ? ["session", "category", "state"] : [];
  return new Set(product.asks.filter((one) => !narrowing.includes(one)));
}

/** Whether a choice has to be made at all, the others being as they are. */
export function asked(choice: Choice, options: Options): boolean {
  return choice.when?.(options) ?? true;
}

/** `cutMarks` as `cut-marks`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `mm90x54` as `90 × 54 mm`; nothing for what is no measure. */
export function measure(value: string): string | null {
  const found = /^mm(\d+)x(\d+)$/.exec(value);
  return found ? `${found[1]} × ${found[2]} mm` : null;
}
