/** The clashes that letting go now would bring, asked of Rust while something is dragged. */
import { commands } from "../../backend/backend";
import type { ClashLine, Move } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";

const NONE: readonly ClashLine[] = [];

export class Would {
  /** For the moves that were asked about last and answered. */
  clashes = $state.raw<readonly ClashLine[]>(NONE);
  #wanted: readonly Move[] = [];
  #asking = false;

  /** Asks about these moves; while an answer is on its way, only the latest question waits. */
  ask(moves: readonly Move[]): void {
    this.#wanted = moves;
    if (moves.length === 0) {
      if (this.clashes !== NONE) this.clashes = NONE;
      return;
    }
    if (!this.#asking) void this.#turn();
  }

  async #turn(): Promise<void> {
    const { event } = desk;
    if (event === null) return;
    this.#asking = true;
    let asked: readonly Move[];
    do {
      asked = this.#wanted;
      const answer = await commands.previewMoves(event, [...asked]);
      // What would be refused is said when it is let go.
      const found = answer.status === "ok" ? answer.data : NONE;
      if (this.#wanted.length > 0) this.clashes = found;
    } while (this.#wanted !== asked && this.#wanted.length > 0);
    this.#asking = false;
  }
}
