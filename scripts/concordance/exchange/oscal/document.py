"""What every OSCAL document of ours carries: metadata, sources, and bytes that are the same for the same data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from concordance.exchange.export import Source as ExportSource
from concordance.exchange.json_text import json_text
from concordance.exchange.oscal.identity import uuid_of
from concordance.exchange.oscal.own import PRIMARY, Own, Tree, filled, titled
from concordance.exchange.oscal.texts import line, prose
from concordance.exchange.plain import plain
from concordance.graph.addresses import web_address
from concordance.graph.build import LICENCE
from concordance.graph.namespaces import Names
from concordance.language import Words
from concordance.model.corpus import Corpus
from concordance.model.source import Source
from concordance.model.text import LANGUAGES, Text
from concordance.reports.edition import Edition

VERSION: Final = "1.2.1"


@dataclass(frozen=True)
class Made:
    """From what documents are made: the corpus, the edition, and what their things are called."""

    corpus: Corpus
    edition: Edition

    @classmethod
    def of(cls, source: ExportSource) -> "Made":
        """Return the same for the source of an export."""
        return cls(source.corpus, source.edition)

    @cached_property
    def names(self) -> Names:
        """The IRIs of everything."""
        return Names(self.edition.base)

    @cached_property
    def own(self) -> Own:
        """What makes properties of ours."""
        return Own(f"{self.edition.base}ns/oscal")

    def source_uuid(self, owner: str, key: str) -> str:
        """Return the UUID of a source that an act or an instrument keeps under `key`."""
        return uuid_of(self.names.thing("source", f"{owner}/{key}").value)

    def metadata(self, iri: str, title: Text, props: Sequence[Tree], remarks: Sequence[str],
                 ids: Sequence[tuple[str, str]] = (), more: Mapping[str, object] | None = None) -> Tree:
        """Return the metadata of a document about the thing with this IRI.

        remarks: plain paragraphs. ids: `(scheme, identifier)` under which others know it. more: further keys.
        """
        own, edition = self.own, self.edition
        return filled({
            "title": titled(title), "last-modified": f"{edition.day}T00:00:00+00:00", "version": plain(edition.data),
            "oscal-version": VERSION,
            "document-ids": [{"scheme": scheme, "identifier": plain(known)} for scheme, known in ids],
            "props": [*own.prop("iri", iri), *own.prop("as-of", edition.day), *own.prop("program", edition.program),
                      *own.titles(title), *props],
            "links": [{"href": iri, "rel": "describes"}, {"href": LICENCE, "rel": "license"}],
            **(more or {}), "remarks": "\n\n".join(map(prose, remarks)),
        })

    def document_uuid(self, iri: str, model: str) -> str:
        """Return the UUID of a document: another for each day and each version of the data, as OSCAL asks."""
        return uuid_of(iri, "oscal", model, self.edition.day, self.edition.data)

    def back_matter(self, owner: str, sources: Mapping[str, Source]) -> Tree | None:
        """Return the sources of an act or an instrument as resources; None where there is none."""
        resources = [self._resource(owner, key, source) for key, source in sources.items()]
        return {"resources": resources} if resources else None

    def _resource(self, owner: str, key: str, source: Source) -> Tree:
        own = self.own
        hrefs = dict.fromkeys(web_address(url).value for url in (source.url, *source.also))
        return filled({
            "uuid": self.source_uuid(owner, key), "title": line(source.title),
            "description": prose(source.note or ""),
            "props": [*own.prop("source", key), *own.prop("basis", source.basis),
                      *own.prop("source-language", source.language), *own.prop("redaction", source.redaction)],
            "rlinks": [{"href": href} for href in hrefs],
        })


def written(model: str, tree: Tree) -> bytes:
    """Return a document as JSON."""
    return json_text({model: tree}).encode()


def notices(words: tuple[str, str], *values: object) -> list[str]:
    """Return a notice as a paragraph in each language, English first: the words `(group, key)`, then "unofficial"."""
    languages = sorted(LANGUAGES, key=lambda language: language != PRIMARY)
    return [f"{told(*words).format(*values)} {told('frame', 'unofficial')}" for told in map(Words, languages)]
