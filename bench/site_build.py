#!/usr/bin/env python3
"""The static site at several sizes: processor time, wall time and memory of building it, of
merely writing the same files, and of hugo, in one run; then one document is edited.

    bench/site_build.py GRIOT WRITE_FILES MARKDOWN [SIZE ...]

Documents are made from the paragraphs of the Markdown files below MARKDOWN: three to twelve
each, with a title, countries, themes, a type, an author and a date of their own. They are
imported and indexed before anything is measured. Griot's files include the gzip and brotli
forms of each page, and its time the compressing; "same files" writes all of these too.
hugo, where it is installed, makes a page a document, lists, feeds and a site map, and no
compressed form. Processor time is user + system, of the whole process.
"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

COUNTRIES = ["CM", "KM", "CI", "GN", "MG", "MA", "SN", "TN"]
TYPES = ["note-de-positionnement", "capitalisation", "compte-rendu", "fiche"]
THEMES = ["retour", "epargne", "jeunesse", "sante", "education", "climat", "genre", "emploi"]


def paragraphs_below(folder):
    found = []
    for path in sorted(pathlib.Path(folder).rglob("*.md")):
        for paragraph in path.read_text(encoding="utf-8", errors="replace").split("\n\n"):
            text = " ".join(paragraph.split())
            if 120 <= len(text) < 4000 and re.match(r"[A-ZÀ-Ý]", text):
                found.append(text)
    return found


def document(paragraphs, n, chance):
    title = f"Document {n} : " + " ".join(chance.choice(paragraphs).split()[:6])
    body = []
    for i in range(chance.randint(3, 12)):
        if i % 3 == 0:
            body.append("## " + " ".join(chance.choice(paragraphs).split()[:5]))
        body.append(chance.choice(paragraphs))
    quoted = title.replace('"', "'").replace("\\", "")
    return f"""---
title: "{quoted}"
titre: "{quoted}"
type: {chance.choice(TYPES)}
date: {chance.randint(2015, 2026)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}
pays: [{", ".join(chance.sample(COUNTRIES, chance.randint(1, 2)))}]
themes: [{", ".join(chance.sample(THEMES, 2))}]
auteurs: ["Association d'exemple {chance.randint(1, 40)}"]
statut: publie
diffusion: public
---

