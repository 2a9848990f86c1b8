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

/** What words are looked for in: a text folded, and behind it every word that hyphens join once more without them: nowaklis finds Nowak-Lis. */
export function findable(text: string): string {
  const plain = folded(text);
  if (!plain.includes("-")) return plain;
  const joined = plain.split(" ").filter((word) => /[^-]-+[^-]/u.test(word));
  return [plain, ...joined.map((word) => word.replaceAll("-", ""))].join(" ");
}

/** The words that somebody looks for, each to be found in such a text, however the parts of a name are joined there: o'neill and oneill find O’Neill. */
export function sought(query: string): string[] {
  return folded(query.replace(APOSTROPHES, " ").replace(HYPHENS, " ")).split(" ").filter(Boolean);
}
