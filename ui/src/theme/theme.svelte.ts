/** How the window looks: light or dark, and how large. */
import type { Theme } from "../backend/bindings";
import { kept } from "../desk/kept";

/** The zoom steps that the view menu goes through, in percent. */
export const ZOOMS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export const THEMES: readonly Theme[] = ["system", "light", "dark"];

class Look {
  // Kept here too, so that a dark window is dark before the settings are read.
  theme = $state<Theme>(kept("theme", (value) => THEMES.find((theme) => theme === value), "system"));
  zoom = $state<number>(kept("zoom", (value) => ZOOMS.find((zoom) => zoom === value), 100));

  /** The next larger or smaller zoom, or the plain one. */
  setZoom(direction: 1 | -1 | 0): void {
    const at = ZOOMS.findIndex((zoom) => zoom === this.zoom);
    this.zoom = direction === 0 ? 100 : (ZOOMS[at + direction] ?? this.zoom);
  }
}

export const look = new Look();
