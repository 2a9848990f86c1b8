/** In which order the proposal shows its sessions. */
import type { Review, Session } from "./review";
import { holder } from "./review";

/** One day's sessions; the last may be those without a day. */
export interface DayOfSessions {
  day: string | null;
  cards: Card[];
}

export interface Card {
  session: Session;
  /** How deep it lies in blocks. */
  depth: number;
}

/** The sessions by day and hour, each block followed by what it holds. Equal ones stay as in the text. */
export function days(review: Review): DayOfSessions[] {
  const groups = new Map<string | null, Card[]>();
  const place = (list: readonly Session[], depth: number, day: string | null | undefined): void => {
    for (const session of [...list].sort(earlier)) {
      const shown = day === undefined ? session.day.value : day;
      const cards = groups.get(shown) ?? [];
      groups.set(shown, cards);
      cards.push({ session, depth });
      place(held.get(session.key) ?? [], depth + 1, shown);
    }
  };
  const held = new Map<number | null, Session[]>();
  for (const session of review.sessions) {
    const block = holder(review, session);
    held.set(block, [...(held.get(block) ?? []), session]);
  }
  place(held.get(null) ?? [], 0, undefined);
  const undatedLast = (a: string | null, b: string | null): number => Number(a === null) - Number(b === null);
  const sorted = [...groups].sort(([a], [b]) => undatedLast(a, b) || ((a ?? "") < (b ?? "") ? -1 : 1));
  return sorted.map(([day, cards]) => ({ day, cards }));
}

function earlier(a: Session, b: Session): number {
  return (a.start.value ?? Infinity) - (b.start.value ?? Infinity) || 0;
}

/** The session shown before this one, if any. */
export function before(review: Review, key: number): Session | undefined {
  const shown = days(review).flatMap((day) => day.cards.map((card) => card.session));
  return shown[shown.findIndex((session) => session.key === key) - 1];
}
