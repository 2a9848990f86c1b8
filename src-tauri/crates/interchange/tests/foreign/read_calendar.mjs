// Reads a calendar with npm's ical.js and says what it understood, as JSON.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [file, year, packages] = process.argv.slice(2);
const loaded = createRequire(`${packages}/`)("ical.js");
const ICAL = loaded.default ?? loaded;

const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
const zones = calendar.getAllSubcomponents("vtimezone").map((one) => new ICAL.Timezone(one));
for (const zone of zones) ICAL.TimezoneService.register(zone);

const moment = (event, name) => {
  const property = event.getFirstProperty(name);
  if (!property) return "";
  const at = property.getFirstValue();
  const utc = new Date(at.convertToZone(ICAL.Timezone.utcTimezone).toString());
  return utc.toISOString().replace(/[-:]|\.\d+/g, "");
};

const shown = (event) => {
  const text = (name) => String(event.getFirstPropertyValue(name) ?? "");
  return {
    uid: text("uid"),
    summary: text("summary"),
    description: text("description"),
    location: text("location"),
    status: text("status"),
    url: text("url"),
    start: moment(event, "dtstart"),
    end: moment(event, "dtend"),
    categories: event.getFirstProperty("categories")?.getValues() ?? [],
  };
};

const offsets = Array.from({ length: 12 }, (_, month) => {
  const at = ICAL.Time.fromData({ year: Number(year), month: month + 1, day: 15, hour: 12 });
  return zones[0].utcOffset(at);
});
process.stdout.write(
  JSON.stringify({
    name: calendar.getFirstPropertyValue("name"),
    offsets,
    events: calendar.getAllSubcomponents("vevent").map(shown),
  }),
);
