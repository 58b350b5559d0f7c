"""What stands around every page: the words of the head and the foot, the notice, and where the other languages are."""

from dataclasses import dataclass

from concordance.model.base import Review
from concordance.site.context import SiteContext
from concordance.site.policy import SPARQL_PAGE, Policies, policies

NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
LOCALES = {"en": "en_GB", "ru": "ru_KZ", "kk": "kk_KZ"}


@dataclass(frozen=True)
class Frame:
    """What the theme prints around a page, in one language. `base`: the address of the whole site, with a slash."""

    words: dict[str, str]
    notice: str
    language: str
    locale: str
    languages: tuple[tuple[str, str], ...]
    base: str
    doors: tuple[tuple[str, str], ...]
    policies: Policies
    sparql_page: str = SPARQL_PAGE


def frame(context: SiteContext, languages: tuple[str, ...], base: str) -> Frame:
    """Return the frame of a site. languages: those that are built beside each other."""
    words = {key: context.words("frame", key) for key in ("scheme", "trust", "authentic", "copyright", "lost",
                                                          "description", "lost-help", "unofficial",
                                                          "english-only")}
    doors = (("index.html", context.words("ui", "home")), ("law/index.html", context.words("ui", "law")),
             ("commitments/index.html", context.words("ui", "commitments")),
             ("terms/index.html", context.words("ui", "terms")))
    return Frame(words, f"{words['unofficial']} {_signed(context)}", context.language, LOCALES[context.language],
                 tuple((language, NAMES[language]) for language in languages), base, doors, policies())


def _signed(context: SiteContext) -> str:
    """Return how many of the judgements a lawyer has signed."""
    rows = context.corpus.rows.values()
    signed = sum(row.assessed.review is not Review.PROPOSED for row in rows)
    return context.words("frame", "signed" if signed else "unsigned").format(len(rows), signed)
