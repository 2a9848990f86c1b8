/** What of a programme's clashes the screens show; their words come from Rust. */
import type { ClashLine, Level, Programme } from "../backend/bindings";
import { spanText } from "../time/clock";
import { dayText, t } from "../words/words.svelte";

/** What wants somebody to do something: an error or a warning that nobody accepted. */
export function isPressing({ level, accepted }: Pick<ClashLine, "level" | "accepted">): boolean {
  return level !== "hint" && accepted === null;
}

/** Sessions with something pressing, and the worst of it. */
export function clashingSessions(clashes: readonly Pick<ClashLine, "level" | "accepted" | "sessions">[]): Map<string, Exclude<Level, "hint">> {
  const found = new Map<string, Exclude<Level, "hint">>();
  for (const { level, accepted, sessions } of clashes) {
    if (level === "hint" || accepted !== null) continue;
    for (const id of sessions) if (found.get(id) !== "error") found.set(id, level);
  }
  return found;
}

/** Title, day and hours of a session that clashes. */
export function clashingText(id: string, programme: Programme): string {
  const session = programme.sessions.find((one) => one.id === id);
  if (!session) return "";
  const { day, start, length } = session.slot;
  const when = [
    ...(day !== null ? [dayText(day, "short")] : []),
    ...(start !== null ? [spanText(start, length)] : []),
  ].join(", ");
  const title = session.title || t("untitled");
  return when === "" ? title : `${title} (${when})`;
}
