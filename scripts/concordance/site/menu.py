"""The menu beside a page: the branch the page stands in, and the first step of every other one.

The theme's own is a tree of macros that took half of the time of rendering and half of the weight of a page.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup
from mkdocs.structure.toc import TableOfContents

from concordance.site.context import href

_LINK = Markup('<li class="md-nav__item{}"><a href="{}" class="md-nav__link{}"><span class="md-ellipsis"{}>{}</span>'
               '{}</a></li>')
_ENGLISH = Markup(' lang="en"')
_ARROW = Markup('<span class="md-nav__icon md-icon"></span>')


@dataclass
class Node:
    """One entry: a page, a group of entries, or a group with a page of its own.

    said: its title, empty where that of the page is asked of `title_of`, which happens when it is shown.
    """

    said: str
    page: str = ""
    children: list["Node"] = field(default_factory=list)
    english: bool = False  # the title is English on a site in another language
    title_of: Callable[[str], str] = str

    @property
    def title(self) -> str:
        """The title of the entry."""
        return self.said or self.title_of(self.page)

    @property
    def first(self) -> str:
        """The page the entry leads to."""
        return self.page or self.children[0].first


class Menu:
    """The menu of a site in one language.

    tree: as mkdocs reads it. title_of: the title of a page that the tree gives none for. english: pages whose title is
    English, on a site in another language.
    """

    def __init__(self, tree: Sequence[object], title_of: Callable[[str], str], english: Collection[str] = ()) -> None:
        self._nodes = [_node(entry, title_of, english) for entry in tree]
        self._above: dict[str, list[Node]] = {}
        for node in self._nodes:
            self._place(node, [])

    def _place(self, node: Node, above: list[Node]) -> None:
        chain = [*above, node]
        if node.page:
            self._above.setdefault(node.page, chain)
        for child in node.children:
            self._place(child, chain)

    def html(self, here: str, toc: TableOfContents) -> Markup:
        """Return the menu of a page, with its own contents below its entry. here: as in `law/kz/110-viii/art-17.md`."""
        chain = self._above.get(here, [])
        items = Markup("").join(self._entry(node, here, chain, f"__nav_{place}", 1, toc)
                                for place, node in enumerate(self._nodes, 1))
        return Markup('<ul class="md-nav__list">{}</ul>').format(items)

    def _entry(self, node: Node, here: str, chain: list[Node], path: str, level: int, toc: TableOfContents) -> Markup:
        active = node in chain
        if not node.children:
            if node.page == here:
                return _LINK.format(" md-nav__item--active", href(here, here), " md-nav__link--active",
                                    _ENGLISH if node.english else "", node.title, "") + _contents(toc)
            return _plain(here, node.first, node.title, node.english)
        if not active:
            return _group(here, node.first, node.title)
        inner = Markup("").join(self._entry(child, here, chain, f"{path}_{place}", level + 1, toc)
                                for place, child in enumerate(node.children, 1))
        current = " md-nav__link--active" if node.page == here else ""
        if node.page:
            head = Markup('<div class="md-nav__link md-nav__container"><a href="{}" class="md-nav__link{}"><span '
                          'class="md-ellipsis">{}</span></a><label class="md-nav__link" for="{}" id="{}_label" '
                          'tabindex="0">{}<span class="c-sr">{}</span></label></div>').format(
                href(here, node.page), current, node.title, path, path, _ARROW, node.title)
        else:
            head = Markup('<label class="md-nav__link" for="{}" id="{}_label" tabindex="0"><span class="md-ellipsis">{}'
                          '</span>{}</label>').format(path, path, node.title, _ARROW)
        own = _contents(toc) if node.page == here else ""
        return Markup(
            '<li class="md-nav__item md-nav__item--active md-nav__item--nested{}">'
            '<input class="md-nav__toggle md-toggle" type="checkbox" id="{}" checked>{}'
            '<nav class="md-nav" data-md-level="{}" aria-labelledby="{}_label">'
            '<label class="md-nav__title" for="{}">{}{}</label><ul class="md-nav__list">{}{}</ul></nav></li>').format(
                " md-nav__item--section" if level == 1 else "", path, head, level, path, path, _ARROW, node.title, own,
                inner)


def _contents(toc: TableOfContents) -> Markup:
    """Return the parts of the page as entries, for narrow screens, where no column of contents stands beside it."""
    links = [item for top in toc for item in (top.children if top.level == 1 else [top])]
    entry = Markup('<li class="md-nav__item c-inpage"><a href="#{}" class="md-nav__link">{}</a></li>')
    return Markup("").join(entry.format(item.id, Markup(item.title)) for item in links)


def _folder(here: str) -> str:
    return here.rpartition("/")[0]


@lru_cache(maxsize=100_000)
def _linked(folder: str, target: str, title: str, group: bool, english: bool) -> Markup:
    kind = " md-nav__item--pruned md-nav__item--nested" if group else ""
    return _LINK.format(kind, href(f"{folder}/x" if folder else "x", target), "", _ENGLISH if english else "", title,
                        _ARROW if group else "")


def _plain(here: str, target: str, title: str, english: bool) -> Markup:
    return _linked(_folder(here), target, title, False, english)


def _group(here: str, target: str, title: str) -> Markup:
    return _linked(_folder(here), target, title, True, False)


def _node(entry: object, title_of: Callable[[str], str], english: Collection[str]) -> Node:
    """Return the entry of one value of the navigation: a page, `{title: page}` or `{title: [entries]}`."""
    if isinstance(entry, str):
        return Node("", entry, english=entry in english, title_of=title_of)
    assert isinstance(entry, dict), entry
    (title, value), = entry.items()
    if isinstance(value, str):
        return Node(str(title), value, english=value in english)
    assert isinstance(value, list)
    children = [_node(child, title_of, english) for child in value]
    # As the theme does: the first page that is the index of its folder is the page of the group.
    own = next((child for child in children if not child.children and child.page.endswith("index.md")), None)
    if own:
        children.remove(own)
    return Node(str(title), own.page if own else "", children)
