#!/usr/bin/env python3
"""fts5.py CORPUS.jsonl QUERIES.jsonl > run.tsv: the same questions asked of SQLite FTS5.

Its own tokenizer (unicode61, accents removed), its own BM25, the title three times the
text, all words joined by OR. For comparison with griot-retrieval; standard library only.
"""
import json
import re
import sqlite3
import sys

corpus, queries = sys.argv[1:3]
database = sqlite3.connect(":memory:")
database.execute("create virtual table passages using fts5("
                 "id unindexed, title, text, tokenize='unicode61 remove_diacritics 2')")
for line in open(corpus, encoding="utf-8"):
    row = json.loads(line)
    database.execute("insert into passages values (?, ?, ?)",
                     (row["id"], row.get("title", ""), row["text"]))
for line in open(queries, encoding="utf-8"):
    query = json.loads(line)
    words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", query["text"]))
    if not words:
        continue
    found = database.execute(
        "select id from passages where passages match ? "
        "order by bm25(passages, 0, 3, 1) limit 100", (words,))
    for rank, (passage,) in enumerate(found, 1):
        print(query["id"], passage, rank, sep="\t")
