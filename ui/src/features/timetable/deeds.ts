/** What can be done to the session that has the focus, and those chosen with it: once for menu and keys. */
import { shortcutText } from "../../actions/shortcut";
import type { Session } from "../../backend/bindings";
import { heldBy } from "../../desk/blocks";
import { desk } from "../../desk/desk.svelte";
import { place } from "../../desk/place.svelte";
import type { MenuItem } from "../../parts/Menu.svelte";
import { t } from "../../words/words.svelte";
import { endOf, isCommon, isScheduled } from "./grid";
import { STEP, stretched, unscheduled } from "./moves";
import { closeGaps, copy, hold, push, setLocked, swap } from "./planning";
import type { Timetable } from "./timetable.svelte";
import { neighbour } from "./walk";

/** What deeds need of the screen around them. */
export interface Deeds {
  table: Timetable;
  /** Puts the focus on a session. */
  focus: (id: string) => Promise<void> | undefined;
  /** Asks for a day, hours and a room. */
  time: (session: Session) => void;
  /** Asks by how much to push it and what follows. */
  push: (session: Session) => void;
  /** Asks which part of its day goes where. */
  part: (session: Session) => void;
  /** Asks where to go. */
  jump: () => void;
  menu: (id: string) => void;
  /** Brings what the keyboard carries into view. */
  reveal: () => void;
}

export interface Deed extends MenuItem {
  /** As `keyName` writes it. */
  key: string;
  /** Whether the menu has it; all have, where missing. */
  listed?: boolean;
}

/** What can be done to a session, in the order of its menu. */
export function deedsOf(id: string, deeds: Deeds): Deed[] {
  const { table } = deeds;
  const session = desk.sessions.get(id);
  if (!session) return [];
  const group = table.groupOf(id);
  const planned = isScheduled(session);
  return [
    { id: "open", label: t("timetable-key-open"), key: "Enter", keys: "Enter", run: () => place.open("session", id) },
    { id: "time", label: t("timetable-key-time"), key: "t", keys: "T", enabled: !session.locked, run: () => deeds.time(session) },
    { id: "carry", label: t("timetable-key-carry"), key: "m", keys: "M", enabled: !session.locked, run: () => carry(id, deeds) },
    { id: "backlog", label: t("timetable-key-backlog"), key: "b", keys: "B", enabled: group.some((one) => isScheduled(one) && !one.locked), run: () => toBacklog(id, deeds) },
    {
      id: "push", label: t("timetable-key-push"), key: "n", keys: "N", parted: true, enabled: planned && !session.locked, run: () => deeds.push(session),
    },
    { id: "gaps", label: t("timetable-key-gaps"), key: "u", keys: "U", enabled: planned && session.slot.room !== null, run: () => gaps(session, session.slot.room, deeds) },
    { id: "gaps-day", label: t("timetable-key-gaps-day"), key: "Shift+u", keys: "Shift+U", enabled: planned, run: () => gaps(session, null, deeds) },
    { id: "part", label: t("timetable-key-part"), key: "p", keys: "P", enabled: planned, run: () => deeds.part(session) },
    { id: "swap", label: t("timetable-key-swap"), key: "s", keys: "S", enabled: group.length === 2 && group.every(isScheduled), run: () => exchange(group, deeds) },
    { id: "copy", label: t("timetable-key-copy"), key: "d", keys: "D", enabled: planned, run: () => duplicate(session, group, deeds) },
    {
      id: "hold", label: t(group.every((one) => one.block !== null) ? "timetable-key-unhold" : "timetable-key-hold"), key: "i", keys: "I",
      enabled: group.every((one) => one.block !== null) || heldBy(group, table.programme?.sessions ?? []) !== undefined, run: () => holdOrNot(group, deeds),
    },
    { id: "within", label: t("timetable-key-within"), key: "Shift+i", keys: "Shift+I", enabled: planned && group.length === 1 && (session.slot.length ?? 0) > STEP, run: () => table.createIn(session) },
    {
      id: "for-all", label: t("timetable-key-for-all"), key: "a", keys: "A",
      enabled: planned && group.every((one) => isCommon(one) && one.alsoIn.length === 0 && !one.locked) && group.some((one) => one.slot.room !== null),
      run: () => table.make(group.map((one) => ({ id: one.id, slot: { ...one.slot, room: null } }))),
    },
    {
      id: "lock", label: t(group.every((one) => one.locked) ? "timetable-key-unlock" : "timetable-key-lock"), key: "l", keys: "L",
      run: () => lock(group, deeds),
    },
    {
      id: "longer", label: t("timetable-key-longer"), key: "Shift+Ctrl+ArrowDown", keys: shortcutText("Ctrl+Shift+ArrowDown"), listed: false,
      enabled: planned && !session.locked, run: () => stretch(id, STEP, deeds),
    },
    {
      id: "shorter", label: t("timetable-key-longer"), key: "Shift+Ctrl+ArrowUp", keys: shortcutText("Ctrl+Shift+ArrowUp"), listed: false,
      enabled: planned && !session.locked, run: () => stretch(id, -STEP, deeds),
    },
    { id: "choose", label: t("timetable-key-choose"), key: " ", keys: t("key-space"), parted: true, enabled: planned, run: () => flip(id, deeds) },
    { id: "all", label: t("timetable-key-all"), key: "Ctrl+a", keys: "Ctrl+A", run: () => table.chooseAll() },
    { id: "jump", label: t("timetable-key-jump"), key: "g", keys: "G", run: () => deeds.jump() },
    {
      id: "delete", label: group.length > 1 ? t("delete-chosen", { count: group.length }) : t("session-delete"), key: "",
      keys: shortcutText("Delete"), parted: true, run: () => desk.deleteSessions(group.map((one) => one.id)),
    },
  ];
}

