"""The finer cases of the rules: each of the ways in which a rule can be broken, told in its own words."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from concordance.check.runner import run
from concordance.load.corpus import load

LAW = "law/xx/harbour-act/articles"
HAVEN = "mappings/assessments/haven"


@dataclass(frozen=True)
class Broken:
    """One replacement in one file of the sample, and what must be told about it."""

    file: str
    old: str
    new: str
    told: tuple[str, ...]


CARE = "mappings/requirements/crew-care.yml"
MODULE = "docs/training/modules/vessels-in-distress.yml"
QUIZ = "docs/training/questions/vessels-in-distress.yml"
STORM = "docs/training/exercises/night-storm.yml"
SURVEY = "mappings/questionnaires/port-survey.yml"
BROKEN = {
    "a link of an element that does not exist": Broken(
        CARE, "element: beacon-4/lasting-care", "element: beacon-4/lost-care",
        ("C204 no element beacon-4/lost-care",)),
    "a link that stands twice": Broken(
        CARE, "  - {element: pledge-care/care, part: care, relation: equal}\n",
        "  - {element: pledge-care/care, part: care, relation: equal}\n"
        "  - {element: pledge-care/care, part: care, relation: equal}\n",
        ("C205 pledge-care/care is linked to care twice",)),
    "a part that stands twice": Broken(
        CARE, "  - id: lasting-care\n", "  - id: care\n    label: {kk: к, ru: п, en: c}\n  - id: lasting-care\n",
        ("C205 the part care stands twice",)),
    "a part within one that does not exist": Broken(
        CARE, "within: [lasting-care]", "within: [lasting-cares]", ("C205 no part crew-care/lasting-cares",)),
    "a requirement whose id is not its file name": Broken(
        CARE, "id: crew-care\n", "id: crews-care\n", ("C210 this is crews-care, the path says crew-care",)),
    "a value of a term that stands twice": Broken(
        "law/terms/vessel-in-distress.yml", "  - {id: flood,",
        "  - {id: fire, label: {kk: ө, ru: п, en: f}}\n  - {id: flood,",
        ("C206 the value fire stands twice",)),
    "an element that stands twice in one definition": Broken(
        "law/terms/vessel-in-distress.yml", "- id: flag", "- id: danger",
        ("C206 the element danger stands twice in one definition",)),
    "an article in a file named after a part": Broken(
        "mappings/instruments/pledge/obligations/2021-summit.yml", "part: 2021-summit", 'article: "3"',
        ("C210 this is no part, the path says 2021-summit",)),
    "a day of binding without binding": Broken(
        "mappings/instruments/beacon/instrument.yml", "binding: false", "binding: false\nbinding_from: 2000-01-01",
        ("C407 binding_from without binding: true",)),
    "a political text that binds": Broken(
        "mappings/instruments/pledge/instrument.yml", "binding: false", "binding: true",
        ("C407 a political-commitment does not bind",)),
    "a source of what is not demanded that is not declared": Broken(
        "mappings/instruments/pledge/instrument.yml", "    sources: [news]\nsources", "    sources: [olds]\nsources",
        ("C203 pledge declares no source 'olds'",)),
    "a source of a document that is not declared": Broken(
        "mappings/instruments/pledge/obligations/2021-summit.yml", "  basis: recalled\n  sources: [official]\n",
        "  basis: recalled\n  sources: [offical]\n", ("C203 pledge declares no source 'offical'",)),
    "an obligation known better than its sources": Broken(
        "mappings/instruments/pledge/obligations/2021-summit.yml", "    basis: secondary", "    basis: official-text",
        ("C601 official-text, but no source of that basis is named",)),
    "a reason why nothing was judged, without Russian": Broken(
        "mappings/instruments/pledge/obligations/2021-summit.yml",
        "{kk: Тәжірибе бағаланбады., ru: Практика не оценивалась., en: Practice was not judged.}",
        "{en: Practice was not judged.}", ("C501 no ru text",)),
    "a part of a requirement without Kazakh": Broken(
        CARE, "label: {kk: ұзақ көмек, ru: длительная помощь, en: lasting care}",
        "label: {ru: длительная помощь, en: lasting care}", ("C501 no kk text",)),
    "a citation of an article that is not encoded": Broken(
        f"{LAW}/art-002.yml", "xx/harbour-act/art_4__para_1", "xx/harbour-act/art_9",
        ("C201 no provision xx/harbour-act/art_9",)),
    "a definition in a place that does not exist": Broken(
        "law/terms/seafarer.yml", "art_1__point_1", "art_1__point_9",
        ("C201 no provision xx/harbour-act/art_1__point_9",)),
    "a definition in an obligation that does not exist": Broken(
        "law/terms/vessel-in-distress.yml", "  - where: haven-1-a", "  - where: haven-1-b",
        ("C204 no obligation haven-1-b", "C206 vessel-in-distress has no definition at haven-1-a")),
    "an actor above that does not exist": Broken(
        "law/xx/actors.yml", "[state]", "[country]", ("C202 no actor country",)),
    "an amending act that is not encoded": Broken(
        "law/xx/harbour-act/act.yml", "[xx/harbour-amendment]", "[xx/harbour-amendment, xx/other]",
        ("C202 no act xx/other",)),
    "a related term that does not exist": Broken(
        "law/terms/vessel-in-distress.yml", "[seafarer]", "[pilot]", ("C202 no term pilot",)),
    "an act looked through that is not encoded": Broken(
        f"{HAVEN}/art-02.yml", "acts: [xx/harbour-act]", "acts: [xx/pilot-act]", ("C202 no act xx/pilot-act",)),
    "a source of an obligation that is not declared": Broken(
        "mappings/instruments/haven/obligations/art-02.yml", "[text-en]", "[text-ru]",
        ("C203 haven declares no source 'text-ru'",)),
    "a source of a status event that is not declared": Broken(
        "mappings/instruments/haven/instrument.yml", "sources: [text-en]", "sources: [depositary]",
        ("C203 haven declares no source 'depositary'",)),
    "a term whose id is not its file name": Broken(
        "law/terms/seafarer.yml", "id: seafarer\n", "id: sailor\n",
        ("C202 no term seafarer", "C202 no term seafarer", "C202 no term seafarer", "C202 no term seafarer",
         "C210 this is sailor, the path says seafarer")),
    "an actor defined twice": Broken(
        "law/xx/actors.yml", "id: shipowners", "id: seafarers",
        ("C202 no actor shipowners", "C202 no actor shipowners", "C202 no actor shipowners (and 1 more in this file)",
         "C211 seafarers is already defined in law/xx/actors.yml",
         "C813 'bearer' knows no actor shipowners (and 3 more in this file)")),
    "an element defined twice": Broken(
        "mappings/instruments/haven/obligations/art-03.yml", "id: lodging", "id: care",
        ("C204 no element haven-3-1/lodging", "C204 no element haven-3-1/lodging", "C204 no element haven-3-1/lodging",
         "C211 haven-3-1/care is already defined in "
         "mappings/instruments/haven/obligations/art-03.yml")),
    "an operation on an act nobody named": Broken(
        "law/xx/harbour-amendment/amendments.yml", "target: xx/harbour-act/art_4__para_2",
        "target: xx/lost-act/art_4__para_2",
        ("C202 no act xx/lost-act",
         "C304 carried: repealed from 2025-01-01, xx/harbour-amendment; no operation makes it")),
    "a repeal of which the provision says only that it ended": Broken(
        f"{LAW}/art-004.yml", "      - from: 2025-01-01\n        by: xx/harbour-amendment\n        repealed: true\n"
        "        summary: {kk: Күші жойылды., ru: Утратил силу., en: Repealed.}\n", "",
        ("C304 xx/harbour-amendment changes this from 2025-01-01, but no version says so",)),
    "evidence that is not there beside a finding of nothing": Broken(
        f"{HAVEN}/art-02.yml", "- provision: xx/harbour-act/art_5-1__para_1", "- provision: xx/harbour-act/art_5-9",
        ("C201 no provision xx/harbour-act/art_5-9",)),
    "a status that an unknown act gave": Broken(
        "mappings/instruments/haven/instrument.yml", "  - what: ratified\n",
        "  - what: ratified\n    act: xx/harbour-ratification\n", ("C202 no act xx/harbour-ratification",)),
    "a source that one wording names and its act does not declare": Broken(
        f"{LAW}/art-002.yml", "      - from: 2025-01-01\n        by: xx/harbour-amendment\n",
        "      - from: 2025-01-01\n        by: xx/harbour-amendment\n        sources: [gazette-fr]\n",
        ("C203 xx/harbour-act declares no source 'gazette-fr'",)),
    "a positive row without evidence": Broken(
        f"{HAVEN}/art-04.yml", "    evidence: [{provision: xx/harbour-act/art_5__para_1}]\n", "",
        ("C403 subset-of needs evidence",)),
    "a negative row with evidence": Broken(
        f"{HAVEN}/art-03.yml", "    relation: no-relationship\n",
        "    relation: no-relationship\n    evidence: [{provision: xx/harbour-act/art_5__para_1}]\n",
        ("C403 no-relationship speaks of no provision; put what was read into examined",)),
    "a positive row with a window": Broken(
        f"{HAVEN}/art-04.yml", "    relation: subset-of\n", "    relation: subset-of\n    window: {from: 2020-01-01}\n",
        ("C403 a row with evidence holds while its evidence is in force; leave window out",)),
    "a negative row without a first day": Broken(
        f"{HAVEN}/art-03.yml", "    window: {from: 2019-06-01}\n", "",
        ("C403 no-relationship needs window.from: the first day the finding speaks about",)),
    "an open question without what would settle it": Broken(
        f"{HAVEN}/art-03.yml",
        "    settle: {en: Read the orders of the port authority., ru: Прочесть приказы портовой администрации.}\n", "",
        ("C403 undetermined needs settle: what would have to be read",)),
    "together with one provision": Broken(
        f"{HAVEN}/art-04.yml", "    relation: subset-of\n", "    relation: subset-of\n    together: true\n",
        ("C403 together is for subset-of with two or more provisions",)),
    "a window that ends before it begins": Broken(
        f"{HAVEN}/art-02.yml", "to: 2024-12-31", "to: 2019-05-31",
        ("C403 the window ends 2019-05-31, before it begins 2019-06-01",)),
    "acts looked through after the judgement": Broken(
        f"{HAVEN}/art-03.yml", "on: 2026-09-30", "on: 2026-10-02",
        ("C403 examined on 2026-10-02, after the assessment of 2026-10-01",)),
    "a review without a reviewer": Broken(
        f"{HAVEN}/art-01.yml", ", reviewer: A. Lawyer", "", ("C403 review: reviewed needs reviewer and reviewed_on",)),
    "a review without its day": Broken(
        f"{HAVEN}/art-01.yml", ", reviewed_on: 2026-10-20", "",
        ("C403 review: reviewed needs reviewer and reviewed_on",)),
    "not applicable beside a positive row": Broken(
        f"{HAVEN}/art-02.yml", "id: haven-2-1/canals/now", "id: haven-2-1/notice/never",
        ("C401 haven-2-1/canals has no assessment row",
         "C404 says not-applicable while haven-2-1/notice/now says intersects-with on 2019-06-01")),
    "nothing and not applicable on the same day": Broken(
        f"{HAVEN}/art-02.yml", "id: haven-2-1/canals/now", "id: haven-2-1/no-fee/never",
        ("C401 haven-2-1/canals has no assessment row",
         "C404 says no-relationship while haven-2-1/no-fee/never says not-applicable on 2019-06-01",
         "C404 says not-applicable while haven-2-1/no-fee/now says subset-of on 2025-03-01")),
    "a question in a group that does not exist": Broken(
        SURVEY, "    number: \"5\"\n    group: shelter\n", "    number: \"5\"\n    group: shelters\n",
        ("C803 no group shelters",)),
    "a question that waits for a later one": Broken(
        SURVEY, "when: {question: care, ", "when: {question: fund, ",
        ("C803 no question fund stands before this one",)),
    "a question that waits for words": Broken(
        SURVEY, "when: {question: care, ", "when: {question: admission-law, ",
        ("C803 admission-law cannot be answered 'no': its form offers words, not choices",)),
    "a group without questions that does not say why": Broken(
        SURVEY, "  - id: smuggling\n", "  - {id: fees, title: {kk: Алым, ru: Сборы, en: Fees}, basis: secondary, "
        "sources: [news]}\n  - id: smuggling\n", ("C803 no question stands in the group fees",)),
    "a question with the id of a group": Broken(
        SURVEY, "  - id: night\n", "  - id: notes\n", ("C801 the id notes stands twice",)),
    "a question on a clause that cannot be tested": Broken(
        SURVEY, "obligations: [pledge-night]", "obligations: [haven-9-1]",
        ("C802 10 asks about haven-9-1, which cannot be judged",)),
    "a question of words that names nothing": Broken(
        SURVEY, "    obligations: [haven-3-3]\n    basis: official-text\n    sources: [survey]\n  - id: who\n",
        "    basis: official-text\n    sources: [survey]\n  - id: who\n",
        ("C802 6 names nothing that could answer it",)),
    "a reason without Russian": Broken(
        f"{HAVEN}/art-01.yml", ", ru: Те же слова.", "", ("C501 no ru text",)),
    "a label without two languages": Broken(
        "law/xx/actors.yml", "{kk: Теңізшілер, ru: Моряки, en: Seafarers}", "{en: Seafarers}",
        ("C501 no kk and no ru text",)),
    "a long Kazakh text without a Kazakh letter": Broken(
        f"{LAW}/art-006.yml", "kk: Порт әкімшілігі теңізшілерге тегін кеңес береді.",
        "kk: Портовая администрация бесплатно консультирует моряков.",
        ("C502 no Kazakh letter in a Kazakh text of this length",)),
    "Russian words in a Kazakh text": Broken(
        f"{LAW}/art-006.yml", "kk: Порт әкімшілігі теңізшілерге тегін кеңес береді.",
        "kk: Порт әкімшілігі и не для теңізшілерге.", ("C502 Russian words in a Kazakh text",)),
    "Latin letters under ru": Broken(
        f"{LAW}/art-006.yml", "ru: Портовая администрация бесплатно консультирует моряков.",
        "ru: The port authority advises.", ("C502 no Cyrillic letter in this text",)),
    "Russian under en": Broken(
        f"{LAW}/art-006.yml", "en: The port authority advises seafarers free of charge.",
        "en: Портовая администрация консультирует.", ("C502 a Cyrillic text under en",)),
    "a definition that commands": Broken(
        f"{LAW}/art-005.yml", "kind: prohibition", "kind: definition",
        ("C701 a definition cannot have the force must-not (use declaratory)",)),
    "a module in a file of another name": Broken(
        MODULE, "id: vessels-in-distress\n", "id: vessels\n",
        ("C210 this is vessels, the path says vessels-in-distress", "C812 no module vessels-in-distress",
         "C812 no module vessels-in-distress")),
    "questions of another module than their file says": Broken(
        QUIZ, "module: vessels-in-distress", "module: vessels",
        ("C210 this is vessels, the path says vessels-in-distress", "C812 no module vessels")),
    "a question that stands twice": Broken(
        QUIZ, "  - id: hours\n", "  - id: holders\n",
        ("C211 vessels-in-distress/holders is already defined in docs/training/questions/vessels-in-distress.yml",)),
    "a section that stands twice": Broken(
        MODULE, "  - id: care\n", "  - id: admission\n",
        ("C211 vessels-in-distress/admission is already defined in docs/training/modules/vessels-in-distress.yml",)),
    "a task that stands twice": Broken(
        STORM, "  - id: step\n", "  - id: distress\n",
        ("C211 night-storm/distress is already defined in docs/training/exercises/night-storm.yml",)),
    "an audience that stands twice": Broken(
        "docs/training/audiences.yml", "  - id: crews\n", "  - id: pilots\n",
        ("C211 pilots is already defined in docs/training/audiences.yml",
         "C812 no audience crews (and 1 more in this file)", "C812 no audience crews")),
    "an audience with an unknown actor": Broken(
        "docs/training/audiences.yml", "actors: [seafarers]", "actors: [sailors]", ("C202 no actor sailors",)),
    "a module that teaches what is not there": Broken(
        MODULE, "  terms: [vessel-in-distress]\n  obligations: [haven-2-1]",
        "  terms: [vessel]\n  obligations: [haven-2-2]", ("C202 no term vessel", "C204 no obligation haven-2-2")),
    "a section for an audience the module is not for": Broken(
        MODULE, "audiences: [pilots, crews]", "audiences: [pilots]",
        ("C812 vessels-in-distress is not for crews", "C812 vessels-in-distress is not for crews")),
    "a mistake whose correction cites nothing known": Broken(
        MODULE, "[pledge/ratification, pledge]", "[pledge/ratifications, pledges]",
        ("C811 nothing to cite has the id pledge/ratifications", "C811 nothing to cite has the id pledges")),
    "a slide in two languages": Broken(
        MODULE, "title: {kk: Көмек, ru: Помощь, en: Care}", "title: {kk: Көмек, en: Care}", ("C501 no ru text",)),
    "a remark without Kazakh": Broken(
        MODULE, "remark: {kk: Алым алдын ала сұралмайды., ", "remark: {", ("C501 no kk text",)),
    "a note with a Latin letter": Broken(
        MODULE, "Спросите группу", "Cпросите группу",
        ("C502 Latin and Cyrillic letters in one word: 'Cпросите'",)),
    "a reason of an option in one language": Broken(
        QUIZ, "why: {kk: Күтуге болмайды., ru: Ждать нельзя., en: Nobody may wait.}", "why: {en: Nobody may wait.}",
        ("C501 no kk and no ru text",)),
    "a Russian task with a Kazakh letter": Broken(
        STORM, "ru: Терпит ли судно бедствие?", "ru: Терпит ли cудно бедствие қазір?",
        ("C502 the Kazakh letter 'қ' in a Russian text", "C502 Latin and Cyrillic letters in one word: 'cудно'")),
    "a picture of three elements of another term": Broken(
        MODULE, "kind: who-does-what", "kind: three-elements",
        ("C819 no definition of human-trafficking stands at xx/harbour-act/art_2__para_1",
         "C819 no definition of human-trafficking stands at xx/harbour-act/art_4__para_1")),
    "a timeline of an obligation": Broken(
        MODULE, "kind: who-does-what\n      of: [", "kind: timeline\n      of: [xx/harbour-act, haven-2-1, ",
        ("C819 no provision or act haven-2-1",)),
    "two values of pairs that are the same": Broken(
        QUIZ, "right: {value: shipowners, text: {kk: кеме иелері, ru: судовладельцы, en: shipowners}}",
        "right: {value: seafarers, text: {kk: кеме иелері, ru: судовладельцы, en: shipowners}}",
        ("C817 holders: the value seafarers stands twice",)),
    "an option whose word is of another kind of verdict": Broken(
        QUIZ, "asks: {what: demanded, instrument: pledge, topic: pledge/ratification}",
        "asks: {what: verdict, of: haven-2-1, verdict: met}", ("C813 'verdict' knows no verdict met",)),
    "a spare side that belongs to a right one": Broken(
        QUIZ, "- {value: harbour-master, text: {kk: айлақ басшысы,", "- {value: state, text: {kk: мемлекет,",
        ("C818 holders: state is declared wrong, but is a wider or narrower group of port-authority, which is right",)),
    "an answer on a day nobody wrote right": Broken(
        STORM, "holds:\n          - {what: delegation, delegation: xx/harbour-act/care-list, status: overdue}",
        "holds:\n          - {what: in-force-on, provision: xx/harbour-act/art_2__para_1, on: 1 March}",
        ("C813 'in-force-on' knows no on 1 March",)),
    "a prohibition for nobody": Broken(
        f"{LAW}/art-005.yml", "    bearer: [shipowners]\n", "", ("C701 a prohibition needs a bearer",)),
}


def told(root: Path) -> list[str]:
    """Return code and message of every problem."""
    return sorted(f"{problem.code} {problem.message}" for problem in run(load(root, cache=None)))


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_tells_what_is_wrong(name: str, sample_copy: Path) -> None:
    case = BROKEN[name]
    file = sample_copy / case.file
    text = file.read_text(encoding="utf-8")
    assert text.count(case.old) == 1
    file.write_text(text.replace(case.old, case.new), encoding="utf-8")
    assert told(sample_copy) == sorted(case.told)


def test_a_reference_to_an_instrument_not_encoded_yet_is_no_error(sample_copy: Path) -> None:
    folder = sample_copy / "mappings/instruments/tide"
    folder.mkdir()
    heading = (sample_copy / "mappings/instruments/haven/instrument.yml").read_text(encoding="utf-8")
    (folder / "instrument.yml").write_text(
        heading.replace("id: haven\n", "id: tide\nencoded: false\n").replace("expected: 7", "expected: 0"),
        encoding="utf-8")
    file = sample_copy / "mappings/instruments/haven/obligations/art-02.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("[haven-3-1]", "[tide-1-1]"), encoding="utf-8")
    assert told(sample_copy) == []


def test_a_questionnaire_that_no_document_sets_needs_no_translation_of_one(sample_copy: Path) -> None:
    file = sample_copy / SURVEY
    reference = "reference: {kk: LP/2022/1 қарары, ru: Резолюция LP/2022/1, en: Resolution LP/2022/1}\n"
    text = file.read_text(encoding="utf-8")
    assert text.count(reference) == 1
    file.write_text(text.replace(reference, ""), encoding="utf-8")
    assert told(sample_copy) == []


def test_groups_of_actors_are_compared_only_where_actors_are_the_options(sample_copy: Path) -> None:
    # The same predicate with the actor given: the options are provisions, and no two of them contain one another.
    file = sample_copy / QUIZ
    text = file.read_text(encoding="utf-8")
    asked = "asks: {what: force, force: [must, indicative]}"
    assert text.count(asked) == 1
    file.write_text(text.replace(asked, "asks: {what: bearer, actor: harbour-master}"), encoding="utf-8")
    assert told(sample_copy) == []
    file.write_text(text.replace(asked, "asks: {what: bearer, actor: port-authority}"), encoding="utf-8")
    assert {line.split()[0] for line in told(sample_copy)} == {"C814"}


def test_an_open_question_may_stand_beside_any_finding(sample_copy: Path) -> None:
    file = sample_copy / HAVEN / "art-02.yml"
    open_row = (
        "  - id: haven-2-1/canals/open\n    relation: undetermined\n"
        "    reason: {en: No map was read., ru: Карта не читалась.}\n    settle: {en: Read a map.}\n"
    )
    file.write_text(file.read_text(encoding="utf-8") + open_row, encoding="utf-8")
    assert told(sample_copy) == []


def test_an_instrument_that_says_why_it_is_not_judged_asks_for_no_rows(sample_copy: Path) -> None:
    for name in ("haven", "beacon", "pledge"):
        for file in (sample_copy / "mappings/assessments" / name).glob("*.yml"):
            file.unlink()
        heading = sample_copy / f"mappings/instruments/{name}/instrument.yml"
        heading.write_text(heading.read_text(encoding="utf-8") + "not_assessed: {en: Later., ru: Позже., kk: Кейін.}\n",
                           encoding="utf-8")
    assert told(sample_copy) == []


def test_an_act_whose_id_is_not_its_folder_is_told_beside_what_no_longer_finds_it(sample_copy: Path) -> None:
    file = sample_copy / "law/xx/harbour-amendment/act.yml"
    text = file.read_text(encoding="utf-8").replace("id: xx/harbour-amendment\n", "id: xx/harbour-law\n")
    file.write_text(text, encoding="utf-8")
    found = told(sample_copy)
    assert "C210 this is xx/harbour-law, the path says xx/harbour-amendment" in found
    assert {line.split()[0] for line in found} == {"C202", "C210", "C212"}
