/** Every screen of the window and every form that opens beside it, in the order of the sidebar. */
import type { Component } from "svelte";

import type { SheetKind } from "../desk/place.svelte";
import ClashesSheet from "../features/clashes/ClashesSheet.svelte";
import Door from "../features/door/Screen.svelte";
import Export from "../features/export/Screen.svelte";
import History from "../features/history/Screen.svelte";
import Import from "../features/import/Screen.svelte";
import Numbers from "../features/numbers/Screen.svelte";
import Organisations from "../features/organisations/Screen.svelte";
import OrganisationSheet from "../features/organisations/OrganisationSheet.svelte";
import Overview from "../features/overview/Screen.svelte";
import People from "../features/people/Screen.svelte";
import PersonSheet from "../features/people/PersonSheet.svelte";
import Print from "../features/print/Screen.svelte";
import RegistrationSheet from "../features/registrations/RegistrationSheet.svelte";
import RegistrationForm from "../features/registration-form/Screen.svelte";
import Registrations from "../features/registrations/Screen.svelte";
import Rooms from "../features/rooms/Screen.svelte";
import SessionSheet from "../features/sessions/SessionSheet.svelte";
import Sessions from "../features/sessions/Screen.svelte";
import Timetable from "../features/timetable/Screen.svelte";
import Versions from "../features/versions/Screen.svelte";
import type { IconName } from "../parts/Icon.svelte";

export interface Screen {
  /** Its words are `screen-<id>`. */
  id: string;
  icon: IconName;
  component: Component;
  /** Shown without an event too. */
  always?: boolean;
  /** The screen that it is part of, which leads to it; the sidebar shows that one. */
  under?: string;
}

export const SCREENS: readonly Screen[] = [
  { id: "overview", icon: "overview", component: Overview },
  { id: "timetable", icon: "calendar", component: Timetable },
  { id: "sessions", icon: "sessions", component: Sessions },
  { id: "people", icon: "people", component: People, always: true },
  { id: "organisations", icon: "building", component: Organisations, always: true },
  { id: "rooms", icon: "room", component: Rooms },
  { id: "registrations", icon: "ticket", component: Registrations },
  { id: "door", icon: "scan", component: Door },
  { id: "numbers", icon: "chart", component: Numbers },
  { id: "print", icon: "print", component: Print },
  { id: "export", icon: "download", component: Export },
  { id: "import", icon: "upload", component: Import, always: true },
  { id: "versions", icon: "versions", component: Versions },
  { id: "history", icon: "history", component: History, always: true },
  { id: "registration-form", icon: "note", component: RegistrationForm, under: "registrations" },
];

export const SHEETS: Partial<Record<SheetKind, Component<{ id: string }>>> = {
  session: SessionSheet,
  person: PersonSheet,
  registration: RegistrationSheet,
  clashes: ClashesSheet,
  organisation: OrganisationSheet,
};
