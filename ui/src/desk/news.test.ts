import { expect, it } from "vitest";

import type { ClashLine, Person, ProgrammeNews, ProgrammeView, Session } from "../backend/bindings";
import { told, toldClashes } from "./news";

const session = (id: string, title = id) => ({ id, title }) as Session;
const person = (id: string) => ({ id, given: id }) as Person;

function view(sessions: Session[], people: Record<string, Person> = {}): ProgrammeView {
  return { programme: { sessions, people }, clashes: [], registrations: 3 } as unknown as ProgrammeView;
}

function news(change: Partial<ProgrammeNews>): ProgrammeNews {
  return { number: 2, whole: false, view: view([]), sessions: [], order: null, moved: [], people: {}, gone: [], clashes: { went: [], came: [] }, ...change };
}

const known = view([session("a"), session("b")], { p: person("p"), q: person("q") });

it("puts what changed in the place of what it was", () => {
  const now = told(known, news({ sessions: [session("b", "new")], people: { q: person("q"), r: person("r") }, gone: ["p"] }));
  expect(now.programme.sessions.map((one) => one.title)).toEqual(["a", "new"]);
  expect(now.programme.sessions[0], "what did not change is the same").toBe(known.programme.sessions[0]);
  expect(Object.keys(now.programme.people).sort()).toEqual(["q", "r"]);
  expect(now.registrations).toBe(3);
});

it("follows the order: what is not in it is gone", () => {
  const now = told(known, news({ sessions: [session("c")], order: ["c", "a"] }));
  expect(now.programme.sessions.map((one) => one.id)).toEqual(["c", "a"]);
});

it("puts what moved to where it now stands", () => {
  const four = view(["a", "b", "c", "d"].map((id) => session(id)));
  const now = told(four, news({ sessions: [session("a", "later"), session("c", "new"), session("d", "sooner")], moved: [[0, "d"], [2, "a"]] }));
  expect(now.programme.sessions.map((one) => one.title)).toEqual(["sooner", "b", "later", "new"]);
  expect(now.programme.sessions[1], "what stayed is the same").toBe(four.programme.sessions[1]);
});

it("forgets all where everything is told", () => {
  const now = told(known, news({ whole: true, sessions: [session("x")], order: ["x"] }));
  expect(now.programme.sessions.map((one) => one.id)).toEqual(["x"]);
  expect(now.programme.people).toEqual({});
});

it("takes out the clashes that went and puts in those that came", () => {
  const clash = (key: string) => ({ key, text: key }) as ClashLine;
  const before = ["a", "b", "c"].map(clash);
  expect(toldClashes(before, news({})), "nothing is drawn again").toBe(before);
  const now = toldClashes(before, news({ clashes: { went: [0, 2], came: [[0, clash("x")], [2, clash("y")]] } }));
  expect(now.map((one) => one.key)).toEqual(["x", "b", "y"]);
  expect(now[1], "what did not change is the same").toBe(before[1]);
  const whole = toldClashes(before, news({ whole: true, clashes: { went: [], came: [[0, clash("z")]] } }));
  expect(whole.map((one) => one.key)).toEqual(["z"]);
});
