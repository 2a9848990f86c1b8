/** What of a long list is chosen: some rows, or all of them but some, fetched or not. */

export class Choice {
  readonly all: boolean;
  /** The ids of those chosen; where all are, of those that are not. */
  readonly ids: ReadonlySet<string>;

  private constructor(all: boolean, ids: ReadonlySet<string>) {
    this.all = all;
    this.ids = ids;
  }

  static readonly none = new Choice(false, new Set());
  static readonly everything = new Choice(true, new Set());

  static of(ids: Iterable<string>): Choice {
    return new Choice(false, new Set(ids));
  }

  has(id: string): boolean {
    return this.all !== this.ids.has(id);
  }

  /** How many are chosen of a list of `total`. */
  size(total: number): number {
    return this.all ? Math.max(0, total - this.ids.size) : this.ids.size;
  }

  /** With one more or one less. */
  toggled(id: string): Choice {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    return new Choice(this.all, ids);
  }

  /** With these. */
  with(added: Iterable<string>): Choice {
    const ids = new Set(this.ids);
    for (const id of added) {
      if (this.all) ids.delete(id);
      else ids.add(id);
    }
    return new Choice(this.all, ids);
  }
}
