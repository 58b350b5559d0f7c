"""Catalogues of anybody's making: what is read, and what is told of what cannot be."""

from pathlib import Path

import pytest

from concordance.load.hub_files import load_hub
from concordance.model.crosswalk import HubLink, Reach

HEAD = "catalogue,entry,relation,node\n"


def hub(folder: Path, **files: str | bytes) -> tuple[tuple[HubLink, ...], dict[str, tuple[str, ...]], list[str]]:
    """Write the files, `name_ending`, and return what was read with place, message and hint of each problem."""
    paths = []
    for name, content in files.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    links, within, problems = load_hub(paths)
    assert {problem.code for problem in problems if problem.file.endswith(".csv")} <= {"C013"}
    return links, within, [f"{p.file.rsplit('/', 1)[-1]}:{p.line} {p.message} | {p.hint}" for p in problems]


def test_links_and_the_order_of_nodes_may_stand_in_several_files(tmp_path: Path) -> None:
    links, within, problems = hub(
        tmp_path, a_csv=f"{HEAD}A,1,equal,x\n", n_csv="node,within\nx,y\nx,z\n",
        b_yml="links:\n  - {catalogue: B, entry: '1', relation: narrower, node: y, weight: '0.5'}\nwithin: {x: [w]}\n")
    assert problems == []
    assert links == (HubLink("A", "A/1", Reach.EQUAL, "x"), HubLink("B", "B/1", Reach.NARROWER, "y", 0.5))
    assert within == {"x": ("y", "z", "w")}


@pytest.mark.parametrize(("content", "told"), [
    ('catalogue,"entry\n', "unexpected end of data | close the quotes; end each line in one way"),
    (b"\xff\xfea", "the bytes are not UTF-8 | save the file as UTF-8"),
    ("", "the columns are missing | write catalogue,entry,relation,node[,weight] or node,within"),
    ("node,node,within\nx,y,z\n", "the columns are node, node, within | write"),
    (f"{HEAD}A,1,equal\n", "4 cells are expected | quote a cell with a comma"),
    (f"{HEAD}A,1,equl,x\n", "relation: 'equl' cannot be used | did you mean equal?"),
    (f"{HEAD}A,1,same,x\n", "relation: 'same' cannot be used | relation: equal, broader, narrower, overlapping;"),
    (f"{HEAD}A,,equal,x\n", "entry: 'no value' cannot be used | relation:"),
])
def test_a_table_that_is_none_gives_no_link_and_says_what_to_write(tmp_path: Path, content: str | bytes,
                                                                   told: str) -> None:
    links, within, [problem] = hub(tmp_path, a_csv=content)
    assert (links, within) == ((), {})
    assert problem.split(" ", 1)[1].startswith(told)


def test_a_table_that_breaks_off_keeps_the_lines_before_and_names_the_line(tmp_path: Path) -> None:
    links, _, problems = hub(tmp_path, a_csv=f'{HEAD}A,1,equal,x\nA,2,equal,"y\n')
    assert [link.entry for link in links] == ["A/1"]
    assert problems == ["a.csv:3 unexpected end of data | close the quotes"]


def test_a_link_that_stands_twice_is_told_with_the_first_place(tmp_path: Path) -> None:
    links, _, [problem] = hub(tmp_path, a_csv=f"{HEAD}A,1,equal,x\n", b_csv=f"{HEAD}A,1,equal,x\n")
    assert len(links) == 1
    assert problem == f"b.csv:2 the same link stands at {tmp_path}/a.csv:2 | remove one of the two"


@pytest.mark.parametrize(("content", "told"), [
    ("links: &a []\n", "b.yml:1 an anchor (&a) | write the value out where it is needed"),
    ("links: [\n", "b.yml:2 not YAML: "),
    ("- x\n", "b.yml:1 the file must hold one mapping of keys to values | None"),
    ("lnks: []\n", "b.yml:1 unknown key 'lnks' | did you mean 'links'?"),
])
def test_a_file_that_is_no_hub_is_told_like_a_data_file(tmp_path: Path, content: str, told: str) -> None:
    links, within, [problem] = hub(tmp_path, b_yml=content)
    assert (links, within) == ((), {})
    assert problem.startswith(told)
