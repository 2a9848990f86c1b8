/** Keys on the session that has the focus. */
import { desk } from "../../desk/desk.svelte";
import { deedsOf, type Deeds } from "./deeds";
import { carriedTo, keyName, slotChange, upright, wayOf } from "./keys";
import { neighbour } from "./walk";

/** Does what a key means there; leaves alone what means nothing. */
export function keydown(event: KeyboardEvent, id: string, deeds: Deeds): void {
  const { table } = deeds;
  const name = upright(keyName(event), table.turned && table.boxOf(id) !== undefined);
  const done = table.drag ? carryOn(name, deeds) : act(name, id, deeds);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

function act(name: string, id: string, deeds: Deeds): boolean {
  const { table, focus } = deeds;
  const way = wayOf(name);
  const planned = table.boxOf(id) !== undefined;
  if (way && planned) {
    const next = neighbour(table.grid, id, way);
    if (next) void focus(next.session.id);
    return true;
  }
  const change = planned ? slotChange(name, table.rooms, table.days) : undefined;
  if (change) {
    void nudge(id, deeds, change);
    return true;
  }
  const others: Record<string, () => unknown> = {
    ...(planned && {
      Home: () => focus(table.ordered[0]?.session.id ?? id),
      End: () => focus(table.ordered.at(-1)?.session.id ?? id),
    }),
    "Shift+F10": () => deeds.menu(id),
    ContextMenu: () => deeds.menu(id),
    "Shift+ ": () => table.chooseTo(id),
    ...(table.chosen.size > 0 && { Escape: () => table.chooseNone() }),
  };
  const other = others[name];
  if (other) {
    void other();
    return true;
  }
  const deed = deedsOf(id, deeds).find((one) => one.key !== "" && (one.key === name || (name === "Ctrl+ " && one.key === " ")));
  if (!deed) return false;
  const session = desk.sessions.get(id);
  if (deed.enabled !== false) void deed.run();
  else if (session?.locked) table.refuseLocked(session);
  return true;
}

async function nudge(id: string, { table, focus }: Deeds, change: Parameters<typeof moved>[1]): Promise<void> {
  const made = table.make(moved(table.groupOf(id), change));
  // A session that goes to another day takes another place in the document, which drops the
  // focus: the next key must find it there, not wait for the file.
  await focus(id);
  await made;
  if (document.activeElement === document.body) await focus(id);
}

function moved(group: ReturnType<Deeds["table"]["groupOf"]>, change: NonNullable<ReturnType<typeof slotChange>>) {
  return group.map((one) => ({ id: one.id, slot: change(one.slot) }));
}

/** What a key does while a session is carried. Every key is taken: nothing else may happen meanwhile. */
function carryOn(name: string, deeds: Deeds): boolean {
  const { table } = deeds;
  const drag = table.drag;
  if (drag?.mode !== "move" || !drag.carried || drag.target === null || drag.target === "backlog") return true;
  if (["Enter", " ", "Ctrl+Enter"].includes(name)) {
    const { id } = drag.held;
    if (name === "Ctrl+Enter") table.drag = { ...drag, copy: true };
    void table.letGo().then(() => (desk.sessions.has(id) ? deeds.focus(id) : undefined));
    return true;
  }
  const target = carriedTo(name, drag.target, table.grid.columns, table.grain);
  if (target) {
    table.drag = { ...drag, target };
    deeds.reveal();
    table.sayCarried();
  }
  return true;
}
