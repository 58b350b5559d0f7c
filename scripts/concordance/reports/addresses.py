"""How provisions are named to a reader: short act name and article, as lawyers cite them."""

import re

from concordance.model.corpus import Corpus, act_of

_PART = re.compile(r"__(para|subpara|point|indent|note)_([\d-]+)")
_NAMES = {
    "en": {"art": "art. {}", "chp": "ch. {}", "sec": "sec. {}",
           "subpara": ", part {}", "indent": ", indent {}", "note": ", note{}"},
    "ru": {"art": "ст. {}", "chp": "гл. {}", "sec": "разд. {}",
           "subpara": ", часть {}", "indent": ", абзац {}", "note": ", примечание{}"},
    "kk": {"art": "{}-бап", "chp": "{}-тарау", "sec": "{}-бөлім",
           "subpara": ", {}-бөлік", "indent": ", {}-абзац", "note": ", ескертпе{}"},
}


def local(eid: str, language: str) -> str:
    """Return an eId as a lawyer writes it: `art_17__para_2__point_12` becomes `art. 17(2)(12)`.

    The numbers stand together before the Kazakh word: `17(2)(12)-бап`.
    """
    head, _, rest = eid.partition("__")
    kind, _, number = head.partition("_")
    pieces = [(kind, number)]
    for kind, number in _PART.findall(f"__{rest}" if rest else ""):
        if kind in ("para", "point"):
            pieces[-1] = (pieces[-1][0], f"{pieces[-1][1]}({number})")
        elif kind == "note":
            pieces.append((kind, "" if number == "1" else f" {number}"))
        else:
            pieces.append((kind, number))
    return "".join(_NAMES[language][kind].format(number) for kind, number in pieces)


def cite(corpus: Corpus, provision_id: str, language: str) -> str:
    """Return a full citation, as in `Criminal Code, art. 128(2)(13)`."""
    act = corpus.acts.get(act_of(provision_id))
    name = act.short_title.best(language)[0] if act else act_of(provision_id)
    return f"{name}, {local(provision_id.rsplit('/', 1)[1], language)}"


def name(corpus: Corpus, identifier: str, language: str) -> str:
    """Return an act by its short title, or a provision as a citation."""
    act = corpus.acts.get(identifier)
    return act.short_title.best(language)[0] if act else cite(corpus, identifier, language)
