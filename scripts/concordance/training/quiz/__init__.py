"""The questions and terms of a pack as files: GIFT, Moodle XML, a printed quiz, flash cards, a glossary."""

from concordance.training.quiz.cards import anki
from concordance.training.quiz.gift import gift
from concordance.training.quiz.glossary import glossary
from concordance.training.quiz.moodle import moodle_xml
from concordance.training.quiz.printed import key, sheet

__all__ = ["anki", "gift", "glossary", "key", "moodle_xml", "sheet"]
