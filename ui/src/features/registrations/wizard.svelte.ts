/** A table of registrations on its way into the event. It stays in Rust; here is what is seen of it. */
import { commands, errorText, ok, type Answer } from "../../backend/backend";
import type {
  Beside, ColumnMeaning, Counts, Decisions, FieldKind, ImportLine, ImportPart, ImportView, ListFormat, ProblemLine, Progress, QuestionView, TableChoices,
  TableSummary, Verdict,
} from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { place } from "../../desk/place.svelte";
import { saySaved } from "../../desk/saved";
import { Pages } from "../../parts/pages.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { registrations } from "./registrations.svelte";
import { withMeaning } from "./table";

export type Step = "read" | "mend" | "changes";

const GLANCE = 200;

/** Nothing is decided: everything goes as proposed. */
const AS_PROPOSED: Required<Decisions> = {
  afresh: false, faulty: false, overwrite: false, overwriteOtherwise: [], cancel: false, cancelOtherwise: [], leftOut: [], verdicts: {}, kinds: {},
};

class Wizard {
  table = $state.raw<TableSummary | null>(null);
  step = $state<Step>("read");
  decisions = $state.raw<Required<Decisions>>(AS_PROPOSED);
  view = $state.raw<ImportView | null>(null);
  counts = $state.raw<Counts | null>(null);
  part = $state<ImportPart>("added");
  /** Rows with faults that are left out. */
  aside = $state.raw<readonly number[]>([]);
  /** The table whose rows wait though it was closed: what was decided of it stays as it was. */
  #left = $state.raw<{ table: TableSummary; event: string } | null>(null);
  /** How many rows wait to be mended. */
  readonly waiting = $derived(((this.table ?? this.#left?.table)?.waiting ?? 0) - this.aside.filter((line) => this.decisions.leftOut.includes(line)).length);
  /** Rows that are no people, and not left out yet. */
  readonly remarks = $derived.by(() => {
    const out = new Set(this.decisions.leftOut);
    return (this.table?.remarks ?? []).filter((line) => !out.has(line));
  });
  /** What could be taken was; the rest waits. */
  taken = $state(false);
  /** How many rows were mended as they were the last time. */
  recalled = $state(0);
  /** Of the open event: how many rows wait, and in which table. */
  readonly left = $derived(this.table === null && this.#left?.event === desk.event && this.waiting > 0 ? { waiting: this.waiting, name: this.#left.table.name } : null);
  /** Something that takes its time; how far it has come is known after a moment. */
  working = $state<"comparing" | "taking" | null>(null);
  progress = $state.raw<Progress | null>(null);
  questions = $state.raw<QuestionView[]>([]);
  /** A row beside whom it may be the same person as. */
  beside = $state.raw<Beside | null>(null);
  /** The row of which something was just taken back: it is mended anew. */
  returned = $state<number | null>(null);

  readonly problems = new Pages<ProblemLine>(
    (offset, limit) => ok(commands.tableProblems(offset, limit)),
    (error) => toasts.fault(errorText(error)),
  );
  readonly lines = new Pages<ImportLine>(
    (offset, limit) => ok(commands.importPage(this.part, offset, limit)),
    (error) => toasts.fault(errorText(error)),
  );

  readonly #parted = $derived(new Map(this.table?.parted));

  /** What was said of the columns until now. */
  #saying = Promise.resolve();

  /** Shows a table that was read, mended as it was the last time. */
  show(table: TableSummary): void {
    // A form beside it is of something else, and takes the room that the rows need.
    void place.close();
    this.questions = [];
    this.decisions = AS_PROPOSED;
    this.step = "read";
    this.aside = [];
    this.taken = false;
    this.recalled = 0;
    this.#left = null;
    void this.#put(table);
    void this.#recall();
  }

  async #recall(): Promise<void> {
    const event = desk.event;
    if (event === null || !this.table?.named) return;
    const recalled = await this.#read(() => commands.recallMends(event));
    if (!recalled) return;
    const { mended, leftOut } = recalled;
    this.aside = [...new Set([...this.aside, ...leftOut])];
    this.decisions = { ...this.decisions, leftOut: [...new Set([...this.decisions.leftOut, ...leftOut])] };
    if (mended === 0) return;
    this.recalled = Math.max(this.recalled, mended);
    void this.#put(recalled.table);
  }

  /** Shows the table as it is now, with what is wrong in it. */
  async #put(table: TableSummary): Promise<void> {
    this.table = table;
    this.view = null;
    this.counts = null;
    void this.#ask();
    await this.problems.again();
  }

  /** Which of its questions the event's form does not ask yet. */
  async #ask(): Promise<void> {
    const { event } = desk;
    const asked = event === null ? undefined : await this.#read(() => commands.tableQuestions(event));
    if (asked) this.questions = asked;
  }

  close(): void {
    const { event } = desk;
    this.#left = this.table !== null && this.taken && this.waiting > 0 && event !== null ? { table: this.table, event } : null;
    this.table = null;
    this.view = null;
    this.taken = false;
  }

  /** Opens the table whose rows wait once more, where they are mended. */
  async comeBack(): Promise<void> {
    const table = this.#left?.table;
    if (!table) return;
    if (!(await ok(commands.tableProblems(0, 1)).catch(() => null))) {
      // Another file was read meanwhile.
      this.drop();
      return toasts.fault(t("wizard-left-gone"));
    }
    void place.close();
    this.taken = true;
    this.step = "mend";
    void this.#put(table);
  }

  /** The rows that wait are not asked for again. */
  drop(): void {
    this.#left = null;
  }

  /** Reads a table that is chosen in the system's dialog. */
  async pick(): Promise<void> {
    const table = await this.#read(() => commands.pickRegistrations());
    if (table) this.show(table);
  }

  /** Reads cells that were pasted. */
  async paste(text: string): Promise<void> {
    const table = await this.#read(() => commands.pasteRegistrations(text));
    if (table) this.show(table);
  }

  /** Reads the table otherwise. */
  async readAs(choices: TableChoices): Promise<void> {
    const table = await this.#read(() => commands.readRegistrationsAs(choices));
    if (!table) return;
    void this.#put(table);
    await this.#recall();
  }

  /** Says what a column holds; whoever is faster than the reading loses nothing. */
  means(at: number, meaning: ColumnMeaning): Promise<void> {
    this.#saying = this.#saying.then(async () => {
      const used = this.table?.used;
      if (used) await this.readAs({ ...used, columns: withMeaning(used.columns ?? [], at, meaning) });
    });
    return this.#saying;
  }

  /** Mends a cell, or all of its column that hold the same; false where it could not be done. */
  async mend(line: number, column: number, text: string, everywhere: boolean): Promise<boolean> {
    const table = await this.#read(() => commands.mendCell(line, column, text, everywhere));
    if (table) await this.#put(table);
    return table !== undefined;
  }

  /** Gives each of the people whom a row names a row of their own. */
  async partRow(line: number): Promise<void> {
    const table = await this.#read(() => commands.partRow(line));
    if (table) await this.#put(table);
  }

  /** Takes back what was done last to the rows. */
  async takeBack(): Promise<void> {
    const last = this.table?.step ?? null;
    if (last === null || this.working !== null) return;
    const table = await this.#read(() => commands.takeBackMend());
    if (!table) return;
    // What was decided of rows that are no more must not be of others who get their numbers.
    const still = new Set(table.parted.map(([line]) => line));
    for (const [line] of this.table?.parted ?? []) if (!still.has(line)) this.#forgetRow(line);
    const number = this.rowNumber(last.line);
    await this.#put(table);
    this.step = "mend";
    this.returned = last.line;
    toasts.say(t("wizard-undone", { line: number }));
  }

  /** Does again what was taken back last. */
  async repeat(): Promise<void> {
    const next = this.table?.undone ?? null;
    if (next === null || this.working !== null) return;
    const table = await this.#read(() => commands.repeatMend());
    if (!table) return;
    await this.#put(table);
    this.step = "mend";
    this.returned = next.line;
    toasts.say(t("wizard-redone", { line: this.rowNumber(next.line) }));
  }

  #forgetRow(line: number): void {
    const { leftOut, overwriteOtherwise, verdicts } = this.decisions;
    const others = (lines: readonly number[]): number[] => lines.filter((one) => one !== line);
    this.aside = others(this.aside);
    this.decisions = {
      ...this.decisions, leftOut: others(leftOut), overwriteOtherwise: others(overwriteOtherwise),
      verdicts: Object.fromEntries(Object.entries(verdicts).filter(([one]) => Number(one) !== line)),
    };
  }

  /** The number of a row as its spreadsheet shows it: those parted from another have that one's. */
  rowNumber(line: number): string {
    return String(this.#parted.get(line) ?? line);
  }

  async saveWaiting(format: ListFormat): Promise<void> {
    const saved = await this.#read(() => commands.saveWaiting(format, this.decisions.leftOut));
    if (saved) saySaved(t("wizard-waiting-saved", { count: saved.rows ?? 0, name: saved.name }), saved.cut);
  }

  async #read<T>(command: () => Promise<Answer<T>>): Promise<T | undefined> {
    try {
      return await ok(command());
    } catch (error) {
      toasts.fault(errorText(error));
      return undefined;
    }
  }

  /** Goes to a step; what the table would do is compared on the way to the last. */
  async go(step: Step): Promise<void> {
    if (step === "changes" && this.view === null && !(await this.#compare())) return;
    this.step = step;
  }

  async #compare(): Promise<boolean> {
    const event = desk.event;
    if (event === null) return false;
    const view = await this.#long("comparing", () => this.#read(() => commands.proposeImport(event, this.decisions)));
    if (!view) return false;
    this.view = view;
    this.counts = view.counts;
    const { added, changed, twins } = view.counts;
    this.part = twins > 0 ? "twins" : added > 0 || changed === 0 ? "added" : "changed";
    this.beside = null;
    void this.lines.again();
    return true;
  }

  async #long<T>(what: "comparing" | "taking", work: () => Promise<T>): Promise<T> {
    this.working = what;
    const watch = setInterval(() => void this.#glance(), GLANCE);
    try {
      return await work();
    } finally {
      clearInterval(watch);
      this.working = null;
      this.progress = null;
    }
  }

  async #glance(): Promise<void> {
    const progress = await commands.progress().catch(() => null);
    if (this.working !== null && progress) this.progress = progress;
  }

  cancel(): void {
    void commands.cancel();
  }

  showPart(part: ImportPart): void {
    this.part = part;
    void this.lines.again();
  }

  /** Shows a row beside whom it may be the same person as, as decided by now. */
  async compare(line: number): Promise<void> {
    const { event } = desk;
    const { decisions } = this;
    const beside = event === null ? undefined : await this.#read(() => commands.importBeside(event, line));
    if (beside && this.decisions === decisions) this.beside = beside;
  }

  /** Decides something; what is compared with what is compared anew. */
  async decide(changes: Partial<Required<Decisions>>): Promise<void> {
    this.decisions = { ...this.decisions, ...changes };
    if ("afresh" in changes || "faulty" in changes) {
      if (this.step === "changes") await this.#compare();
      else this.view = null;
      return;
    }
    // Before it is compared there is nothing to count.
    if (this.view === null) return;
    const counts = await this.#read(() => commands.decideImport(this.decisions));
    if (counts) this.counts = counts;
    void this.lines.again();
  }

  judge(line: number, verdict: Verdict): Promise<void> {
    return this.decide({ verdicts: { ...this.decisions.verdicts, [line]: verdict } });
  }

  kind(column: number, kind: FieldKind): Promise<void> {
    this.decisions = { ...this.decisions, kinds: { ...this.decisions.kinds, [column]: kind } };
    return this.view === null ? Promise.resolve() : this.decide({});
  }

  /** Turns round what is decided of a line. */
  async flip(line: ImportLine): Promise<void> {
    const { decisions } = this;
    if (this.part === "vanished") return this.decide({ cancelOtherwise: toggled(decisions.cancelOtherwise, line.id) });
    if (line.line === null) return undefined;
    if (this.part === "added") return this.leaveOut(line.line);
    if (this.part === "changed" && line.differences.some((one) => one.edited)) {
      return this.decide({ overwriteOtherwise: toggled(decisions.overwriteOtherwise, line.line) });
    }
    return undefined;
  }

  /** Leaves a row out, or takes it after all. */
  leaveOut(line: number): Promise<void> {
    return this.decide({ leftOut: toggled(this.decisions.leftOut, line) });
  }

  /** Leaves out the rows that are no people. */
  leaveRemarks(): Promise<void> {
    const lines = this.remarks;
    this.aside = [...new Set([...this.aside, ...lines])];
    return this.decide({ leftOut: [...this.decisions.leftOut, ...lines] });
  }

  /** The same of a row with faults. */
  leaveFaulty(line: number): Promise<void> {
    this.aside = [...this.aside.filter((one) => one !== line), line];
    return this.leaveOut(line);
  }

  /** Takes the table. It is done with then, unless rows wait: those can be mended at once. */
  async take(): Promise<void> {
    const event = desk.event;
    if (event === null || this.working !== null) return;
    const taken = await this.#long("taking", () => desk.write(() => commands.takeImport(event)));
    if (!taken) return;
    registrations.showAll();
    this.view = null;
    this.counts = null;
    this.taken = true;
    // What was taken is taken back in the file, not in the table.
    if (this.table) this.table = { ...this.table, step: null, undone: null };
    if (taken.waiting > 0) this.step = "mend";
    else this.close();
    const counts = (["added", "over", "changed", "cancelled", "waiting"] as const).filter((what) => taken[what] > 0);
    const told = counts.map((what) => t(`wizard-taken-${what}`, { count: taken[what] })).join(" · ");
    if (told === "") toasts.say(t("wizard-taken-nothing"));
    else desk.offerUndo(told);
  }
}

function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

export const wizard = new Wizard();
