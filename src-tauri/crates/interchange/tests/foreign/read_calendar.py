"""Reads a calendar with PyPI's icalendar and says what it understood, as JSON."""

import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())


def text(event, name):
    value = event.get(name)
    return "" if value is None else str(value)


def moment(event, name):
    value = event.get(name)
    if value is None:
        return ""
    assert isinstance(value.dt, datetime) and value.dt.tzinfo is not None, name
    return value.dt.astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")


def shown(event):
    categories = event.get("CATEGORIES")
    return {
        "uid": text(event, "UID"),
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
        "status": text(event, "STATUS"),
        "url": text(event, "URL"),
        "start": moment(event, "DTSTART"),
        "end": moment(event, "DTEND"),
        "categories": [str(one) for one in categories.cats] if categories else [],
    }


assert not calendar.errors, calendar.errors
events = calendar.walk("VEVENT")
for event in events:
    assert not event.errors, event.errors
# What its own reading of our VTIMEZONE makes of the zone.
zones = [zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")]
offsets = []
for year, month in ((y, m) for y in [int(sys.argv[2])] for m in range(1, 13)):
    at = datetime(year, month, 15, 12, tzinfo=zones[0])
    offsets.append(int(at.utcoffset().total_seconds()))
json.dump(
    {"name": text(calendar, "NAME"), "offsets": offsets, "events": [shown(one) for one in events]},
    sys.stdout,
)
