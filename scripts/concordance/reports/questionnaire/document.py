"""An answered questionnaire as a document: summary, each question in its group, what is left, sources, method."""

from collections.abc import Iterator

from concordance.analysis.questionnaire import QuestionnaireAnswer
from concordance.language import Words
from concordance.model.corpus import Corpus, act_of
from concordance.model.questionnaire import Group, NotFound
from concordance.reports.dates import long_day
from concordance.reports.document.parts import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Item,
    Notice,
    Paragraph,
    Run,
    Runs,
    Style,
    Table,
    cell,
    plain,
)
from concordance.reports.edition import Edition
from concordance.reports.questionnaire.question import for_state, question, unsettled
from concordance.reports.questionnaire.summary import summary
from concordance.reports.questionnaire.telling import TONE, Telling

_METHOD = ("method-1", "method-2", "method-3", "method-4", "method-5", "own-words")


def document(corpus: Corpus, answer: QuestionnaireAnswer, edition: Edition, language: str) -> Document:
    """Return the document of an answered questionnaire in a language (kk, ru, en)."""
    words = Words(language)
    telling = Telling(corpus, answer, edition, words)
    asked = answer.questionnaire
    notice = Notice((plain(words("questionnaire", "proposed"), strong=True), plain(words.text(asked.caution))), "trust")
    short = words.text(asked.short_title)
    return Document(
        language=language, title=words("questionnaire", "title").format(short), subtitle=words.text(asked.title),
        cover=_cover(telling), notice=notice, head=words("questionnaire", "title").format(short),
        foot=words("questionnaire", "foot").format(edition.day, edition.data),
        identifier=f"questionnaire-{asked.id}-{edition.day.isoformat()}-{language}-{edition.data}",
        day=edition.day.isoformat(), keywords=("human trafficking", "Kazakhstan", "No. 110-VIII", "questionnaire"),
        blocks=(*summary(telling), *_groups(telling), *_left(telling), *_text(telling), *_acts(telling),
                *_method(telling)),
        contents=1)


def _cover(telling: Telling) -> Facts:
    words, asked, edition = telling.words, telling.answer.questionnaire, telling.edition
    short = words("questionnaire", "title").format(words.text(asked.short_title))
    filled = {question.group for question in asked.questions}
    pairs: list[tuple[str, Runs]] = [(words("questionnaire", "by"), plain(words.text(asked.by)))]
    if asked.reference and asked.dates_basis:
        told = f"{words.text(asked.reference)} ({words('basis', asked.dates_basis)})"
        pairs.append((words("questionnaire", "reference"), plain(told)))
    if asked.adopted:
        pairs.append((words("questionnaire", "adopted"), plain(long_day(asked.adopted, words.language))))
    cited = words("questionnaire", "citation").format(short, edition.day, edition.data)
    return Facts((
        *pairs,
        (words("questionnaire", "questions-n"),
         plain(words("questionnaire", "questions-of").format(len(asked.questions), len(filled)))),
        (words("gap-report", "day"), plain(long_day(edition.day, words.language))),
        (words("gap-report", "data"), (Run(edition.data, code=True),)),
        (words("gap-report", "program"), plain(edition.program)),
        (words("gap-report", "address"), (Run(edition.base, href=edition.base),)),
        (words("gap-report", "licence"), plain(words("gap-report", "licence-is"))),
        (words("gap-report", "cite-as"), plain(f"{cited}, {edition.base}")),
    ))


def _groups(telling: Telling) -> Iterator[Block]:
    groups = telling.answer.questionnaire.groups
    empty = [group for group in groups if not telling.answer.of_group(group.id)]
    for group in groups:
        if group in empty:
            continue
        yield Heading(1, telling.group_name(group), f"group-{group.id}")
        yield from _group_facts(telling, group)
        levels: dict[str, int] = {}
        above = 1
        for answer in telling.answer.of_group(group.id):
            when = answer.question.when
            # Below the question it hangs on, but never two levels below the heading before it.
            above = min(levels.get(when.question, 1) + 1 if when else 2, above + 1, 4)
            levels[answer.question.id] = above
            yield from question(telling, answer, above)
    if empty:
        yield Heading(1, telling.words("questionnaire", "no-questions"), "groups-without-questions")
    for group in empty:
        yield Heading(2, telling.group_name(group), f"group-{group.id}")
        yield from _group_facts(telling, group)


