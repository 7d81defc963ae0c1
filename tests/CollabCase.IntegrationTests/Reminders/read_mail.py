"""Says what Python's email package makes of a message, as JSON."""
import email
import email.policy
import email.utils
import json
import sys

message = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
parts = list(message.walk())
json.dump(
    {
        "defects": [str(d) for part in parts for d in part.defects] + [str(d) for _, value in message.items() for d in getattr(value, "defects", [])],
        "headers": {name.lower(): str(value) for name, value in message.items()},
        "to": [[a.display_name, a.addr_spec] for a in message["to"].addresses],
        "date": email.utils.parsedate_to_datetime(message["date"]).isoformat() if message["date"] else None,
        "types": [part.get_content_type() for part in parts],
        "plain": message.get_body(("plain",)).get_content(),
        "html": message.get_body(("html",)).get_content(),
        "longest": max(len(line) for line in message.as_bytes().splitlines()),
    },
    sys.stdout,
)
