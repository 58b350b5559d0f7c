"""A document as a Word file, in styles that a ministry can make its own.

Nothing heavy is loaded before a file is asked for.
"""

from concordance.reports.document.parts import Document


class TemplateError(ValueError):
    """A template that no report can be written into: not a Word file, damaged, or of a kind that is not for this."""


def render(document: Document, template: bytes | None = None) -> bytes:
    """Return the document as a .docx; the same document and template give the same bytes.

    template: a .docx or .dotx whose styles, page, heads and feet are kept while its text is replaced; a style it has
    not is added as in our own. Raises TemplateError for a template that cannot be used.
    """
    from concordance.reports.document.word.write import written

    return written(document, template)


def template() -> bytes:
    """Return our own template: a .docx with every style of the reports, to restyle and to give to `render`."""
    from concordance.reports.document.word.own_template import made

    return made()
