/** The versions of the programme, and which two are compared. */
import { commands, errorText, ok } from "../../backend/backend";
import type { ComparisonView, Version } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { chosenPair, NOW, type Side } from "./pair";

class Versions {
  /** Newest first. */
  list = $state.raw<readonly Version[]>([]);
  comparison = $state.raw<ComparisonView | null>(null);
  ready = $state(false);
  #from = $state<string | null>(null);
  #to = $state<Side>(NOW);

  /** What is compared: what was chosen, where it is still there; else the last published and now. */
  readonly pair = $derived(chosenPair(this.list, this.#from, this.#to));

  choose(from: string, to: Side): void {
    this.#from = from;
    this.#to = to;
  }

  /** Reads the versions, and what changed between the two. */
  async load(): Promise<void> {
    const event = desk.event;
    if (event === null) return;
    try {
      this.list = await ok(commands.versions(event));
      const pair = this.pair;
      const comparison = pair ? await ok(commands.compareVersions(pair.from, pair.to === NOW ? null : pair.to)) : null;
      // Somebody may have chosen others meanwhile; then that answer is on its way.
      if (this.pair?.from === pair?.from && this.pair?.to === pair?.to) this.comparison = comparison;
      this.ready = true;
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  async publish(version: Version): Promise<void> {
    await desk.write(() => commands.publishVersion(version.id, !version.published));
  }

  async remove(version: Version): Promise<void> {
    if ((await desk.write(() => commands.deleteVersion(version.id))) === undefined) return;
    desk.offerUndo(t("deleted-one", { what: version.name }));
  }
}

export const versions = new Versions();
