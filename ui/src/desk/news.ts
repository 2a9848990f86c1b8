/** The programme and its clashes, put together of what was known of them and what is new. */
import type { ClashLine, ClashNews, Person, ProgrammeNews, ProgrammeView, Session } from "../backend/bindings";

/** The programme as it is now; `known` is the one that the news go by. */
export function told(known: ProgrammeView | null, news: ProgrammeNews): ProgrammeView {
  const before = news.whole ? undefined : known?.programme;
  return {
    ...news.view,
    programme: { ...news.view.programme, sessions: sessionsOf(before?.sessions ?? [], news), people: peopleOf(before?.people ?? {}, news) },
  };
}

function sessionsOf(before: Session[], { sessions, order, moved }: ProgrammeNews): Session[] {
  if (sessions.length === 0 && order === null) return before;
  if (order !== null) {
    const byId = new Map([...before, ...sessions].map((session) => [session.id, session]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const elsewhere = new Set(moved.map(([, id]) => id));
  const all = before.filter(({ id }) => !elsewhere.has(id)).map((session) => byId.get(session.id) ?? session);
  for (const [place, id] of moved) {
    const session = byId.get(id);
    if (session !== undefined) all.splice(place, 0, session);
  }
  return all;
}

function peopleOf(before: Record<string, Person>, { people, gone }: ProgrammeNews): Record<string, Person> {
  // As good as always: copying thousands of names takes longer than all else.
  if (gone.length === 0 && Object.keys(people).length === 0) return before;
  const all = { ...before, ...people };
  for (const id of gone) delete all[id];
  return all;
}

/** The clashes as they are now; `known` are those that the news go by. */
export function toldClashes(known: readonly ClashLine[], { whole, clashes }: Pick<ProgrammeNews, "whole" | "clashes">): readonly ClashLine[] {
  const { went, came }: ClashNews = clashes;
  if (!whole && went.length === 0 && came.length === 0) return known;
  const gone = new Set(went);
  const all = whole ? [] : known.filter((_, place) => !gone.has(place));
  for (const [place, line] of came) all.splice(place, 0, line);
  return all;
}
