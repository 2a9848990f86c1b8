/** Stretches of a text, counted as JavaScript counts: a set of them is sorted and has no overlaps. */
import type { Span } from "../../backend/bindings";

/** The stretches that lie in any of `spans`. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const joined: Span[] = [];
  for (const { start, end } of sorted) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** What of `from` lies in none of `spans`. */
export function without(from: readonly Span[], spans: readonly Span[]): Span[] {
  const taken = union(spans);
  const left: Span[] = [];
  let at = 0;
  for (const { start, end } of union(from)) {
    while (at < taken.length && (taken[at]?.end ?? 0) <= start) at++;
    let open = start;
    for (let next = at; next < taken.length; next++) {
      const hole = taken[next];
      if (!hole || hole.start >= end) break;
      if (hole.start > open) left.push({ start: open, end: hole.start });
      open = Math.max(open, hole.end);
    }
    if (open < end) left.push({ start: open, end });
  }
  return left;
}

/** Whether the two share a unit. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** `span` without the white space at its ends. */
export function trimmed(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const head = text.length - text.trimStart().length;
  const tail = text.length - text.trimEnd().length;
  return head === text.length ? { start, end: start } : { start: start + head, end: end - tail };
}

/** `spans`, those of a line joined between which nothing is said: `9:00` and `10:00` of `9:00 – 10:00`. */
export function bridged(source: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && !/[\p{L}\p{N}\n]/u.test(source.slice(last.end, span.start))) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** Those of `spans` with a letter or digit in them, without the white space at their ends. */
export function wordy(source: string, spans: readonly Span[]): Span[] {
  return spans.map((span) => trimmed(source, span)).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(source.slice(start, end)));
}
