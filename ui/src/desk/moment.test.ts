import { expect, it } from "vitest";

import { moment } from "./moment";

it.each([
  ["2026-05-01", 12 * 60, "2026-05-01T12:00:00"], ["2026-05-01", null, "2026-05-01T23:59:00"], ["2026-05-01", 1440, "2026-05-01T23:59:00"], [null, 60, null],
])("the deadline of %s at %s is %s", (day, minutes, expected) => expect(moment(day, minutes)).toBe(expected));
