#!/usr/bin/env python3
"""Weights of cues fitted to annotated documents, and what the fit is worth.

    bench/knowledge/fit_weights.py build/release/bench/knowledge_facts [--kind KIND] FOLDER…

KIND is recommandation (unless said), decision or action. Each FOLDER holds NN-name.md beside NN-name.tsv. A logistic regression over the cues that
knowledge_facts --cues tells, once over all documents and once for each fifth of them without
it (cross-validation by document). Prints precision and recall of what is weighed (sentences,
items, headings; tables and lists that are kept whole are not) for the table of
corpus/vocabulary/indices.tsv and for the fitted weights, on documents left out, and the
weights as the table has them, the threshold at 30.
"""
import csv
import json
import math
import pathlib
import random
import subprocess
import sys

from score import VOCABULARY, place_of, words

FOLDS, ROUNDS, RATE, SHRINK = 5, 60, 0.2, 0.002
THRESHOLD = 30


def examples(program, folders, kind):
    files = sorted(p for f in folders for p in pathlib.Path(f).glob("*.md")
                   if p.with_suffix(".tsv").exists())
    wanted = {}
    for path in files:
        rows = csv.DictReader(path.with_suffix(".tsv").open(), delimiter="\t",
                              quoting=csv.QUOTE_NONE)
        wanted[path.stem] = [words(r["debut"]) for r in rows if r["genre"] == kind]
    done = subprocess.run([program, str(VOCABULARY), "--cues", *map(str, files)], check=True,
                          capture_output=True, text=True)
    for line in done.stdout.splitlines():
        unit = json.loads(line)
        if unit["kind"] != kind:
            continue
        # A sentence is right where what was annotated begins in it.
        said = words(unit["text"])
        right = any(place_of(start[:len(said)], said) >= 0
                    for start in wanted[unit["document"]] if start)
        yield unit["document"], frozenset(unit["cues"]), unit["sum"], right


def chance(weights, cues):
    z = weights[""] + sum(weights.get(cue, 0.0) for cue in cues)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def fitted(units):
    weights = {"": -1.0}
    order = random.Random(1)
    units = list(units)
    for turn in range(ROUNDS):
        order.shuffle(units)
        rate = RATE / (1 + turn / 10)
        for _, cues, _, right in units:
            step = rate * (right - chance(weights, cues))
            weights[""] += step
            for cue in cues:
                before = weights.get(cue, 0.0)
                weights[cue] = before + step - rate * SHRINK * before
    return weights


def measured(units, says):
    found = [(says(u), u[3]) for u in units]
    right = sum(1 for said, is_one in found if said and is_one)
    said = sum(1 for said, _ in found if said)
    all_right = sum(1 for _, is_one in found if is_one)
    return f"{right / max(1, said):.3f} / {right / max(1, all_right):.3f}"


def main():
    folders, kind = sys.argv[2:], "recommandation"
    if folders[0] == "--kind":
        kind, folders = folders[1], folders[2:]
    units = list(examples(sys.argv[1], folders, kind))
    documents = sorted({u[0] for u in units})
    random.Random(2).shuffle(documents)
    left_out = {}
    for fold in range(FOLDS):
        test = set(documents[fold::FOLDS])
        weights = fitted(u for u in units if u[0] not in test)
        left_out.update({d: weights for d in test})
    all_weights = fitted(units)
    print(f"{len(units)} weighed, {sum(u[3] for u in units)} right, "
          f"{len(documents)} documents; precision / recall")
    print("the table:", measured(units, lambda u: u[2] >= THRESHOLD))
    print("fitted, on what it was fitted to:",
          measured(units, lambda u: chance(all_weights, u[1]) >= 0.5))
    print("fitted, on documents left out:",
          measured(units, lambda u: chance(left_out[u[0]], u[1]) >= 0.5))
    scale = THRESHOLD / max(0.1, -all_weights[""])
    for cue, weight in sorted(all_weights.items(), key=lambda item: -item[1]):
        if cue:
            print(f"{cue}\t{round(weight * scale)}")


if __name__ == "__main__":
    main()
