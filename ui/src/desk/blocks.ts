/** Blocks: sessions that hold others, as a cycle holds its talks. */
import type { Session } from "../backend/bindings";
import { roomsOf } from "./rooms";

/** The sessions into which this one could be put, that which holds it among them. */
export function blocksFor(session: Session, sessions: readonly Session[]): Session[] {
  const holding = new Set(sessions.flatMap((one) => one.block ?? []));
  const byId = new Map(sessions.map((one) => [one.id, one]));
  return sessions.filter((one) => {
    if (one.id === session.block) return true;
    if (one.id === session.id || isWithin(one, session.id, byId) || one.state === "cancelled") return false;
    return covers(one, session) || (holding.has(one.id) && (session.slot.start === null || one.slot.day === session.slot.day));
  });
}

/** What a key or the menu puts where: the longest of several, or what is on around one. */
export function heldBy(group: readonly Session[], sessions: readonly Session[]): { block: Session; held: Session[] } | undefined {
  const [only, ...others] = group;
  if (!only) return undefined;
  if (others.length === 0) {
    const around = sessions.filter((one) => one.id !== only.id && one.state !== "cancelled" && covers(one, only));
    const block = around.toSorted((a, b) => (a.slot.length ?? 0) - (b.slot.length ?? 0))[0];
    return block && { block, held: [only] };
  }
  const [block, ...held] = group.toSorted((a, b) => (b.slot.length ?? 0) - (a.slot.length ?? 0));
  return block && held.every((one) => covers(block, one)) ? { block, held } : undefined;
}

/** Whether it goes on around the other: longer, at its time, in a room of it or for everybody. */
function covers(block: Session, session: Session): boolean {
  const [a, b] = [block.slot, session.slot];
  if (a.day === null || a.day !== b.day || a.start === null || b.start === null) return false;
  const [length, other] = [a.length ?? 0, b.length ?? 0];
  if (length <= other || a.start > b.start || a.start + length < b.start + other) return false;
  const [own, its] = [roomsOf(block), roomsOf(session)];
  return own.length === 0 || its.length === 0 || own.some((room) => its.includes(room));
}

function isWithin(session: Session, id: string, byId: ReadonlyMap<string, Session>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = session.block; at !== null && !seen.has(at); at = byId.get(at)?.block ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
