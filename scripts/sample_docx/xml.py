"""The few pieces of WordprocessingML that every part needs."""
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in [
        ("w", W),
        ("r", R),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/"
               "wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/"
                "wordprocessingShape"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("v", "urn:schemas-microsoft-com:vml"),
    ]
)


def attribute(text):
    return escape(text, {'"': "&quot;"})


def run(text, properties="", tag="w:t"):
    """One run; a tabulation or a line break in `text` becomes its own element."""
    inner = []
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            inner.append("<w:br/>")
        for cell_number, cell in enumerate(line.split("\t")):
            if cell_number:
                inner.append("<w:tab/>")
            if cell:
                inner.append(f'<{tag} xml:space="preserve">{escape(cell)}</{tag}>')
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{properties}{''.join(inner)}</w:r>"


def paragraph(content, properties=""):
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{content}</w:p>"


def style(identifier):
    return f'<w:pStyle w:val="{identifier}"/>' if identifier else ""


def field(instruction, result):
    """A complex field: begin, code, separator, result run(s), end."""
    def mark(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = ('<w:r><w:instrText xml:space="preserve"> '
            f"{escape(instruction)} </w:instrText></w:r>")
    return mark("begin") + code + mark("separate") + result + mark("end")
