"""The letters come with the site, both Cyrillic parts of them."""

import re
from pathlib import Path

from concordance.site.fonts import font_files

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"


def covered(ranges: str) -> set[int]:
    found: set[int] = set()
    for part in ranges.replace("U+", "").split(","):
        first, _, last = part.strip().partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def test_every_kazakh_letter_is_in_a_part_that_is_shipped(root: Path) -> None:
    files = dict(font_files(root))
    faces = re.findall(r"font-weight:(\d+).*?url\((.*?)\).*?unicode-range:([^;]+)", files["fonts.css"].decode())
    assert {weight for weight, _, _ in faces} == {"400", "700"}
    assert len(faces) == 6
    for weight in ("400", "700"):
        letters = set().union(*(covered(ranges) for found, _, ranges in faces if found == weight))
        assert [letter for letter in KAZAKH + "ЖжЫы–«»№" if ord(letter) not in letters] == []
    assert all(files[name].startswith(b"wOF2") for _, name, _ in faces)
    assert b"SIL Open Font License" in files["fonts/LICENSE"]


def test_without_the_package_the_sheet_is_empty(tmp_path: Path) -> None:
    assert dict(font_files(tmp_path)) == {"fonts.css": b""}
