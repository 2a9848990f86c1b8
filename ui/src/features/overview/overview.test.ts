import { expect, it } from "vitest";

import { awayFrom, startedOn } from "./overview";

it.each([
  ["2021-06-01", "2021-06-07", "2021-06-09", { when: "before", days: 6 }],
  ["2021-06-07", "2021-06-07", "2021-06-09", { when: "during", day: 1, of: 3 }],
  ["2021-06-09", "2021-06-07", "2021-06-09", { when: "during", day: 3, of: 3 }],
  ["2021-06-07", "2021-06-07", null, { when: "during", day: 1, of: 1 }],
  ["2021-06-10", "2021-06-07", "2021-06-09", { when: "after", days: 1 }],
  ["2021-06-10", null, null, { when: "unknown" }],
])("on %s an event of %s to %s", (today, first, last, away) => expect(awayFrom(today, first, last)).toEqual(away));

it.each<[string, Parameters<typeof startedOn>, ReturnType<typeof startedOn>]>([
  ["moves the end along", ["2022-05-10", "2021-06-07", "2021-06-09"], { startsOn: "2022-05-10", endsOn: "2022-05-12" }],
  ["leaves a later end", ["2021-06-08", "2021-06-07", "2021-06-09"], { startsOn: "2021-06-08", endsOn: "2021-06-09" }],
  ["leaves an unknown end", ["2021-06-08", null, null], { startsOn: "2021-06-08", endsOn: null }],
  ["without a start there is no end", [null, "2021-06-07", "2021-06-09"], { startsOn: null, endsOn: null }],
])("a new start %s", (_, given, expected) => expect(startedOn(...given)).toEqual(expected));