""" + "\n\n".join(body) + "\n"


class Cost:
    def __init__(self, command, **options):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        self.cpu = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024
        if process.returncode:
            sys.exit(f"{command}: {process.returncode}")

    def line(self, what, unit=None):
        ratio = f"  × {self.cpu / unit:8.3f}" if unit else ""
        print(f"  {what:34} {self.cpu:9.2f} s cpu {self.wall:9.2f} s {self.memory:7.0f} MB"
              f"{ratio}", flush=True)


HUGO = {
    "hugo.toml": 'baseURL = "https://griot.example/"\ntitle = "Fonds"\npaginate = 50\n'
                 '[taxonomies]\npays = "pays"\nthemes = "themes"\ntype = "type"\n'
                 'auteurs = "auteurs"\n',
    "layouts/_default/baseof.html": "<!DOCTYPE html><html lang=\"fr\"><head><meta charset="
    "\"utf-8\"><title>{{ .Title }}</title></head><body><main>{{ block \"main\" . }}"
    "{{ end }}</main></body></html>",
    "layouts/_default/single.html": "{{ define \"main\" }}<h1>{{ .Title }}</h1>"
    "{{ .TableOfContents }}{{ .Content }}<h2>Voir aussi</h2>{{ range first 4 "
    "(.Site.RegularPages.Related .) }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>"
    "{{ end }}{{ end }}",
    "layouts/_default/list.html": "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ range "
    "(.Paginate .Pages).Pages }}<p><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a> "
    "{{ .Date.Format \"2006\" }}</p>{{ end }}{{ end }}",
    "layouts/_default/terms.html": "{{ define \"main\" }}{{ range .Data.Terms.ByCount }}"
    "<a href=\"{{ .Page.RelPermalink }}\">{{ .Page.Title }} {{ .Count }}</a>{{ end }}"
    "{{ end }}",
    "layouts/index.html": "{{ define \"main\" }}{{ range first 5 .Site.RegularPages }}"
    "<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}{{ end }}",
}


def measure(griot, write_files, paragraphs, size, work):
    chance = random.Random(20260314)
    sources, corpus, site, again = (work / n for n in ("sources", "fonds", "site", "again"))
    sources.mkdir(parents=True)
    for n in range(size):
        (sources / f"d{n:05}.md").write_text(document(paragraphs, n, chance))
    quiet = {"stderr": subprocess.DEVNULL}
    subprocess.run([griot, "init", corpus], check=True, stdout=subprocess.DEVNULL, **quiet)
    subprocess.run([griot, "import", sources, "--corpus", corpus], check=True,
                   stdout=subprocess.DEVNULL, **quiet)
    subprocess.run([griot, "index", "--corpus", corpus], check=True,
                   stdout=subprocess.DEVNULL, **quiet)
    publish = [griot, "publish", "--corpus", corpus, "--output", site]

    def written():
        shutil.rmtree(again, ignore_errors=True)
        out = subprocess.run([write_files, site, again], check=True, capture_output=True)
        seconds, files, size_of_all = out.stdout.split()
        return float(seconds), int(files), int(size_of_all)

    first = Cost(publish, **quiet)
    seconds, files, size_of_all = written()
    print(f"{size} documents, {files} files, {size_of_all / 1e6:.0f} MB", flush=True)
    print(f"  {'same files':34} {seconds:9.2f} s cpu", flush=True)
    first.line("first build", seconds)
    Cost(publish + ["--all"], **quiet).line("all pages anew, same bytes", seconds)
    Cost(publish, **quiet).line("nothing changed", first.cpu)
    edited = sources / f"d{size // 2:05}.md"
    for n in range(3):
        text = edited.read_text()
        edited.write_text(text + f"\nUne phrase ajoutée la fois {n}.\n")
        subprocess.run([griot, "import", edited, "--corpus", corpus], check=True,
                       stdout=subprocess.DEVNULL, **quiet)
        subprocess.run([griot, "index", "--corpus", corpus], check=True,
                       stdout=subprocess.DEVNULL, **quiet)
        Cost(publish, **quiet).line(f"one document edited ({n + 1})", first.cpu)
    if shutil.which("hugo"):
        hugo = work / "hugo"
        for name, text in HUGO.items():
            (hugo / name).parent.mkdir(parents=True, exist_ok=True)
            (hugo / name).write_text(text)
        shutil.copytree(sources, hugo / "content/documents")
        command = ["hugo", "--quiet", "--source", hugo, "--config", hugo / "hugo.toml"]
        full = Cost(command, **quiet)
        out = subprocess.run([write_files, hugo / "public", work / "hugo-again"], check=True,
                             capture_output=True).stdout.split()
        full.line(f"hugo ({int(out[1])} files)", float(out[0]))
        page = hugo / "content/documents" / edited.name
        page.write_text(page.read_text() + "\nUne phrase ajoutée.\n")
        Cost(command, **quiet).line("hugo, one document edited", full.cpu)


def main():
    griot, write_files, markdown = sys.argv[1:4]
    sizes = [int(size) for size in sys.argv[4:]] or [2000, 20000]
    paragraphs = paragraphs_below(markdown)
    if not paragraphs:
        sys.exit(f"no paragraph below {markdown}")
    for size in sizes:
        with tempfile.TemporaryDirectory() as work:
            measure(os.path.abspath(griot), os.path.abspath(write_files), paragraphs, size,
                    pathlib.Path(work))


if __name__ == "__main__":
    main()
