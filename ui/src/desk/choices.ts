/** What can be chosen of the domain's values, in the order in which menus show them. */
import type {
  Attendance, OrganisationKind, OrganisationRoleKind, RegistrationState, RoleKind, SessionKind, SessionState,
} from "../backend/bindings";

/** For each kind, what most people do in it. */
export const STANDING: Record<SessionKind, RoleKind> = {
  panel: "panellist",
  miniPanel: "panellist",
  lecture: "speaker",
  workshop: "speaker",
  debate: "panellist",
  plenary: "speaker",
  ceremony: "host",
  break: "host",
  registration: "host",
  social: "host",
  other: "speaker",
};

export const SESSION_KINDS = Object.keys(STANDING) as SessionKind[];

export const SESSION_STATES: readonly SessionState[] = ["idea", "proposed", "confirmed", "ready", "cancelled"];

export const ROLES: readonly RoleKind[] = ["moderator", "panellist", "speaker", "host", "interpreter", "reserve"];

export const ORGANISATION_ROLES: readonly OrganisationRoleKind[] = ["organiser", "coOrganiser", "partner", "patron", "mediaPatron"];

export const ORGANISATION_KINDS: readonly OrganisationKind[] = [
  "gmina", "powiat", "voivodeship", "government", "association", "science", "company", "media", "other",
];

export const ATTENDANCES: readonly Attendance[] = ["onSite", "online", "hybrid"];

/** Where one person takes part: never both. */
export const PLACES: readonly Attendance[] = ["onSite", "online"];

export const REGISTRATION_STATES: readonly RegistrationState[] = ["pending", "confirmed", "waitingList", "cancelled"];
