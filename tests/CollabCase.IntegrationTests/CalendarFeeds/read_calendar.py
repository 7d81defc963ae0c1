"""Reads an iCalendar file with icalendar and with vobject; writes what each made of its entries as JSON."""
import json
import sys
from datetime import datetime, timezone

import icalendar
import vobject


def said(moment):
    if isinstance(moment, datetime):
        return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()


def by_icalendar(data):
    calendar = icalendar.Calendar.from_ical(data)
    # The time zone as the file has it, not as this machine knows it.
    london = calendar.walk("VTIMEZONE")[0].to_tz()
    for entry in calendar.walk("VEVENT"):
        if entry.errors:
            raise ValueError(str(entry.errors))
        begins = entry.decoded("DTSTART")
        if isinstance(begins, datetime):
            begins = london.localize(begins.replace(tzinfo=None))
        yield {
            "uid": str(entry["UID"]), "title": str(entry["SUMMARY"]), "about": str(entry["DESCRIPTION"]), "begins": said(begins), "status": str(entry["STATUS"]), "sequence": int(entry["SEQUENCE"]),
            "minutes": entry.decoded("DURATION").total_seconds() / 60 if "DURATION" in entry else None, "stamp": said(entry.decoded("DTSTAMP")), "place": str(entry["LOCATION"]) if "LOCATION" in entry else None,
        }


def by_vobject(data):
    calendar = vobject.readOne(data.decode("utf-8"))
    calendar.validate(raiseException=True)
    for entry in calendar.contents.get("vevent", []):
        yield {
            "uid": entry.uid.value, "title": entry.summary.value, "about": entry.description.value, "begins": said(entry.dtstart.value), "status": entry.status.value, "sequence": int(entry.sequence.value),
            "minutes": entry.duration.value.total_seconds() / 60 if hasattr(entry, "duration") else None, "stamp": said(entry.dtstamp.value), "place": entry.location.value if hasattr(entry, "location") else None,
        }


content = sys.stdin.buffer.read()
json.dump({"icalendar": list(by_icalendar(content)), "vobject": list(by_vobject(content))}, sys.stdout)
