/** Moments that Rust keeps in UTC, as the clock on the wall here shows them. */
import { clockText } from "./clock";
import type { Day } from "./day";
import { dayText } from "../words/words.svelte";

/** The day and the minutes since its midnight; `offset` is what UTC is ahead by, in minutes. */
export function local(utc: string, offset = new Date(Date.parse(`${utc.slice(0, 19)}Z`)).getTimezoneOffset()): { day: Day; minutes: number } {
  const here = new Date(Date.parse(`${utc.slice(0, 19)}Z`) - offset * 60_000).toISOString();
  return { day: here.slice(0, 10), minutes: Number(here.slice(11, 13)) * 60 + Number(here.slice(14, 16)) };
}

/** 7 czerwca 2021, 10:30 */
export function momentText(utc: string): string {
  const { day, minutes } = local(utc);
  return `${dayText(day, "date")}, ${clockText(minutes)}`;
}
