/** Hours of a programme day, as minutes since its midnight (0 to 47:59), and lengths in minutes. */

const END = 48 * 60;

/** `09:05`; 24:00 and later kept as such. */
export function clockText(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  return `${String(hour).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** `09:05` of a moment written `2026-06-07T09:05:00`. */
export function hourOf(moment: string): string {
  return moment.slice(11, 16);
}

/** `10:30–11:25`, or the start alone where the end is unknown. */
export function spanText(start: number, length: number | null): string {
  return length === null ? clockText(start) : `${clockText(start)}–${clockText(start + length)}`;
}

/** Reads `10:30`, `10.30`, `1030`, `930`, `9`, `10 30`, `10,30`, `10h30`; undefined otherwise. */
export function readClock(text: string): number | undefined {
  const parts = /^(\d{1,2})(?:\s*[:.,h\s]\s*(\d{2})|(\d{2}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? parts[3] ?? 0);
  const minutes = hour * 60 + minute;
  return minute < 60 && minutes < END ? minutes : undefined;
}

/** Reads a length: `55`, `55 min`, `1:30`, `1 h`, `1,5 h`, `1 h 30 min`; undefined otherwise. */
export function readLength(text: string): number | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  const minutes = /^(\d{1,4})(?: ?(?:min\.?|minut[aey]?|m))?$/.exec(plain);
  if (minutes) return within(Number(minutes[1]));
  const colon = /^(\d{1,2}):(\d{2})$/.exec(plain);
  if (colon) return within(Number(colon[1]) * 60 + Number(colon[2]));
  const hours = /^(\d{1,2})(?:[.,](\d))? ?(?:h|godz\.?|g)(?: ?(\d{1,2})(?: ?(?:min\.?|m))?)?$/.exec(plain);
  if (hours) return within(Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60) + Number(hours[3] ?? 0));
  return undefined;
}

function within(minutes: number): number | undefined {
  return minutes < END ? minutes : undefined;
}

/** `55 min`, `1 h`, `1 h 30 min`. */
export function lengthText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
