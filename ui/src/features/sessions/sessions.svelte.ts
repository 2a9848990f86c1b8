/** The list of sessions: what is searched, filtered, sorted and chosen. */
import type { Session } from "../../backend/bindings";
import { SESSION_STATES } from "../../desk/choices";
import { clashingSessions } from "../../desk/clash";
import { desk } from "../../desk/desk.svelte";
import { roomsText } from "../../desk/rooms";
import type { Sorting } from "../../parts/ListTable.svelte";
import { spanText } from "../../time/clock";
import { domainText } from "../../words/domain";
import { folded } from "../../words/fold";
import { compareText, dayBrief, t } from "../../words/words.svelte";

export type Filter = "all" | "planned" | "unplanned" | "clashing" | "open";

export class SessionList {
  query = $state("");
  filter = $state<Filter>("all");
  sorting = $state.raw<Sorting>({ column: "when", descending: false });
  chosen = $state.raw<ReadonlySet<string>>(new Set());

  readonly programme = $derived(desk.view?.programme);
  readonly clashing = $derived(clashingSessions(desk.clashes));
  readonly rows = $derived.by(() => {
    const words = folded(this.query).split(/\s+/).filter(Boolean);
    const kept = (this.programme?.sessions ?? []).filter((session) => {
      if (!this.#passes(session)) return false;
      if (words.length === 0) return true;
      const text = folded([session.title, session.subtitle, session.english.title, ...session.tags, this.people(session), this.room(session), domainText("session-kind", session.kind)].join(" "));
      return words.every((word) => text.includes(word));
    });
    // Programme order is what Rust gives.
    const sorted = this.sorting.column === "when" ? kept : kept.toSorted((a, b) => this.#compare(a, b));
    return this.sorting.descending ? sorted.toReversed() : sorted;
  });

  when({ slot }: Session): string {
    if (slot.day === null) return "";
    return slot.start === null ? dayBrief(slot.day) : `${dayBrief(slot.day)}, ${spanText(slot.start, slot.length)}`;
  }

  room(session: Session): string {
    return roomsText(session, this.programme);
  }

  people(session: Session): string {
    return session.roles
      .map((role) => this.programme?.people[role.person])
      .map((person) => (person ? `${person.given} ${person.family}`.trim() : ""))
      .join(", ");
  }

  colour(session: Session): number | "none" {
    return this.programme?.tracks.find((track) => track.id === session.track)?.colour ?? "none";
  }

  filterText(filter: Filter): string {
    switch (filter) {
      case "all":
        return t("sessions-all");
      case "planned":
        return t("sessions-planned");
      case "unplanned":
        return t("timetable-backlog");
      case "clashing":
        return t("sessions-clashing");
      case "open":
        return t("sessions-open");
    }
  }

  showAll(): void {
    this.query = "";
    this.filter = "all";
  }

  #passes(session: Session): boolean {
    const scheduled = session.slot.day !== null && session.slot.start !== null;
    switch (this.filter) {
      case "all":
        return true;
      case "planned":
        return scheduled;
      case "unplanned":
        return !scheduled;
      case "clashing":
        return this.clashing.has(session.id);
      case "open":
        return session.state === "idea" || session.state === "proposed";
    }
  }

  #compare(a: Session, b: Session): number {
    switch (this.sorting.column) {
      case "room":
        return compareText(this.room(a), this.room(b));
      case "kind":
        return compareText(domainText("session-kind", a.kind), domainText("session-kind", b.kind));
      case "state":
        return SESSION_STATES.indexOf(a.state) - SESSION_STATES.indexOf(b.state);
      default:
        return compareText(a.title, b.title);
    }
  }
}
