/** The source text cut where the words of a value begin or end. */
import type { Span } from "../../backend/bindings";
import type { Field } from "./review";

/** A stretch all of whose words belong to the same values. */
export interface Run extends Span {
  text: string;
  /** Ids of the values that came from it, the narrowest first. */
  fields: string[];
  /** No value came from it, though it says something. */
  left: boolean;
}

/** A line of the source with its runs; none where it is empty. */
export interface Line {
  start: number;
  runs: Run[];
}

/** The source as lines of runs. Every unit but the line breaks is in exactly one run. */
export function linesOf(source: string, fields: readonly Field[], leftover: readonly Span[]): Line[] {
  const edges = new Map<number, { opens: string[]; closes: string[]; left: number }>();
  const edge = (at: number) => {
    const found = edges.get(at) ?? { opens: [], closes: [], left: 0 };
    edges.set(at, found);
    return found;
  };
  const width = new Map<string, number>();
  for (const { id, spans } of fields) {
    for (const { start, end } of spans) {
      edge(start).opens.push(id);
      edge(end).closes.push(id);
      width.set(id, (width.get(id) ?? 0) + end - start);
    }
  }
  for (const { start, end } of leftover) {
    edge(start).left += 1;
    edge(end).left -= 1;
  }
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) {
    edge(at);
    edge(at + 1);
  }
  edge(0);
  edge(source.length);

  const lines: Line[] = [{ start: 0, runs: [] }];
  const open = new Map<string, number>();
  let left = 0;
  const places = [...edges.keys()].filter((at) => at >= 0 && at <= source.length).sort((a, b) => a - b);
  places.forEach((start, index) => {
    const { opens, closes, left: more } = edge(start);
    for (const id of closes) open.set(id, (open.get(id) ?? 0) - 1);
    for (const id of opens) open.set(id, (open.get(id) ?? 0) + 1);
    left += more;
    const end = places[index + 1];
    if (end === undefined) return;
    const text = source.slice(start, end);
    if (text === "\n") {
      lines.push({ start: end, runs: [] });
      return;
    }
    for (const [id, count] of open) if (count <= 0) open.delete(id);
    const ids = [...open.keys()].sort((a, b) => (width.get(a) ?? 0) - (width.get(b) ?? 0));
    lines.at(-1)?.runs.push({ start, end, text, fields: ids, left: left > 0 && ids.length === 0 });
  });
  return lines;
}

/** For each value, the starts of the runs that it came from. */
export function runsOf(lines: readonly Line[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { runs } of lines) {
    for (const run of runs) {
      for (const id of run.fields) found.set(id, [...(found.get(id) ?? []), run.start]);
    }
  }
  return found;
}

/** The value that words of the source lead to: the narrowest of those that hold the place. */
export function fieldAt(lines: readonly Line[], at: number): string | undefined {
  return runAt(lines, at)?.fields[0];
}

/** The run that holds a place of the source. */
export function runAt(lines: readonly Line[], at: number): Run | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lines[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.runs.find((run) => run.start <= at && at < run.end);
}
