/** The actions of the whole window, by menu. */
import type { Action } from "../actions/action";
import { here } from "../actions/here.svelte";
import { commands } from "../backend/backend";
import { addSession } from "../desk/added";
import { desk } from "../desk/desk.svelte";
import { incoming } from "../desk/incoming.svelte";
import { opText } from "../desk/op";
import { fillScreen, place } from "../desk/place.svelte";
import { saveArchive } from "../desk/saved";
import type { Theme } from "../backend/bindings";
import { commitAll } from "../parts/draft.svelte";
import { toasts } from "../parts/toasts.svelte";
import { look, THEMES } from "../theme/theme.svelte";
import { language, LANGUAGES, say, speak, t, type Language } from "../words/words.svelte";
import { copyFile, fileName, newFile, openFile, openRecent } from "./files";
import { SCREENS } from "./screens";
import { windows } from "./windows.svelte";

export interface MenuOf {
  /** Its words are `menu-<id>`. */
  id: string;
  /** In groups, with a line between. */
  groups: Action[][];
}

const hasEvent = (): boolean => desk.view !== null;

/** All is saved by itself; who presses the keys of a lifetime is told so. */
async function saveAll(): Promise<void> {
  await commitAll();
  toasts.say(t("all-saved"));
}

async function toggleClashes(): Promise<void> {
  await (place.sheet?.kind === "clashes" ? place.close() : place.open("clashes", "all"));
}

async function setTheme(theme: Theme): Promise<void> {
  look.theme = theme;
  await commands.setTheme(theme);
}

async function setLanguage(chosen: Language): Promise<void> {
  speak(chosen);
  await commands.setLanguage(chosen);
  await desk.refresh();
}

/** Recent files but the open one, which is the latest. */
const RECENT = 5;
const recent: Action[] = Array.from({ length: RECENT }, (_, at) => {
  const path = (): string | undefined => desk.info?.settings.recent?.[at + 1];
  return {
    id: `file-recent-${at}`,
    label: () => t("action-file-recent", { name: fileName(path() ?? "") }),
    shown: () => path() !== undefined,
    run: () => openRecent(at + 1),
  };
});

const file: Action[][] = [
  [
    { id: "file-new", run: newFile },
    { id: "file-open", shortcut: "Ctrl+O", run: openFile },
    { id: "file-save", shortcut: "Ctrl+S", run: saveAll },
    { id: "file-copy", shortcut: "Ctrl+Shift+S", run: copyFile },
    { id: "file-archive", run: saveArchive },
  ],
  recent,
  [
    { id: "import", shortcut: "Ctrl+I", run: () => place.go("import") },
    { id: "import-file", shortcut: "Ctrl+Shift+O", enabled: () => !incoming.busy, run: () => incoming.pick() },
    { id: "export", shortcut: "Ctrl+E", enabled: hasEvent, run: () => place.go("export") },
    { id: "print", shortcut: "Ctrl+P", enabled: hasEvent, run: () => place.go("print") },
  ],
];

