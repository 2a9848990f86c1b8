/** Which changes the history shows, and what they are. */
import { commands, errorText, ok } from "../../backend/backend";
import type { Change, HistoryQuery, Topic } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { past } from "../../desk/past.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";

/** How many changes are fetched at a time. */
const STEP = 100;

export class History {
  words = $state("");
  topic = $state<Topic | "">("");
  /** Whose changes; null where everybody's. */
  actor = $state<string | null>(null);
  limit = $state(STEP);

  changes = $state.raw<readonly Change[]>([]);
  total = $state(0);
  actors = $state.raw<readonly string[]>([]);
  /** The newest change of all; there is nothing after it to go back from. */
  newest = $state<string | null>(null);
  ready = $state(false);

  readonly query: HistoryQuery = $derived({
    words: this.words,
    topic: this.topic === "" ? null : this.topic,
    actor: this.actor,
    thing: past.thing?.id ?? null,
    offset: 0,
    limit: this.limit,
  });
  /** Whether anything is left out. */
  readonly narrowed = $derived(this.words.trim() !== "" || this.topic !== "" || this.actor !== null || past.thing !== null);

  async load(query: HistoryQuery): Promise<void> {
    try {
      const page = await ok(commands.historyPage(query));
      // Whoever types fast asks for something else already.
      if (query !== this.query) return;
      this.changes = page.changes;
      this.total = page.total;
      this.actors = page.actors;
      this.newest = page.newest;
      this.ready = true;
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  more(): void {
    this.limit += STEP;
  }

  /** Shows everything. */
  widen(): void {
    this.words = "";
    this.topic = "";
    this.actor = null;
    past.thing = null;
  }
}

/** Goes back to a change, after which `seen` others were made. */
export async function goBack(change: string, seen: number): Promise<void> {
  const back = await desk.write(() => commands.goBack(change, seen));
  if (back !== undefined) desk.offerUndo(t("history-back-done", { count: back }));
}
