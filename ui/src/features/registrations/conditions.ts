/** Filters as they are made and told: which tests suit a column, and what they say. */
import type { Condition, Filter, Test } from "../../backend/bindings";
import { t } from "../../words/words.svelte";
import { idOf, shortDay, type Sense, type TableColumn } from "./columns";

export type Operator = Test["operator"];

const OPERATORS: Record<Sense, readonly Operator[]> = {
  text: ["contains", "lacks", "is", "isNot", "isEmpty", "isNotEmpty"],
  choice: ["oneOf", "isNot", "isEmpty", "isNotEmpty"],
  several: ["oneOf", "isNot", "contains", "lacks", "isEmpty", "isNotEmpty"],
  moment: ["atLeast", "atMost", "is", "isEmpty", "isNotEmpty"],
  day: ["atLeast", "atMost", "is", "isEmpty", "isNotEmpty"],
  number: ["atLeast", "atMost", "is", "isNot", "isEmpty", "isNotEmpty"],
};

/** The tests that suit a column, the likeliest first. */
export function operatorsOf({ sense, optional }: Pick<TableColumn, "sense" | "optional">): readonly Operator[] {
  return OPERATORS[sense ?? "text"].filter((one) => optional || (one !== "isEmpty" && one !== "isNotEmpty"));
}

/** The values of a test, none where it has none. */
export function valuesOf(test: Test): string[] {
  if (test.operator === "oneOf") return test.value;
  return "value" in test ? [test.value] : [];
}

/** A test with another operator; the values stay as far as it takes them. */
export function testOf(operator: Operator, values: readonly string[]): Test {
  if (operator === "isEmpty" || operator === "isNotEmpty") return { operator };
  if (operator === "oneOf") return { operator, value: values.filter((one) => one !== "") };
  return { operator, value: values[0] ?? "" };
}

/** The condition with which a column begins: its first test, without a value. */
export function fresh(column: TableColumn): Condition {
  return { column: column.column, test: testOf(operatorsOf(column)[0] ?? "contains", []) };
}

/** Whether a condition says something: one that is still being made hides nobody. */
export function isComplete({ test }: Condition): boolean {
  if (test.operator === "isEmpty" || test.operator === "isNotEmpty") return true;
  return valuesOf(test).some((value) => value.trim() !== "");
}

/** Whether a condition stands as well as the one before it; the first stands by itself. */
export function isOr(conditions: readonly Condition[], at: number): boolean {
  return at > 0 && (conditions[at]?.or ?? false);
}

/** The conditions that are kept. What could be met instead of one that goes must be met by itself then. */
export function kept(conditions: readonly Condition[], keeps: (one: Condition) => boolean): Condition[] {
  let headless = true;
  return conditions.flatMap((one) => {
    headless ||= !one.or;
    if (!keeps(one)) return [];
    const made = headless && one.or ? { ...one, or: false } : one;
    headless = false;
    return [made];
  });
}

/** What of a condition a chip says: `Status: potwierdzone`. */
export function conditionText({ column, test }: Condition, columns: readonly TableColumn[]): string {
  const known = columns.find((one) => one.id === idOf(column));
  const named = (value: string): string => known?.options?.find((one) => one.value === value)?.label ?? shortDay(value);
  const what = known?.label ?? (typeof column === "string" ? column : column.answer);
  const value = valuesOf(test).map(named).join(", ");
  switch (test.operator) {
    case "is":
    case "oneOf":
      return t("table-told-is", { column: what, value });
    case "isNot":
      return t("table-told-is-not", { column: what, value });
    case "contains":
      return t("table-told-contains", { column: what, value });
    case "lacks":
      return t("table-told-lacks", { column: what, value });
    case "atLeast":
      return t("table-told-at-least", { column: what, value });
    case "atMost":
      return t("table-told-at-most", { column: what, value });
    case "isEmpty":
      return t("table-told-is-empty", { column: what });
    case "isNotEmpty":
      return t("table-told-is-not-empty", { column: what });
  }
}

/** Whether two filters ask for the same. */
export function sameFilter(a: Filter, b: Filter): boolean {
  const told = ({ words = "", conditions = [] }: Filter): string => JSON.stringify([words.trim(), conditions.map(({ column, test }, at) => [isOr(conditions, at), idOf(column), test.operator, valuesOf(test)])]);
  return told(a) === told(b);
}
