"""The package of a Word file: its parts, how they point to each other, and its bytes, which depend on nothing else."""

import io
import zipfile
from typing import Any, Final

from docx.opc.constants import CONTENT_TYPE as TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package

from concordance.reports.document.word.markup import Element, serialised

__all__ = ["RELATION", "TYPE", "PackURI", "Package", "Part", "XmlPart", "add", "packed", "repacked", "rewrite"]

_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_TIME: Final = (1980, 1, 1, 0, 0, 0)


def add(package: Any, source: Any, path: str, kind: str, relation: str, content: Element | bytes) -> tuple[Any, str]:
    """Add a part that `source` points to; return it and the id of the relation. kind: its content type."""
    data = content if isinstance(content, bytes) else serialised(content)
    part = Part(PackURI(path), kind, data, package)
    return part, source.relate_to(part, relation)


def rewrite(part: Any, content: Element) -> None:
    """Give a part that was read as bytes another content."""
    part._blob = serialised(content)


def packed(package: Any) -> bytes:
    """Return the bytes of a package."""
    out = io.BytesIO()
    package.save(out)
    return repacked(out.getvalue())


def repacked(archive: bytes) -> bytes:
    """Return a zip archive with its members in a fixed order and without the time it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in [*(name for name in _FIRST if name in names), *sorted(set(names) - set(_FIRST))]:
            member = zipfile.ZipInfo(name, _TIME)
            member.create_system, member.compress_type = 0, zipfile.ZIP_DEFLATED
            member.external_attr = 0
            new.writestr(member, old.read(name))
    return out.getvalue()