const edit: Action[][] = [
  [
    {
      id: "undo",
      shortcut: "Ctrl+Z",
      label: () =>
        desk.info?.steps.undo && !here.offers.steps ? t("action-undo-what", { what: opText(desk.info.steps.undo) }) : t("action-undo"),
      sought: () => t("action-undo"),
      enabled: () => here.offers.steps?.canUndo() ?? (desk.writing || desk.info?.steps.undo != null),
      run: async () => (here.offers.steps ?? desk).undo(),
    },
    {
      id: "redo",
      shortcut: "Ctrl+Y",
      alias: ["Ctrl+Shift+Z"],
      label: () =>
        desk.info?.steps.redo && !here.offers.steps ? t("action-redo-what", { what: opText(desk.info.steps.redo) }) : t("action-redo"),
      sought: () => t("action-redo"),
      enabled: () => here.offers.steps?.canRedo() ?? (desk.writing || desk.info?.steps.redo != null),
      run: async () => (here.offers.steps ?? desk).redo(),
    },
  ],
  [
    // Ctrl+N makes a new one of what the screen shows; where that is nothing, a session.
    {
      id: "create-here",
      shortcut: "Ctrl+Shift+N",
      alias: ["Ctrl+N"],
      enabled: () => here.offers.create !== undefined,
      run: () => here.offers.create?.(),
    },
    {
      id: "session-new",
      shortcut: "Ctrl+N",
      enabled: hasEvent,
      run: () => (here.offers.session ?? addSession)(),
    },
    {
      id: "edit",
      shortcut: "F2",
      enabled: () => here.offers.edit !== undefined && (here.offers.chosen?.() ?? true),
      run: () => here.offers.edit?.(),
    },
    {
      id: "delete",
      shortcut: "Delete",
      enabled: () => here.offers.remove !== undefined && (here.offers.chosen?.() ?? true),
      run: () => here.offers.remove?.(),
    },
  ],
  [{ id: "find", shortcut: "Ctrl+F", enabled: () => here.offers.find !== undefined, run: () => here.offers.find?.() }],
];

const view: Action[][] = [
  SCREENS.map((screen, at) => ({
    id: `go-${screen.id}`,
    label: () => say(`screen-${screen.id}`),
    // There are nine figures for them.
    ...(at < 9 && { shortcut: `Ctrl+${at + 1}` }),
    enabled: () => screen.always === true || hasEvent(),
    checked: () => place.screen === screen.id,
    run: () => place.go(screen.id),
  })),
  [{ id: "clashes", shortcut: "F8", enabled: hasEvent, checked: () => place.sheet?.kind === "clashes", run: toggleClashes }],
  [
    // Where a screen has a grid, the keys zoom that; the window's own zoom stays in the menu.
    { id: "grid-closer", shortcut: "Ctrl+Plus", shown: () => here.offers.zoom !== undefined, run: () => here.offers.zoom?.(1) },
    { id: "grid-wider", shortcut: "Ctrl+Minus", shown: () => here.offers.zoom !== undefined, run: () => here.offers.zoom?.(-1) },
    { id: "grid-jump", shown: () => here.offers.jump !== undefined, run: () => here.offers.jump?.() },
  ],
  [
    { id: "zoom-in", shortcut: "Ctrl+Plus", run: () => look.setZoom(1) },
    { id: "zoom-out", shortcut: "Ctrl+Minus", run: () => look.setZoom(-1) },
    { id: "zoom-plain", shortcut: "Ctrl+0", run: () => look.setZoom(0) },
    { id: "full-screen", shortcut: "F11", checked: () => place.whole, run: () => fillScreen(!place.whole) },
  ],
  THEMES.map((theme) => ({
    id: `theme-${theme}`,
    checked: () => look.theme === theme,
    run: () => setTheme(theme),
  })),
  LANGUAGES.map((one) => ({
    id: `language-${one}`,
    checked: () => language() === one,
    run: () => setLanguage(one),
  })),
];

const event: Action[][] = [
  [
    { id: "event-new", run: () => void (windows.open = "new-event") },
    { id: "event-copy", enabled: hasEvent, run: () => void (windows.open = "copy-event") },
    { id: "event-delete", enabled: hasEvent, run: () => void (windows.open = "delete-event") },
  ],
];

const help: Action[][] = [
  [
    { id: "palette", shortcut: "Ctrl+K", run: () => void (windows.open = "palette") },
    { id: "shortcuts", shortcut: "F1", run: () => void (windows.open = "shortcuts") },
    { id: "about", run: () => void (windows.open = "about") },
  ],
];

export const MENUS: readonly MenuOf[] = [
  { id: "file", groups: file },
  { id: "edit", groups: edit },
  { id: "view", groups: view },
  { id: "event", groups: event },
  { id: "help", groups: help },
];

/** Every action, each once. */
export const ACTIONS: readonly Action[] = MENUS.flatMap((menu) => menu.groups.flat());
