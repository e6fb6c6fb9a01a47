#!/usr/bin/env python3
"""Precision and recall of what is read in annotated documents, every miss listed.

    bench/knowledge/score.py build/dev/bench/knowledge_facts [FOLDER]

FOLDER holds NN-name.md beside NN-name.tsv (bench/knowledge/annotated, its README says what
the columns are). A fact that was read is right when it begins like one that was annotated;
where both end alike is told apart. A decision or a promise may be annotated as the whole
sentence or as what it decides or promises: a fact holds both. One that was found but cut elsewhere ("de payer …" for
"Le conseil décide de payer …") counts as false and as missed; how often is told apart.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

KINDS = ["recommandation", "decision", "action", "sigle"]
ARTICLES = {"le", "la", "les", "l", "un", "une", "du", "de", "des", "d"}
VOCABULARY = pathlib.Path(__file__).parents[2] / "corpus" / "vocabulary"
GROUPS = {"autres": "secteur-prive"}


def words(text):
    folded = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe"))
    folded = "".join(c for c in folded if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9%€]+", folded)


def facts_of(program, files):
    done = subprocess.run([program, str(VOCABULARY), *map(str, files)],
                          check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def begins(annotated, read):
    a, b = words(annotated), words(read)
    return bool(a) and (b[:len(a)] == a or (len(b) < len(a) and a[:len(b)] == b))


def same_form(annotated, read):
    def bare(text):
        all_words = words(text)
        while all_words and all_words[0] in ARTICLES:
            all_words.pop(0)
        return [w.rstrip("sx") for w in all_words]  # "organisations de …" for one
    return bare(annotated) == bare(read)


def place_of(some, among, start=0):
    """Where the words stand among the others, or -1."""
    return next((i for i in range(start, len(among) - len(some) + 1)
                 if among[i:i + len(some)] == some), -1)


def is_cut_elsewhere(row, fact, document):
    """Both say the same passage of the document, and one goes further than the other."""
    debut, fin, read = words(row["debut"]), words(row["fin"]), words(fact["text"])
    if not debut or not fin or not read:
        return False
    begin = place_of(debut, document)
    end = place_of(fin, document, begin)
    if begin < 0 or end < 0:
        return False
    passage = document[begin:end + len(fin)]
    return place_of(read, passage) >= 0 or place_of(passage, read) >= 0


def is_it(kind, row, fact):
    if kind == "sigle":
        return row["debut"].strip() == fact["text"] and same_form(row["precision"], fact["form"])
    # A decision is held with who decides and without, an action with who promises and without.
    said = [fact["text"], fact.get("sentence"), fact.get("what")]
    return any(begins(row["debut"], each) for each in said if each)


def main():
    folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else
                          pathlib.Path(__file__).parent / "annotated")
    files = sorted(p for p in folder.glob("*.md") if p.with_suffix(".tsv").exists())
    facts = facts_of(sys.argv[1], files)
    total = {}
    for kind in KINDS:
        read = {}
        for fact in facts:
            if fact["kind"] == kind:
                read.setdefault(fact["document"], []).append(fact)
        right = missed = false = ends = addressed = whom = cut = 0
        for path in files:
            rows = [r for r in csv.DictReader(path.with_suffix(".tsv").open(),
                                              delimiter="\t", quoting=csv.QUOTE_NONE)
                    if r["genre"] == kind]
            left = list(read.get(path.stem, []))
            without = []
            for row in rows:
                hit = next((f for f in left if is_it(kind, row, f)), None)
                if hit is None:
                    missed += 1
                    without.append(row)
                    continue
                left.remove(hit)
                right += 1
                if kind == "sigle":
                    continue
                if words(hit["text"])[-3:] == words(row["fin"])[-3:]:
                    ends += 1
                else:
                    print(f"  {kind} END {path.stem}: {hit['text'][-60:]!r} for {row['fin']!r}")
                if kind == "recommandation":
                    want = {GROUPS.get(g.strip(), g.strip())
                            for g in row["destinataires"].split(",") if g.strip()}
                    whom += 1
                    if want == set(hit["addressees"]):
                        addressed += 1
                    else:
                        print(f"  {kind} WHOM {path.stem}: {row['debut'][:40]}: "
                              f"{sorted(hit['addressees'])} for {sorted(want)}")
            document = words(path.read_text())
            for row in without:
                near = None if kind == "sigle" else next(
                    (f for f in left if is_cut_elsewhere(row, f, document)), None)
                if near is None:
                    print(f"  {kind} MISSED {path.stem}: {row['debut']} … {row['fin']}")
                    continue
                cut += 1
                false += 1
                left.remove(near)
                print(f"  {kind} CUT {path.stem}: {near['text'][:60]!r} for {row['debut']!r}")
            for fact in left:
                false += 1
                print(f"  {kind} FALSE {path.stem}: {fact['text'][:90]} [{fact.get('rule', fact.get('form'))}]")
        total[kind] = (right, missed, false, cut, ends, addressed, whom)
    for kind, (right, missed, false, cut, ends, addressed, whom) in total.items():
        precision = right / max(1, right + false)
        recall = right / max(1, right + missed)
        print(f"{kind}: precision {precision:.3f} recall {recall:.3f} "
              f"(right {right}, missed {missed}, false {false}, "
              f"of both {cut} cut elsewhere; same end {ends}"
              + (f", same addressees {addressed} of {whom})" if whom else ")"))


if __name__ == "__main__":
    main()
