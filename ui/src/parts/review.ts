/** Records side by side, of which one is to be made. */

export interface ReviewRow<Field extends string> {
  /** Undefined where all is kept and nothing is to be chosen. */
  field?: Field;
  label: string;
  /** One for each record. */
  values: readonly string[];
}

export interface ReviewGroup<Field extends string> {
  ids: readonly string[];
  names: readonly string[];
  reasons: readonly string[];
  rows: readonly ReviewRow<Field>[];
}

/** Which of the records each field is taken from at first: the first of those meant that says something. */
export function firstChoice<Field extends string>(row: ReviewRow<Field>, meant: readonly boolean[]): number {
  const said = row.values.findIndex((value, at) => meant[at] === true && value !== "");
  return said >= 0 ? said : Math.max(0, meant.indexOf(true));
}

/** Whether the records meant differ in it, so that somebody has to choose. */
export function differs<Field extends string>(row: ReviewRow<Field>, meant: readonly boolean[]): boolean {
  const values = row.values.filter((value, at) => meant[at] === true && value !== "");
  return row.field !== undefined && new Set(values).size > 1;
}
