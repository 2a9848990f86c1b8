/** Changes that Rust works out: what follows is pushed, gaps are closed, places are exchanged. */
import { commands } from "../../backend/backend";
import type { Reach, Session, Slot } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import type { Target } from "./moves";
import type { Day } from "../../time/day";

/** Runs a command on the event that is open; undefined where it was refused, which is said. */
function write<T>(command: (event: string) => Parameters<typeof desk.write<T>>[0]): Promise<T | undefined> {
  const { event } = desk;
  return event === null ? Promise.resolve(undefined) : desk.write(command(event));
}

/** Moves or stretches a session and pushes what follows in its rooms, or in the whole day. */
export async function push(session: Session, slot: Slot, reach: Reach): Promise<boolean> {
  return (await write((event) => () => commands.shiftSession(event, session.id, slot, reach))) !== undefined;
}

/** Closes the gaps of a day from an hour on, in a room or in all; gives how many sessions moved. */
export function closeGaps(day: Day, from: number, room: string | null): Promise<number | undefined> {
  return write((event) => () => commands.closeGaps(event, day, from, room));
}

/** Moves sessions as one; what the target leaves open stays. */
export async function moveTogether(ids: string[], to: { day: Day | null; start: number | null; room: string | null }): Promise<boolean> {
  return (await write((event) => () => commands.moveTogether(event, ids, null, to))) !== undefined;
}

export async function swap(a: string, b: string): Promise<boolean> {
  return (await write((event) => () => commands.swapSessions(event, a, b))) !== undefined;
}

/** Puts copies where dragging would move the sessions; gives the copies. */
export function copy(ids: readonly string[], held: string, { day, start, room }: Target): Promise<string[] | undefined> {
  return write((event) => () => commands.copySessions(event, [...ids], held, { day, start, room }));
}

export async function setLocked(ids: string[], locked: boolean): Promise<boolean> {
  return (await desk.write(() => commands.setLocked(ids, locked))) !== undefined;
}

/** Puts sessions into a block, or out of any. */
export async function hold(ids: string[], block: string | null): Promise<boolean> {
  return (await write((event) => () => commands.holdSessions(event, ids, block))) !== undefined;
}
