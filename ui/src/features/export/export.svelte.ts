/** The export: what was chosen last, and the file being written. It outlives its screen. */
import { commands, errorText, ok } from "../../backend/backend";
import type { ExportJob, TableFormat } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { keep, kept } from "../../desk/kept";
import { saveArchive, saySaved } from "../../desk/saved";
import { toasts } from "../../parts/toasts.svelte";
import { t } from "../../words/words.svelte";
import { calendarJob, choicesOf, partsOf, type CalendarPart, type PlainFormat } from "./formats";
import { ordered, sheetJob, usual, type SheetKind } from "./sheets";

/** How a sheet is to look. */
interface SheetChoice {
  columns: string[];
  table: TableFormat;
}

function keptSheet(kind: SheetKind): SheetChoice {
  const columns = kept(`export-${kind}`, (value) => (Array.isArray(value) ? ordered(kind, value.map(String)) : undefined), usual(kind));
  return { columns: columns.length > 0 ? columns : usual(kind), table: "xlsx" };
}

class Export {
  busy = $state(false);
  part = $state<CalendarPart>("event");
  which = $state<string | null>(null);
  invitation = $state<PlainFormat>("invitationDocx");
  schedule = $state<PlainFormat>("scheduleXml");
  sheets = $state.raw<Record<SheetKind, SheetChoice>>({ sessions: keptSheet("sessions"), people: keptSheet("people") });

  readonly #programme = $derived(desk.view?.programme);
  readonly parts = $derived(this.#programme ? partsOf(this.#programme) : []);
  readonly choices = $derived(this.#programme ? choicesOf(this.#programme, this.part) : []);
  /** What was chosen, where it is still there; else the first. */
  readonly chosen = $derived(this.choices.find((one) => one.value === this.which)?.value ?? this.choices[0]?.value);

  /** Writes a file where its user chooses. */
  async save(format: PlainFormat): Promise<void> {
    await this.#save({ format });
  }

  async saveCalendar(): Promise<void> {
    await this.#save(calendarJob(this.part, this.chosen));
  }

  async saveSheet(kind: SheetKind): Promise<void> {
    const { columns, table } = this.sheets[kind];
    await this.#save(sheetJob(kind, columns, table));
  }

  /** Writes everything of the file. */
  async saveFile(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await saveArchive();
    this.busy = false;
  }

  /** Changes how a sheet is to look; its columns are remembered. */
  setSheet(kind: SheetKind, patch: Partial<SheetChoice>): void {
    const next = { ...this.sheets[kind], ...patch };
    this.sheets = { ...this.sheets, [kind]: next };
    keep(`export-${kind}`, next.columns);
  }

  async #save(job: ExportJob): Promise<void> {
    const event = desk.event;
    if (event === null || this.busy) return;
    this.busy = true;
    try {
      const saved = await ok(commands.exportProgramme(event, job));
      if (saved) saySaved(t("export-saved", { name: saved.name }), saved.cut);
    } catch (error) {
      toasts.fault(errorText(error));
    } finally {
      this.busy = false;
    }
  }
}

export const exporting = new Export();
