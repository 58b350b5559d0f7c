"""The file of a template: opened, or refused with what it is and what to do about it."""

import io
import zipfile
from typing import Any, Final

from lxml import etree

from concordance.reports.document.word import TemplateError
from concordance.reports.document.word.markup import w
from concordance.reports.document.word.package import Package

_SAVE_AS: Final = "open it in Word and save it as a Word document (.docx), then try again"
_MOST: Final = 100_000_000  # bytes, unpacked; a few kilobytes of zip can hold gigabytes
_TYPES: Final = "[Content_Types].xml"
_TEMPLATE_TYPE: Final = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE: Final = b"wordprocessingml.document.main+xml"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def package_of(data: bytes) -> Any:
    """Return the package of a .docx or .dotx. Raises TemplateError for any other file."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TemplateError(f"the template is a .doc of Word 97 to 2003, or locked by a password: {_SAVE_AS}")
    if data.startswith(b"{\\rtf"):
        raise TemplateError(f"the template is an .rtf: {_SAVE_AS}")
    try:
        package = Package.open(io.BytesIO(_as_document(data)))
        root = package.main_document_part.element
    except TemplateError:
        raise
    except zipfile.BadZipFile as error:
        raise TemplateError(f"the template is no Word file, or only part of one: {_SAVE_AS}") from error
    except Exception as error:  # a damaged package fails in as many ways as it can be damaged
        raise TemplateError(f"the template is damaged ({type(error).__name__}: {error}): {_SAVE_AS}") from error
    if root.tag != w("document") or root.find(w("body")) is None:
        strict = etree.QName(root).namespace == _STRICT
        kind = "saved as Strict Open XML" if strict else "damaged: it has no text of a document"
        raise TemplateError(f"the template is {kind}: {_SAVE_AS}")
    return package


def _as_document(data: bytes) -> bytes:
    """Return a .docx as it is, and a .dotx as the .docx that Word would make of it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if _TYPES not in names:
            other = "an OpenDocument file" if "mimetype" in names else "a zip archive of something else"
            raise TemplateError(f"the template is {other}: {_SAVE_AS}")
        if sum(entry.file_size for entry in archive.infolist()) > _MOST:
            raise TemplateError(f"the template unpacks to over {_MOST // 1_000_000} MB: take large pictures out of it")
        if damaged := archive.testzip():
            raise TemplateError(f"the template is damaged at {damaged}: {_SAVE_AS}")
        types = archive.read(_TYPES)
        if b"macroEnabled" in types:
            raise TemplateError("the template holds macros, which no report may carry: save it in Word as a Word "
                                "document without macros (.docx), then try again")
        if _TEMPLATE_TYPE not in types:
            if _DOCUMENT_TYPE not in types:
                raise TemplateError(f"the template is an Office file, but no Word document: {_SAVE_AS}")
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as document:
            for name in names:
                document.writestr(name, types.replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE) if name == _TYPES
                                  else archive.read(name))
        return out.getvalue()
