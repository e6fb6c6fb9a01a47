"""Blocks → the body of document.xml, and what it needs from the other parts."""
from . import drawing
from .inline import runs
from .styles import style_id
from .xml import field, paragraph, run, style

LIST_KINDS = ("bullet", "number", "letter", "recommendation")


class Body:
    """Writes blocks in order and numbers notes, links, lists, bookmarks as it goes."""

    def __init__(self, document, pictures):
        self.document = document
        self.pictures = pictures
        self.numbered = document.options.get("titres") == "numerotes"
        self.notes, self.links, self.comments, self.media = [], [], [], []
        self.lists = ["bullet"] + ["heading"] * self.numbered
        self.counts = {"Tableau": 0, "Figure": 0}
        self.last_number = 100
        self.open_list = None

    def id(self, name):
        return style_id(name)

    def number(self):
        self.last_number += 1
        return self.last_number

    def note(self, key):
        self.notes.append(self.document.notes[key])
        return len(self.notes) + 1

    def comment(self, text):
        self.comments.append(text)
        return len(self.comments) - 1

    def link(self, target):
        if target not in self.links:
            self.links.append(target)
        return f"rIdLien{self.links.index(target) + 1}"

    def xml(self, blocks):
        return "".join(self.block(block) for block in blocks)

    def block(self, block):
        if block.kind not in LIST_KINDS:
            self.open_list = None
        write = getattr(self, "write_" + block.kind.replace("-", "_"), None)
        if block.kind in LIST_KINDS:
            return self.item(block)
        return write(block)

    def item(self, block):
        if block.kind == "bullet":
            number = 1
        else:
            if self.open_list != block.kind:
                self.lists.append(block.kind)
            number = len(self.lists)
        self.open_list = block.kind if block.kind != "bullet" else self.open_list
        place = (f'<w:numPr><w:ilvl w:val="{block.level - 1}"/>'
                 f'<w:numId w:val="{number}"/></w:numPr>')
        return paragraph(runs(block.text, self),
                         style(style_id("List Paragraph")) + place)

    def styled(self, name, block):
        return paragraph(self.named(block.name, runs(block.text, self)),
                         style(style_id(name)))

    def named(self, name, content):
        if not name:
            return content
        number = self.number()
        return (f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
                f'<w:bookmarkEnd w:id="{number}"/>')

    def write_title(self, block):
        return self.styled("Title", block)

    def write_subtitle(self, block):
        return self.styled("Subtitle", block)

    def write_heading(self, block):
        name = f"heading {block.level}"
        off = ""
        if self.numbered and block.text.startswith("~"):
            off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        text = runs(block.text.lstrip("~"), self)
        return paragraph(self.named(block.name, text), style(style_id(name)) + off)

    def write_paragraph(self, block):
        return paragraph(runs(block.text, self))

    def write_quote(self, block):
        return self.styled("Quote", block)

    def write_speaker(self, block):
        return paragraph(runs(block.text, self),
                         style(style_id("Quote")) + '<w:jc w:val="right"/>')

    def write_gras(self, block):
        return paragraph(runs(block.text, self, "<w:b/>"))

    def write_centre(self, block):
        return paragraph(runs(block.text, self), '<w:jc w:val="center"/>')

    def write_saut(self, _):
        return paragraph('<w:r><w:br w:type="page"/></w:r>')

    def write_sommaire(self, _):
        entries = [block for block in self.document.blocks
                   if block.kind == "heading" and block.level < 3]
        lines = [runs(block.text.lstrip("~"), self) for block in entries]
        first = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText '
                 'xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>'
                 '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
        lines[0] = first + lines[0]
        lines[-1] += '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        return "".join(paragraph(line, style(style_id(f"toc {block.level}")))
                       for line, block in zip(lines, entries))

    def caption(self, label, block):
        self.counts[label] += 1
        count = field(f"SEQ {label} \\* ARABIC", run(str(self.counts[label])))
        mark = self.named(block.name, run(label + " ") + count)
        return paragraph(mark + run(". ") + runs(block.text, self),
                         style(style_id("caption")))

    def write_legende(self, block):
        return self.caption("Tableau", block)

    def write_image(self, block):
        name, alternative, caption = [part.strip() for part in block.text.split(" | ")]
        self.media.append((name, self.pictures[name]))
        shown = drawing.picture(f"rIdImage{len(self.media)}", self.number(),
                                alternative)
        return paragraph(shown) + self.caption("Figure", block._replace(text=caption))

    def write_box(self, block):
        inside = paragraph(runs(block.text, self, "<w:b/>")) + self.xml(block.rows)
        return paragraph(drawing.text_box(inside, self.number()))

    def write_table(self, block):
        return drawing.table(block.rows, lambda text: paragraphs(text, self))


def paragraphs(text, body):
    """A cell: « // » separates its paragraphs."""
    return "".join(paragraph(runs(part, body), '<w:spacing w:after="0"/>')
                   for part in text.split(" // "))