function flip(id: string, { table }: Deeds): void {
  table.choose(id, true);
  table.sayChosen();
}

async function gaps(session: Session, room: string | null, { table }: Deeds): Promise<void> {
  const { day, start } = session.slot;
  if (day === null || start === null) return;
  const count = await closeGaps(day, start, room);
  if (count === 0) table.tell(t("timetable-no-gaps"));
  else if (count !== undefined) table.say(t("timetable-gaps-closed", { count }));
}

async function exchange([one, other]: readonly Session[], { table, focus }: Deeds): Promise<void> {
  if (!one || !other || !(await swap(one.id, other.id))) return;
  table.say(t("timetable-swapped", { one: one.title || t("untitled"), other: other.title || t("untitled") }));
  await focus(one.id);
}

/** Copies come right after what they are copies of, as a further one usually does. */
async function duplicate(session: Session, group: readonly Session[], { table, focus }: Deeds): Promise<void> {
  const { day, start, room } = session.slot;
  if (day === null || start === null) return;
  const copies = await copy(group.map((one) => one.id), session.id, { day, room, start: Math.max(endOf(session), start + table.least) });
  const first = copies?.[0];
  if (copies === undefined || first === undefined) return;
  table.chosen = new Set(copies);
  table.say(t("timetable-copied", { count: copies.length }));
  await focus(first);
}

/** Puts the group into its longest, or one into what is on around it; out of their block where all are in one. */
async function holdOrNot(group: readonly Session[], { table, focus }: Deeds): Promise<void> {
  const out = group.every((one) => one.block !== null);
  const found = out ? undefined : heldBy(group, table.programme?.sessions ?? []);
  const held = out ? group : (found?.held ?? []);
  const [first] = held;
  if (!first || !(await hold(held.map((one) => one.id), found?.block.id ?? null))) return;
  const title = first.title || t("untitled");
  table.say(found ? t("timetable-held", { title, block: found.block.title || t("untitled") }) : t("timetable-unheld", { title }));
  await focus(first.id);
}

async function lock(group: readonly Session[], { table }: Deeds): Promise<void> {
  const locked = !group.every((one) => one.locked);
  const ids = group.map((one) => one.id);
  if (await setLocked(ids, locked)) table.say(t(locked ? "timetable-locked-now" : "timetable-unlocked-now", { count: ids.length }));
}

/** Keys come faster than the file answers: each step starts where the one before it came to. */
let stretches: Promise<void> = Promise.resolve();

function stretch(id: string, by: number, { table, focus }: Deeds): Promise<void> {
  stretches = stretches.then(async () => {
    const session = desk.sessions.get(id);
    if (!session) return;
    const slot = stretched(session.slot, by);
    if (await push(session, slot, "room")) table.say(t("timetable-pushed", { title: session.title || t("untitled"), where: table.where(slot) }));
    await focus(id);
  });
  return stretches;
}

async function toBacklog(id: string, { table, focus }: Deeds): Promise<void> {
  const next = neighbour(table.grid, id, "down") ?? neighbour(table.grid, id, "up");
  await table.make(table.groupOf(id).map((one) => ({ id: one.id, slot: unscheduled(one.slot) })));
  if (next && next.session.id !== id) await focus(next.session.id);
}

/** Picks a session up, to be carried by arrow keys as the pointer would drag it. */
function carry(id: string, { table }: Deeds): void {
  const held = desk.sessions.get(id);
  if (!held) return;
  const { day, start, room } = held.slot;
  const first = table.grid.columns[0];
  if (!first) return;
  const target = { day: day ?? first.day, room: day === null ? first.room : room, start: start ?? Math.max(table.grid.from, 9 * 60) };
  const ids = table.movable(table.groupOf(id).map((one) => one.id));
  table.drag = { mode: "move", held, ids: isScheduled(held) ? ids : [id], grab: 0, target, copy: false, push: false, carried: true };
  table.said = t("timetable-carried", { title: held.title || t("untitled") });
}
