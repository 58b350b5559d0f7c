"""The letters of the pages, from the npm package `@fontsource/noto-sans` that set-up puts into `node_modules`.

Kazakh needs both Cyrillic parts: the plain one lacks Ә Ғ Қ Ң Ө Ү Һ, the extended one Ұ and І. A browser loads the parts
it needs. Where set-up could not fetch the package, pages use the fonts of the reader's machine.
"""

import re
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path("node_modules/@fontsource/noto-sans")
PARTS = ("latin", "cyrillic", "cyrillic-ext")
WEIGHTS = (400, 700)
_FACE = re.compile(r"@font-face\s*{[^}]*}")
_RANGE = re.compile(r"unicode-range:\s*([^;}]+)")


def font_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield `(name below the assets, content)`: a style sheet that names the fonts, the fonts, their licence.

    root: the project folder. Without the package only an empty style sheet.
    """
    faces = []
    for weight in WEIGHTS if (root / PACKAGE).is_dir() else ():
        known = _FACE.findall((root / PACKAGE / f"{weight}.css").read_text(encoding="utf-8"))
        for part in PARTS:
            name = f"noto-sans-{part}-{weight}-normal.woff2"
            face = next(face for face in known if name in face)
            found = _RANGE.search(face)
            letters = f"unicode-range:{found[1].strip()};" if found else ""
            faces.append(f"@font-face{{font-family:\"Noto Sans\";font-style:normal;font-weight:{weight};"
                         f"font-display:swap;src:url(fonts/{name}) format(\"woff2\");{letters}}}\n")
            yield f"fonts/{name}", (root / PACKAGE / "files" / name).read_bytes()
    if faces:
        yield "fonts/LICENSE", (root / PACKAGE / "LICENSE").read_bytes()
    yield "fonts.css", "".join(faces).encode()