def _group_facts(telling: Telling, group: Group) -> Iterator[Block]:
    words = telling.words
    covered = "; ".join(
        words("questionnaire", "articles-of").format(
            words.text(telling.corpus.instruments[covers.instrument].short_title), ", ".join(covers.articles))
        for covers in group.covers)
    if covered:
        yield Paragraph(plain(words("questionnaire", "covers").format(covered)))
    yield Paragraph(plain(words("questionnaire", "group-basis").format(words("basis", group.basis))), Style.NOTE)
    if group.note:
        yield Paragraph(plain(words.text(group.note)), Style.NOTE)
    if group.not_found:
        yield Notice(tuple(_not_found(telling, group.not_found)), "warning")


def _not_found(telling: Telling, found: NotFound) -> Iterator[Runs]:
    words = telling.words
    yield plain(words("questionnaire", "not-found").format(words.text(found.what)), strong=True)
    yield plain(f"{words.text(found.tried)} ({found.on})")
    links = [Run(address, href=address) for address in found.settle_at]
    yield (Run(words("questionnaire", "settle")), *(run for link in links[:-1] for run in (link, Run("; "))), links[-1])


def _left(telling: Telling) -> Iterator[Block]:
    words = telling.words
    left = tuple(telling.left())
    yield Heading(1, words("questionnaire", "to-do"), "to-do")
    if not left:
        yield Paragraph(plain(words("questionnaire", "to-do-none")))
        return
    yield Paragraph(plain(words("questionnaire", "to-do-lead").format(len(left))))
    rows = []
    for answer in left:
        told = dict.fromkeys((*for_state(telling, answer), *unsettled(telling, answer)))
        rows.append((Cell(((Run(answer.question.number, href=f"#q-{answer.question.id}"),),)),
                     cell(words.text(answer.question.text)),
                     Cell((plain(words("reply", answer.reply), tone=TONE[answer.reply]),)), cell(*told)))
    yield Table((Column(words("questionnaire", "number"), 1), Column(words("questionnaire", "question"), 5),
                 Column(words("questionnaire", "answers"), 2), Column(words("questionnaire", "left"), 6)), tuple(rows))


def _text(telling: Telling) -> Iterator[Block]:
    words, asked = telling.words, telling.answer.questionnaire
    yield Heading(1, words("questionnaire", "text"), "text")
    yield Paragraph(plain(words.text(asked.caution)))
    for found in asked.not_found:
        yield Notice(tuple(_not_found(telling, found)), "warning")
    yield Table(
        (Column(words("questionnaire", "source"), 7), Column(words("gap-report", "language"), 1),
         Column(words("gap-report", "basis"), 3)),
        tuple((Cell((*((Run(source.title, href=source.url, language="en"),),),
                     *(((Run(source.note, language="en"),),) if source.note else ()))),
               cell(source.language or ""), cell(words("basis", source.basis)))
              for source in asked.sources.values()))


def _acts(telling: Telling) -> Iterator[Block]:
    words, corpus = telling.words, telling.corpus
    read: dict[str, set[str]] = {}
    for answer in telling.answer.answers:
        for item in answer.cited:
            read.setdefault(act_of(item.id), set()).update(item.version.sources)
    acts = [act for act in corpus.acts.values() if act.id in read]
    if not acts:
        return
    yield Heading(1, words("questionnaire", "acts"), "acts")
    yield Table(
        (Column(words("questionnaire", "act"), 5), Column(words("questionnaire", "act-number"), 2),
         Column(words("questionnaire", "read-in"), 5)),
        tuple((cell(words.text(act.title)),
               cell(words("report", "numbered").format(act.number) if act.number else "", str(act.adopted)),
               Cell(tuple((Run(source.title, href=source.url, language="en"),)
                          for key, source in act.sources.items() if key in read[act.id])))
              for act in acts))


def _method(telling: Telling) -> Iterator[Block]:
    yield Heading(1, telling.words("questionnaire", "method"), "method")
    yield Bullets(tuple(Item(plain(telling.words("questionnaire", key))) for key in _METHOD))
