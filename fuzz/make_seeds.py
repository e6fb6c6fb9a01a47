#!/usr/bin/env python3
"""Writes the seeds of the fuzzing harnesses, made of the Word examples of the tests.

  fuzz/make_seeds.py OUTPUT

OUTPUT/zip gets small .docx archives, OUTPUT/body the same as Flat OPC and bare XML,
OUTPUT/chunk the documents of other formats that are inserted in them.
"""
import pathlib
import re
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def namespaces():
    """The attributes that the examples are read with."""
    source = (ROOT / "tests/importers/word_file.cc").read_text()
    body = source.split("std::string_view namespaces() {")[1].split("}")[0]
    return "".join(re.findall(r'"([^"]*)"', body))


def root_of(name, content):
    return f"<w:{name} {NAMESPACES}>{content}</w:{name}>"


def parts_of(text):
    """The parts of an example, as tests/importers/docx_golden_test.cc reads it."""
    body, *rest = re.split(r"<!-- part: (.*?) -->\n", text)
    parts, of_package, of_document = {}, "", ""
    of_package += f'<Relationship Id="m" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
    for name, content in zip(rest[::2], rest[1::2]):
        if name == "relationships":
            of_document += content
        elif name in ("core", "custom"):
            parts[f"docProps/{name}.xml"] = content
            of_package += f'<Relationship Id="{name}" Type="x/{name}-properties" Target="docProps/{name}.xml"/>'
        elif "/" in name:
            parts[name] = content
        else:
            parts[f"word/{name}.xml"] = root_of(name, content)
            of_document += f'<Relationship Id="d{name}" Type="{OFFICE}{name}" Target="{name}.xml"/>'
    wrap = f'<Relationships xmlns="{PACKAGE}">{{}}</Relationships>'.format
    parts["_rels/.rels"] = wrap(of_package)
    parts["word/_rels/document.xml.rels"] = wrap(of_document)
    parts["word/document.xml"] = root_of("document", f"<w:body>{body}</w:body>")
    return parts


def flat(parts):
    text = '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'
    for name, content in parts.items():
        if content.lstrip().startswith("<"):
            data = f"<pkg:xmlData>{content}</pkg:xmlData>"
            text += f'<pkg:part pkg:name="/{name}">{data}</pkg:part>'
    return text + "</pkg:package>"


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit("make_seeds.py FOLDER")
    output = pathlib.Path(sys.argv[1])
    for folder in ("zip", "body", "chunk"):
        (output / folder).mkdir(parents=True, exist_ok=True)
    for example in sorted((ROOT / "tests/golden/docx").glob("*.xml")):
        parts = parts_of(example.read_text(encoding="utf-8", errors="replace"))
        with zipfile.ZipFile(output / "zip" / f"{example.stem}.docx", "w") as archive:
            for name, content in parts.items():
                stored = len(content) % 2 == 0
                how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                archive.writestr(name, content, how)
        (output / "body" / f"{example.stem}.flat.xml").write_text(flat(parts))
        (output / "body" / f"{example.stem}.xml").write_text(parts["word/document.xml"])
        for name, content in parts.items():
            if name.endswith((".rtf", ".mht", ".html")):
                (output / "chunk" / pathlib.Path(name).name).write_text(content)
    for example in sorted((ROOT / "tests/golden/word-xml").glob("*.xml")):
        (output / "body" / example.name).write_bytes(example.read_bytes())


NAMESPACES = namespaces()
main()
