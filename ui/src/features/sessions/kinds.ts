/** Kinds, states and roles in the order in which menus show them. */
import type { RoleKind, SessionKind, SessionState } from "../../backend/bindings";

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

export const KINDS = Object.keys(STANDING) as SessionKind[];

export const STATES: readonly SessionState[] = ["idea", "proposed", "confirmed", "ready", "cancelled"];

export const ROLES: readonly RoleKind[] = ["moderator", "panellist", "speaker", "host", "interpreter", "reserve"];
