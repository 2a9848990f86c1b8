/** What letting go now would bring, asked of Rust while something is dragged: clashes, and what is pushed. */
import { commands, failureText } from "../../backend/backend";
import type { ClashLine, Move, Reach } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";

const NONE: Foreseen = { clashes: [], pushed: [], refusal: undefined };

/** What would come of moves. */
export interface Foreseen {
  /** Those that are not there now. */
  clashes: readonly ClashLine[];
  /** Moves of what is pushed out of the way. */
  pushed: readonly Move[];
  /** Why nothing would be pushed. */
  refusal: string | undefined;
}

interface Question {
  moves: readonly Move[];
  /** Whether the one that moves pushes what follows in its rooms. */
  push: boolean;
}

const NOTHING: Question = { moves: [], push: false };

export class Would {
  /** For the moves that were asked about last and answered. */
  seen = $state.raw<Foreseen>(NONE);
  #wanted: Question = NOTHING;
  #asking = false;

  /** Asks about these moves; while an answer is on its way, only the latest question waits. */
  ask(moves: readonly Move[], push: boolean): void {
    this.#wanted = { moves, push };
    if (moves.length === 0) {
      if (this.seen !== NONE) this.seen = NONE;
      return;
    }
    if (!this.#asking) void this.#turn();
  }

  async #turn(): Promise<void> {
    const { event } = desk;
    if (event === null) return;
    this.#asking = true;
    let asked: Question;
    do {
      asked = this.#wanted;
      const found = await foreseen(event, asked);
      if (this.#wanted.moves.length > 0) this.seen = found;
    } while (this.#wanted !== asked && this.#wanted.moves.length > 0);
    this.#asking = false;
  }
}

async function foreseen(event: string, { moves, push }: Question): Promise<Foreseen> {
  const [first] = moves;
  if (push && first) return await foreseenPush(event, first, "room");
  const answer = await commands.previewMoves(event, [...moves]);
  // What would be refused is said when it is let go.
  return answer.status === "ok" && answer.data.length > 0 ? { ...NONE, clashes: answer.data } : NONE;
}

/** What would come of moving a session to a slot and pushing what follows. */
export async function foreseenPush(event: string, { id, slot }: Move, reach: Reach): Promise<Foreseen> {
  const answer = await commands.previewShift(event, id, slot, reach);
  if (answer.status === "error") return { ...NONE, refusal: failureText(answer.error) };
  return { ...NONE, clashes: answer.data.clashes, pushed: answer.data.moves.filter((move) => move.id !== id) };
}
