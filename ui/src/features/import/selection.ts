/** Selecting words of the source with the keyboard. */
import type { Span } from "../../backend/bindings";

const WORD = /\S+/gu;

/** Where each word of the source begins and ends. */
export function wordsOf(source: string): Span[] {
  return [...source.matchAll(WORD)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/**
 * The selection after a key: arrows go from word to word and line to line, with Shift they extend.
 * `anchor` is the word at which the selection began, `at` the one at its moving end. Undefined for
 * other keys.
 */
export function moved(
  source: string, words: readonly Span[], { anchor, at }: { anchor: number; at: number }, key: string, extend: boolean,
): { anchor: number; at: number } | undefined {
  const to = target(source, words, at, key);
  if (to === undefined) return undefined;
  const within = Math.max(0, Math.min(words.length - 1, to));
  return { anchor: extend ? anchor : within, at: within };
}

function target(source: string, words: readonly Span[], at: number, key: string): number | undefined {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "Home":
      return lineEnds(source, words, at)[0];
    case "End":
      return lineEnds(source, words, at)[1];
    case "ArrowDown":
      return lineEnds(source, words, at)[1] + 1;
    case "ArrowUp":
      return lineEnds(source, words, Math.max(0, lineEnds(source, words, at)[0] - 1))[0];
    default:
      return undefined;
  }
}

/** The first and the last word of the line that holds word `at`. */
function lineEnds(source: string, words: readonly Span[], at: number): [number, number] {
  const broken = (a: number, b: number): boolean => {
    const [first, second] = [words[a], words[b]];
    return !first || !second || source.slice(first.end, second.start).includes("\n");
  };
  let [first, last] = [at, at];
  while (first > 0 && !broken(first - 1, first)) first--;
  while (last < words.length - 1 && !broken(last, last + 1)) last++;
  return [first, last];
}

/** The word at a place of the source, or the next one; the last where there is none after it. */
export function wordAt(words: readonly Span[], at: number): number {
  const found = words.findIndex((word) => word.end > at);
  return found < 0 ? words.length - 1 : found;
}

/** From the first to the last of the selected words. */
export function spanOf(words: readonly Span[], { anchor, at }: { anchor: number; at: number }): Span | undefined {
  const [first, last] = [words[Math.min(anchor, at)], words[Math.max(anchor, at)]];
  return first && last && { start: first.start, end: last.end };
}
