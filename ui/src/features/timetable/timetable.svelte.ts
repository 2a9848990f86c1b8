/** The state of the timetable: what is shown, chosen, dragged and said. */
import { tick } from "svelte";

import type { Move, Session, Slot } from "../../backend/bindings";
import { addSession } from "../../desk/added";
import { daysOf } from "../../desk/days";
import { clashingSessions } from "../../desk/clash";
import { desk } from "../../desk/desk.svelte";
import { keep, kept } from "../../desk/kept";
import { place } from "../../desk/place.svelte";
import { roomsText } from "../../desk/rooms";
import { toasts } from "../../parts/toasts.svelte";
import { clockText, spanText } from "../../time/clock";
import { findable, sought } from "../../words/fold";
import { domainText } from "../../words/domain";
import { dayText, t } from "../../words/words.svelte";
import { busyAfter, byDay, type Busy } from "./busy";
import { ALL, flipped, isAll, knownOf, passes, readFilter, type Filter, type Part } from "./filter";
import type { Rect } from "./geometry";
import { inOrder, isScheduled, layOut, NOTHING, type Box, type Column } from "./grid";
import { endAt, moveGroup, sameSlot, startAt, STEP, unscheduled, type Target } from "./moves";
import { copy, push } from "./planning";
import { grain, hourSize, STEPS, zoomed, type Density, type Step } from "./scale";
import { between, flippedIn } from "./selection";
import { shadesOf } from "./shading";
import { Would } from "./would.svelte";

const NEW_LENGTH = 60;
/** Of a talk in a block. */
const TALK = 20;

export const VIEWS = ["grid", "turned", "list", "week"] as const;
export type View = (typeof VIEWS)[number];

/** Something held by the pointer, or by the arrow keys. */
export type Drag =
  | {
      mode: "move"; held: Session; ids: readonly string[]; grab: number; target: Target | "backlog" | null;
      /** Whether the originals stay; whether what follows is pushed; whether the arrow keys hold it. */
      copy: boolean; push: boolean; carried: boolean;
    }
  | { mode: "start" | "end"; held: Session; minute: number; push: boolean }
  | { mode: "create"; column: Column; from: number; to: number };

const oneOf = <T>(list: readonly T[]) => (value: unknown): T | undefined => list.find((one) => one === value);
const flag = (value: unknown): boolean | undefined => (typeof value === "boolean" ? value : undefined);

export class Timetable {
  view = $state<View>(kept("timetable.view", oneOf(VIEWS), "grid"));
  step = $state<Step>(kept("timetable.step", oneOf(STEPS), 15));
  density = $state<Density>(kept<Density>("timetable.density", oneOf(["read", "many"]), "read"));
  backlogShown = $state(kept("timetable.backlog", flag, true));
  query = $state("");
  /** Some may be gone by now: whoever does something to them asks `groupOf` or `there`. */
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  focused = $state<string | null>(null);
  drag = $state.raw<Drag | null>(null);
  /** The frame that is drawn to choose what lies in it, in pixels of the plane. */
  band = $state.raw<Rect | null>(null);
  /** For screen readers: what happened last. */
  said = $state("");
  #filters = $state.raw<Record<string, Filter>>({});
  /** From where Shift chooses on. */
  #anchor: string | null = null;

