"""Acts as Akoma Ntoso: valid by the schema of the standard, parsed by cobalt, and never taken for the text of a law."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from concordance.exchange.akoma_ntoso import documents
from concordance.model.act import Act, Content
from concordance.model.corpus import Corpus, DataFile
from concordance.model.provision import Article
from concordance.model.text import Text
from tests.exchange.foreign import read_by_others
from tests.exchange.sources import BASE, DAY, source_of, written

NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
HARBOUR = "akn/xx/act/2019-03-01/12-i/eng@2026-07-01.xml"
HOSTILE = '</p></remark> & "quoted" <script>x</script> \x07 ]]>'
HIERARCHY = {"chapter", "article", "paragraph", "subparagraph", "point", "indent", "hcontainer", "section"}


def with_record(corpus: Corpus, path: str, **changes: object) -> Corpus:
    """Return the corpus with values of one record changed."""
    return Corpus(tuple(DataFile(file.path, file.kind, file.record.model_copy(update=changes))
                        if file.path == path else file for file in corpus.files))


def hostile(sample: Corpus) -> Corpus:
    """The sample with texts that would end their element, letters that XML has not, and an act nobody read."""
    text = Text.model_construct(kk=HOSTILE, ru=HOSTILE, en=HOSTILE)
    corpus = with_record(sample, "law/xx/harbour-act/act.yml", title=text, number=HOSTILE)
    article = corpus.articles["xx/harbour-act/art_2"]
    provision = article.provisions[0]
    versions = tuple(version.model_copy(update={"summary": text, "note": text}) for version in provision.versions)
    corpus = with_record(corpus, "law/xx/harbour-act/articles/art-002.yml", heading=text, num=HOSTILE,
                         provisions=(provision.model_copy(update={"versions": versions, "num": HOSTILE}),))
    unread = corpus.acts["xx/harbour-amendment"].model_copy(update={
        "id": "xx/unread", "akn": "/akn/xx/act/2020-01-01/1", "content": Content.HEADING_ONLY, "articles_expected": 0})
    return Corpus((*corpus.files, DataFile("law/xx/unread/act.yml", "act", unread)))


@pytest.fixture(scope="module")
def folder(sample: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("akn")
    assert len(written(documents.EXPORT, source_of(sample), folder / "now")) == 6
    assert len(written(documents.EXPORT, source_of(sample, date(2019, 4, 1)), folder / "early")) == 6
    assert len(written(documents.EXPORT, source_of(sample, date(2024, 12, 31)), folder / "before")) == 6
    assert len(written(documents.EXPORT, source_of(hostile(sample)), folder / "hostile")) == 9
    broken = folder / "broken"
    broken.mkdir()
    text = (folder / "now" / HARBOUR).read_text(encoding="utf-8")
    for name, (old, new) in MISTAKES.items():
        assert old in text, name
        (broken / f"{name}.xml").write_text(text.replace(old, new), encoding="utf-8")
    return folder


MISTAKES = {
    "eid-twice": ('<paragraph eId="art_2__para_1"', '<paragraph eId="art_1"'),
    "status": ('status="editorial"', 'status="summary"'),
    "order": ("<FRBRuri", "<FRBRcountry value='xx'/><FRBRuri"),
    "date": ('date="2019-03-01"', 'date="March"'),
    "element": ("longTitle", "wideTitle"),
}


@pytest.fixture(scope="module")
def answers(folder: Path) -> dict[str, dict[str, Any]]:
    """What lxml with the schema and cobalt say of every document, by its path below the folder."""
    told = read_by_others("akoma_ntoso.py", folder)
    return {str(Path(file).relative_to(folder)): answer for file, answer in told.items()}


def root(folder: Path, name: str = f"now/{HARBOUR}") -> ElementTree.Element:
    return ElementTree.parse(folder / name).getroot()


def by_eid(tree: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {eid: node for node in tree.iter() if (eid := node.get("eId"))}


def test_every_document_is_valid_by_the_strict_schema(answers: dict[str, dict[str, Any]]) -> None:
    sound = {name: answer["errors"] for name, answer in answers.items() if not name.startswith("broken/")}
    assert len(sound) == 27
    assert {name: errors for name, errors in sound.items() if errors} == {}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_schema_finds_each_mistake(answers: dict[str, dict[str, Any]], mistake: str) -> None:
    assert answers[f"broken/{mistake}.xml"]["errors"] != []


def test_cobalt_reads_the_addresses_and_gives_them_back(answers: dict[str, dict[str, Any]], sample: Corpus) -> None:
    told = answers[f"now/{HARBOUR}"]
    act = sample.acts["xx/harbour-act"]
    assert told["work"] == act.akn == "/akn/xx/act/2019-03-01/12-i"
    assert told["expression"] == "/akn/xx/act/2019-03-01/12-i/eng@2026-07-01"
    assert told["file"] == "/akn/xx/act/2019-03-01/12-i/eng@2026-07-01.xml" == f"/{HARBOUR}"
    assert (told["country"], told["number"], told["date"], told["language"]) == ("xx", "12-i", "2019-03-01", "eng")
    assert (told["work_date"], told["expression_date"]) == ("2019-03-01", "2026-07-01")
    assert told["title"] == act.title.en
    assert told["part"] == "paragraph"
    for name, answer in answers.items():
        if not name.startswith("broken/"):
            assert answer["file"].lstrip("/") == name.partition("/")[2]
            assert answer["hrefs"]
            assert answer["bad_hrefs"] == []


def test_eids_are_unique_and_those_of_the_data(answers: dict[str, dict[str, Any]], sample: Corpus) -> None:
    for code in ("kaz", "rus", "eng"):
        eids = answers[f"now/{HARBOUR.replace('eng', code)}"]["eids"]
        assert max(Counter(eids).values()) == 1
        ours = {identifier.rsplit("/", 1)[1] for identifier in (*sample.articles, *sample.provisions)
                if identifier.startswith("xx/harbour-act/")} | {"chp_1", "chp_2"}
        assert set(eids) == ours


def test_the_structure_follows_the_eids(folder: Path) -> None:
    tree = root(folder)
    parents = {child: parent for parent in tree.iter() for child in parent}
    seen = 0
    for eid, node in by_eid(tree.find(f"{NS}act/{NS}body") or tree).items():
        if "__" in eid:
            assert parents[node].get("eId") == eid.rpartition("__")[0]
            seen += 1
    assert seen == 11
    eids = by_eid(tree)
    assert [child.get("eId") for child in eids["chp_2"]][2:] == ["art_2", "art_3", "art_4", "art_5", "art_5-1"]
    assert parents[eids["art_6"]].tag == f"{NS}body"
    assert eids["art_5-1"].findtext(f"{NS}num") == "5-1"
    assert eids["art_1__point_2"].findtext(f"{NS}num") == "2)"


def test_no_summary_can_be_taken_for_the_text_of_the_law(folder: Path, sample: Corpus) -> None:
    told = {text for provision in sample.provisions.values() for version in provision.versions
            for text in (version.summary.kk, version.summary.ru, version.summary.en)}
    seen = 0
    for name in ("eng", "kaz", "rus"):
        tree = root(folder, f"now/{HARBOUR.replace('eng', name)}")
        body = tree.find(f"{NS}act/{NS}body")
        assert body is not None
        for place in (*body.iter(f"{NS}content"), *body.iter(f"{NS}intro")):
            assert place.get("status") == "editorial"
            for paragraph in place:
                assert paragraph.tag == f"{NS}p"
                assert paragraph.get("class") in ("summary", "notice", "references", "basis")
                assert not (paragraph.text or "").strip()
                remark = paragraph[0]
                assert (remark.tag, remark.get("status")) == (f"{NS}remark", "editorial")
                assert all(not (child.tail or "").strip() for child in paragraph)
                if paragraph.get("class") == "summary":
                    assert remark.text in told
                    seen += 1
        preface = tree.find(f"{NS}act/{NS}preface")
        assert preface is not None
        assert preface[0].get("name") == "notice"
        assert len(list(preface[0].iter(f"{NS}remark"))) == (5 if name == "eng" else 4)
        assert [node.get("value") for node in tree.iter(f"{NS}FRBRauthoritative")] == ["false"]
        marks = [node.text for node in tree.find(f".//{NS}proprietary") or ()]
        assert marks[:2] == ["summary", "proposed"]
    assert seen == 3 * 12


def test_notices_say_what_the_texts_are_in_three_languages(folder: Path) -> None:
    notices = {code: [node.text for node in root(folder, f"now/{HARBOUR.replace('eng', code)}").iter(f"{NS}remark")][:2]
               for code in ("kaz", "rus", "eng")}
    assert "summaries in our own words, not the text of the law" in str(notices["eng"][0])
    assert "а не текст закона" in str(notices["rus"][0])
    assert "заңның мәтіні емес" in str(notices["kaz"][0])
    assert "no lawyer has signed" in str(notices["eng"][1])


def test_english_is_a_courtesy_beside_the_authentic_expressions(folder: Path) -> None:
    found = [(node.get("href"), node.get("fromLanguage"), node.get("authoritative"))
             for node in root(folder).iter(f"{NS}FRBRtranslation")]
    assert found == [("/akn/xx/act/2019-03-01/12-i/kaz@2026-07-01", "kaz", "false"),
                     ("/akn/xx/act/2019-03-01/12-i/rus@2026-07-01", "rus", "false")]
    assert list(root(folder, f"now/{HARBOUR.replace('eng', 'kaz')}").iter(f"{NS}FRBRtranslation")) == []
    courtesy = [node.text for node in root(folder).iter(f"{NS}remark") if "courtesy" in (node.text or "")]
    assert courtesy == ["English is a courtesy. Only the Kazakh and the Russian text of an act are authentic."]


def dated(tree: ElementTree.Element) -> dict[str, tuple[str | None, str | None, str | None]]:
    """First day, end and certainty of every part that has a period."""
    events = {f"#{node.get('eId')}": node.get("date") for node in tree.iter(f"{NS}eventRef")}
    groups = {}
    for group in tree.iter(f"{NS}temporalGroup"):
        interval = group[0]
        start, end = interval.get("start"), interval.get("end")
        groups[f"#{group.get('eId')}"] = (events[str(start)], events[end] if end else None, interval.get("refersTo"))
    return {eid: groups[period] for eid, node in by_eid(tree).items() if (period := node.get("period"))}


def test_periods_are_those_of_the_versions(folder: Path) -> None:
    now, before = dated(root(folder)), dated(root(folder, f"before/{HARBOUR.replace('@2026-07-01', '@2019-03-01')}"))
    assert now["art_2__para_1"] == ("2025-01-01", None, "#inForce")
    # The end is the first day that is outside.
    assert before["art_2__para_1"] == ("2019-06-01", "2025-01-01", "#inForce")
    assert now["art_3__para_1"] == ("2026-07-01", None, "#inForce")
    assert now["art_5-1__para_1"] == ("2025-03-01", None, "#inForceNoLaterThan")
    assert now["art_4__para_2"] == ("2019-06-01", "2025-01-01", "#inForce")


def test_what_is_gone_is_marked_and_what_was_not_yet_put_in_is_not_there(folder: Path) -> None:
    now, before = (by_eid(root(folder, name)) for name in (
        f"now/{HARBOUR}", f"before/{HARBOUR.replace('@2026-07-01', '@2019-03-01')}"))
    assert now["art_4__para_2"].get("status") == "removed"
    assert [node.text for node in now["art_4__para_2"].iter(f"{NS}remark")] == [
        "No longer in force on 2026-11-22.", "Repealed."]
    assert before["art_4__para_2"].get("status") is None
    assert "art_5-1" not in before
    assert "art_5-1" in now


def test_what_the_act_has_but_is_not_in_force_yet_is_there_and_says_so(folder: Path) -> None:
    early = by_eid(root(folder, f"early/{HARBOUR.replace('@2026-07-01', '@2019-03-01')}"))
    assert [node.text for node in early["art_2__para_1"].iter(f"{NS}remark")][:2] == [
        "Not in force yet on 2019-04-01.", "The harbour master must admit a vessel in distress."]


def test_amendments_are_passive_modifications(folder: Path) -> None:
    tree = root(folder)
    events = {node.get("date"): node.get("type") for node in tree.iter(f"{NS}eventRef")}
    assert events == {"2019-03-01": "generation", "2019-06-01": None, "2025-01-01": "amendment",
                      "2025-03-01": "amendment", "2026-07-01": "amendment"}
    changes = [(node.get("type"), node[0].get("href"), node[1].get("href")) for node in tree.iter(f"{NS}textualMod")]
    law = "/akn/xx/act/2024-11-15/40-ii"
    assert changes == [
        ("substitution", law, "#art_2__para_1"), ("repeal", law, "#art_4__para_2"),
        ("substitution", law, "#art_5__para_1"), ("insertion", law, "/akn/xx/act/2019-03-01/12-i/~art_9"),
        ("insertion", law, "#art_5-1"), ("substitution", law, "#art_3__para_1")]
    early = root(folder, f"before/{HARBOUR.replace('@2026-07-01', '@2019-03-01')}")
    assert list(early.iter(f"{NS}textualMod")) == []


def test_every_reference_inside_a_document_leads_somewhere(folder: Path) -> None:
    files = [file for file in folder.rglob("*.xml") if "broken" not in file.parts]
    seen = 0
    for file in files:
        tree = ElementTree.parse(file).getroot()
        known = {f"#{eid}" for eid in by_eid(tree)}
        for node in tree.iter():
            for name in ("href", "source", "period", "start", "end", "refersTo", "by"):
                for value in (node.get(name) or "").split():
                    if value.startswith("#"):
                        assert value in known, (file.name, node.tag, value)
                        seen += 1
    assert seen > 700


def test_references_of_the_text_are_told_and_linked(folder: Path) -> None:
    refs = [(node.get("href"), node.text) for node in by_eid(root(folder))["art_5__para_2"].iter(f"{NS}ref")]
    assert refs == [("#art_5__para_1", "art. 5(1)"), ("#art_4", "art. 4")]
    amending = root(folder, "now/akn/xx/act/2024-11-15/40-ii/rus@2024-11-15.xml")
    assert [(node.get("href"), node.text) for node in by_eid(amending)["art_1__para_1"].iter(f"{NS}ref")] == [
        ("/akn/xx/act/2019-03-01/12-i", "Закон о гаванях")]


def test_notes_of_editors_and_differences_between_the_texts_are_notes(folder: Path) -> None:
    notes = {node.get("eId"): (node.get("class"), "".join(node.itertext()).strip())
             for node in root(folder).iter(f"{NS}note")}
    assert list(notes.values()) == [
        ("divergence", "The Russian text counts working hours, the Kazakh text counts all hours.")]
    assert [node.get("href") for node in by_eid(root(folder))["art_4__para_1"].iter(f"{NS}noteRef")] == ["#note_1"]


def test_what_is_known_from_memory_says_so(folder: Path) -> None:
    told = [node.text for node in by_eid(root(folder))["art_6__para_1"].iter(f"{NS}remark")]
    assert told[1] == "How it is known: unverified, from memory."
    assert by_eid(root(folder))["art_6"].get("status") == "incomplete"
    assert by_eid(root(folder))["art_2"].get("status") is None


def test_a_text_in_another_language_says_which(sample: Corpus, tmp_path: Path) -> None:
    article: Article = sample.articles["xx/harbour-act/art_2"]
    provision = article.provisions[0]
    versions = tuple(version.model_copy(update={"summary": Text(en="Only English.")}) for version in provision.versions)
    corpus = with_record(sample, "law/xx/harbour-act/articles/art-002.yml",
                         provisions=(provision.model_copy(update={"versions": versions}),))
    files = written(documents.EXPORT, source_of(corpus), tmp_path)
    tree = ElementTree.parse(files[HARBOUR.replace("eng", "kaz")]).getroot()
    paragraph = by_eid(tree)["art_2__para_1"].find(f"{NS}content/{NS}p")
    assert paragraph is not None
    assert paragraph.get(LANG) == "en"
    assert paragraph[0].text == "Only English."


def test_hostile_texts_come_through_whole(folder: Path) -> None:
    tree = root(folder, f"hostile/{HARBOUR}")
    expected = HOSTILE.replace("\x07", "\ufffd")
    part = by_eid(tree)["art_2__para_1"]
    assert part.findtext(f"{NS}num") == expected
    assert next(part.iter(f"{NS}remark")).text == expected
    assert tree.findtext(f".//{NS}docTitle") == tree.findtext(f".//{NS}docNumber") == expected


def test_an_act_nobody_read_says_so_and_claims_no_original(folder: Path) -> None:
    tree = root(folder, "hostile/akn/xx/act/2020-01-01/1/eng@2024-11-15.xml")
    assert tree[0].get("contains") == "singleVersion"
    body = tree.find(f"{NS}act/{NS}body")
    assert body is not None
    assert (body[0].tag, body[0].get("status")) == (f"{NS}hcontainer", "ignored")
    assert "".join(body.itertext()).strip() == "No provision of this act is encoded here."
    assert root(folder, "now/akn/xx/act/2024-11-15/40-ii/eng@2024-11-15.xml")[0].get("contains") == "originalVersion"


def test_an_act_without_a_title_in_a_language_has_no_document_in_it(sample: Corpus, tmp_path: Path) -> None:
    corpus = with_record(sample, "law/xx/harbour-act/act.yml", title=Text(ru="О гаванях"))
    names = set(written(documents.EXPORT, source_of(corpus), tmp_path))
    assert len(names) == 4
    assert {name for name in names if "12-i" in name} == {HARBOUR.replace("eng", "rus")}


def test_the_address_of_an_act_has_one_number(sample: Corpus) -> None:
    act = sample.acts["xx/harbour-act"].model_dump(by_alias=True)
    for address in ("/akn/xx/act/2019-03-01/11-1/155", "/akn/xx/act/2019/12-i", "/akn/xx/act/2019-03-01/"):
        with pytest.raises(ValueError, match="akn"):
            Act.model_validate({**act, "akn": address})


def test_metadata_leads_back_to_the_graph(folder: Path) -> None:
    tree = root(folder)
    concepts = {node.get("eId"): node.get("href") for node in tree.iter(f"{NS}TLCConcept")}
    assert concepts["term_seafarer"] == f"{BASE}id/term/seafarer"
    assert by_eid(tree)["art_3__para_1"].get("refersTo") == "#term_seafarer #term_vessel-in-distress"
    about = f"{{{BASE}vocab#}}"
    marks = {node.tag.removeprefix(about): node.text for node in tree.find(f".//{NS}proprietary") or ()}
    assert marks["asOf"] == str(DAY)
    assert marks["dataVersion"] == "2026.11"


def test_the_same_source_gives_the_same_bytes(sample: Corpus) -> None:
    assert list(documents.files(source_of(sample))) == list(documents.files(source_of(sample)))
