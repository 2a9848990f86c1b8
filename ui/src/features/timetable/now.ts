/** What time it is where the event takes place. */
import type { Day } from "../../time/day";

/** The day and the minute of an instant in a time zone; undefined where the zone is unknown. */
export function civilNow(instant: Date, zone: string): { day: Day; minute: number } | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-CA", {
      timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    });
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return { day: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, minute: Number(parts["hour"]) * 60 + Number(parts["minute"]) };
  } catch {
    return undefined;
  }
}
