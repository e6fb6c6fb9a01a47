#!/usr/bin/env python3
"""CPU of `pandoc FILE -t html` over that of `griot convert FILE --to html`.

  bench/docx_against_pandoc.py GRIOT FOLDER

Takes the three largest .docx of the folder, runs both programs in turn and prints, for
each file, the median of the ratios of user and system time of whole processes.
"""
import os
import pathlib
import statistics
import subprocess
import sys

RUNS = 5


def cpu_seconds(*command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status != 0:
        sys.exit(f"{command[0]} a échoué sur {command[1]}")
    return usage.ru_utime + usage.ru_stime


def main():
    griot, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(folder.rglob("*.docx"), key=lambda path: -path.stat().st_size)
    for path in files[:3]:
        convert = [griot, "convert", str(path), "--to", "html", "--output", os.devnull]
        pandoc = ["pandoc", str(path), "-t", "html", "-o", os.devnull]
        cpu_seconds(*convert), cpu_seconds(*pandoc)
        ratios = [cpu_seconds(*pandoc) / cpu_seconds(*convert) for _ in range(RUNS)]
        print(f"{statistics.median(ratios):6.1f} ×  {path.name}")


main()
