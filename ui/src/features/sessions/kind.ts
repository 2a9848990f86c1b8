/** What the title of a new session says of its kind. */
import type { SessionForm, SessionKind } from "../../backend/bindings";

/** How titles of a kind begin, in Polish and in English. */
const BEGINNINGS: readonly (readonly [SessionKind, RegExp])[] = [
  ["break", /^(przerw|lunch|obiad|śniadani|kawa(?!\p{L})|coffee|break)/u],
  ["registration", /^(rejestracj|registration)/],
  ["ceremony", /^(otwarci|zamknięci|powitani|uroczyst|gala|wręczeni|zakończeni|opening|closing|welcome)/],
  ["social", /^(kolacj|bankiet|zwiedzani|spacer|wycieczk|dinner|reception)/],
  ["workshop", /^(warsztat|workshop)/],
  ["debate", /^(debat|debate)/],
  ["lecture", /^(wykład|lecture)/],
  ["plenary", /^(sesj\S+ plenarn|plenary)/],
];

/** The kind that a title names with its first words; undefined where it names none. */
export function kindOf(title: string): SessionKind | undefined {
  const plain = title.trim().toLowerCase();
  return BEGINNINGS.find(([, beginning]) => beginning.test(plain))?.[0];
}

/** What changes with the title: its first one also tells the kind, unless somebody did or people take part. */
export function titled(form: SessionForm, title: string): Partial<SessionForm> {
  const plain = title.trim();
  const untouched = form.title === "" && form.kind === "panel" && form.people.length === 0;
  const kind = untouched ? kindOf(plain) : undefined;
  return kind === undefined ? { title: plain } : { title: plain, kind };
}
