/** What a foreign programme would change, as somebody looks it over and chooses. */
import type {
  Choices, Comparison, Difference, Notice, NoticeCode, SessionChange, SessionFate,
} from "../../backend/bindings";

/** What somebody chose otherwise than proposed. */
export interface Chosen {
  /** Places of new and changed sessions that are left alone. */
  leave: ReadonlySet<number>;
  /** Places of sessions in which the file wins over what was edited here, and of deleted ones wanted back. */
  wins: ReadonlySet<number>;
  /** Ids of sessions to delete, of those that the file no longer has. */
  remove: ReadonlySet<string>;
  /** Whether the file wins in the facts of the event and of people. */
  winsElsewhere: boolean;
}

export const AS_PROPOSED: Chosen = { leave: new Set(), wins: new Set(), remove: new Set(), winsElsewhere: false };

/**
 * The choices for another event, of which `before` were the last: which sessions of the file are wanted stays, what was chosen against the
 * words of one event goes with that event.
 */
export function carried(chosen: Chosen, before: Chosen | undefined): Chosen {
  return { ...(before ?? AS_PROPOSED), leave: chosen.leave };
}

/** The fates of sessions, in the order in which they are shown. */
export const FATES: readonly SessionFate[] = ["new", "changed", "deletedHere", "gone"];

export type Groups = Record<SessionFate, SessionChange[]>;

export function groupsOf(sessions: readonly SessionChange[]): Groups {
  const groups: Groups = { new: [], changed: [], deletedHere: [], gone: [] };
  for (const session of sessions) groups[session.fate].push(session);
  return groups;
}

/** By what a row is known: its place in the file, or its id where it has none there. */
export function idOf({ place, id }: SessionChange): string {
  return place === null ? (id ?? "") : String(place);
}

/** Whether something is done about a session: it is taken or, where it is gone from the file, deleted. */
export function isOn(session: SessionChange, chosen: Chosen): boolean {
  const { fate, place, id } = session;
  if (fate === "gone") return id !== null && chosen.remove.has(id);
  if (place === null) return false;
  return fate === "deletedHere" ? chosen.wins.has(place) : !chosen.leave.has(place);
}

/** The choices after those of one group were set to `on`, the ids of its rows that are ticked. */
export function choose(chosen: Chosen, group: readonly SessionChange[], on: ReadonlySet<string>): Chosen {
  const leave = new Set(chosen.leave);
  const wins = new Set(chosen.wins);
  const remove = new Set(chosen.remove);
  for (const session of group) {
    const { fate, place, id } = session;
    const ticked = on.has(idOf(session));
    if (fate === "gone") {
      if (id !== null) put(remove, id, ticked);
    } else if (place !== null) {
      if (fate === "deletedHere") put(wins, place, ticked);
      else put(leave, place, !ticked);
    }
  }
  return { ...chosen, leave, wins, remove };
}

function put<T>(set: Set<T>, value: T, there: boolean): void {
  if (there) set.add(value);
  else set.delete(value);
}

export function editedHere(differences: readonly Difference[]): boolean {
  return differences.some((one) => one.editedHere);
}

/** Whether the file wins in a session that was edited here. */
export function fileWins({ place }: SessionChange, chosen: Chosen): boolean {
  return place !== null && chosen.wins.has(place);
}

/** Has the file win in a session that was edited here, or what is here. */
export function letWin(chosen: Chosen, { place }: SessionChange, file: boolean): Chosen {
  const wins = new Set(chosen.wins);
  const leave = new Set(chosen.leave);
  if (place !== null) {
    put(wins, place, file);
    // Who wants the file's words wants the session.
    if (file) leave.delete(place);
  }
  return { ...chosen, wins, leave };
}

/** Has the file win in every session that it changes, and elsewhere. */
export function letAllWin(chosen: Chosen, sessions: readonly SessionChange[]): Chosen {
  const winning = sessions.filter((one) => one.fate === "changed").reduce((so, one) => letWin(so, one, true), chosen);
  return { ...winning, winsElsewhere: true };
}

/** Whether the file wins everywhere that something was edited here. */
export function allWin(comparison: Comparison, chosen: Chosen): boolean {
  const { sessions } = comparison;
  const edited = sessions.filter((one) => one.fate === "changed" && editedHere(one.differences));
  return edited.every((one) => fileWins(one, chosen)) && (chosen.winsElsewhere || !editedElsewhere(comparison));
}

/** Whether facts of the event or of people were edited here. */
export function editedElsewhere({ event, people }: Comparison): boolean {
  return editedHere(event) || people.some((person) => editedHere(person.differences));
}

/** Whether the file decides about one difference. */
export function decides(difference: Difference, wins: boolean): boolean {
  return wins || !difference.editedHere;
}

/** What taking the file would do. */
export interface Counts {
  added: number;
  changed: number;
  removed: number;
  /** How many facts of the event and of people change. */
  elsewhere: number;
}

export function countsOf(comparison: Comparison, chosen: Chosen): Counts {
  const counts: Counts = { added: 0, changed: 0, removed: 0, elsewhere: 0 };
  for (const session of comparison.sessions) {
    if (!isOn(session, chosen)) continue;
    if (session.fate === "gone") counts.removed += 1;
    else if (session.fate !== "changed") counts.added += 1;
    else if (session.differences.some((one) => decides(one, fileWins(session, chosen)))) counts.changed += 1;
  }
  const elsewhere = [...comparison.event, ...comparison.people.flatMap((person) => person.differences)];
  counts.elsewhere = elsewhere.filter((one) => decides(one, chosen.winsElsewhere)).length;
  return counts;
}

/** As the command wants them. */
export function choicesOf(into: string | null, chosen: Chosen): Choices {
  return {
    into,
    leave: [...chosen.leave],
    sourceWins: [...chosen.wins],
    sourceWinsElsewhere: chosen.winsElsewhere,
    remove: [...chosen.remove],
  };
}

/** Notices of one kind. */
export interface NoticeGroup {
  code: NoticeCode;
  notices: Notice[];
}

/** By kind, the most frequent first. */
export function noticeGroups(notices: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<NoticeCode, Notice[]>();
  for (const notice of notices) {
    const group = groups.get(notice.code);
    if (group) group.push(notice);
    else groups.set(notice.code, [notice]);
  }
  return [...groups].map(([code, all]) => ({ code, notices: all })).sort((a, b) => b.notices.length - a.notices.length);
}
