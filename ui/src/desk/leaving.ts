/** Work that is not in the file yet: its owner is asked before the window closes. */

/** Gives whether the window may close; it may ask somebody first. */
export type Guard = () => boolean | Promise<boolean>;

const guards = new Set<Guard>();

/** Has `may` asked before the window closes, until the returned function is called. */
export function guardLeaving(may: Guard): () => void {
  guards.add(may);
  return () => guards.delete(may);
}

/** Whether everybody who has unsaved work lets it go. */
export async function mayLeave(): Promise<boolean> {
  for (const may of guards) if (!(await may())) return false;
  return true;
}
