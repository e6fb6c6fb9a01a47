#!/usr/bin/env python3
"""CPU and memory of `pandoc FILE -t html` beside those of `griot convert FILE --to html`.

  bench/docx_against_pandoc.py GRIOT FOLDER

User and system time of whole processes, both programs in turn in one run, so that the
ratios mean something on a busy machine: for the three longest French documents of the
folder the median of several runs each, for all its .docx the sum of one run each.
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys

RUNS = 9
# Words that every French text is full of, and how much of it they are at least.
FRENCH = {"le", "la", "les", "des", "et", "une", "du", "est", "dans", "pour"}
FRENCH_SHARE = 0.06


def measured(*command):
    """CPU seconds and peak megabytes of a process; nothing when it refuses the file."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        return None
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def both(griot, path):
    convert = measured(griot, "convert", str(path), "--to", "html", "--output", os.devnull)
    pandoc = measured("pandoc", str(path), "-t", "html", "-o", os.devnull)
    return (convert, pandoc) if convert and pandoc else None


def french_words(griot, path):
    run = subprocess.run([griot, "convert", str(path), "--to", "text"], capture_output=True,
                         text=True)
    words = re.findall(r"[^\W\d_]+", run.stdout.lower())
    share = sum(word in FRENCH for word in words) / max(1, len(words))
    return len(words) if share > FRENCH_SHARE else 0


def show(name, pairs, ratio):
    convert, pandoc = (max(pair[side][1] for pair in pairs) for side in (0, 1))
    print(f"{ratio:6.1f} ×  {convert:5.0f} Mo contre {pandoc:4.0f}  {name}")


def main():
    griot, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.rglob("*.docx"))
    longest = sorted(files, key=lambda path: -french_words(griot, path))[:3]
    for path in longest:
        pairs = [pair for pair in (both(griot, path) for _ in range(RUNS)) if pair]
        if pairs:
            ratio = statistics.median(pandoc[0] / convert[0] for convert, pandoc in pairs)
            show(path.name, pairs, ratio)
    pairs = [pair for pair in (both(griot, path) for path in files) if pair]
    total = sum(pair[1][0] for pair in pairs) / sum(pair[0][0] for pair in pairs)
    show(f"{len(pairs)} fichiers ensemble", pairs, total)


if __name__ == "__main__":
    main()
