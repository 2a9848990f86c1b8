/** What is printed, and its pages. The choices outlive the screen. */
import { untrack } from "svelte";

import { commands, errorText, ok } from "../../backend/backend";
import type { Language, PageSize, Paper, PreviewView, PrintJob, RegistrationState } from "../../backend/bindings";
import { desk } from "../../desk/desk.svelte";
import { keep, kept } from "../../desk/kept";
import { saySaved } from "../../desk/saved";
import { toasts } from "../../parts/toasts.svelte";
import { language, t } from "../../words/words.svelte";
import { type Size, type Spread, STEPS, type Zoom } from "./layout";

export type Product = PrintJob["product"];

export const PRODUCTS: readonly Product[] = ["programme", "participants", "numbers"];
export const PAPERS: readonly Paper[] = ["a5", "a4"];

/** How long the choices must rest before pages are made anew. */
const PAUSE = 150;
const A4: Size = { width: 595.28, height: 841.89 };

function spread(value: unknown): Spread | undefined {
  return value === "single" || value === "double" ? value : undefined;
}

function zoom(value: unknown): Zoom | undefined {
  return value === "width" || value === "page" || (typeof value === "number" && STEPS.includes(value)) ? value : undefined;
}

class Print {
  product = $state<Product>("programme");
  paper = $state<Paper>("a5");
  /** That of the window, until another is chosen. */
  chosenLanguage = $state<Language | null>(null);
  state = $state<RegistrationState | null>(null);
  descriptions = $state(true);
  index = $state(true);
  spread = $state<Spread>(kept("print-spread", spread, "single"));
  zoom = $state<Zoom>(kept("print-zoom", zoom, "page"));

  /** The pages shown; those of the former choices until the new ones are there. */
  view = $state.raw<PreviewView | null>(null);
  /** What the pages shown are of. */
  shown = $state<Product>("programme");
  busy = $state(false);
  saving = $state(false);
  fault = $state<string | null>(null);

  readonly language = $derived(this.chosenLanguage ?? language());
  readonly sizes = $derived((this.view?.pages ?? []).map(sized));
  readonly job = $derived.by<PrintJob | null>(() => {
    const event = desk.event;
    if (event === null) return null;
    if (this.product === "participants") return { product: "participants", event, state: this.state, language: this.language };
    if (this.product === "numbers") return { product: "numbers", event, language: this.language };
    return { product: "programme", event, paper: this.paper, language: this.language, descriptions: this.descriptions, index: this.index };
  });
  #asked = 0;

  /** Makes the pages anew whenever the choices or the file have changed. For an effect. */
  follow(): () => void {
    void desk.version;
    const job = this.job;
    const timer = setTimeout(() => void this.#make(job), untrack(() => this.view) ? PAUSE : 0);
    return () => clearTimeout(timer);
  }

  async #make(job: PrintJob | null): Promise<void> {
    if (job === null) return;
    const mine = ++this.#asked;
    this.busy = true;
    try {
      const view = await ok(commands.preview(job));
      // Slow pages of former choices must not replace those of later ones.
      if (mine !== this.#asked) return;
      this.view = view;
      this.shown = job.product;
      this.fault = null;
    } catch (error) {
      if (mine === this.#asked) this.fault = errorText(error);
    } finally {
      if (mine === this.#asked) this.busy = false;
    }
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
    const job = this.job;
    if (job === null || this.saving) return;
    this.saving = true;
    try {
      const saved = await ok(commands.savePdf(job));
      if (saved) saySaved(t("print-saved", { name: saved.name }));
    } catch (error) {
      toasts.fault(errorText(error));
    } finally {
      this.saving = false;
    }
  }
}

function sized({ width, height }: PageSize): Size {
  return { width: width ?? A4.width, height: height ?? A4.height };
}

export const printing = new Print();
