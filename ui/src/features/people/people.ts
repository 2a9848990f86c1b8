/** What the list and the card of a person work out. */
import type { PersonForm } from "../../backend/bindings";

/** Title, given and family names. */
export function fullName({ title, given, family }: Pick<PersonForm, "title" | "given" | "family">): string {
  return [title, given, family].filter(Boolean).join(" ");
}

/** The form of a new person whose name somebody typed; the last word is the family name. */
export function namedForm(text: string): PersonForm {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const family = words.pop() ?? "";
  return { title: "", given: words.join(" "), family, email: "", phone: "", website: "", biography: "", biographyEn: "", pictureConsent: false, note: "", affiliations: [] };
}
