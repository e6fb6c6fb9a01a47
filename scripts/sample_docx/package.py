"""Writes an OOXML package: a zip whose bytes depend on its parts only.

ECMA-376 part 2 (Open Packaging Conventions). Times are fixed and the order of the parts
is the caller's, so that the same parts give the same bytes.
"""
import io
import zipfile

EPOCH = (2025, 1, 1, 0, 0, 0)
XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def package_bytes(parts):
    """The zip of `parts`, an ordered list of (name, str or bytes)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts:
            data = content.encode("utf-8") if isinstance(content, str) else content
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            archive.writestr(entry, data)
    return out.getvalue()
