"""A template opened for writing: its text taken out, and what it tells of its file and its author."""

from copy import deepcopy
from functools import cached_property
from typing import Any, Final

from lxml import etree

from concordance.reports.document.word import own_template
from concordance.reports.document.word.markup import Element, name, serialised, valued, w
from concordance.reports.document.word.numbering import numbered
from concordance.reports.document.word.package import RELATION, TYPE, PackURI, XmlPart, rewrite
from concordance.reports.document.word.styles_found import Styles
from concordance.reports.document.word.template_file import package_of

_REFERENCES: Final = (w("headerReference"), w("footerReference"))
# What of a template stays; pictures, links, comments and the like belonged to the text that is replaced.
_KEPT: Final = {RELATION.STYLES, RELATION.NUMBERING, RELATION.SETTINGS, RELATION.THEME, RELATION.FONT_TABLE,
                RELATION.WEB_SETTINGS, RELATION.HEADER, RELATION.FOOTER, RELATION.FOOTNOTES, RELATION.ENDNOTES,
                RELATION.CUSTOM_XML}
_KEPT_OF_PACKAGE: Final = {RELATION.OFFICE_DOCUMENT, RELATION.CUSTOM_PROPERTIES}
# Settings of a file, not of its look: where its own template lies, who may change it, each time it was saved.
_DROPPED: Final = ("writeProtection", "attachedTemplate", "linkStyles", "revisionView", "trackRevisions",
                   "documentProtection", "mailMerge", "updateFields", "rsids", "readModeInkLockDown")


class Opened:
    """An opened template. section: its last section, with the heads and feet it has from those before it."""

    def __init__(self, template: bytes | None) -> None:
        """Open our own template, or the one given. Raises TemplateError."""
        self.package: Any = package_of(own_template.made() if template is None else template)
        self.main: Any = self.package.main_document_part
        self.section = _section(self.main.element.find(w("body")))
        for child in list(self.main.element):
            self.main.element.remove(child)
        used = {child.get(name("r:id")) for child in self.section if child.tag in _REFERENCES}
        for known, relation in list(self.main.rels.items()):
            running = relation.reltype in (RELATION.HEADER, RELATION.FOOTER)
            if relation.is_external or relation.reltype not in _KEPT or (running and known not in used):
                del self.main.rels[known]
        for known, relation in list(self.package.rels.items()):
            if relation.is_external or relation.reltype not in _KEPT_OF_PACKAGE:
                del self.package.rels[known]
        _without_notes(self.main)
        self._without_author()

    @cached_property
    def styles(self) -> Styles:
        """Its styles, by our names."""
        return Styles(self._part(RELATION.STYLES, "styles", TYPE.WML_STYLES), lambda: self._bullets)

    @cached_property
    def settings(self) -> Element:
        """Its settings."""
        return self._part(RELATION.SETTINGS, "settings", TYPE.WML_SETTINGS)

    def speak(self, tag: str) -> None:
        """Make a language (`kk-KZ`) that of the document."""
        self.styles.speak(tag)
        theme = self.settings.find(w("themeFontLang"))
        if theme is not None:
            theme.set(w("val"), tag)

    @cached_property
    def theme_fonts(self) -> tuple[str, str]:
        """The fonts that its theme names for headings and for text."""
        found = [each.target_part.blob for each in self.main.rels.values() if each.reltype == RELATION.THEME]
        root = etree.fromstring(found[0]) if found else etree.Element("none")
        faces = [next(root.iter(name(f"a:{tag}")), None) for tag in ("majorFont", "minorFont")]
        latin = ["" if face is None else face.find(name("a:latin")).get("typeface", "") for face in faces]
        return latin[0], latin[1]

    @cached_property
    def _bullets(self) -> int:
        return numbered(self._part(RELATION.NUMBERING, "numbering", TYPE.WML_NUMBERING))

    def _part(self, relation: str, tag: str, kind: str) -> Element:
        """Return the content of a part of the document, which is added where the template has none."""
        found = [each.target_part for each in self.main.rels.values() if each.reltype == relation]
        if found:
            return found[0].element
        content = serialised(etree.Element(w(tag), nsmap={"w": etree.QName(w(tag)).namespace}))
        part = XmlPart.load(PackURI(f"/word/{tag}.xml"), kind, content, self.package)
        self.main.relate_to(part, relation)
        return part.element

    def _without_author(self) -> None:
        for tag in _DROPPED:
            for setting in self.settings.findall(w(tag)):
                self.settings.remove(setting)
        settings = next(each.target_part for each in self.main.rels.values() if each.reltype == RELATION.SETTINGS)
        for known in list(settings.rels):  # the folder of its own template, the source of its letters
            del settings.rels[known]
        roots = [self.section, *(part.element for each in self.main.rels.values()
                                 if hasattr(part := each.target_part, "element"))]
        for element in (element for root in roots for element in root.iter()):
            for key in [key for key in element.attrib if key.startswith(w("rsid"))]:
                del element.attrib[key]
        for root in roots:
            for mark in list(root.iter(w("rsid"), "{*}docId")):
                mark.getparent().remove(mark)


def _section(body: Element) -> Element:
    """Return the last section. A head that it does not name itself is that of the section before it."""
    sections = list(body.iter(w("sectPr")))
    section = deepcopy(sections[-1]) if sections else valued("sectPr", {})
    own = {(child.tag, child.get(w("type"))) for child in section if child.tag in _REFERENCES}
    for before in reversed(sections[:-1]):
        for child in before:
            if child.tag in _REFERENCES and (child.tag, child.get(w("type"))) not in own:
                own.add((child.tag, child.get(w("type"))))
                section.insert(0, deepcopy(child))
    return section


def _without_notes(main: Any) -> None:
    """Take out the footnotes of the text that is replaced; the lines that part notes from text stay."""
    for relation, tag in ((RELATION.FOOTNOTES, "footnote"), (RELATION.ENDNOTES, "endnote")):
        for part in [each.target_part for each in main.rels.values() if each.reltype == relation]:
            root = etree.fromstring(part.blob)
            for note in root.findall(w(tag)):
                if note.get(w("type")) in (None, "normal"):
                    root.remove(note)
            rewrite(part, root)
            for known in list(part.rels):
                del part.rels[known]
