"""The export `oscal-catalog`: OSCAL catalogs of the acts and of the instruments, and a profile of the whole law."""

from collections.abc import Iterator

from concordance.exchange.export import Export, Source
from concordance.exchange.oscal.acts import PROFILE, REGISTER, catalogs, profile, register
from concordance.exchange.oscal.document import VERSION, Made, written
from concordance.exchange.oscal.instruments import catalog, path_of


def files(source: Source) -> Iterator[tuple[str, bytes]]:
    """Yield the register of acts, the profile, a catalog of each act with articles and one of each instrument."""
    made = Made.of(source)
    yield REGISTER, written("catalog", register(made))
    yield PROFILE, written("profile", profile(made))
    for path, tree in catalogs(made):
        yield path, written("catalog", tree)
    for instrument in made.corpus.instruments.values():
        yield path_of(instrument.id), written("catalog", catalog(made, instrument))


EXPORT = Export("oscal-catalog", f"OSCAL {VERSION} catalog", "application/oscal+json", files)
