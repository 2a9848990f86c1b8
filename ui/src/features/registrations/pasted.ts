/** Cells that were copied from a spreadsheet or a page. */

/** Gives what is pasted outside of fields, where it looks like cells. */
export function pasted(event: ClipboardEvent, take: (text: string) => void): void {
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
  const text = cellsOf(event.clipboardData?.getData("text/plain") ?? "", event.clipboardData?.getData("text/html") ?? "");
  if (text === undefined) return;
  event.preventDefault();
  take(text);
}

/** Cells as text with tabs: spreadsheets give them so, pages as a table alone. */
export function cellsOf(plain: string, html: string): string | undefined {
  if (plain.includes("\t")) return plain;
  const table = html.includes("<table") ? new DOMParser().parseFromString(html, "text/html").querySelector("table") : null;
  if (table === null) return plain.includes("\n") && /[;,|]/u.test(plain) ? plain : undefined;
  return [...table.rows].map((row) => [...row.cells].map(quoted).join("\t")).join("\n");
}

function quoted(cell: HTMLTableCellElement): string {
  const text = (cell.textContent ?? "").replace(/\s+/gu, " ").trim();
  return `"${text.replaceAll('"', '""')}"${"\t".repeat(Math.max(0, cell.colSpan - 1))}`;
}
