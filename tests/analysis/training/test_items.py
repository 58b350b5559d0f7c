"""The parts of the curriculum that are reviewed one by one."""

from concordance.analysis.training.items import ItemKind, items
from concordance.model.corpus import Corpus
from concordance.model.quiz import Quiz


def test_a_module_without_questions_keeps_all_its_other_parts(sample: Corpus) -> None:
    asked = Corpus(tuple(file for file in sample.files if not isinstance(file.record, Quiz)))
    everything = [(item.kind, item.id) for item in items(sample)]
    assert [(item.kind, item.id) for item in items(asked)] == [
        (kind, name) for kind, name in everything if kind is not ItemKind.QUESTION]
    assert sum(kind is ItemKind.QUESTION for kind, _ in everything) == 7
