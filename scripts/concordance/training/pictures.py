"""The pictures of a module as tables: their content is taken from the data on the day of the pack."""

from concordance.analysis.training.of_terms import definitions_on
from concordance.model.corpus import act_of
from concordance.model.provision import StartIs, Version
from concordance.model.term import TermElement
from concordance.model.training import Picture, PictureKind
from concordance.reports.addresses import cite, local, name
from concordance.reports.document.parts import Cell, Column, Run, Table, cell, plain
from concordance.reports.obligation_citation import cited
from concordance.training.pack import Pack

_DEFINED = "human-trafficking"


def table(pack: Pack, picture: Picture) -> Table:
    """Return a picture as a table with its title."""
    match picture.kind:
        case PictureKind.THREE_ELEMENTS:
            return _elements(pack, picture)
        case PictureKind.TIMELINE:
            return _timeline(pack, picture)
        case PictureKind.WHO_DOES_WHAT:
            return _who(pack, picture)


def _elements(pack: Pack, picture: Picture) -> Table:
    """Put definitions side by side, element by element, with what each lists."""
    words, corpus = pack.words, pack.corpus
    term = corpus.terms[_DEFINED]
    found = {d.where: {e.id: e for e in d.elements} for d in definitions_on(corpus, term.id, pack.edition.day)}
    places = [place for place in picture.of if place in found]
    labels = {facet.id: words.text(facet.label) for facet in term.facets}
    order = [*labels, *(e for place in places for e in found[place] if e not in labels)]
    columns = [Column(words("pack-picture", "element"), 2)]
    columns += [Column(cite(corpus, place, pack.language) if place in corpus.provisions
                       else cited(corpus, place, pack.language), 5) for place in places]
    rows = [(cell(labels.get(element, element)), *(_element(pack, found[place].get(element)) for place in places))
            for element in dict.fromkeys(order) if any(element in found[place] for place in places)]
    return Table(tuple(columns), tuple(rows), words.text(picture.title))


def _element(pack: Pack, element: TermElement | None) -> Cell:
    words = pack.words
    if element is None:
        return cell(words('pack-picture', 'not-there'))
    values = {value.id: words.text(value.label) for value in pack.corpus.terms[_DEFINED].values}
    marks = words("role", element.role) + (f", {words('listing', element.list)}" if element.list else "")
    told = "; ".join(values.get(value, value) for value in element.values) or words.text(element.text)
    return Cell((plain(told), (Run(f"({marks})", emphasis=True),)))


def _timeline(pack: Pack, picture: Picture) -> Table:
    """List the wordings of provisions and the beginnings of acts, oldest first."""
    words, corpus = pack.words, pack.corpus
    rows: list[tuple[str, str, tuple[Cell, ...]]] = []
    for place in picture.of:
        if place in corpus.acts:
            start = corpus.acts[place].in_force.start
            rows.append((str(start), place, (cell(str(start)), cell(name(corpus, place, pack.language)),
                                             cell(words.text(corpus.acts[place].title)), cell("–"))))
            continue
        for version in corpus.provisions[place].versions:
            rows.append((str(version.start), place, (
                cell(_since(pack, version)), cell(cite(corpus, place, pack.language)),
                cell(words("pack-picture", "repealed") if version.repealed else words.text(version.summary)),
                cell(name(corpus, version.by, pack.language)))))
    labels = (("since", 3), ("provision", 4), ("says", 8), ("by", 3))
    # What began on one day stands in the order of the file.
    return Table(tuple(Column(words("pack-picture", key), share) for key, share in labels),
                 tuple(row for _, _, row in sorted(rows, key=lambda row: row[0])), words.text(picture.title))


def _since(pack: Pack, version: Version) -> str:
    words = pack.words
    first = str(version.start)
    if version.start_is is StartIs.NO_LATER_THAN:
        first = words("pack-picture", "no-later").format(first)
    return words("pack-picture", "until").format(first, version.end) if version.end else first


def _who(pack: Pack, picture: Picture) -> Table:
    """Tell for each provision who bears it, with which force, and what it says."""
    words, corpus = pack.words, pack.corpus
    rows = []
    for place in picture.of:
        provision = corpus.provisions[place]
        version = provision.version_on(pack.edition.day)
        bearers = "; ".join(words.text(corpus.actors[actor].label) for actor in provision.bearer) or "–"
        told = words.text(version.summary) if version else words("pack-picture", "not-in-force")
        act = name(corpus, act_of(place), pack.language)
        rows.append((cell(bearers), cell(words("force", provision.force)), cell(told),
                     cell(f"{act}, {local(place.rsplit('/', 1)[1], pack.language)}")))
    labels = (("who", 3), ("force", 2), ("says", 6), ("provision", 3))
    return Table(tuple(Column(words("pack-picture", key), share) for key, share in labels), tuple(rows),
                 words.text(picture.title))
