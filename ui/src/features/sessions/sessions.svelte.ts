/** The list of sessions: what is searched, filtered, sorted and chosen. */
import type { Session } from "../../backend/bindings";
import { SESSION_STATES } from "../../desk/choices";
import { clashingSessions } from "../../desk/clash";
import { desk } from "../../desk/desk.svelte";
import { roomsText } from "../../desk/rooms";
import { peopleText } from "../../desk/sessions";
import type { Sorting } from "../../parts/SortHeading.svelte";
import { domainText } from "../../words/domain";
import { findable, sought } from "../../words/fold";
import { compareText, t } from "../../words/words.svelte";

export type Filter = "all" | "planned" | "unplanned" | "clashing" | "open";

export class SessionList {
  query = $state("");
  filter = $state<Filter>("all");
  sorting = $state.raw<Sorting>({ column: "when", descending: false });
  chosen = $state.raw<ReadonlySet<string>>(new Set());

  readonly programme = $derived(desk.view?.programme);
  readonly clashing = $derived(clashingSessions(desk.clashes));
  readonly rows = $derived.by(() => {
    const words = sought(this.query);
    const kept = (this.programme?.sessions ?? []).filter((session) => {
      if (!this.#passes(session)) return false;
      if (words.length === 0) return true;
      const text = findable([session.title, session.subtitle, session.english.title, ...session.tags, peopleText(session, this.programme), roomsText(session, this.programme), domainText("session-kind", session.kind)].join(" "));
      return words.every((word) => text.includes(word));
    });
    // Programme order is what Rust gives.
    const sorted = this.sorting.column === "when" ? kept : kept.toSorted((a, b) => this.#compare(a, b));
    return this.sorting.descending ? sorted.toReversed() : sorted;
  });

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
        return compareText(roomsText(a, this.programme), roomsText(b, this.programme));
      case "kind":
        return compareText(domainText("session-kind", a.kind), domainText("session-kind", b.kind));
      case "state":
        return SESSION_STATES.indexOf(a.state) - SESSION_STATES.indexOf(b.state);
      default:
        return compareText(a.title, b.title);
    }
  }
}
