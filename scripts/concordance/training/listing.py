"""The curriculum as a list: who is taught, and which modules there are."""

from concordance.language import Words
from concordance.model.corpus import Corpus


def listing(corpus: Corpus, audience: str | None, language: str) -> str:
    """Return audiences and modules as text. audience: id; only it and its modules."""
    words = Words(language)
    lines = [words("training-list", "audiences")]
    lines += [f"  {who.id}  {words.text(who.label)}" for who in corpus.audiences.values()
              if audience in (None, who.id)]
    lines += ["", words("training-items", "module")]
    for module in sorted(corpus.modules.values(), key=lambda m: (m.place, m.id)):
        if audience is not None and audience not in module.audiences:
            continue
        quiz = corpus.quizzes.get(module.id)
        exercises = sum(module.id in exercise.modules for exercise in corpus.exercises.values())
        told = words("training-list", "of-module").format(module.minutes, len(quiz.questions) if quiz else 0, exercises)
        lines += [f"  {module.id}  {words.text(module.title)}", f"    {told}", f"    {', '.join(module.audiences)}"]
    return "\n".join(lines) + "\n"