  readonly programme = $derived(desk.view?.programme);
  readonly turned = $derived(this.view === "turned");
  readonly days = $derived(this.programme ? daysOf(this.programme) : []);
  readonly rooms = $derived((this.programme?.rooms ?? []).map((room) => room.id));
  readonly filter = $derived.by(() => {
    const event = desk.event ?? "";
    const wanted = this.#filters[event] ?? kept(`timetable.filter.${event}`, readFilter, ALL);
    return knownOf(wanted, this.days, this.rooms, (this.programme?.tracks ?? []).map((track) => track.id));
  });
  readonly filtered = $derived(!isAll(this.filter));
  readonly shownDays = $derived(this.filter.days.length > 0 ? this.filter.days : this.days);
  /** How high an hour is, in rem; how wide, where turned. */
  readonly scale = $derived(hourSize(this.step, this.turned));
  /** Minutes to which dragging keeps. */
  readonly grain = $derived(grain(this.step));
  readonly least = $derived(Math.min(this.step, 15));
  readonly grid = $derived(this.programme ? layOut(this.programme, this.shownDays, this.least, this.filter) : NOTHING);
  /** The boxes in the order in which they are read. */
  readonly ordered = $derived(inOrder(this.grid.boxes));
  readonly boxes = $derived(new Map(this.grid.boxes.map((box) => [box.session.id, box])));
  /** The one that Tab reaches: the last one that had the focus, or the first. */
  readonly reached = $derived(this.focused !== null && this.boxes.has(this.focused) ? this.focused : (this.ordered[0]?.session.id ?? null));
  readonly backlog = $derived((this.programme?.sessions ?? []).filter((session) => !isScheduled(session) && (this.filter.tracks.length === 0 || passes(session, { ...ALL, tracks: this.filter.tracks }))));
  readonly listed = $derived((this.programme?.sessions ?? []).filter((session) => passes(session, this.filter) && (this.found?.has(session.id) ?? true)));
  readonly tracks = $derived(new Map((this.programme?.tracks ?? []).map((track) => [track.id, track])));
  /** Sessions that clash, with the worst level of each. */
  readonly clashing = $derived(clashingSessions(desk.clashes));
  readonly #texts = $derived.by(() => {
    const people = this.programme?.people ?? {};
    const names = (session: Session): string[] => session.roles.map(({ person }) => `${people[person]?.given ?? ""} ${people[person]?.family ?? ""}`);
    return (this.programme?.sessions ?? []).map((session) => ({ id: session.id, text: findable([session.title, ...names(session)].join(" ")) }));
  });
  /** The sessions that the search found; null while nothing is searched. */
  readonly found = $derived.by(() => {
    const words = sought(this.query);
    if (words.length === 0) return null;
    const hits = this.#texts.filter(({ text }) => words.every((word) => text.includes(word)));
    return new Set(hits.map((one) => one.id));
  });
  /** Of the backlog, what the search found. */
  readonly waiting = $derived(this.found === null ? this.backlog : this.backlog.filter((session) => this.found?.has(session.id)));
  /** Where the search shows nothing: whether nothing has these words, or the filter hides what has. */
  readonly missed = $derived.by(() => {
    const { found } = this;
    if (found === null || this.waiting.length > 0 || this.grid.boxes.some((box) => found.has(box.session.id))) return null;
    return found.size > 0 && this.filtered ? "hidden" : "none";
  });
  /** What letting go now would do. */
  readonly moves = $derived.by<Move[]>(() => {
    const drag = this.drag;
    if (!drag || drag.mode === "create") return [];
    if (drag.mode !== "move") {
      const slot = drag.mode === "start" ? startAt(drag.held.slot, drag.minute) : endAt(drag.held.slot, drag.minute);
      return [{ id: drag.held.id, slot }];
    }
    if (drag.target === null) return [];
    const group = drag.ids.flatMap((id) => desk.sessions.get(id) ?? []);
    if (drag.target === "backlog") return group.map((session) => ({ id: session.id, slot: unscheduled(session.slot) }));
    return moveGroup(drag.held, group, drag.target, this.days, this.rooms);
  });
  /** Those that are being moved: the same list as long as the same are, wherever they are just now. */
  readonly #heldIds = $derived(this.drag === null || this.drag.mode === "create" ? NOBODY : this.drag.mode === "move" ? this.drag.ids : this.drag.held.id);
  readonly held = $derived<ReadonlySet<string>>(new Set(typeof this.#heldIds === "string" ? [this.#heldIds] : this.#heldIds));
  /** What Rust says that these moves would bring beside. */
  readonly would = new Would();
  readonly #byDay = $derived(byDay(this.programme?.sessions ?? []));
  /** Whether letting go now would push what follows: then nothing of it is in the way. */
  readonly pushes = $derived(
    this.drag !== null && this.drag.mode !== "create" && this.drag.push && !(this.drag.mode === "move" && this.drag.copy) &&
      this.moves.length === 1 && this.moves[0]?.slot.day !== null,
  );
  readonly busy = $derived(this.moves.length === 0 || this.pushes ? NONE_BUSY : busyAfter(this.#byDay, desk.sessions, this.moves));
  /** The people whose hours are shown: of what is dragged, else of what is chosen. */
  readonly #concerned = $derived.by(() => {
    const ids = this.held.size > 0 ? this.held : this.chosen;
    // Of many at once it would tell nothing.
    if (ids.size > 12) return [];
    return [...ids].flatMap((id) => desk.sessions.get(id)?.roles.map((role) => role.person) ?? []);
  });
  readonly shades = $derived(this.programme && (this.programme.availabilities.length > 0 || this.programme.event.opensAt !== null || this.programme.event.closesAt !== null)
    ? shadesOf(this.programme, this.grid.columns, new Set(this.#concerned)) : []);

  /** Those that are chosen and were neither deleted nor taken back meanwhile. */
  get there(): string[] {
    const { sessions } = desk;
    return [...this.chosen].filter((id) => sessions.has(id));
  }

  trackColour(session: Session): number | "none" {
    return (session.track !== null ? this.tracks.get(session.track)?.colour : undefined) ?? "none";
  }

  show(view: View): void {
    this.view = view;
    keep("timetable.view", view);
  }

  zoom(by: 1 | -1): void {
    const step = zoomed(this.step, by);
    if (step === this.step) return;
    this.step = step;
    keep("timetable.step", step);
    this.said = t("timetable-zoomed", { minutes: String(step) });
  }

  get canZoomIn(): boolean {
    return this.step !== STEPS[0];
  }

  get canZoomOut(): boolean {
    return this.step !== STEPS.at(-1);
  }

  pack(density: Density): void {
    this.density = density;
    keep("timetable.density", density);
  }

  showBacklog(shown: boolean): void {
    this.backlogShown = shown;
    keep("timetable.backlog", shown);
  }

  /** Shows only these; remembered for this event. */
  restrict(filter: Filter, event = desk.event ?? ""): void {
    this.#filters = { ...this.#filters, [event]: filter };
    keep(`timetable.filter.${event}`, filter);
  }

  flip(part: Part, id: string): void {
    const all = { days: this.days, rooms: this.rooms, tracks: [...this.tracks.keys()] }[part];
    this.restrict({ ...this.filter, [part]: flipped(this.filter[part], id, all) });
  }

  /** Widens the filter as far as a session needs to be seen. */
  reveal(session: Session): void {
    if (passes(session, this.filter) || !isScheduled(session)) return;
    const { days, rooms, tracks } = this.filter;
    const keepIf = (part: Part, list: readonly string[]) => (passes(session, { ...ALL, [part]: list }) ? list : []);
    this.restrict({ days: keepIf("days", days), rooms: keepIf("rooms", rooms), tracks: keepIf("tracks", tracks) });
  }

  choose(id: string, more: boolean): void {
    this.chosen = more ? flippedIn(this.chosen, id) : new Set([id]);
    this.focused = id;
    this.#anchor = id;
  }

  /** Chooses all from where choosing began to this one. */
  chooseTo(id: string): void {
    this.#anchor ??= this.focused ?? id;
    this.chosen = between(this.grid.boxes, this.#anchor, id);
    this.focused = id;
    this.sayChosen();
  }

  chooseAll(): void {
    this.chosen = new Set(this.grid.boxes.map((box) => box.session.id));
    this.sayChosen();
  }

  chooseNone(): void {
    this.chosen = new Set();
    this.#anchor = null;
  }

  sayChosen(): void {
    this.said = t("timetable-chosen", { count: this.chosen.size });
  }

  /** Says where what the keyboard carries would go, and what would clash there. */
  sayCarried(): void {
    const drag = this.drag;
    const first = this.moves.find((move) => drag?.mode === "move" && move.id === drag.held.id);
    if (!first) return;
    this.said = [this.where(first.slot), this.busyText(first.id) ?? ""].filter(Boolean).join(". ");
  }

  /** The session and, where it is chosen, all that are chosen with it. */
  groupOf(id: string): Session[] {
    const ids = this.chosen.has(id) ? [...this.chosen] : [id];
    return ids.flatMap((one) => desk.sessions.get(one) ?? []);
  }

  /** Makes the moves that change something, as one change, and says where the first went. */
  async make(moves: readonly Move[]): Promise<void> {
    const locked = moves.filter((move) => desk.sessions.get(move.id)?.locked);
    const real = moves.filter((move) => {
      const session = desk.sessions.get(move.id);
      return session && !session.locked && !sameSlot(session.slot, move.slot);
    });
    const first = real[0];
    if (!first) {
      if (locked.length > 0) this.said = t("timetable-locked-stays", { count: locked.length });
      return;
    }
    const title = desk.sessions.get(first.id)?.title ?? "";
    const busy = [...busyAfter(this.#byDay, desk.sessions, real).values()].length;
    if (await desk.move(real)) {
      const where = t("timetable-said", { title: title || t("untitled"), where: this.where(first.slot) });
      this.said = [where, ...(real.length > 1 ? [t("timetable-said-more", { count: real.length - 1 })] : []), ...(busy > 0 ? [t("timetable-clashes")] : [])].join(", ");
    }
  }

  /** Those of these that are not locked. */
  movable(ids: readonly string[]): string[] {
    return ids.filter((id) => desk.sessions.get(id)?.locked !== true);
  }

  /** Says why a session does not move. */
  refuseLocked(session: Session): void {
    this.tell(t("timetable-locked-stays-put", { title: session.title || t("untitled") }));
  }

  /** Says what happened, to screen readers alone: it can be seen. */
  say(text: string): void {
    this.said = text;
  }

  /** Says what can't be seen, to everybody. */
  tell(text: string): void {
    this.said = text;
    toasts.say(text);
  }

  async letGo(): Promise<void> {
    const drag = this.drag;
    const { moves, pushes } = this;
    this.drag = null;
    if (drag?.mode === "create") {
      const from = Math.min(drag.from, drag.to);
      const length = Math.abs(drag.to - drag.from);
      await this.create(drag.column, from, length < 2 * STEP ? NEW_LENGTH : length);
    } else if (drag?.mode === "move" && drag.copy && drag.target !== null && drag.target !== "backlog") {
      const copies = await copy(drag.ids, drag.held.id, drag.target);
      if (copies === undefined) return;
      this.chosen = new Set(copies);
      this.say(t("timetable-copied", { count: copies.length }));
    } else if (drag && pushes && moves[0]) {
      const { slot } = moves[0];
      if (await push(drag.held, slot, "room")) this.say(t("timetable-pushed", { title: drag.held.title || t("untitled"), where: this.where(slot) }));
    } else {
      await this.make(moves);
    }
  }

  /** Makes a session here and opens its form. */
  async create(column: Column, start: number, length = NEW_LENGTH): Promise<void> {
    const slot = { day: column.day, start, length, room: column.room };
    // In another track it would be filtered out as it comes.
    await addSession({ slot, track: only(this.filter.tracks), before: (id) => this.#meet(id) });
  }

  /** Makes a session in a block, after what that holds, and opens its form. */
  async createIn(block: Session): Promise<void> {
    const { day, room, start, length } = block.slot;
    if (start === null) return;
    const held = (this.programme?.sessions ?? []).filter((one) => one.block === block.id && one.slot.day === day && one.slot.start !== null);
    const after = Math.max(start, ...held.map((one) => (one.slot.start ?? 0) + (one.slot.length ?? 0)));
    const left = start + (length ?? NEW_LENGTH) - after;
    const slot = { day, room, start: after, length: left >= STEP ? Math.min(TALK, left) : TALK };
    await addSession({ slot, track: block.track, block: block.id, kind: "lecture", before: (id) => this.#meet(id) });
  }

  /** Whoever closes the form of a new session comes back to it. */
  async #meet(id: string): Promise<void> {
    this.choose(id, false);
    await tick();
    document.querySelector<HTMLElement>(`[data-session="${id}"]`)?.focus({ preventScroll: true });
  }

  /**
   * Makes a session without an hour and opens its form: on the day, in the room and track that alone
   * are shown; of several days on that of the session before, which it most likely follows.
   */
  async createLoose(): Promise<void> {
    const before = desk.sessions.get(place.sheet?.kind === "session" ? place.sheet.id : (this.focused ?? ""));
    const day = only(this.shownDays) ?? before?.slot.day ?? null;
    this.chooseNone();
    await addSession({ slot: { day, room: only(this.filter.rooms) }, track: only(this.filter.tracks) });
  }

  /** When and where a slot is, in words; further rooms too. */
  where(slot: Slot, alsoIn: readonly string[] = []): string {
    if (slot.day === null || slot.start === null) return t("timetable-backlog");
    const room = roomsText({ slot, alsoIn: [...alsoIn] }, this.programme);
    return [dayText(slot.day, "plain"), spanText(slot.start, slot.length), ...(room ? [room] : [])].join(", ");
  }

  /** What would be double-booked, in words; undefined where nothing would. */
  busyText(id: string): string | undefined {
    const busy = this.busy.get(id);
    if (!busy) return this.wouldText(id);
    const what = busy.with.title || t("untitled");
    if (busy.what === "room") return t("timetable-room-busy", { what });
    const person = this.programme?.people[busy.person];
    return t("timetable-person-busy", { who: person ? `${person.given} ${person.family}`.trim() : "", what });
  }

  /** What else would clash, as Rust says it, in words; undefined where nothing would. */
  wouldText(id: string): string | undefined {
    const programme = this.programme;
    if (!programme) return undefined;
    const { clashes, refusal } = this.would.seen;
    if (refusal !== undefined && this.held.has(id)) return refusal;
    const texts = new Set(clashes.filter((clash) => clash.sessions.includes(id)).map((clash) => clash.text));
    const [first, ...rest] = texts;
    return first === undefined ? undefined : [first, ...rest.slice(0, 2)].join("; ");
  }

  /** What a screen reader says of a session beside what is written on it. */
  spoken(session: Session): string {
    const level = this.clashing.get(session.id);
    const state = session.state === "proposed" ? [] : [domainText("session-state", session.state)];
    return [
      domainText("session-kind", session.kind), this.where(session.slot, session.alsoIn), ...state,
      ...(session.locked ? [t("timetable-locked")] : []), ...(level ? [t("timetable-clashes")] : []),
    ].join(", ");
  }

  hourText(minutes: number): string {
    return clockText(minutes);
  }

  /** The box of a session; undefined where it is not shown. */
  boxOf(id: string): Box | undefined {
    return this.boxes.get(id);
  }
}

/** The one member of a list; null where there are none or several. */
function only(list: readonly string[]): string | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

const NOBODY: readonly string[] = [];
const NONE_BUSY: ReadonlyMap<string, Busy> = new Map();
