/** Words as they are searched for: the rule of the Rust side (src-tauri/crates/words/src/fold.rs), for lists that lie in the page. */

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const APOSTROPHES = /['`´‘’‛ʹʻʼʽˈ′‵＇]/gu;
const HYPHENS = /[-‐‑‒–—―−－]/gu;
const LETTERS: Record<string, string> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/** Lower case without diacritics (ł is l) and apostrophes, plain quotes and hyphens, single spaces: what a search compares. */
export function folded(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(APOSTROPHES, "")
    .replace(HYPHENS, "-")
    .replace(/[„”“«»]/gu, '"')
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łøđßæœ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/gu, " ")
    .trim();
}

/** The words that somebody looks for, each to be found in a folded text, however the parts of a name are joined there: o'neill and oneill find O’Neill. */
export function sought(query: string): string[] {
  return folded(query.replace(APOSTROPHES, " ").replace(HYPHENS, " ")).split(" ").filter(Boolean);
}
