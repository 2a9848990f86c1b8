import { describe, expect, it } from "vitest";

import { clockText, lengthText, readClock, readLength, spanText } from "./clock";
import { daysBetween, monthGrid, plusDays, plusMonths, readDay } from "./day";

describe("hours", () => {
  it.each([
    ["10:30", 630], ["10.30", 630], ["1030", 630], ["930", 570], ["9", 540], ["0:05", 5],
    ["10 30", 630], ["10,30", 630], ["9h15", 555], [" 24:30 ", 1470], ["47:59", 2879],
  ])("reads %s", (text, minutes) => expect(readClock(text)).toBe(minutes));

  it.each(["", "abc", "10:60", "48:00", "10:3", "-1:00", "10:30:00", "25610"])(
    "refuses %s", (text) => expect(readClock(text)).toBeUndefined(),
  );

  it("are written with two digits", () => {
    expect(clockText(545)).toBe("09:05");
    expect(clockText(1470)).toBe("24:30");
    expect(spanText(630, 55)).toBe("10:30–11:25");
    expect(spanText(630, null)).toBe("10:30");
  });
});

describe("lengths", () => {
  it.each([
    ["55", 55], ["55 min", 55], ["1:30", 90], ["1 h", 60], ["1,5 h", 90], ["1.5h", 90],
    ["1 h 30 min", 90], ["2 godz.", 120], ["0", 0],
  ])("reads %s", (text, minutes) => expect(readLength(text)).toBe(minutes));

  it.each(["", "długo", "-5", "9999"])("refuses %s", (text) => expect(readLength(text)).toBeUndefined());

  it.each([[55, "55 min"], [60, "1 h"], [90, "1 h 30 min"], [0, "0 min"]])(
    "writes %i", (minutes, text) => expect(lengthText(minutes)).toBe(text),
  );
});

describe("days", () => {
  it.each([
    ["2021-06-07", "2021-06-07"], ["7.06.2021", "2021-06-07"], ["7.6.21", "2021-06-07"],
    ["7/6/2021", "2021-06-07"], ["7 czerwca 2021", "2021-06-07"], ["7 czerwca 2021 r.", "2021-06-07"],
    ["7 June", "2024-06-07"], ["7.06", "2024-06-07"], ["29 lutego", "2024-02-29"],
    ["2 października 2025 roku", "2025-10-02"],
  ])("reads %s", (text, day) => expect(readDay(text, "2024-01-15")).toBe(day));

  it.each(["", "31.02.2021", "7 brumaire", "32 maja", "jutro", "2021-13-01"])(
    "refuses %s", (text) => expect(readDay(text, "2024-01-15")).toBeUndefined(),
  );

  it("are counted across months and leap years", () => {
    expect(plusDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(plusMonths("2024-12-31", 1)).toBe("2025-01-01");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });

  it("fill six weeks from a Monday", () => {
    const grid = monthGrid("2021-06-07");
    expect(grid).toHaveLength(42);
    expect(grid[0]).toBe("2021-05-31");
  });
});
