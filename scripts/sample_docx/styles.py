"""styles.xml and numbering.xml as a French Word writes them: English names, French ids."""
from .xml import NAMESPACES, attribute

# name → (id, kind, paragraph properties, run properties)
STYLES = {
    "Normal": ("Normal", "paragraph", '<w:spacing w:after="120"/>', ""),
    "Title": ("Titre", "paragraph", '<w:spacing w:before="480" w:after="120"/>',
              '<w:b/><w:sz w:val="44"/>'),
    "Subtitle": ("Sous-titre", "paragraph", '<w:spacing w:after="360"/>',
                 '<w:i/><w:sz w:val="28"/>'),
    "heading 1": ("Titre1", "paragraph",
                  '<w:keepNext/><w:spacing w:before="360" w:after="120"/>'
                  '<w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="32"/>'),
    "heading 2": ("Titre2", "paragraph",
                  '<w:keepNext/><w:spacing w:before="240" w:after="80"/>'
                  '<w:outlineLvl w:val="1"/>', '<w:b/><w:sz w:val="26"/>'),
    "heading 3": ("Titre3", "paragraph",
                  '<w:keepNext/><w:spacing w:before="200" w:after="60"/>'
                  '<w:outlineLvl w:val="2"/>', '<w:b/><w:i/><w:sz w:val="24"/>'),
    "List Paragraph": ("Paragraphedeliste", "paragraph",
                       '<w:ind w:left="720"/><w:contextualSpacing/>', ""),
    "Quote": ("Citation", "paragraph", '<w:ind w:left="567" w:right="567"/>',
              "<w:i/>"),
    "caption": ("Lgende", "paragraph", "<w:keepNext/>", '<w:b/><w:sz w:val="20"/>'),
    "footnote text": ("Notedebasdepage", "paragraph", "", '<w:sz w:val="20"/>'),
    "header": ("En-tte", "paragraph", "", '<w:sz w:val="18"/>'),
    "footer": ("Pieddepage", "paragraph", '<w:jc w:val="center"/>',
               '<w:sz w:val="18"/>'),
    "toc 1": ("TM1", "paragraph", "", ""),
    "toc 2": ("TM2", "paragraph", '<w:ind w:left="220"/>', ""),
    "footnote reference": ("Appelnotedebasdep", "character", "",
                           '<w:vertAlign w:val="superscript"/>'),
    "annotation reference": ("Marquedecommentaire", "character", "",
                             '<w:sz w:val="16"/>'),
    "Hyperlink": ("Lienhypertexte", "character", "",
                  '<w:color w:val="0563C1"/><w:u w:val="single"/>'),
    "Table Grid": ("Grilledutableau", "table", "", ""),
}
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"))


def style_id(name):
    return STYLES[name][0]


def styles_xml(language, numbered_headings):
    out = [f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" '
           f'w:hAnsi="Calibri"/><w:sz w:val="22"/><w:lang w:val="{language}"/>'
           "</w:rPr></w:rPrDefault></w:docDefaults>"]
    for name, (identifier, kind, paragraph, run) in STYLES.items():
        default = ' w:default="1"' if name == "Normal" else ""
        based = "" if name == "Normal" or kind != "paragraph" else (
            '<w:basedOn w:val="Normal"/>')
        if kind == "table":
            extra = f"<w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr>"
        else:
            if numbered_headings and name.startswith("heading"):
                number = heading_number(int(name[-1]) - 1)
                paragraph = paragraph.replace("<w:keepNext/>", "<w:keepNext/>" + number)
            extra = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
            extra += f"<w:rPr>{run}</w:rPr>" if run else ""
        out.append(f'<w:style w:type="{kind}"{default} w:styleId="{identifier}">'
                   f'<w:name w:val="{attribute(name)}"/>{based}{extra}</w:style>')
    return f"<w:styles {NAMESPACES}>{''.join(out)}</w:styles>"


def heading_number(level):
    """The second w:num of a document with numbered headings is theirs."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>'


# abstract list → its levels: (format, text, style that carries the number)
LISTS = {
    "bullet": [("bullet", "•", ""), ("bullet", "–", ""), ("bullet", "▪", "")],
    "number": [("decimal", "%1.", ""), ("lowerLetter", "%2)", ""),
               ("lowerRoman", "%3.", "")],
    "letter": [("lowerLetter", "%1)", "")],
    "recommendation": [("decimal", "R%1.", "")],
    "heading": [("upperRoman", "%1 –", "Titre1"), ("decimal", "%2.", "Titre2"),
                ("decimal", "%2.%3.", "Titre3")],
}


def numbering_xml(instances):
    """`instances`: the list name of each w:num, first is number 1."""
    out = []
    for number, (name, levels) in enumerate(LISTS.items()):
        out.append(f'<w:abstractNum w:abstractNumId="{number}">'
                   '<w:multiLevelType w:val="multilevel"/>'
                   + "".join(level_xml(i, name, *level)
                             for i, level in enumerate(levels)) + "</w:abstractNum>")
    names = list(LISTS)
    for number, name in enumerate(instances, 1):
        restart = "" if name in ("bullet", "heading") else (
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
        out.append(f'<w:num w:numId="{number}"><w:abstractNumId '
                   f'w:val="{names.index(name)}"/>{restart}</w:num>')
    return f"<w:numbering {NAMESPACES}>{''.join(out)}</w:numbering>"


def level_xml(level, name, form, text, carrier):
    carrier = f'<w:pStyle w:val="{carrier}"/>' if carrier else ""
    left = 0 if name == "heading" else 720 + 567 * level
    hanging = 0 if name == "heading" else 360
    return (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'{carrier}<w:suff w:val="{"space" if name == "heading" else "tab"}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind '
            f'w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>')
