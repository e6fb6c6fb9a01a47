"""feed.py FILE: what feedparser reads in a feed, as JSON."""
import json
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
print(json.dumps({
    "problem": str(feed.bozo_exception) if feed.bozo else "",
    "entries": [{
        "title": entry.get("title", ""),
        "link": entry.get("link", ""),
        "date": bool(entry.get("updated_parsed")),
        "authors": [author.get("name", "") for author in entry.get("authors", [])],
    } for entry in feed.entries],
}))
