"""Flash cards for Anki: the questions of a pack and the terms it teaches."""

import hashlib
import io
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime, time
from itertools import count
from typing import Any

from concordance.language import Words
from concordance.training.pack import Pack
from concordance.training.quiz import frame, markup
from concordance.training.quiz.asked import LETTERS, Asked, asked
from concordance.training.quiz.printed import answer
from concordance.training.quiz.terms import Entry, entries

_FIELDS = ("Id", "Front", "Back", "Sources", "Edition")
_FRONT = '<div class="label">{}</div>{{{{Front}}}}<div class="edition">{{{{Edition}}}}</div>'
_BACK = ('<div class="label">{}</div>{{{{Front}}}}<hr id="answer">{{{{Back}}}}'
         '<div class="sources">{}:{{{{Sources}}}}</div><div class="edition">{{{{Edition}}}}</div>')
_LOOK = """.card { font-family: Roboto, "Segoe UI", Arial, sans-serif; font-size: 19px; line-height: 1.45;
 color: #1d2733; background: #fff; max-width: 38em; margin: 0 auto; padding: 1em; text-align: left; }
.nightMode.card { color: #e8ecf0; background: #20262d; }
.label { font-size: 13px; color: #123a5a; font-weight: bold; border-bottom: 2px solid #123a5a; margin-bottom: 1em; }
.nightMode .label { color: #9cc3e4; border-color: #9cc3e4; }
.right { font-weight: bold; } .why { font-size: 16px; } .warning { font-weight: bold; color: #8a5a00; }
.nightMode .warning { color: #f0c36d; }
.sources { font-size: 14px; margin-top: 1em; } .edition { font-size: 12px; color: #4d5661; margin-top: 1.5em; }
.nightMode .edition { color: #b4bcc5; }
li { margin-bottom: .35em; }"""


def anki(pack: Pack) -> bytes:
    """Return a deck for Anki (.apkg), with a deck inside it for each module and one for terms.

    The same card of a later edition has the same guid, so that importing it again renews the card and keeps what the
    learner has reached. The same pack gives the same bytes.
    """
    import genanki

    words = pack.words
    name = f"{words('flash-cards', 'deck')}::{_deck_name(frame.audience(pack))}"
    models = {kind: _model(genanki, kind, words) for kind in ("question", "term")}
    decks = []
    for place, (module, questions) in enumerate(asked(pack), 1):
        title = f"{place:02} {_deck_name(words.text(module.title))}"
        deck = _deck(genanki, pack, f"{name}::{title}", module.id)
        for question in questions:
            fields = (question.id, _front(question), _back(question, words), markup.sources(question.shown),
                      markup.text(frame.foot_of(pack, question)))
            tags = ("concordance", f"module::{module.id}", f"level::{question.level}", *question.cited)
            deck.add_note(_note(genanki, pack, models["question"], fields, tags))
        decks.append(deck)
    if terms := entries(pack):
        deck = _deck(genanki, pack, f"{name}::{words('flash-cards', 'terms')}", "terms")
        for entry in terms:
            told = f'<p class="right">{markup.text(entry.label)}</p><p>{markup.text(words("flash-cards", "what"))}</p>'
            where = tuple(meaning.where for meaning in entry.meanings) or (entry.cited,)
            fields = (f"term:{entry.term.id}", told, _meaning(entry, words), markup.sources(where),
                      markup.text(frame.foot(pack)))
            deck.add_note(_note(genanki, pack, models["term"], fields, ("concordance", f"term::{entry.term.id}")))
        decks.append(deck)
    return _packed(genanki, pack, decks)


def _packed(genanki: Any, pack: Pack, decks: list[Any]) -> bytes:
    """Return the archive. genanki would leave a file of its own behind; in memory it leaves none."""
    from concordance.reports.document.word.package import repacked

    noon = datetime.combine(pack.edition.day, time(12), UTC).timestamp()
    out = io.BytesIO()
    with closing(sqlite3.connect(":memory:")) as collection, zipfile.ZipFile(out, "w") as archive:
        genanki.Package(decks).write_to_db(collection.cursor(), noon, count(int(noon * 1000)))
        collection.commit()
        archive.writestr("collection.anki2", collection.serialize())
        archive.writestr("media", "{}")
    return repacked(out.getvalue())


def _deck(genanki: Any, pack: Pack, name: str, part: str) -> Any:
    description = "".join(f"<p>{markup.text(line)}</p>" for line in (*frame.trust(pack.words), frame.foot(pack)))
    return genanki.Deck(_number("deck", pack.audience.id, pack.language, part), name, description)


def _deck_name(text: str) -> str:
    """Return a name in which nothing begins a deck inside the deck."""
    return text.replace("::", ":")


def _model(genanki: Any, kind: str, words: Words) -> Any:
    title = words("flash-cards", kind)
    return genanki.Model(
        _number("model", kind, words.language), f"Concordance: {title}", fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": title, "qfmt": _FRONT.format(title), "afmt": _BACK.format(title, words("quiz", "source"))}],
        css=_LOOK)


def _note(genanki: Any, pack: Pack, model: Any, fields: tuple[str, ...], tags: tuple[str, ...]) -> Any:
    guid = hashlib.sha256(f"concordance/note/{pack.language}/{fields[0]}".encode()).hexdigest()[:20]
    return genanki.Note(model, list(fields), tags=tags, guid=guid, sort_field=fields[0])


def _number(*parts: str) -> int:
    """Return an id as Anki wants it, over 2**30, the same for the same parts."""
    digest = hashlib.sha256("/".join(("concordance", *parts)).encode()).digest()
    return (1 << 30) + int.from_bytes(digest[:6], "big") % (1 << 30)


def _front(question: Asked) -> str:
    lines = [f'<p class="warning">{markup.text(line)}</p>' for line in question.warnings]
    lines += [f"<p>{markup.text(question.stem)}</p>", f"<p><em>{markup.text(question.task)}</em></p>"]
    if question.pairs:
        lines.append(_list("1", [markup.text(left) for left, _ in question.pairs]))
        lines.append(_list("A", [markup.text(choice) for choice in question.choices]))
    if question.answers:
        lines.append(_list("A", [markup.text(one.text) for one in question.answers]))
    return "".join(lines)


def _back(question: Asked, words: Words) -> str:
    lines = [f'<p class="right">{markup.text(words("quiz", "answer"))}: {markup.text(answer(question, words))}</p>']
    if question.pairs:
        lines.append(_list("1", [f"{markup.text(left)} — {markup.text(right)}" for left, right in question.pairs]))
    for letter, one in zip(LETTERS, question.answers, strict=False):
        side = words("training-check", "right" if one.right else "wrong")
        lines.append(f'<p class="why">{letter} — {markup.text(side)}: {markup.text(one.why)}</p>')
    if question.why:
        lines.append(f'<p class="why">{markup.text(question.why)}</p>')
    return "".join(lines)


def _meaning(entry: Entry, words: Words) -> str:
    lines = []
    for meaning in entry.meanings:
        lines.append(f'<p class="right">{markup.text(meaning.where.text)}</p>')
        lines.append("<ul>" + "".join(f"<li>{markup.text(line)}</li>" for line in meaning.lines) + "</ul>")
    if not entry.meanings:
        lines.append(f"<p>{markup.text(words('glossary', 'undefined'))}</p>")
    if entry.note:
        lines.append(f'<p class="why">{markup.text(entry.note)}</p>')
    return "".join(lines)


def _list(style: str, items: list[str]) -> str:
    return f'<ol type="{style}">' + "".join(f"<li>{item}</li>" for item in items) + "</ol>"
