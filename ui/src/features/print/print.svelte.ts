/** What is printed, and its pages. The choices outlive the screen. */
import { untrack } from "svelte";

import { CommandError, commands, errorText, ok } from "../../backend/backend";
import type { Chosen, Finish, Language, PageSize, Preset, PreviewView, PrintJob, PrintTexts, Seen, Who } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { keep, kept } from "../../desk/kept";
import { saySaved } from "../../desk/saved";
import { commitAll } from "../../parts/draft.svelte";
import { toasts } from "../../parts/toasts.svelte";
import { language, t } from "../../words/words.svelte";
import { type Size, type Spread, STEPS, type Zoom } from "./layout";
import { type Asked, askedOf, type Options, type ProductKind, PRODUCTS, toOrganisations, type Value, whoOf } from "./products";

/** How long the choices must rest before pages are made that nobody looks at. */
const REST = 250;
const A4: Size = { width: 595.28, height: 841.89 };

function spread(value: unknown): Spread | undefined {
  return value === "single" || value === "double" ? value : undefined;
}

function zoom(value: unknown): Zoom | undefined {
  return value === "width" || value === "page" || (typeof value === "number" && STEPS.includes(value)) ? value : undefined;
}

class Print {
  kind = $state<ProductKind>("programme");
  /** What each product's choices usually are. */
  usual = $state.raw<Partial<Record<ProductKind, Options>>>({});
  /** What somebody chose instead. */
  changed = $state.raw<Partial<Record<ProductKind, Options>>>({});
  chosen = $state.raw<Chosen>({});
  /** For whom alone it is; for all who fit the choices where nobody is named. */
  named = $state.raw<readonly { id: string; name: string }[]>([]);
  texts = $state.raw<PrintTexts>({});
  finish = $state.raw<Finish>({});
  pages = $state.raw<[number, number] | null>(null);
  presets = $state.raw<readonly Preset[]>([]);
  /** That of the window, until another is chosen. */
  chosenLanguage = $state<Language | null>(null);
  spread = $state<Spread>(kept("print-spread", spread, "single"));
  zoom = $state<Zoom>(kept("print-zoom", zoom, "page"));

  /** The pages shown; those of the former choices until the new ones are there. */
  view = $state.raw<PreviewView | null>(null);
  /** What the pages shown are of. */
  shown = $state<ProductKind>("programme");
  /** What is not as it should be, on whatever page. */
  warnings = $state.raw<readonly string[]>([]);
  /** Whether the pages in view are those of former choices. */
  busy = $state(false);
  /** Whether only the pages in view are there. */
  partial = $state(false);
  saving = $state(false);
  fault = $state<string | null>(null);
  /** Whether nobody and nothing fits the choices. */
  empty = $state(false);

  readonly product = $derived(PRODUCTS.find((one) => one.kind === this.kind) ?? PRODUCTS[0]);
  readonly who = $derived<Who>(this.product ? whoOf(this.product, this.chosen.who) : "registered");
  readonly asks = $derived<ReadonlySet<Asked>>(this.product ? askedOf(this.product, this.who) : new Set());
  readonly options = $derived<Options>({ ...this.usual[this.kind], ...this.changed[this.kind] });
  readonly language = $derived(this.chosenLanguage ?? language());
  readonly sizes = $derived((this.view?.pages ?? []).map(sized));
  readonly job = $derived.by<PrintJob | null>(() => {
    const event = desk.event;
    if (event === null || this.product === undefined) return null;
    const { asks, who } = this;
    const { session, day, category, state, unprinted, per } = this.chosen;
    const product = { kind: this.kind, options: this.options } as PrintJob["product"];
    return {
      event,
      language: this.language,
      product,
      // What another product was asked of does not narrow this one unseen.
      chosen: {
        ...(asks.has("who") && { who }),
        ...(asks.has("who") && !toOrganisations(who) && { people: this.named.map(({ id }) => id) }),
        ...(asks.has("session") && { session: session ?? null }),
        ...(asks.has("day") && { day: day ?? null }),
        ...(asks.has("category") && { category: category ?? null }),
        ...(asks.has("state") && { state: state ?? null }),
        ...(asks.has("unprinted") && { unprinted: unprinted ?? false }),
        ...(asks.has("per") && per && { per }),
      },
      texts: this.texts,
      pages: this.pages,
      finish: {
        ...this.finish,
        booklet: asks.has("booklet") && this.options["paper"] !== "leaflet" && (this.finish.booklet ?? false),
        tiles: asks.has("tiles") ? (this.finish.tiles ?? null) : null,
      },
    };
  });
  /** What is in view, said by whoever shows it: the first thing that is made. */
  seen: Seen = { first: 0, count: 1, width: 800 };
  #asked = 0;

  /** Learns what is usual and which choices were kept. For an effect. */
  async learn(): Promise<void> {
    void desk.version;
    if (Object.keys(untrack(() => this.usual)).length === 0) {
      const products = await commands.usualProducts();
      this.usual = Object.fromEntries(products.map(({ kind, options }) => [kind, options as unknown as Options]));
    }
    this.presets = await ok(commands.presets());
  }

