/** Cells that are edited in place: what a new value makes of a registration's form. */
import type { Category, ListColumn, RegistrationForm, RegistrationRow } from "../../backend/bindings";
import { answerOf, type TableColumn } from "./columns";
import { formOf } from "./form";
import { nipFault, readNumber } from "./kept";

/** The value of a cell as its editor shows it; of tags and of several choices, one a line. */
export function valueOf(row: RegistrationRow, column: ListColumn): string {
  if (typeof column !== "string") return answerOf(row, column.answer);
  switch (column) {
    case "title":
    case "given":
    case "family":
    case "office":
    case "organisation":
    case "email":
    case "phone":
    case "note":
    case "state":
    case "attendance":
      return row[column];
    case "category":
      return row.categoryName;
    case "tags":
      return row.tags.join("\n");
    case "diet":
    case "accessibility":
    case "interpreter":
      return row.needs[column] ?? "";
    case "invoiceName":
      return row.invoice.name ?? "";
    case "invoiceNip":
      return row.invoice.nip ?? "";
    case "invoiceAddress":
      return row.invoice.address ?? "";
    default:
      return "";
  }
}

/** What was typed into a cell as the registration's own form would keep it, or the name of what is wrong with it. */
export function readCell({ column, sense }: Pick<TableColumn, "column" | "sense">, typed: string): { value: string } | { fault: string } {
  const value = typed.trim();
  if (value === "") return { value };
  if (column === "invoiceNip") {
    const fault = nipFault(value);
    return fault === undefined ? { value } : { fault: `fault-nip-${fault}` };
  }
  if (sense === "number") {
    const number = readNumber(value);
    return number === undefined ? { fault: "fault-number" } : { value: number.replace(".", ",") };
  }
  if (sense === "day" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return { fault: "fault-day" };
  return { value };
}

/** The form with a new value in a column; undefined where that changes nothing. */
export function formWith(
  row: RegistrationRow, column: ListColumn, typed: string, categories: readonly Category[],
): RegistrationForm | undefined {
  const value = typed.trim();
  if (value === valueOf(row, column)) return undefined;
  const form = formOf(row);
  if (typeof column !== "string") {
    const { answer: question } = column;
    const there = form.answers.some((one) => one.question === question);
    const answers = there
      ? form.answers.map((one) => (one.question === question ? { question, text: value } : one))
      : [...form.answers, { question, text: value }];
    return { ...form, answers };
  }
  switch (column) {
    case "category":
      return { ...form, category: categories.find((one) => one.name === value)?.id ?? null };
    case "tags":
      return { ...form, tags: value.split("\n").filter((tag) => tag !== "") };
    case "diet":
    case "accessibility":
    case "interpreter":
      return { ...form, needs: { ...form.needs, [column]: value } };
    case "invoiceName":
      return { ...form, invoice: { ...form.invoice, name: value } };
    case "invoiceNip":
      return { ...form, invoice: { ...form.invoice, nip: value } };
    case "invoiceAddress":
      return { ...form, invoice: { ...form.invoice, address: value } };
    default:
      return { ...form, [column]: value };
  }
}

/** The row as it will be once the form is saved; what Rust works out of it follows. */
export function rowWith(row: RegistrationRow, form: RegistrationForm, categories: readonly Category[]): RegistrationRow {
  const category = categories.find((one) => one.id === form.category);
  return { ...row, ...form, person: row.person, categoryName: category?.name ?? "" };
}
