#!/usr/bin/env python3
"""xapian_as_shipped.py CORPUS.jsonl QUERIES.jsonl > run.tsv: the same questions asked of
Xapian with its own TermGenerator, QueryParser and French stemmer, words joined by OR.

For comparison with griot-retrieval. Needs python3-xapian.
"""
import json
import sys

import xapian

corpus, queries = sys.argv[1:3]
database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
generator = xapian.TermGenerator()
generator.set_stemmer(xapian.Stem("fr"))
for line in open(corpus, encoding="utf-8"):
    row = json.loads(line)
    document = xapian.Document()
    document.set_data(row["id"])
    generator.set_document(document)
    generator.index_text(row.get("title", ""), 3)
    generator.increase_termpos()
    generator.index_text(row["text"])
    database.add_document(document)
parser = xapian.QueryParser()
parser.set_stemmer(xapian.Stem("fr"))
parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
parser.set_default_op(xapian.Query.OP_OR)
enquire = xapian.Enquire(database)
for line in open(queries, encoding="utf-8"):
    query = json.loads(line)
    enquire.set_query(parser.parse_query(query["text"], 0))
    for match in enquire.get_mset(0, 100):
        print(query["id"], match.document.get_data().decode(), match.rank + 1, sep="\t")
