"""What an option of a multiple choice is worth: all right ones make the whole, and ticking everything makes nothing."""

from typing import Final

from concordance.training.quiz.asked import Asked

# The whole parts of 100 that Moodle knows; any other weight stops its import.
PARTS: Final = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667", 7: "14.28571", 8: "12.5",
                9: "11.11111", 10: "10"}


def weights(question: Asked) -> tuple[str, ...]:
    """Return the weight of each option in hundredths, as written. Raises ValueError for over ten of one kind."""
    counts = {right: sum(answer.right is right for answer in question.answers) for right in (True, False)}
    if max(counts.values()) > max(PARTS):
        raise ValueError(f"{question.id} has {max(counts.values())} right or wrong options; Moodle weighs at most "
                         f"{max(PARTS)}: split the question")
    return tuple(f"{'' if answer.right else '-'}{PARTS[counts[answer.right]]}" for answer in question.answers)
