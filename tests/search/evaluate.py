"""How good the stems are, in figures: `python -m tests.search.evaluate`.

`--treebank FILE` measures on a CoNLL-U file too, such as the Kazakh one of Universal Dependencies, which is not part of
this project. `--analyses FILE` measures on lines of a form, a tab and a lemma, as a morphological analyser may give for
the words that `--words` prints; a form may have several lemmas, and one that meets is enough. `--groups N` lists the N
largest groups of words of the corpus that have one stem, for reading.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

from concordance.load.corpus import load
from concordance.search.kazakh import kazakh_stem
from concordance.search.kazakh_table import table
from concordance.search.stems import stem
from tests.search.corpus_words import corpus_words
from tests.search.first_rules import first_stem
from tests.search.vectors import kazakh_forms

Stemmer = Callable[[str], str]
STEMMERS: dict[str, Stemmer] = {"none": str, "first rules": first_stem, "table": kazakh_stem}
LETTERS = frozenset("абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяә-")
FINAL = {"п": "б", "к": "г", "қ": "ғ"}


def conflated(pairs: Iterable[tuple[str, str]], stemmer: Stemmer) -> int:
    """Return how many forms have the same stem as their lemma."""
    return sum(stemmer(form) == stemmer(lemma) for form, lemma in pairs)


def shared(lemmas: Iterable[str], stemmer: Stemmer) -> int:
    """Return how many lemmas have a stem that another lemma has too, beyond the first of each stem."""
    found = set(lemmas)
    return len(found) - len({stemmer(lemma) for lemma in found})


def treebank_pairs(file: Path) -> dict[str, set[tuple[str, str]]]:
    """Return the inflected forms of a CoNLL-U file with their lemmas, by kind; a verb's lemma is its verbal noun."""
    pairs: dict[str, set[tuple[str, str]]] = {"noun": set(), "verb": set()}
    for line in file.read_text(encoding="utf-8").splitlines():
        cells = line.lower().split("\t")
        if len(cells) != 10 or cells[3] not in ("noun", "propn", "adj", "verb", "aux") or not cells[0].isdigit():
            continue
        form, lemma = cells[1], cells[2]
        if form != lemma and LETTERS.issuperset(form + lemma):
            kind = "verb" if cells[3] in ("verb", "aux") else "noun"
            pairs[kind].add((form, _verbal_noun(lemma) if kind == "verb" else lemma))
    return pairs


def _verbal_noun(root: str) -> str:
    if root[-1] in "ыі":
        return f"{root[:-1]}у"
    if root[-1] in "йи":
        return f"{root.removesuffix('й')}ю"
    return f"{root[:-1]}{FINAL.get(root[-1], root[-1])}у"


def _table(title: str, sets: dict[str, set[tuple[str, str]]]) -> None:
    print(f"\n{title}: forms with the stem of their lemma; lemmas that share a stem with another")
    print(f"  {'':<18}{'lemmas':>8}{'forms':>8}" + "".join(f"{name:>22}" for name in STEMMERS))
    for name, pairs in sets.items():
        lemmas = {lemma for _, lemma in pairs}
        cells = [f"{conflated(pairs, of):>6} {conflated(pairs, of) / len(pairs):>6.1%} {shared(lemmas, of):>7}"
                 for of in STEMMERS.values()]
        print(f"  {name:<18}{len(lemmas):>8}{len(pairs):>8}" + "".join(f"{cell:>22}" for cell in cells))


def _analyses(file: Path) -> None:
    lemmas: dict[str, set[str]] = defaultdict(set)
    for line in file.read_text(encoding="utf-8").splitlines():
        form, lemma = line.split("\t")
        lemmas[form].add(lemma)
    inflected = {form: found for form, found in lemmas.items() if form not in found}
    print(f"\nAnalyses: {len(inflected)} inflected forms; with the stem of one of their lemmas")
    for name, of in STEMMERS.items():
        met = sum(of(form) in set(map(of, found)) for form, found in inflected.items())
        print(f"  {name:<18}{met:>6} {met / len(inflected):>6.1%}")


def _corpus(words: dict[str, Counter[str]]) -> None:
    print("\nThe corpus: different words, and different stems")
    for language, found in sorted(words.items()):
        known = [word for word in found if any(letter.isalpha() for letter in word)]
        print(f"  {language}  {len(known):>7} {len({stem(word, language) for word in known}):>7}")


def _groups(words: Counter[str], number: int) -> None:
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        groups[stem(word, "kk")].append(word)
    print(f"\nThe {number} largest groups of Kazakh words with one stem")
    for name, members in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))[:number]:
        print(f"  {name} ({len(members)}): {' '.join(members)}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--treebank", type=Path, nargs="+", default=[], help="CoNLL-U files of Kazakh")
    parser.add_argument("--analyses", type=Path, help="lines of a form, a tab and its lemma")
    parser.add_argument("--words", action="store_true", help="print the Kazakh words of the corpus, and nothing else")
    parser.add_argument("--groups", type=int, default=0, help="how many groups of words to list")
    chosen = parser.parse_args()
    words = corpus_words(load(Path.cwd()).corpus)
    if chosen.words:
        print("\n".join(sorted(word for word in words["kk"] if LETTERS.issuperset(word))))
        return
    forms = kazakh_forms()
    _table("Our own examples", {
        f"{split}, {kind}": {(one.form, one.lemma) for one in forms if (one.split, one.kind) == (split, kind)}
        for split, kind in sorted({(one.split, one.kind) for one in forms})
    } | {
        "held-out, all": {(one.form, one.lemma) for one in forms if one.split == "held-out"},
        # The table may name a word for other reasons, such as a group of the corpus; then its forms prove little.
        "held-out, unnamed": {(one.form, one.lemma) for one in forms
                              if one.split == "held-out" and one.lemma not in table().kept},
    })
    if chosen.treebank:
        found = [treebank_pairs(file) for file in chosen.treebank]
        _table("Treebank", {kind: set().union(*(pairs[kind] for pairs in found)) for kind in ("noun", "verb")})
    if chosen.analyses:
        _analyses(chosen.analyses)
    _corpus(words)
    if chosen.groups:
        _groups(words["kk"], chosen.groups)


if __name__ == "__main__":
    main()
