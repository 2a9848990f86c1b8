import { expect, it } from "vitest";

import {
  addOrganisation, addPerson, addSession, blockBefore, mergeBack, removePerson, removeSession, setBlock,
  setOrganisation, setPart, setPerson,
} from "./edits";
import { draft, found, session } from "./invitation";
import { days } from "./order";
import { reviewOf } from "./review";

const review = reviewOf(draft());
const [panel, pause] = review.sessions.map((one) => one.key) as [number, number];

it("adds a session after another, where that ends", () => {
  const more = addSession(review, panel);
  expect(more.sessions.map((one) => one.key)).toEqual([panel, review.next, pause]);
  expect(more.sessions[1]).toMatchObject({ start: { value: 685 }, day: { value: "2024-06-08" } });
  expect(addSession(reviewOf(draft({ sessions: [] })), null).sessions[0]?.day.value).toBe("2024-06-08");
});

it("merges a session into the one before and loses nothing", () => {
  const [merged, ...rest] = mergeBack(review, pause).sessions;
  expect(rest).toEqual([]);
  expect(merged).toMatchObject({
    title: { value: "Woda w mieście" },
    description: { value: "Rozmowa o deszczu.\n\nPrzerwa" },
    start: { value: 630 }, end: { value: 685 },
  });
  expect(merged?.description.spans).toHaveLength(2);
  expect(mergeBack(review, panel), "the first has none before it").toBe(review);
});

it("goes by what is shown, not by the text", () => {
  const late = setPart(review, panel, "start", 900);
  expect(days(late)[0]?.cards.map((card) => card.session.key)).toEqual([pause, panel]);
  expect(mergeBack(late, panel).sessions.map((one) => one.key)).toEqual([pause]);
});

it("puts sessions without an hour last and those without a day at the end", () => {
  const mixed = reviewOf(draft({
    sessions: [session({ day: found(null) }), session({}), session({ start: found(600) }), session({ day: found("2024-06-07") })],
  }));
  expect(days(mixed).map(({ day, cards }) => [day, cards.map((card) => card.session.start.value)])).toEqual([
    ["2024-06-07", [null]], ["2024-06-08", [600, null]], [null, [null]],
  ]);
});

it("shows what a block holds below it", () => {
  const held = setBlock(review, pause, panel);
  expect(days(held)[0]?.cards.map((card) => card.depth)).toEqual([0, 1]);
  expect(blockBefore(held, pause)?.key).toBe(panel);
  expect(days(removeSession(held, panel))[0]?.cards.map((card) => card.depth)).toEqual([0]);
});

it("adds, changes and removes people and organisations", () => {
  const more = addPerson(review, pause, "host");
  const named = setPerson(more, pause, review.next, { family: "Żak" });
  expect(named.sessions[1]?.people).toMatchObject([{ kind: "host", family: "Żak" }]);
  expect(removePerson(named, pause, review.next).sessions[1]?.people).toEqual([]);
  const helped = setOrganisation(addOrganisation(review, null, "partner"), null, review.next, { name: "Gmina Wisła" });
  expect(helped.organisations).toMatchObject([{ kind: "partner", name: { value: "Gmina Wisła" } }]);
});
