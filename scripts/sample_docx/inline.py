"""Inline marks of a text → runs.

    **gras**  *italique*  [^n] note  [texte](adresse)  {ref nom|texte}  ⏎ line break
    {+ajout+}  {-suppression-}  {!masqué!}  {?passage|commentaire?}
"""
import re

from .xml import field, run

TOKEN = re.compile(
    r"\*\*(?P<strong>.+?)\*\*|\*(?P<emphasis>[^*]+?)\*|\[\^(?P<note>\w+)\]"
    r"|\[(?P<label>[^\]]+)\]\((?P<target>[^)]+)\)"
    r"|\{ref (?P<name>\w+)\|(?P<shown>[^}]+)\}|\{\+(?P<added>.+?)\+\}"
    r"|\{-(?P<removed>.+?)-\}|\{!(?P<hidden>.+?)!\}"
    r"|\{\?(?P<passage>.+?)\|(?P<comment>.+?)\?\}")
AUTHOR = 'w:author="Relectrice d\'exemple" w:date="2026-01-12T09:00:00Z"'


def runs(text, sink, properties=""):
    """Runs of `text`; `sink` gives numbers to notes, links, revisions and comments."""
    text = text.replace("⏎", "\n")
    out, place = [], 0
    for found in TOKEN.finditer(text):
        if found.start() > place:
            out.append(run(text[place:found.start()], properties))
        out.append(special(found, sink, properties))
        place = found.end()
    if place < len(text):
        out.append(run(text[place:], properties))
    return "".join(out)


def special(found, sink, properties):
    kind = found.lastgroup
    value = found.group(kind)
    if kind == "strong":
        return runs(value, sink, properties + "<w:b/>")
    if kind == "emphasis":
        return runs(value, sink, properties + "<w:i/>")
    if kind == "note":
        return (f'<w:r><w:rPr><w:rStyle w:val="{sink.id("footnote reference")}"/></w:rPr>'
                f'<w:footnoteReference w:id="{sink.note(value)}"/></w:r>')
    if kind == "target":
        shown = run(found.group("label"),
                    f'<w:rStyle w:val="{sink.id("Hyperlink")}"/>')
        return f'<w:hyperlink r:id="{sink.link(value)}">{shown}</w:hyperlink>'
    if kind == "shown":
        return field(f"REF {found.group('name')} \\h", run(value, properties))
    if kind == "hidden":
        return run(value, properties + "<w:vanish/>")
    if kind == "comment":
        return commented(found.group("passage"), sink.comment(value), properties)
    tag, text_tag = ("ins", "w:t") if kind == "added" else ("del", "w:delText")
    return (f'<w:{tag} w:id="{sink.number()}" {AUTHOR}>'
            f"{run(value, properties, text_tag)}</w:{tag}>")


def commented(passage, number, properties):
    return (f'<w:commentRangeStart w:id="{number}"/>{run(passage, properties)}'
            f'<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>')
