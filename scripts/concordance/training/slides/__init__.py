"""Slides of a trainers' pack as PowerPoint files: one deck for each module.

Nothing heavy is loaded before a deck is asked for.
"""

from concordance.model.training import TrainingModule
from concordance.training.pack import Pack


def deck(pack: Pack, module: TrainingModule) -> bytes:
    """Return the slides of one module as a .pptx; the same pack gives the same bytes."""
    from concordance.training.slides.content import slides
    from concordance.training.slides.write import written

    return written(pack, pack.words.text(module.title), tuple(slides(pack, module)))


def render(pack: Pack, *modules: str) -> bytes:
    """Return one .pptx of several modules, one after the other. modules: ids; none means all of the pack.

    Raises KeyError for a module that is not in the pack.
    """
    from concordance.training.slides.content import slides
    from concordance.training.slides.write import written

    known = {module.id: module for module in pack.modules}
    asked = [known[name] for name in modules] if modules else list(pack.modules)
    title = "; ".join(pack.words.text(module.title) for module in asked)
    return written(pack, title, tuple(slide for module in asked for slide in slides(pack, module)))
