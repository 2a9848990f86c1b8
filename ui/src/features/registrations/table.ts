/** How a table of registrations is read. */
import type { ColumnMeaning, FieldKind, TableSummary, TextEncoding } from "../../backend/bindings";

/** What a column can hold, in the order in which a select shows it. */
export const MEANINGS: readonly ColumnMeaning[] = [
  "fullName", "familyThenGiven", "given", "family", "title", "office", "organisation", "officeAndOrganisation", "email", "buyerEmail", "phone", "attendance",
  "state", "registeredAt", "registeredTime", "category", "code", "diet", "accessibility", "interpreter", "invoiceName", "invoiceNip",
  "invoiceAddress", "tags", "sessions", "consent", "note", "answer", "formId", "ordinal",
];
export const ENCODINGS: readonly TextEncoding[] = ["utf8", "windows1250", "iso88592", "utf16-le", "utf16-be"];
export const DELIMITERS = [[";", "semicolon"], [",", "comma"], ["\t", "tab"], ["|", "bar"]] as const;

/** Kinds of questions, in the order in which a select shows them. */
export const FIELD_KINDS: readonly FieldKind[] = ["text", "number", "date", "choice", "several", "yesNo", "consent"];

const SEVERAL: ReadonlySet<ColumnMeaning> = new Set([
  "accessibility", "answer", "consent", "diet", "formId", "invoiceAddress", "note", "ordinal", "sessions", "tags", "title",
]);

/** Whether a column says nothing of its own about a person. */
export function givesNothing(meaning: ColumnMeaning): boolean {
  return meaning === "answer" || meaning === "ordinal" || meaning === "formId";
}

/** The first rows below the headings. */
export function rowsBelow({ top, used }: TableSummary): string[][] {
  return top.filter(({ line }) => line > (used.headingRow ?? 0)).slice(0, 5).map(({ cells }) => cells);
}

/** The columns with another meaning at `at`; what only one can hold, another loses. */
export function withMeaning(columns: readonly ColumnMeaning[], at: number, meaning: ColumnMeaning): ColumnMeaning[] {
  return columns.map((one, index) => {
    if (index === at) return meaning;
    return one === meaning && !SEVERAL.has(meaning) ? "answer" : one;
  });
}
