"""Tables, pictures and text boxes: the nested parts of a body."""
import re

from .styles import style_id
from .xml import attribute

MILLIMETRE = 36000  # English Metric Units
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
TEXT_WIDTH = 9070  # twentieths of a point between the margins of A4


def spans(rows):
    """Rows of text cells → rows of (text, columns, vertical) with vertical '', 'restart'
    or 'continue'. « ^ » continues the cell above; « >2 a » takes two columns."""
    out = []
    for heading, cells in rows:
        line, column = [], 0
        for cell in cells:
            found = re.match(r">(\d) ", cell)
            wide = int(found.group(1)) if found else 1
            text = cell[found.end():] if found else cell
            line.append([column, text, wide, "continue" if text == "^" else ""])
            column += wide
        out.append((heading, line))
    for (_, above), (_, below) in zip(out, out[1:]):
        joined = {cell[0] for cell in below if cell[3]}
        for cell in above:
            if cell[0] in joined and not cell[3]:
                cell[3] = "restart"
    return out


def table(rows, cell_xml):
    lines = spans(rows)
    columns = max(sum(cell[2] for cell in line) for _, line in lines)
    width = TEXT_WIDTH // columns
    out = [f'<w:tblPr><w:tblStyle w:val="{style_id("Table Grid")}"/>'
           f'<w:tblW w:w="{width * columns}" w:type="dxa"/>'
           '<w:tblLook w:val="04A0" w:firstRow="1" w:noVBand="1"/></w:tblPr>',
           "<w:tblGrid>" + f'<w:gridCol w:w="{width}"/>' * columns + "</w:tblGrid>"]
    for heading, line in lines:
        head = "<w:trPr><w:tblHeader/></w:trPr>" if heading else ""
        cells = "".join(cell(c, width, cell_xml, heading) for c in line)
        out.append(f"<w:tr>{head}{cells}</w:tr>")
    return f"<w:tbl>{''.join(out)}</w:tbl><w:p/>"


def cell(parts, width, cell_xml, heading):
    _, text, wide, vertical = parts
    properties = f'<w:tcW w:w="{width * wide}" w:type="dxa"/>'
    if wide > 1:
        properties += f'<w:gridSpan w:val="{wide}"/>'
    if vertical:
        value = ' w:val="restart"' if vertical == "restart" else ""
        properties += f"<w:vMerge{value}/>"
    if text in ("^", "."):
        inside = "<w:p/>"
    else:
        inside = cell_xml(f"**{text}**" if heading else text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def picture(relationship, number, alternative):
    width, height = 120 * MILLIMETRE, 60 * MILLIMETRE
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
        f'cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="Image {number}" '
        f'descr="{attribute(alternative)}"/><a:graphic><a:graphicData uri="{PICTURE}">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Image {number}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off "
        f'x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom '
        f'prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        f"</a:graphic></wp:inline></w:drawing></w:r>")


def text_box(content, number):
    """The same content twice, as Word writes it: a shape, and VML for older readers."""
    width, height = 150 * MILLIMETRE, 40 * MILLIMETRE
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    shape = (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent '
        f'cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="Encadré {number}"/>'
        f'<a:graphic><a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        f'</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525">'
        f'<a:solidFill><a:srgbClr val="8A3D15"/></a:solidFill></a:ln></wps:spPr>'
        f"<wps:txbx>{box}</wps:txbx><wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp>"
        f"</a:graphicData></a:graphic></wp:inline></w:drawing>")
    fallback = (f'<w:pict><v:shape id="_x0000_s{number}" style="width:425pt;height:113pt">'
                f"<v:textbox>{box}</v:textbox></v:shape></w:pict>")
    return (f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:r>")
