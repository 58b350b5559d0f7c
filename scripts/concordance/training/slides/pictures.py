"""Pictures of a section as tables, filled from the data for the day of the pack."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from concordance.model.corpus import act_of
from concordance.model.provision import Provision
from concordance.model.term import Definition, Term, TermElement
from concordance.model.training import Picture, PictureKind
from concordance.reports.addresses import local, name
from concordance.reports.dates import long_day
from concordance.training.pack import Pack
from concordance.training.slides.parts import Cell, Grid

_TERM: Final = "human-trafficking"
# The elements that the picture is named after, each with the accent of the theme that marks it.
_THREE: Final = {"act": 1, "means": 2, "purpose": 3}


def drawn(pack: Pack, picture: Picture) -> Grid:
    """Return the table of a picture."""
    match picture.kind:
        case PictureKind.WHO_DOES_WHAT:
            return _duties(pack, picture.of)
        case PictureKind.TIMELINE:
            return _timeline(pack, picture.of)
        case PictureKind.THREE_ELEMENTS:
            return _elements(pack, picture.of)


def _duties(pack: Pack, of: tuple[str, ...]) -> Grid:
    words = pack.words
    rows = []
    for identifier in of:
        provision = pack.corpus.provisions[identifier]
        version = provision.version_on(pack.edition.day)
        bodies = [_capital(words.text(pack.corpus.actors[actor].label)) for actor in provision.bearer]
        cited = pack.cites((identifier,))[0].text
        rows.append((Cell("; ".join(bodies) or words("slides", "unnamed"), strong=len(bodies) == 1),
                     Cell(words("force", provision.force)),
                     Cell(words.text(version.summary) if version else words("ui", "not-in-force"), (cited,))))
    head = (words("slides", "who"), words("slides", "force"), words("slides", "what"))
    return Grid(head, tuple(rows), (25, 15, 60), words("slides", "of-duties").format(len(rows)))


def _timeline(pack: Pack, of: tuple[str, ...]) -> Grid:
    words = pack.words
    events = sorted((event for identifier in of for event in _events(pack, identifier)), key=lambda event: event[0])
    rows = tuple((Cell(when, strong=True, tint=1 if day <= pack.edition.day else 2), Cell(what, tuple(cites)), Cell(by))
                 for day, when, what, cites, by in events)
    head = (words("slides", "day"), words("slides", "event"), words("slides", "by"))
    return Grid(head, rows, (18, 58, 24), words("slides", "of-days").format(len(rows)))


_Event = tuple[date, str, str, tuple[str, ...], str]


def _events(pack: Pack, identifier: str) -> Iterator[_Event]:
    act = pack.corpus.acts.get(identifier)
    if act is None:
        yield from _wordings(pack, identifier, pack.corpus.provisions[identifier])
        return
    title = pack.words.text(act.short_title)
    shown = (pack.words.text(act.title),)
    yield act.adopted, long_day(act.adopted, pack.language), f"{title}: {pack.words('slides', 'adopted')}", shown, "–"
    day = act.in_force.start
    yield day, long_day(day, pack.language), f"{title}: {pack.words('slides', 'begins')}", shown, "–"


def _wordings(pack: Pack, identifier: str, provision: Provision) -> Iterator[_Event]:
    words = pack.words
    for version in provision.versions:
        when = long_day(version.start, pack.language)
        if version.start_is == "no-later-than":
            when = words("ui", "at-the-latest").format(when)
        told = words("slides", "ends") if version.repealed else words.text(version.summary)
        cited = f"{name(pack.corpus, act_of(identifier), pack.language)}, " \
                f"{local(identifier.rsplit('/', 1)[1], pack.language)}"
        own = version.by == act_of(identifier)
        by = words("slides", "first-wording") if own else name(pack.corpus, version.by, pack.language)
        yield version.start, when, told, (cited,), by


def _elements(pack: Pack, of: tuple[str, ...]) -> Grid:
    words, term = pack.words, pack.corpus.terms[_TERM]
    columns = [_definition(pack, term, place) for place in of]
    found = [{element.id: element for element in column.elements} if column else {} for column in columns]
    labels = {facet.id: words.text(facet.label) for facet in term.facets}
    kinds = [kind for kind in (labels or dict.fromkeys(k for column in found for k in column))
             if any(kind in column for column in found)]
    kinds.sort(key=lambda kind: kind not in _THREE)  # the three first, what else a definition knows beneath
    rows = [(Cell(_capital(labels.get(kind, kind)), strong=True, tint=_THREE.get(kind, 0)),
             *(_element(pack, column.get(kind)) if column else Cell(words("slides", "unread")) for column in found))
            for kind in kinds]
    if any(column and column.structure for column in columns):
        rows.append((Cell(words("slides", "combined"), strong=True), *(
            Cell(words.text(column.structure) if column and column.structure else "–") for column in columns)))
    places = tuple(shown.text for shown in pack.cites(of))
    share = 82 // len(of)
    return Grid((words("slides", "element"), *places), tuple(rows), (18, *(share for _ in of)),
                words("slides", "of-elements").format(", ".join(row[0].text for row in rows), "; ".join(places)))


def _definition(pack: Pack, term: Term, place: str) -> Definition | None:
    day = pack.edition.day
    provision = pack.corpus.provisions.get(place)
    if provision and provision.version_on(day) is None:
        return None
    return next((d for d in term.definitions if d.where == place and d.stands_on(day)), None)


def _element(pack: Pack, element: TermElement | None) -> Cell:
    words = pack.words
    if element is None:
        return Cell(words("reading", "absent"))
    marks = [words("role", element.role), *([words("listing", element.list)] if element.list else [])]
    return Cell(words.text(element.text), ("; ".join(marks),))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
