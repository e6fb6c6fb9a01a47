#!/usr/bin/env python3
"""make_sample_docx.py [--check]: writes the Word documents of the sample corpus and of
tests/data from scripts/sample_docx/texts/. Standard library only.

The same texts give the same bytes. --check writes nothing and exits with 1 when a file
in the tree differs from what its text gives.
"""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(Path(__file__).resolve().parent))

from sample_docx import damaged, markup, parts, picture  # noqa: E402

TEXTS = Path(__file__).resolve().parent / "sample_docx" / "texts"
SOURCES = ROOT / "corpus" / "sources"
PICTURES = {
    "engagements": picture.bar_chart([(12, 7), (9, 6), (15, 8), (6, 5), (10, 3)]),
}


def outputs():
    """Path → bytes of every file that this script owns."""
    out = {}
    for text in sorted(TEXTS.glob("*.txt")):
        document = markup.read(text.read_text(encoding="utf-8"))
        data = parts.docx(document, PICTURES)
        folder = ROOT / "tests" / "data" if document.options.get("essai") else SOURCES
        out[folder / (text.stem + ".docx")] = data
    whole = out[SOURCES / "02-reinsertion-economique-lever-les-freins.docx"]
    for name, data in damaged.files(whole).items():
        out[ROOT / "tests" / "data" / name] = data
    return out


def main(arguments):
    stale = 0
    for path, data in outputs().items():
        if path.exists() and path.read_bytes() == data:
            continue
        stale += 1
        if "--check" in arguments:
            print(f"{path.relative_to(ROOT)}: differs from its text; run "
                  "scripts/make_sample_docx.py", file=sys.stderr)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            print(path.relative_to(ROOT))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
