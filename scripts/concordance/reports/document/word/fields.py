"""Fields of Word: what it works out itself, with the result that stands there until it does."""

from copy import deepcopy

from concordance.reports.document.word.markup import XML_SPACE, Element, new


def field(code: str, *result: Element, look: Element | None = None) -> list[Element]:
    """Return the runs of a field. look: the properties of its own runs."""
    return [*opening(code, look), *result, closing(look)]


def opening(code: str, look: Element | None = None) -> list[Element]:
    """Return the runs that stand before the result of a field."""
    told = new("w:instrText", text=f" {code} ")
    told.set(XML_SPACE, "preserve")
    return [_run(new("w:fldChar", w_fldCharType="begin"), look), _run(told, look),
            _run(new("w:fldChar", w_fldCharType="separate"), look)]


def closing(look: Element | None = None) -> Element:
    """Return the run that ends a field."""
    return _run(new("w:fldChar", w_fldCharType="end"), look)


def told(text: str, look: Element | None = None) -> Element:
    """Return a run of text, spaces at its ends kept."""
    letters = new("w:t", text=text)
    letters.set(XML_SPACE, "preserve")
    return _run(letters, look)


def tab(look: Element | None = None) -> Element:
    """Return a run that goes on at the next stop."""
    return _run(new("w:tab"), look)


def _run(child: Element, look: Element | None) -> Element:
    return new("w:r", *([] if look is None else [deepcopy(look)]), child)
