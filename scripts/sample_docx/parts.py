"""Every part of one Word document, in the order Word writes them."""
from .body import Body
from .inline import AUTHOR, runs
from .package import XML_HEAD, package_bytes
from .styles import numbering_xml, style_id, styles_xml
from .xml import NAMESPACES, R, attribute, field, paragraph, run, style

TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/"
FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # custom properties, [MS-OSHARED]


def docx(document, pictures):
    """The bytes of the .docx of `document` (see markup.py)."""
    body = Body(document, pictures)
    content = body.xml(document.blocks)
    header = story("hdr", document.header, "header", body)
    footer = story("ftr", document.footer, "footer", body, page_number=True)
    notes, done = [], 0
    while done < len(body.notes):  # a note may itself hold links
        notes.append(runs(body.notes[done], body))
        done += 1
    word = [
        ("document", "document.main", document_xml(content, header, footer)),
        ("styles", "styles", styles_xml(
            document.options.get("langue", "fr-FR"), body.numbered)),
        ("numbering", "numbering", numbering_xml(body.lists)),
        ("settings", "settings", settings_xml()),
        ("footnotes", "footnotes", notes_xml(notes)),
        ("comments", "comments", comments_xml(body.comments)),
        ("header1", "header", header),
        ("footer1", "footer", footer),
    ]
    word = [part for part in word if part[2]]
    parts = [("[Content_Types].xml", content_types(word)),
             ("_rels/.rels", relationships(root_relationships()))]
    parts += [(f"word/{name}.xml", xml) for name, _, xml in word]
    parts.append(("word/_rels/document.xml.rels",
                  relationships(document_relationships(word, body))))
    parts += [("docProps/core.xml", core_xml(document.core)),
              ("docProps/custom.xml", custom_xml(document.custom))]
    parts = [(name, XML_HEAD + xml) for name, xml in parts]
    parts += [(f"word/media/{name}.png", data) for name, data in body.media]
    return package_bytes(parts)


def document_xml(content, header, footer):
    references = ""
    if header:
        references += '<w:headerReference w:type="default" r:id="rIdHeader1"/>'
    if footer:
        references += '<w:footerReference w:type="default" r:id="rIdFooter1"/>'
    section = (f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar '
               'w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
               'w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>')
    return (f'<w:document {NAMESPACES}>'
            f"<w:body>{content}{section}</w:body></w:document>")


def story(tag, lines, name, body, page_number=False):
    if not lines:
        return ""
    content = "".join(paragraph(runs(line, body), style(style_id(name)))
                      for line in lines)
    if page_number:
        content += paragraph(field("PAGE", run("1")), style(style_id(name)))
    return f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"


def settings_xml():
    return (f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
            '<w:defaultTabStop w:val="708"/><w:compat><w:compatSetting '
            'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
            'w:val="15"/></w:compat></w:settings>')


def notes_xml(notes):
    if not notes:
        return ""
    out = [f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r>'
           "</w:p></w:footnote>"
           for number, kind, mark in ((0, "separator", "separator"),
                                      (1, "continuationSeparator",
                                       "continuationSeparator"))]
    call = (f'<w:r><w:rPr><w:rStyle w:val="{style_id("footnote reference")}"/></w:rPr>'
            "<w:footnoteRef/></w:r>")
    for number, content in enumerate(notes, 2):
        text = paragraph(call + run(" ") + content, style(style_id("footnote text")))
        out.append(f'<w:footnote w:id="{number}">{text}</w:footnote>')
    return f"<w:footnotes {NAMESPACES}>{''.join(out)}</w:footnotes>"


def comments_xml(comments):
    if not comments:
        return ""
    out = [f'<w:comment w:id="{number}" {AUTHOR} w:initials="RE">'
           f"{paragraph(run(text))}</w:comment>" for number, text in enumerate(comments)]
    return f"<w:comments {NAMESPACES}>{''.join(out)}</w:comments>"


def content_types(word):
    defaults = [("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"), ("png", "image/png")]
    overrides = [(f"/word/{name}.xml", TYPES + kind + "+xml") for name, kind, _ in word]
    overrides += [
        ("/docProps/core.xml",
         "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/custom.xml",
         "application/vnd.openxmlformats-officedocument.custom-properties+xml")]
    return (f'<Types xmlns="{PACKAGE}content-types">'
            + "".join(f'<Default Extension="{a}" ContentType="{b}"/>'
                      for a, b in defaults)
            + "".join(f'<Override PartName="{a}" ContentType="{b}"/>'
                      for a, b in overrides) + "</Types>")


def root_relationships():
    return [("rId1", R + "/officeDocument", "word/document.xml"),
            ("rId2", PACKAGE + "relationships/metadata/core-properties",
             "docProps/core.xml"),
            ("rId3", R + "/custom-properties", "docProps/custom.xml")]


def document_relationships(word, body):
    out = [(f"rId{name.capitalize()}", f"{R}/{kind}", f"{name}.xml")
           for name, kind, _ in word if name != "document"]
    out += [(f"rIdImage{number}", R + "/image", f"media/{name}.png")
            for number, (name, _) in enumerate(body.media, 1)]
    out += [(f"rIdLien{number}", R + "/hyperlink", target)
            for number, target in enumerate(body.links, 1)]
    return out


def relationships(entries):
    return (f'<Relationships xmlns="{PACKAGE}relationships">' + "".join(
        f'<Relationship Id="{identifier}" Type="{kind}" Target="{attribute(target)}"'
        + (' TargetMode="External"' if kind.endswith("/hyperlink") else "") + "/>"
        for identifier, kind, target in entries) + "</Relationships>")


def core_xml(core):
    names = {"title": "dc:title", "creator": "dc:creator", "subject": "dc:subject",
             "keywords": "cp:keywords", "language": "dc:language"}
    values = "".join(f"<{names[key]}>{attribute(value)}</{names[key]}>"
                     for key, value in core.items() if key in names)
    dates = "".join(
        f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">'
        f'{core.get("date", "2026-01-12")}T09:00:00Z</dcterms:{kind}>'
        for kind in ("created", "modified"))
    return (f'<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"{values}{dates}</cp:coreProperties>")


def custom_xml(custom):
    out = "".join(
        f'<property fmtid="{FORMAT}" pid="{number}" name="{attribute(name)}">'
        f"<vt:lpwstr>{attribute(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(custom.items(), 2))
    return (f'<Properties xmlns="{OFFICE}custom-properties" '
            f'xmlns:vt="{OFFICE}docPropsVTypes">{out}</Properties>')
