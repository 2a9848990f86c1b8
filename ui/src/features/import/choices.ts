/** What can be chosen in a proposal, in the order of the lists. */
import type { Attendance, OrganisationRoleKind, RoleKind, SessionKind } from "../../backend/bindings";

export const ATTENDANCES: readonly Attendance[] = ["onSite", "online", "hybrid"];
export const ORGANISATION_KINDS: readonly OrganisationRoleKind[] = ["organiser", "coOrganiser", "partner", "patron", "mediaPatron"];
export const ROLES: readonly RoleKind[] = ["moderator", "panellist", "speaker", "host", "interpreter", "reserve"];
export const SESSION_KINDS: readonly SessionKind[] = [
  "panel", "miniPanel", "lecture", "workshop", "debate", "plenary", "ceremony", "break", "registration", "social", "other",
];
