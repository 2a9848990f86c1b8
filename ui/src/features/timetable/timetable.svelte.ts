/** The state of the timetable: what is shown, chosen, dragged and said. */
import { tick } from "svelte";

import type { Move, Session, Slot } from "../../backend/bindings";
import { addSession } from "../../desk/added";
import { daysOf } from "../../desk/days";
import { clashingSessions } from "../../desk/clash";
import { desk } from "../../desk/desk.svelte";
import { keep, kept } from "../../desk/kept";
import { roomsText } from "../../desk/rooms";
import { clockText, spanText } from "../../time/clock";
import type { Day } from "../../time/day";
import { folded } from "../../words/fold";
import { domainText } from "../../words/domain";
import { dayText, t } from "../../words/words.svelte";
import { busyAfter } from "./busy";
import { isScheduled, layOut, type Column } from "./grid";
import { moveGroup, sameSlot, snapped, startAt, endAt, STEP, unscheduled, type Target } from "./moves";

/** How high an hour can be, in rem. */
const SCALES = [3, 4, 5, 6, 8, 11, 15] as const;
/** The lowest that a box is drawn, in rem. */
const LOWEST = 1.5;
const NEW_LENGTH = 60;

/** Something held by the pointer. */
export type Drag =
  | { mode: "move"; held: Session; ids: string[]; grab: number; target: Target | "backlog" | null }
  | { mode: "start" | "end"; held: Session; minute: number }
  | { mode: "create"; column: Column; from: number; to: number };

export class Timetable {
  scale = $state<number>(kept("timetable.scale", (value) => SCALES.find((one) => one === value), 6));
  chosenDay = $state<Day | "all">("all");
  backlogShown = $state(kept("timetable.backlog", (value) => (typeof value === "boolean" ? value : undefined), true));
  query = $state("");
  chosen = $state.raw<ReadonlySet<string>>(new Set());
  focused = $state<string | null>(null);
  drag = $state.raw<Drag | null>(null);
  /** For screen readers: what happened last. */
  said = $state("");

  readonly programme = $derived(desk.view?.programme);
  readonly days = $derived(this.programme ? daysOf(this.programme) : []);
  readonly shownDays = $derived(this.days.includes(this.chosenDay) ? [this.chosenDay as Day] : this.days);
  readonly least = $derived(Math.max(STEP, Math.ceil((LOWEST / this.scale) * 60)));
  readonly grid = $derived(
    this.programme ? layOut(this.programme, this.shownDays, this.least) : { columns: [], boxes: [], echoes: [], from: 0, to: 0 },
  );
  readonly rooms = $derived((this.programme?.rooms ?? []).map((room) => room.id));
  readonly backlog = $derived((this.programme?.sessions ?? []).filter((session) => !isScheduled(session)));
  readonly tracks = $derived(new Map((this.programme?.tracks ?? []).map((track) => [track.id, track])));
  /** Sessions that clash, with the worst level of each. */
  readonly clashing = $derived(clashingSessions(desk.view?.clashes ?? []));
  /** The sessions that the search found; null while nothing is searched. */
  readonly found = $derived.by(() => {
    const words = folded(this.query).split(/\s+/).filter(Boolean);
    if (words.length === 0 || !this.programme) return null;
    const people = this.programme.people;
    const hits = this.programme.sessions.filter((session) => {
      const names = session.roles.map((role) => `${people[role.person]?.given ?? ""} ${people[role.person]?.family ?? ""}`);
      const text = folded([session.title, ...names].join(" "));
      return words.every((word) => text.includes(word));
    });
    return new Set(hits.map((session) => session.id));
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
  readonly busy = $derived(busyAfter(this.programme?.sessions ?? [], this.moves));

  trackColour(session: Session): number | "none" {
    return (session.track !== null ? this.tracks.get(session.track)?.colour : undefined) ?? "none";
  }

  zoom(by: 1 | -1): void {
    const at = SCALES.findIndex((scale) => scale === this.scale);
    this.scale = SCALES[at + by] ?? this.scale;
    keep("timetable.scale", this.scale);
  }

  get canZoomIn(): boolean {
    return this.scale !== SCALES.at(-1);
  }

  get canZoomOut(): boolean {
    return this.scale !== SCALES[0];
  }

  showBacklog(shown: boolean): void {
    this.backlogShown = shown;
    keep("timetable.backlog", shown);
  }

  choose(id: string, more: boolean): void {
    const next = new Set(more ? this.chosen : []);
    if (more && next.has(id)) next.delete(id);
    else next.add(id);
    this.chosen = next;
    this.focused = id;
  }

  /** The session and, where it is chosen, all that are chosen with it. */
  groupOf(id: string): Session[] {
    const ids = this.chosen.has(id) ? [...this.chosen] : [id];
    return ids.flatMap((one) => desk.sessions.get(one) ?? []);
  }

  /** Makes the moves that change something, as one change, and says where the first went. */
  async make(moves: readonly Move[]): Promise<void> {
    const real = moves.filter((move) => {
      const session = desk.sessions.get(move.id);
      return session && !sameSlot(session.slot, move.slot);
    });
    const first = real[0];
    if (!first) return;
    const title = desk.sessions.get(first.id)?.title ?? "";
    if (await desk.move(real)) {
      this.said = t("timetable-said", { title: title || t("untitled"), where: this.where(first.slot) });
    }
  }

  async letGo(): Promise<void> {
    const drag = this.drag;
    const moves = this.moves;
    this.drag = null;
    if (drag?.mode === "create") {
      const from = Math.min(drag.from, drag.to);
      const length = Math.abs(drag.to - drag.from);
      await this.create(drag.column, from, length < 2 * STEP ? NEW_LENGTH : length);
    } else {
      await this.make(moves);
    }
  }

  /** Makes a session here and opens its form. */
  async create(column: Column, start: number, length = NEW_LENGTH): Promise<void> {
    const slot = { day: column.day, start: snapped(start), length, room: column.room };
    await addSession(slot, async (id) => {
      this.choose(id, false);
      await tick();
      // Whoever closes the form comes back to the session.
      document.querySelector<HTMLElement>(`[data-session="${id}"]`)?.focus({ preventScroll: true });
    });
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
    if (!busy) return undefined;
    const what = busy.with.title || t("untitled");
    if (busy.what === "room") return t("timetable-room-busy", { what });
    const person = this.programme?.people[busy.person];
    return t("timetable-person-busy", { who: person ? `${person.given} ${person.family}`.trim() : "", what });
  }

  /** What a screen reader says of a session beside what is written on it. */
  spoken(session: Session): string {
    const level = this.clashing.get(session.id);
    const state = session.state === "proposed" ? [] : [domainText("session-state", session.state)];
    return [domainText("session-kind", session.kind), this.where(session.slot, session.alsoIn), ...state, ...(level ? [t("timetable-clashes")] : [])].join(", ");
  }

  hourText(minutes: number): string {
    return clockText(minutes);
  }
}
