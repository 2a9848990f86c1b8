/** What the pointer does on the timetable: holding, dragging, drawing, framing. */
import type { Session } from "../../backend/bindings";
import { place } from "../../desk/place.svelte";
import { pointAt, spanned, type Shape } from "./geometry";
import { isScheduled, type Column } from "./grid";
import { snapped, type Target } from "./moves";
import { pull } from "./scroll";
import { within } from "./selection";
import type { Timetable } from "./timetable.svelte";

/** Which part of a session is held. */
export type Part = "move" | "start" | "end";

interface Point {
  x: number;
  y: number;
}

/** What the pointer went down on, until it is let go; a drag only once it has moved. */
type Hold =
  | { on: "session"; session: Session; part: Part; from: Point; grab: number; further: boolean }
  /** Empty space. `origin` is the same place counted from the plane's corner, as it scrolls. */
  | { on: "plane"; column: Column; minute: number; from: Point; origin: Point; framing: boolean; base: ReadonlySet<string> };

const SLACK = 4;
/** Who only passes the edge must not be carried away, so scrolling waits so many milliseconds. */
const PAUSE = 180;

/**
 * Gives the focus where the mouse went down, as the browser would, and nothing else: ready to select
 * text, WebKit looks at each step of a drag for what it would select, which takes most of a frame.
 */
export function pressed(event: MouseEvent, otherwise?: HTMLElement): void {
  if (event.button !== 0) return;
  event.preventDefault();
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-session]") : null;
  (target ?? otherwise)?.focus({ preventScroll: true, focusVisible: false });
}

export class Hand {
  plane = $state<HTMLElement>();
  scroller = $state<HTMLElement>();
  backlog = $state<HTMLElement>();
  /** Where what is dragged beside the plane is drawn. */
  floating = $state.raw<Point | null>(null);
  readonly #table: Timetable;
  readonly #shape: () => Shape;
  /** How wide the headings are that lie over the scroller: before its first column, over its top. */
  readonly #heads: () => { left: number; top: number };
  #hold: Hold | null = null;
  #pointer: Point = { x: 0, y: 0 };
  #frame = 0;
  #moved = false;
  #atEdge: number | null = null;

  constructor(table: Timetable, shape: () => Shape, heads: () => { left: number; top: number }) {
    this.#table = table;
    this.#shape = shape;
    this.#heads = heads;
  }

  get busy(): boolean {
    return this.#hold !== null || this.#table.drag !== null;
  }

  /** The column and minute under a point of the window; undefined beside the plane. */
  at({ x, y }: Point): { column: Column; minute: number; origin: Point } | undefined {
    const box = this.plane?.getBoundingClientRect();
    if (!box) return undefined;
    const origin = { x: x - box.left, y: y - box.top };
    const { at, minute } = pointAt(origin.x, origin.y, this.#shape());
    const { columns } = this.#table.grid;
    const column = columns[Math.max(0, Math.min(columns.length - 1, Math.floor(at)))];
    return column && { column, minute, origin };
  }

  /** Takes hold of a session. */
  take(event: PointerEvent, session: Session, part: Part, further = false): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    const from = { x: event.clientX, y: event.clientY };
    const minute = this.at(from)?.minute ?? 0;
    const { start, length } = session.slot;
    // An end is held where it is, not where the pointer is a few pixels beside it.
    const held = part === "end" ? (start ?? 0) + (length ?? minute - (start ?? 0)) : (start ?? minute);
    this.#hold = { on: "session", session, part, from, grab: minute - held, further };
    this.#pointer = from;
  }

