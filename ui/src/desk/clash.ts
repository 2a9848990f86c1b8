/** The words of a clash. */
import type { Clash, Programme } from "../backend/bindings";
import { spanText } from "../time/clock";
import { dayText, t } from "../words/words.svelte";

/** What is wrong, without which sessions it is wrong with. */
export function clashText({ kind }: Clash, programme: Programme): string {
  switch (kind.rule) {
    case "roomTwice": {
      const room = programme.rooms.find((one) => one.id === kind.room);
      return t("clash-room-twice", { room: room?.name ?? "" });
    }
    case "personTwice": {
      const person = programme.people[kind.person];
      return t("clash-person-twice", { person: person ? `${person.given} ${person.family}`.trim() : "" });
    }
    case "outsideEvent":
      return t("clash-outside-event");
    case "noTitle":
      return t("clash-no-title");
  }
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
