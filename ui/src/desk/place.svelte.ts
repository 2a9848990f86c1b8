/** Where in the window somebody is: the screen, and the sheet beside it. */
import { commands } from "../backend/backend";
import { commitAll } from "../parts/draft.svelte";
import { keep, kept } from "./kept";

/** A form that opens beside any screen. */
export type SheetKind = "session" | "person" | "registration" | "organisation" | "clashes";

export interface OpenSheet {
  kind: SheetKind;
  id: string;
}

/** Screens that need all the room: what is read there is of something else than a form beside it. */
const ROOMY: ReadonlySet<string> = new Set(["import"]);

class Place {
  screen = $state<string>(kept("screen", (value) => (typeof value === "string" ? value : undefined), "overview"));
  sheet = $state.raw<OpenSheet | null>(null);
  /** The form from which the present one was opened, to go back to. */
  from = $state.raw<OpenSheet | null>(null);
  /** What a screen that is being opened should bring into view, such as a session. */
  target = $state.raw<string | null>(null);
  /** The window fills the screen. */
  whole = $state(false);

  /** Opens a screen; what was being typed is saved first. */
  async go(screen: string, target: string | null = null): Promise<void> {
    await commitAll();
    this.target = target;
    const stays = (this.sheet?.kind === "session" || this.sheet?.kind === "clashes") && !ROOMY.has(screen);
    if (this.screen !== screen && !stays) this.sheet = this.from = null;
    this.screen = screen;
    keep("screen", screen);
  }

  /** Opens a form beside the screen. */
  async open(kind: SheetKind, id: string): Promise<void> {
    await commitAll();
    this.from = null;
    this.sheet = { kind, id };
  }

  /** Opens a form that another one names; from it one comes back. */
  async follow(kind: SheetKind, id: string): Promise<void> {
    await commitAll();
    this.from = this.sheet;
    this.sheet = { kind, id };
  }

  /** Goes back to the form from which the present one was opened; closes it where there is none. */
  async back(): Promise<void> {
    await commitAll();
    this.sheet = this.from;
    this.from = null;
  }

  async close(): Promise<void> {
    await commitAll();
    this.sheet = this.from = null;
  }
}

export const place = new Place();

/** Lets the window fill the screen, or no longer. */
export async function fillScreen(whole: boolean): Promise<void> {
  place.whole = whole;
  await commands.setFullScreen(whole);
}
