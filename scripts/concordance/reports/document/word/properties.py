"""What the file says of itself to those who only look at it: title, subject, language, day."""

from typing import Final

from concordance.reports.document.parts import Document
from concordance.reports.document.word.fixed_parts import AUTHOR

_NAMES: Final = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def properties(document: Document, tag: str) -> bytes:
    """Return the part of core properties. tag: the language as `kk-KZ`. The time is the beginning of its day."""
    from lxml import etree

    root = etree.Element(f"{{{_NAMES['cp']}}}coreProperties", nsmap=_NAMES)

    def say(prefixed: str, text: str) -> None:
        if text:
            prefix, local = prefixed.split(":")
            etree.SubElement(root, f"{{{_NAMES[prefix]}}}{local}").text = text

    say("dc:title", document.title)
    say("dc:subject", document.subtitle)
    say("dc:creator", AUTHOR)
    say("cp:keywords", ", ".join(word for word in document.keywords if word))
    say("dc:identifier", document.identifier)
    say("dc:language", tag)
    for local in ("created", "modified"):
        day = etree.SubElement(root, f"{{{_NAMES['dcterms']}}}{local}")
        day.set(f"{{{_NAMES['xsi']}}}type", "dcterms:W3CDTF")
        day.text = f"{document.day}T00:00:00Z"
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