  choose(key: string, value: Value): void {
    this.changed = { ...this.changed, [this.kind]: { ...this.changed[this.kind], [key]: value } };
  }

  narrow(part: Chosen): void {
    this.chosen = { ...this.chosen, ...part };
  }

  /** Makes the pages anew whenever the choices or the file have changed. For an effect. */
  follow(): void {
    void desk.version;
    void this.#make(this.job);
  }

  async #make(job: PrintJob | null): Promise<void> {
    if (job === null) return;
    const mine = ++this.#asked;
    const kind = job.product.kind;
    this.busy = true;
    try {
      // Another product begins at its beginning.
      const seen = untrack(() => this.shown) === kind ? this.seen : { ...this.seen, first: 0 };
      const view = await ok(commands.preview(job, seen));
      // Slow pages of former choices must not replace those of later ones.
      if (mine !== this.#asked) return;
      // On a busy machine a former question may come to Rust after this one, which is then given up
      // for it.
      if (view === null) return await this.#make(job);
      if (this.shown !== kind) this.warnings = [];
      this.view = view;
      this.shown = kind;
      this.fault = null;
      this.empty = false;
      this.busy = false;
      this.partial = view.count < view.pages.length;
      if (this.partial) await this.#finish(view.id, mine, job);
      else this.warnings = view.warnings;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.fault = errorText(error);
      this.empty = error instanceof CommandError && error.failure.code === "nothing-to-print";
      this.partial = false;
      // Pages of another product, or for others than were chosen, would only confuse.
      if (this.shown !== kind || this.empty) this.view = null;
    } finally {
      if (mine === this.#asked) this.busy = false;
    }
  }

  /** Makes the pages that nobody looks at. */
  async #finish(id: number, mine: number, job: PrintJob): Promise<void> {
    await new Promise((after) => setTimeout(after, REST));
    if (mine !== this.#asked) return;
    const whole = await ok(commands.previewWhole(id));
    if (mine !== this.#asked) return;
    if (whole === null) return await this.#make(job);
    this.view = whole;
    this.warnings = whole.warnings;
    this.partial = false;
  }

  /** Makes the pages once more, after a failure. */
  again(): Promise<void> {
    return this.#make(this.job);
  }

  setSpread(value: Spread): void {
    this.spread = value;
    keep("print-spread", value);
  }

  setZoom(value: Zoom): void {
    this.zoom = value;
    keep("print-zoom", value);
  }

  /** Writes the pages where their user chooses. */
  async save(): Promise<void> {
    await this.#leave(async (job) => {
      const saved = await ok(commands.savePdf(job));
      return saved && ((noted) => saySaved([t("print-saved", { name: saved.name }), noted].filter(Boolean).join(". ")));
    });
  }

  /** Gives the pages to the system's own program for PDFs. */
  async print(): Promise<void> {
    await this.#leave(async (job) => {
      await ok(commands.printPdf(job));
      return (noted) => toasts.say([t("print-given"), noted].filter(Boolean).join(" "));
    });
  }

  /** Has pages leave the program; `how` gives what then is to be said, with what was noted of it. */
  async #leave(how: (job: PrintJob) => Promise<((noted: string) => void) | null>): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    try {
      // What was typed a moment ago belongs on the paper.
      await commitAll();
      await desk.written();
      const job = this.job;
      const say = job && (await how(job));
      if (!say) return;
      const count = job.product.kind === "badges" ? await desk.write(() => commands.noteBadges(job)) : 0;
      say(count ? t("print-badges-noted", { count }) : "");
    } catch (error) {
      toasts.fault(errorText(error));
    } finally {
      this.saving = false;
    }
  }

  /** Keeps the choices under a name. */
  async keepAs(name: string): Promise<void> {
    const job = this.job;
    if (job === null) return;
    if ((await desk.write(() => commands.keepPreset(name, job))) !== undefined) toasts.say(t("print-preset-kept", { name }));
  }

  async take(preset: Preset): Promise<void> {
    const job = this.job;
    if (job === null) return;
    try {
      const made = await ok(commands.withPreset(job, preset.id));
      this.kind = made.product.kind;
      this.chosenLanguage = made.language === language() ? null : made.language;
      this.changed = { ...this.changed, [made.product.kind]: made.product.options as unknown as Options };
      this.chosen = made.chosen ?? {};
      this.texts = made.texts ?? {};
      this.finish = made.finish ?? {};
    } catch (error) {
      toasts.fault(errorText(error));
    }
  }

  /** Has badges count as if none of the event had been printed. */
  async forgetBadges(): Promise<void> {
    const event = desk.event;
    if (event !== null && (await desk.write(() => commands.forgetBadges(event))) !== undefined) desk.offerUndo(t("print-badges-forgotten"));
  }

  async forget(preset: Preset): Promise<void> {
    if ((await desk.write(() => commands.deletePreset(preset.id))) !== undefined) desk.offerUndo(t("print-preset-deleted", { name: preset.name }));
  }
}

function sized({ width, height }: PageSize): Size {
  return { width: width ?? A4.width, height: height ?? A4.height };
}

export const printing = new Print();
