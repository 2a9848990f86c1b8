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

class Place {
  screen = $state<string>(kept("screen", (value) => (typeof value === "string" ? value : undefined), "overview"));
  sheet = $state.raw<OpenSheet | null>(null);
  /** What a screen that is being opened should bring into view, such as a session. */
  target = $state.raw<string | null>(null);
  /** The window fills the screen. */
  whole = $state(false);

  /** Opens a screen; what was being typed is saved first. */
  async go(screen: string, target: string | null = null): Promise<void> {
    await commitAll();
    this.target = target;
    if (this.screen !== screen && this.sheet?.kind !== "session" && this.sheet?.kind !== "clashes") this.sheet = null;
    this.screen = screen;
    keep("screen", screen);
  }

  /** Opens a form beside the screen. */
  async open(kind: SheetKind, id: string): Promise<void> {
    await commitAll();
    this.sheet = { kind, id };
  }

  async close(): Promise<void> {
    await commitAll();
    this.sheet = null;
  }
}

export const place = new Place();

/** Lets the window fill the screen, or no longer. */
export async function fillScreen(whole: boolean): Promise<void> {
  place.whole = whole;
  await commands.setFullScreen(whole);
}
