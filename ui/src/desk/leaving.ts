/** Work that is not in the file yet: its owner is asked before the window closes. */

/** Somebody's work that is not in the file. */
export interface Guard {
  /** Whether there is any now. */
  unsaved: () => boolean;
  /** Asks its owner; gives whether it may go. */
  ask: () => Promise<boolean>;
}

const guards = new Set<Guard>();

/** Has its owner asked before the window closes, until the returned function is called. */
export function guardLeaving(guard: Guard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Whether there is anything to ask about. */
export function somethingUnsaved(): boolean {
  return [...guards].some((guard) => guard.unsaved());
}

/** Whether everybody who has unsaved work lets it go; asked one after the other. */
export async function mayLeave(): Promise<boolean> {
  for (const guard of guards) if (guard.unsaved() && !(await guard.ask())) return false;
  return true;
}
