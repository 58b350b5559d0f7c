"""The readers that look for what is alive find it in every format."""

import io
import zipfile

import pytest
from docx import Document as Word
from openpyxl import Workbook

from tests.hostile.alive import READERS, html_text

BODY = "<html><body>{}</body></html>"


def _workbook(value: str) -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active["A1"] = value  # type: ignore[index]
    book.save(out)
    return out.getvalue()


def _word(part: str) -> bytes:
    made, out = io.BytesIO(), io.BytesIO()
    Word().save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + part.encode())
            new.writestr(name, content)
    return out.getvalue()


FIELD = '<w:p><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>'
DEAD_AND_ALIVE: list[tuple[str, bytes, bytes]] = [
    (".html", b"&lt;script&gt;window.__pwned=1&lt;/script&gt;", b"<script>window.__pwned=1</script>"),
    (".html", b"<p title='alert(1)'>alert(1)</p>", b"<p onclick='alert(1)'>x</p>"),
    (".html", b"<a href='https://example.org/'>x</a>", b"<a href=' JaVascript:alert(1)'>x</a>"),
    (".html", b"<img src='a.png' alt='https://evil.example/'>", b"<img src='https://evil.example/x.png'>"),
    (".html", b"<style>a::after{content:'evil.example'}</style>",
     b"<style>a{background:url(//evil.example/x)}</style>"),
    (".html", b'<script type="application/ld+json">{"name":"evil.example"}</script>',
     b'<script type="application/ld+json">{"@context":"https://evil.example"}</script>'),
    (".md", rb"\[x\](javascript:alert(1)) &lt;b onload=alert(1)>", b"[x](javascript:alert(1))"),
    (".csv", b"a,'=1+1,-2\n", b"a,=1+1,-2\n"),
    (".csv", b'a,"\'@SUM(1)"\n', b'a,"@SUM(1)"\n'),
    (".tsv", b'#c\na\tb\n1\t"2\t3"\n', b"a\tb\n1\t2\t3\n"),
    (".json", b'{"a": "evil.example"}', b'{"a": '),
    (".xml", b"<a>&lt;b/&gt; alert(1)</a>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"),
    (".xml", b"<a href='https://example.org/'/>", b"<a href='https://evil.example/'/>"),
    (".svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
    (".nq", b'<https://e.org/s> <https://e.org/p> "<http://evil.example/>" .\n',
     b"<https://e.org/s> <https://e.org/p> <http://evil.example/> .\n"),
    (".ttl", b'<s> <p> "a" .', b'<s> <p> "a'),
    (".xlsx", _workbook("1+1"), _workbook("=1+1")),
    (".docx", _word(""), _word(FIELD)),
    (".gift", b"::a::[html]<p>&lt;b onload\\=alert(1)&gt;</p>{\n=x#y\n~z#w\n####g\n}\n",
     b"::a::[html]<p>b</p>{\n=x#<svg onload\\=alert(1)>\n~z#w\n####g\n}\n"),
]


@pytest.mark.parametrize(("style", "dead", "alive"), DEAD_AND_ALIVE)
def test_what_is_alive_is_found_and_what_is_text_is_not(style: str, dead: bytes, alive: bytes) -> None:
    if style == ".html":
        dead, alive = (BODY.format(each.decode()).encode() for each in (dead, alive))
    assert list(READERS[style](dead)) == []
    assert list(READERS[style](alive))


def test_what_a_reader_sees_is_one_line() -> None:
    assert html_text(b"<p>&lt;b&gt;\n  x</p><script>y</script>") == "<b> x"
