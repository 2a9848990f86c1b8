/** The numbers as bars. */
import type { Attendance, Fill, Filter, Numbers } from "../backend/bindings";
import { filtering } from "./filtering.svelte";
import type { Bar } from "../parts/BarChart.svelte";
import { clockText } from "../time/clock";
import { domainLabel } from "../words/domain";
import { dayBrief, numberText, t } from "../words/words.svelte";

export function stateBars(numbers: Numbers): Bar[] {
  return numbers.states.map((one) => share(one.of, domainLabel("registration", one.of), one));
}

export function attendanceBars(numbers: Numbers): Bar[] {
  return numbers.attendance.map((one) => share(one.of, side(one.of), one));
}

export function kindBars(numbers: Numbers): Bar[] {
  const bars = numbers.kinds.map((one) => {
    const label = one.of === null ? t("numbers-kinds-without") : domainLabel("organisation-kind", one.of);
    return share(one.of ?? "none", label, one);
  });
  return known(bars);
}

export function voivodeshipBars(numbers: Numbers): Bar[] {
  return known(numbers.voivodeships.map((one) => share(one.of || "none", one.of || t("numbers-voivodeships-unknown"), one)));
}

export function categoryBars(numbers: Numbers): Bar[] {
  const bars = numbers.categories.map((one): Bar => {
    const bar = share(one.of?.id ?? "none", one.of?.name ?? t("numbers-categories-without"), one);
    return one.of ? { ...bar, track: one.of.colour } : bar;
  });
  return known(bars);
}

export function limitBars(numbers: Numbers): Bar[] {
  return numbers.limits.map((one, at) => {
    const label = one.attendance === null ? one.category : side(one.attendance);
    return filled(one.attendance ?? `category-${at}`, label, one.fill, one.filter);
  });
}

export function sessionBars(numbers: Numbers): Bar[] {
  return numbers.sessions.map((one) => {
    const online = one.attendance === "online";
    const bar = filled(`${one.session}${online ? "-online" : ""}`, one.title, one.fill, one.filter);
    const when = [one.day === null ? "" : dayBrief(one.day), one.start === null ? "" : clockText(one.start), online ? side("online") : ""];
    const note = [when.filter(Boolean).join(", "), bar.note].filter(Boolean).join(" · ");
    return { ...bar, note };
  });
}

/** Nothing until somebody came: nobody is missing yet. */
export function presenceBars({ presence }: Numbers): Bar[] {
  const { present, expected, came } = presence;
  if (present === 0) return [];
  const besides = present - came;
  return [
    {
      id: "came", label: t("numbers-presence-came"), count: came, of: expected,
      value: t("numbers-filled", { taken: numberText(came), places: numberText(expected) }),
      note: besides > 0 ? t("numbers-presence-besides", { count: besides }) : undefined,
    },
  ];
}

/** Where nobody is known to be of any kind, the one bar of all of them says nothing. */
function known(bars: Bar[]): Bar[] {
  return bars.every((bar) => bar.id === "none") ? [] : bars;
}

function share(id: string, label: string, { count, filter }: { count: number; filter: Filter }): Bar {
  return { id, label, count, value: numberText(count), ...leading(label, count, filter) };
}

function filled(id: string, label: string, fill: Fill, filter: Filter): Bar {
  const { taken, waiting, places } = fill;
  const over = places === null ? 0 : taken - places;
  const amounts = { taken: numberText(taken), places: numberText(places ?? 0) };
  const full = places !== null && taken >= places;
  const said = [full && over === 0 ? t("numbers-full") : "", waiting > 0 ? t("numbers-waiting", { count: waiting }) : ""];
  const value = over > 0 ? t("numbers-filled-over", { ...amounts, over: numberText(over) }) : t("numbers-filled", amounts);
  return {
    id, label, count: taken, of: places, full,
    value: places === null ? numberText(taken) : value,
    note: said.filter(Boolean).join(", ") || undefined,
    ...leading(label, taken + waiting, filter),
  };
}

/** Nobody is shown where there is nobody. */
function leading(label: string, count: number, filter: Filter): Pick<Bar, "does" | "run"> {
  return count === 0 ? {} : { does: t("numbers-show", { what: label }), run: () => filtering.show(filter) };
}

function side(attendance: Attendance): string {
  return domainLabel("attendance", attendance);
}