  /** Goes down on empty space: draws a session within its column, a frame beyond or with Shift or Ctrl. */
  press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const from = { x: event.clientX, y: event.clientY };
    const at = this.at(from);
    if (!at) return;
    const more = event.shiftKey || event.ctrlKey || event.metaKey;
    const base = more ? this.#table.chosen : new Set<string>();
    if (!more) this.#table.chooseNone();
    this.#hold = { on: "plane", column: at.column, minute: snapped(at.minute, this.#table.grain), from, origin: at.origin, framing: more, base };
    this.#pointer = from;
  }

  move(event: PointerEvent): void {
    const hold = this.#hold;
    if (!hold) return;
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#moved = true;
    const table = this.#table;
    if (table.drag !== null || table.band !== null) return;
    if (Math.hypot(event.clientX - hold.from.x, event.clientY - hold.from.y) < SLACK) return;
    if (hold.on === "session") {
      const { session } = hold;
      if (session.locked) {
        this.drop();
        table.refuseLocked(session);
        return;
      }
      if (hold.part === "move" && !table.chosen.has(session.id)) table.choose(session.id, false);
      const chosen = table.groupOf(session.id).filter((one) => isScheduled(one) === isScheduled(session)).map((one) => one.id);
      table.drag =
        hold.part === "move"
          ? { mode: "move", held: session, ids: table.movable(chosen), grab: hold.grab, target: null, copy: event.ctrlKey, push: event.shiftKey, carried: false }
          : { mode: hold.part, held: session, minute: (this.at(this.#pointer)?.minute ?? 0) - hold.grab, push: event.shiftKey };
    } else {
      table.band = hold.framing ? spanned(hold.origin.x, hold.origin.y, hold.origin.x, hold.origin.y) : null;
      if (!hold.framing) table.drag = { mode: "create", column: hold.column, from: hold.minute, to: hold.minute };
    }
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame((now) => this.#turn(now));
  }

  /** Once a frame: scrolls at the edges, and reads from the pointer what would become of what is held. */
  #turn(now: number): void {
    const table = this.#table;
    if (!this.#hold || (table.drag === null && table.band === null)) return;
    const scrolled = this.#scroll(now);
    if (scrolled || this.#moved) this.#aim();
    this.#moved = false;
    this.#frame = requestAnimationFrame((next) => this.#turn(next));
  }

  #scroll(now: number): boolean {
    const scroller = this.scroller;
    const box = scroller?.getBoundingClientRect();
    if (!scroller || !box || !inside(this.#pointer, box)) {
      this.#atEdge = null;
      return false;
    }
    const heads = this.#heads();
    const down = pull(this.#pointer.y, box.top + heads.top, box.bottom);
    const across = pull(this.#pointer.x, box.left + heads.left, box.right);
    this.#atEdge = down === 0 && across === 0 ? null : (this.#atEdge ?? now);
    if (this.#atEdge === null || now - this.#atEdge <= PAUSE) return false;
    scroller.scrollBy(across, down);
    return true;
  }

  #aim(): void {
    const table = this.#table;
    const hold = this.#hold;
    const at = this.at(this.#pointer);
    if (!hold || !at) return;
    const { grain } = table;
    if (hold.on === "plane") {
      this.#draw(hold, at);
      return;
    }
    const { drag } = table;
    if (drag === null || drag.mode === "create") return;
    if (drag.mode !== "move") {
      const minute = snapped(at.minute - hold.grab, grain);
      if (minute !== drag.minute) table.drag = { ...drag, minute };
      return;
    }
    const target = this.#target(drag.grab, drag.held, hold.further, at);
    this.floating = target === null || target === "backlog" ? this.#pointer : null;
    if (!sameTarget(target, drag.target)) table.drag = { ...drag, target };
  }

  #target(grab: number, held: Session, further: boolean, at: { column: Column; minute: number }): Target | "backlog" | null {
    const aside = this.backlog?.getBoundingClientRect();
    if (aside && inside(this.#pointer, aside)) return "backlog";
    const seen = this.scroller?.getBoundingClientRect();
    if (!seen || !inside(this.#pointer, seen)) return null;
    const start = Math.max(0, snapped(at.minute - grab, this.#table.grain));
    // Held in a further room, it takes all its rooms along to another hour.
    return { day: at.column.day, room: further ? held.slot.room : at.column.room, start };
  }

  #draw(hold: Extract<Hold, { on: "plane" }>, at: { column: Column; minute: number; origin: Point }): void {
    const table = this.#table;
    // By its key: while something is drawn, what was typed before is saved, and the grid laid out anew.
    if (!hold.framing && at.column.key !== hold.column.key) {
      // Beyond its column nothing can be drawn: whoever goes there frames what is to be chosen.
      hold.framing = true;
      table.drag = null;
    }
    if (!hold.framing) {
      table.drag = { mode: "create", column: hold.column, from: hold.minute, to: snapped(at.minute, table.grain) };
      return;
    }
    const frame = spanned(hold.origin.x, hold.origin.y, at.origin.x, at.origin.y);
    table.band = frame;
    table.chosen = new Set([...hold.base, ...within(table.grid.boxes, frame, this.#shape())]);
  }

  /** Lets go: what was dragged goes there, what was only clicked is chosen. */
  letGo(event: PointerEvent): void {
    const table = this.#table;
    const hold = this.#hold;
    // The last step of the pointer may have come since the last frame.
    if (hold && this.#moved && (table.drag !== null || table.band !== null)) this.#aim();
    this.#rest();
    if (table.band !== null) {
      table.band = null;
      table.sayChosen();
    } else if (hold && table.drag && !isCarried(table)) {
      void table.letGo();
    } else if (hold?.on === "session") {
      const { id } = hold.session;
      if (event.shiftKey) table.chooseTo(id);
      else table.choose(id, event.ctrlKey || event.metaKey);
      // With a form open, a click shows the next one in it.
      if (place.sheet?.kind === "session" && place.sheet.id !== id && !event.ctrlKey && !event.shiftKey) void place.open("session", id);
    }
  }

  /** With Ctrl held copies are dragged, with Shift what follows is pushed. */
  modify(event: KeyboardEvent): void {
    const { drag } = this.#table;
    if (drag === null || drag.mode === "create") return;
    if (drag.mode !== "move") {
      if (drag.push !== event.shiftKey) this.#table.drag = { ...drag, push: event.shiftKey };
    } else if (!drag.carried && (drag.copy !== event.ctrlKey || drag.push !== event.shiftKey)) {
      this.#table.drag = { ...drag, copy: event.ctrlKey, push: event.shiftKey };
    }
  }

  /** Lets go of everything; nothing becomes of it. */
  drop(): void {
    this.#rest();
    this.#table.drag = null;
    this.#table.band = null;
  }

  #rest(): void {
    this.#hold = null;
    this.#moved = false;
    this.#atEdge = null;
    this.floating = null;
    cancelAnimationFrame(this.#frame);
  }
}

function isCarried(table: Timetable): boolean {
  return table.drag?.mode === "move" && table.drag.carried;
}

function inside(point: Point, box: DOMRect): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.top && point.y <= box.bottom;
}

function sameTarget(a: Target | "backlog" | null, b: Target | "backlog" | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === "backlog" || b === "backlog") return false;
  return a.day === b.day && a.room === b.room && a.start === b.start;
}
