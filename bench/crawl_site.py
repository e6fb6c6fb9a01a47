#!/usr/bin/env python3
"""Reads every page of a published site and tells each dead link, dead anchor, doubled id
and request to another site.

    bench/crawl_site.py SITE [--base-url URL]

A link resolves to a file (`x`, `x.html`, `x/index.html`); those that need the server
(/recherche, /api, /fragments, /oembed) are counted and not followed. Exit status 1 when
anything is wrong.
"""
import argparse
import collections
import html.parser
import os
import sys
import urllib.parse

SERVED = ("recherche", "api/", "fragments/", "oembed", "en/recherche")
LINKS = {"a": "href", "link": "href", "area": "href", "img": "src", "script": "src",
         "source": "src", "form": "action", "iframe": "src", "video": "src", "audio": "src"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.links = collections.Counter(), []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.ids[values["id"]] += 1
        target = values.get(LINKS.get(tag, ""))
        if target is not None:
            self.links.append((tag, target))


def resolve(site, path):
    path = urllib.parse.unquote(path).lstrip("/")
    for candidate in (path, path + ".html", os.path.join(path, "index.html")):
        full = os.path.join(site, candidate)
        if os.path.isfile(full):
            return os.path.realpath(full)
    return None


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site")
    options.add_argument("--base-url", default="http://site.invalid/")
    given = options.parse_args()
    base = given.base_url.rstrip("/") + "/"
    root = os.path.realpath(given.site)

    pages = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.join(folder, name)
            if name.endswith(".html"):
                with open(path, encoding="utf-8") as file:
                    pages[path] = Page(file.read())

    wrong, followed, served, outside = collections.Counter(), 0, 0, 0
    for path, page in sorted(pages.items()):
        relative = os.path.relpath(path, root)
        here = urllib.parse.urljoin(base, urllib.parse.quote(relative))
        for name, times in page.ids.items():
            if times > 1:
                wrong[f"{relative} : id « {name} » {times} fois"] += 1
        for tag, target in page.links:
            url, anchor = urllib.parse.urldefrag(urllib.parse.urljoin(here, target))
            if not url.startswith(base):
                if tag in ("a", "area"):
                    outside += 1
                else:
                    wrong[f"{relative} : requête étrangère {target}"] += 1
                continue
            inside = urllib.parse.urlsplit(url).path[len(urllib.parse.urlsplit(base).path):]
            if inside.startswith(SERVED) and resolve(root, inside) is None:
                served += 1
                continue
            followed += 1
            file = resolve(root, inside)
            if file is None:
                wrong[f"{relative} : lien mort {target}"] += 1
            elif anchor and file in pages and \
                    urllib.parse.unquote(anchor) not in pages[file].ids:
                wrong[f"{relative} : ancre morte {target}"] += 1

    print(f"{len(pages)} pages, {followed} liens suivis, {served} vers le serveur, "
          f"{outside} vers d'autres sites, {sum(wrong.values())} fautes")
    for line, times in sorted(wrong.items()):
        print(f"{line} ({times})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
