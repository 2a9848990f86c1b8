/** A long list of which only the pages in view are fetched. */

export interface PageOf<Row> {
  rows: Row[];
  total: number;
}

const SIZE = 100;

export class Pages<Row, Page extends PageOf<Row> = PageOf<Row>> {
  total = $state(0);
  /** Whether anything was fetched yet. */
  ready = $state(false);
  #rows = $state.raw<ReadonlyMap<number, Row>>(new Map());
  #asked = new Set<number>();
  /** What was looked at last. */
  #view: [number, number] = [0, SIZE];
  #round = 0;
  /** Of which round the rows are that are there. */
  #rowsOf = 0;
  readonly #fetch: (offset: number, limit: number) => Promise<Page>;
  readonly #failed: (error: unknown) => void;
  readonly #taken: ((page: Page) => void) | undefined;

  /** `taken` gets whatever else an answer tells, unless a later question was asked meanwhile. */
  constructor(
    fetch: (offset: number, limit: number) => Promise<Page>,
    failed: (error: unknown) => void,
    taken?: (page: Page) => void,
  ) {
    this.#fetch = fetch;
    this.#failed = failed;
    this.#taken = taken;
  }

  rowAt(index: number): Row | undefined {
    return this.#rows.get(index);
  }

  /** Fetches the rows from `first` to before `last` that are not there yet. */
  view(first: number, last: number): void {
    void this.#look(first, last);
  }

  /** Fetches afresh what is in view. What is shown stays until the answer is there, so that nothing flickers. */
  async again(): Promise<void> {
    this.#round++;
    this.#asked = new Set();
    await this.#look(...this.#view);
  }

  async #look(first: number, last: number): Promise<void> {
    this.#view = [first, last];
    const coming: Promise<void>[] = [];
    for (let page = Math.floor(first / SIZE); page * SIZE < Math.max(last, 1); page++) {
      if (!this.#asked.has(page)) coming.push(this.#get(page));
    }
    await Promise.all(coming);
  }

  async #get(page: number): Promise<void> {
    const round = this.#round;
    this.#asked.add(page);
    try {
      const answer = await this.#fetch(page * SIZE, SIZE);
      // An answer to an earlier question must not replace that to a later one.
      if (round !== this.#round) return;
      // Two pages asked for at once may come in either order.
      const next = new Map(this.#rowsOf === round ? this.#rows : []);
      this.#rowsOf = round;
      const { rows, total } = answer;
      rows.forEach((row, at) => next.set(page * SIZE + at, row));
      this.#rows = next;
      this.total = total;
      this.ready = true;
      this.#taken?.(answer);
    } catch (error) {
      if (round === this.#round) this.#failed(error);
    }
  }
}
