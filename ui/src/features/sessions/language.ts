/** The languages of a session: tags of BCP 47 with a comma between. */

/** Those that congresses here are held in, the most usual first. */
const USUAL = ["pl", "en", "uk", "de", "fr", "cs"];

/** The tags of a text, each once. */
export function languagesOf(text: string): string[] {
  return [...new Set(text.split(",").map((tag) => tag.trim()).filter(Boolean))];
}

/** The usual languages, and those of the session that are not among them, by their names in `locale`. */
export function languageOptions(text: string, locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: "language", fallback: "code" });
  const name = (tag: string): string => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // Whoever wrote it meant something, if nothing that a computer knows.
      return tag;
    }
  };
  return [...new Set([...USUAL, ...languagesOf(text)])].map((value) => ({ value, label: name(value) }));
}
