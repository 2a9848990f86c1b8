import { expect, it } from "vitest";

import { sameAs } from "./same";

const known = () => ({ sessions: [{ id: "a", roles: [{ id: "r" }] }, { id: "b", roles: [] as { id: string }[] }], event: { title: "E" }, none: null as null | string });

it("is the old value where nothing changed", () => {
  const before = known();
  expect(sameAs(before, known()), "nothing is drawn again").toBe(before);
});

it("keeps what did not change, wherever it went", () => {
  const before = known();
  const after = { ...known(), sessions: known().sessions.toReversed() };
  const [first, second] = after.sessions;
  if (first) first.roles.push({ id: "new" });
  const made = sameAs(before, after);
  expect(made).not.toBe(before);
  expect(made.sessions.map((one) => one.id), "the new order counts").toEqual(["b", "a"]);
  expect(made.sessions[1]).toBe(before.sessions[0]);
  expect(made.sessions[0]).not.toBe(before.sessions[1]);
  expect(second?.id).toBe("a");
  expect(made.event).toBe(before.event);
});

it("notices what is gone or became nothing", () => {
  const before = { ...known(), none: "x" };
  expect(sameAs(before, known()).none).toBeNull();
  expect(sameAs<object>(before, { event: { title: "E" } })).toEqual({ event: { title: "E" } });
});
