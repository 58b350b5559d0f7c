"""The page on the static API: what there is, where it is, and examples that work as they are printed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass

from markupsafe import Markup, escape

from concordance.analysis.outcome import Verdict
from concordance.site.api.places import FOLDERS, INDEX, ROOT, document_path, list_path, schema_path
from concordance.site.context import Page, SiteContext, href_file
from concordance.site.pages.api_examples import examples
from concordance.site.render import page

HERE = "about/api.md"


@dataclass(frozen=True)
class Kind:
    """One kind of document: how many there are, and links to the list and the schema."""

    name: str
    count: int
    list_name: str
    list_url: str
    address: str
    schema: str
    schema_url: str


def pages(context: SiteContext, base: str) -> Iterator[Page]:
    """Yield the page. base: the address the site stands at."""
    obligation, provision = example_ids(context)
    api = f"{base}{ROOT}/"
    found = examples(api, context.language, obligation, provision)
    yield page(context, "api.md.j2", HERE, kinds=list(_kinds(context)), api=api,
               door=_door(context), style_url=href_file(HERE, "assets/api.css"), coded=_coded,
               provision=_below(document_path("provision", provision)),
               examples={name: _one_line(text) for name, text in asdict(found).items()})


def _door(context: SiteContext) -> Markup:
    before, _, after = context.words("api", "door").partition("{}")
    return Markup('{}<a href="{}"><code>{}</code></a>{}').format(before, _url(INDEX), _below(INDEX), after)


def _coded(text: str) -> Markup:
    """Return text with what stands between backticks as code: this part of the page is HTML already."""
    parts = text.split("`")
    return Markup("").join(Markup("<code>{}</code>").format(part) if odd % 2 else escape(part)
                           for odd, part in enumerate(parts))


def _one_line(text: str) -> Markup:
    """Return text for the inside of an element of one line: nothing on the way to the page may touch its indents."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))


def example_ids(context: SiteContext) -> tuple[str, str]:
    """Return the obligation and the provision of the examples: a verdict that has something to prove, and a proof."""
    results = [result for result in context.results.values() if result.instrument == context.main]
    best = next((result for result in results if result.verdict is Verdict.PARTIAL), results[0])
    cited = (item.evidence.provision for element in best.elements for row in element.used for item in row.evidence)
    return best.obligation.id, next(cited, next(iter(context.corpus.provisions)))


def _kinds(context: SiteContext) -> Iterator[Kind]:
    counts = _counts(context)
    for kind in FOLDERS:
        schema = f"{kind}-1"
        yield Kind(kind, counts[kind], _below(list_path(kind)), _url(list_path(kind)),
                   _below(document_path(kind, "{id}")), schema, _url(schema_path(schema)))


def _counts(context: SiteContext) -> Counter[str]:
    corpus = context.corpus
    articles = len(corpus.articles)
    both = sum(identifier in corpus.articles for identifier in corpus.provisions)
    return Counter({
        "act": len(corpus.acts), "article": articles, "provision": len(corpus.provisions) - both,
        "term": len(corpus.terms), "instrument": len(corpus.instruments), "obligation": len(corpus.obligations),
        "requirement": len(corpus.requirements), "verdict": len(corpus.obligations),
    })


def _below(path: str) -> str:
    return path.removeprefix(f"{ROOT}/")


def _url(path: str) -> str:
    """Return the address of a file of the API as seen from the page; the API stands beside the languages."""
    return href_file(HERE, f"../{path}")
