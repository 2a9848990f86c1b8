import { describe, expect, it } from "vitest";

import type { Session } from "../backend/bindings";
import { blankSession } from "./blank";
import { blocksFor, heldBy } from "./blocks";

function session(id: string, start: number | null, length: number, room: string | null = "aula", block: string | null = null): Session {
  const { people: _, ...blank } = blankSession({ day: start === null ? null : "2027-05-14", start, length, room });
  return { ...blank, id, event: "event", title: id, block, roles: [] };
}

const CYCLE = session("cycle", 600, 120);
const TALK = session("talk", 600, 20);
const DAY = session("day", 540, 480, null);
const ELSEWHERE = session("elsewhere", 600, 180, "hol");
const ids = (list: readonly Session[]): string[] => list.map((one) => one.id);

describe("blocks", () => {
  it("are what is on around a session, in its room or for everybody", () => {
    expect(ids(blocksFor(TALK, [CYCLE, TALK, DAY, ELSEWHERE]))).toEqual(["cycle", "day"]);
    expect(blocksFor(CYCLE, [CYCLE, TALK]), "what is shorter holds nothing").toEqual([]);
    expect(blocksFor(TALK, [{ ...CYCLE, state: "cancelled" }, TALK]), "nor what is called off").toEqual([]);
  });

  it("are also those that hold something, for what has no hour yet", () => {
    const held = { ...TALK, block: "cycle" };
    expect(ids(blocksFor(session("later", null, 20), [CYCLE, held, DAY]))).toEqual(["cycle"]);
  });

  it("are never what lies inside", () => {
    const outer = { ...TALK, slot: { ...TALK.slot, length: 20 } };
    const inner = session("inner", 500, 300, "aula", "talk");
    expect(ids(blocksFor(outer, [outer, inner]))).toEqual([]);
  });

  it("are told apart by length: the longest of several holds the others", () => {
    const second = session("second", 620, 20);
    const found = heldBy([TALK, CYCLE, second], []);
    expect([found?.block.id, ids(found?.held ?? [])]).toEqual(["cycle", ["talk", "second"]]);
    expect(heldBy([TALK, session("after", 720, 60)], []), "none is on around the other").toBeUndefined();
  });

  it("of one session are the closest around it", () => {
    expect(heldBy([TALK], [DAY, CYCLE, TALK])?.block.id).toBe("cycle");
    expect(heldBy([DAY], [DAY, CYCLE, TALK])).toBeUndefined();
    expect(heldBy([], [DAY])).toBeUndefined();
  });
});
