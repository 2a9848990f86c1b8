/** What can be done to the session that has the focus, and those chosen with it: once for menu and keys. */
import { shortcutText } from "../../actions/shortcut";
import type { Session } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { place } from "../../desk/place.svelte";
import type { MenuItem } from "../../parts/Menu.svelte";
import { t } from "../../words/words.svelte";
import { isScheduled } from "./grid";
import { unscheduled } from "./moves";
import type { Timetable } from "./timetable.svelte";
import { neighbour } from "./walk";

/** What deeds need of the screen around them. */
export interface Deeds {
  table: Timetable;
  /** Puts the focus on a session. */
  focus: (id: string) => Promise<void> | undefined;
  /** Asks for a day, hours and a room. */
  time: (session: Session) => void;
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
    { id: "time", label: t("timetable-key-time"), key: "t", keys: "T", run: () => deeds.time(session) },
    { id: "carry", label: t("timetable-key-carry"), key: "m", keys: "M", enabled: !session.locked, run: () => carry(id, deeds) },
    { id: "backlog", label: t("timetable-key-backlog"), key: "b", keys: "B", enabled: group.some(isScheduled), run: () => toBacklog(id, deeds) },
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
  table.drag = { mode: "move", held, ids: isScheduled(held) ? ids : [id], grab: 0, target, copy: false, carried: true };
  table.said = t("timetable-carried", { title: held.title || t("untitled") });
}
