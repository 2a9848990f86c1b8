/** Side-by-side lanes for what overlaps in time. */

export interface Span {
  id: string;
  start: number;
  end: number;
}

export interface Lane {
  lane: number;
  lanes: number;
}

/** For each span its lane, and into how many lanes it and all that it hangs together with divide. */
export function lanesOf(spans: readonly Span[]): Map<string, Lane> {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const found = new Map<string, Lane>();
  let group: Lane[] = [];
  let ends: number[] = [];
  let until = -Infinity;
  const close = (): void => {
    for (const lane of group) lane.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const span of sorted) {
    if (span.start >= until) close();
    const free = ends.findIndex((end) => end <= span.start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.end;
    until = Math.max(until, span.end);
    const place = { lane, lanes: 1 };
    group.push(place);
    found.set(span.id, place);
  }
  close();
  return found;
}
