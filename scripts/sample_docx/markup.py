"""Reads the plain texts of `texts/` into blocks.

One block a paragraph; lines of a paragraph are joined. The first characters say what it is:

    @core title = …        a core property          @prop exemple = oui   a custom one
    @option nom = valeur   a choice of the document @entete …, @pied …    header, footer
    ! Titre                !! Sous-titre            # ## ### headings, {#nom} names them
    - -- ---               bullets                  + ++                  1. then a)
    a) …                   lettered list            R) …                  R1., R2., …
    > …                    quotation                >> …                  who says it
    @legende Texte {#nom}  table caption            |= a | b              header row
    | a | b                row; « ^ » joins the cell above, « >2 a » spans two columns
    @encadre Titre … @fin  text box                 @image nom | alt | légende {#nom}
    @gras …                bold paragraph           @centre …             centred one
    @saut  @sommaire       page break, contents     [^n]: …               footnote

A heading that begins with « ~ » has no number where the others have one.
"""
import re
from collections import namedtuple

Block = namedtuple("Block", "kind text level name rows")
Document = namedtuple("Document", "core custom options header footer blocks notes")

MARKS = [
    (re.compile(r"(#{1,4}) (.*)", re.S), "heading"),
    (re.compile(r"(-{1,3}) (.*)", re.S), "bullet"),
    (re.compile(r"(\+{1,2}) (.*)", re.S), "number"),
    (re.compile(r"(!!) (.*)", re.S), "subtitle"),
    (re.compile(r"(!) (.*)", re.S), "title"),
    (re.compile(r"(a)\) (.*)", re.S), "letter"),
    (re.compile(r"(R)\) (.*)", re.S), "recommendation"),
    (re.compile(r"(>>) (.*)", re.S), "speaker"),
    (re.compile(r"(>) (.*)", re.S), "quote"),
]
STARTS = re.compile(r"(#{1,4} |-{1,3} |\+{1,2} |!!? |a\) |R\) |>>? |\||@|\[\^)")


def read(text):
    document = Document({}, {}, {}, [], [], [], {})
    box = None
    for piece in pieces(text):
        if piece.startswith("@encadre "):
            box = block("box", piece[9:], rows=[])
            document.blocks.append(box)
        elif piece == "@fin":
            box = None
        elif not setting(piece, document):
            target = box.rows if box else document.blocks
            add(piece, target)
    return document


def pieces(text):
    """Paragraphs: a blank line or a mark at the start of a line begins a new one; a
    line that begins with « @ » stands alone."""
    current = []
    for line in text.split("\n"):
        if not line.strip() or STARTS.match(line):
            if current:
                yield " ".join(current)
            current = []
        if line.startswith("@"):
            yield line.strip()
        elif line.strip():
            current.append(line.strip())
    if current:
        yield " ".join(current)


def setting(piece, document):
    found = re.match(r"@(core|prop|option) (\S+) = ?(.*)", piece)
    if found:
        kind, key, value = found.groups()
        place = {"core": document.core, "prop": document.custom,
                 "option": document.options}[kind]
        place[key] = value
        return True
    for mark, place in (("@entete ", document.header), ("@pied ", document.footer)):
        if piece.startswith(mark):
            place.append(piece[len(mark):])
            return True
    found = re.match(r"\[\^(\w+)\]: (.*)", piece)
    if found:
        document.notes[found.group(1)] = found.group(2)
    return bool(found)


def add(piece, target):
    if piece.startswith("|"):
        if not target or target[-1].kind != "table":
            target.append(block("table", "", rows=[]))
        heading = piece.startswith("|=")
        cells = [cell.strip() for cell in piece[2 if heading else 1:].split(" | ")]
        target[-1].rows.append((heading, cells))
        return
    if piece.startswith("@"):
        kind, _, rest = piece[1:].partition(" ")
        target.append(block(kind, rest))
        return
    for mark, kind in MARKS:
        found = mark.fullmatch(piece)
        if found:
            target.append(block(kind, found.group(2), len(found.group(1))))
            return
    target.append(block("paragraph", piece))


def block(kind, text, level=1, rows=None):
    found = re.search(r"\s*\{#(\w+)\}$", text)
    if found:
        text = text[:found.start()]
    return Block(kind, text, level, found.group(1) if found else "", rows)
