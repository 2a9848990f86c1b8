/** Reads a person as invitations name them: `dr hab. Anna Kowalska-Nowak – Prezydent Gliwic`. */
import type { PersonLine } from "./review";

const TITLES = /^(?:(?:prof|dr|hab|mgr|inż|arch|lek|med|lic|ks|bp|abp|adw|płk|gen|mec|p|pan|pani|mr|mrs|ms|sir|phd)\.?,?\s+)+/iu;
/** What stands between a name and an office: a dash, a comma, a bracket. */
const BREAK = /\s+[-–—]\s+|\s*[,;]\s+|\s*\(|\s*:\s+/u;
const ADDRESSED = /\b(?:p|pan|pani|mr|mrs|ms)\b\.?\s*/giu;

/** The parts of the name and the office after it. Words that hold no name give empty parts. */
export function readPerson(text: string): Pick<PersonLine, "title" | "given" | "family" | "office"> {
  const plain = text.replace(/^[\s•·*–—-]+/u, "").replace(/\s+/gu, " ").trim();
  const cut = BREAK.exec(plain);
  const name = cut ? plain.slice(0, cut.index) : plain;
  const office = cut ? plain.slice(cut.index + cut[0].length).replace(/\)$/u, "") : "";
  const titles = TITLES.exec(name)?.[0] ?? "";
  const names = name.slice(titles.length).split(" ").filter(Boolean);
  const family = names.pop() ?? "";
  return { title: titles.replace(ADDRESSED, "").trim(), given: names.join(" "), family, office: office.trim() };
}
