"""Mutations of the file as bytes and as YAML: cut, re-encoded, nested, anchored, tagged, blown up."""

import random
from collections.abc import Callable

from tests.hostile.breaking import Kind, Project, Spoilt

DEEP = 10_000
LIMIT = 1_400_000  # just under what the reader takes
HUGE = 50_000_000

OfText = Callable[[str, random.Random], str | bytes]


def _cut(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data))]


def _cut_at_line(data: bytes, rng: random.Random) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join(lines[: rng.randrange(len(lines))])


def _flip(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1:]


def _splice(data: bytes, rng: random.Random) -> bytes:
    start, end = sorted((rng.randrange(len(data)), rng.randrange(len(data))))
    return rng.choice((
        data[:start] + data[min(end, start + 40):], data[:start] + rng.randbytes(8) + data[start:],
        data[:start] + data[start:start + 60] * 2 + data[start + 60:], data[end:] + data[:end],
    ))


ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without a mark": lambda text: text.encode("utf-16-le"),
    "utf-32": lambda text: text.encode("utf-32"),
    "windows-1251": lambda text: text.encode("cp1251", "replace"),
    "latin-1 read twice": lambda text: text.encode("utf-8").decode("latin-1").encode("utf-8"),
    "latin-1": lambda text: (text + "# é\n").encode("latin-1", "replace"),
    "a mark at the start": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "two marks": lambda text: b"\xef\xbb\xbf" * 2 + text.encode(),
    "a mark within": lambda text: text.replace("\n", "\n\ufeff", 3).encode(),
    "overlong": lambda text: text.encode().replace(b"/", b"\xc0\xaf", 1) + b"\xc0\xaf",
    "half a pair": lambda text: text.encode() + b"# \xed\xa0\x80\n",
    "NUL": lambda text: text.encode().replace(b" ", b"\0", 3),
    "NUL at the end": lambda text: text.encode() + b"\0" * 512,
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "next line": lambda text: text.replace("\n", "\x85").encode(),
    "line separator": lambda text: text.replace("\n", "\u2028").encode(),
    "escape": lambda text: (text + "# \x1b]0;x\x07\x1b[2J\n").encode(),
    "utf-7": lambda text: text.encode("utf-7"),
    "base64": lambda text: __import__("base64").b64encode(text.encode()) + b"\n",
}
ESCAPES = ('"a\\ud800b"', '"\\udfff"', '"\\x00"', '"a\\eb"', '"\\u202e"', '"\\U00110000"', '"\\x07"', '"\\uFFFE"',
           '"\\N\\L\\P"', '"\\_"', '"\\U000E0041"', '"a\\bb"', '"\\ud83d\\ude00"', '"\\q"')
DEEPS: dict[str, Callable[[], str]] = {
    "flow lists": lambda: "x: " + "[" * DEEP + "]" * DEEP,
    "flow mappings": lambda: "x: " + "{a: " * DEEP + "b" + "}" * DEEP,
    "open flow lists": lambda: "x: " + "[" * DEEP,
    "open flow mappings": lambda: "x: " + "{a: " * DEEP,
    "block lists": lambda: "x: \n" + " " + "- " * DEEP + "a",
    "block mappings": lambda: "x:\n" + "".join(f"{' ' * (n + 1)}a:\n" for n in range(1600)) + " " * 1602 + "b",
    "keys of keys": lambda: "? " * DEEP + "a",
    "flow keys": lambda: "x: " + "{? " * DEEP,
    "mixed": lambda: "x: " + "[{a: " * (DEEP // 2) + "b" + "}]" * (DEEP // 2),
    "lists in one line after a value": lambda: "x: [" * 1 + "[a, " * DEEP,
}
_LAUGH = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
ANCHORS: dict[str, Callable[[], str]] = {
    "billion laughs": lambda: _LAUGH,
    "laughs in mappings": lambda: _LAUGH.replace("[", "{k: [").replace("]", "]}"),
    "a circle": lambda: "x: &x [*x]\n",
    "a circle of mappings": lambda: "x: &x {y: *x}\n",
    "one text, 100,000 times": lambda: "x: &x " + "y" * 1000 + "\nz: [" + "*x," * 100_000 + "]\n",
    "100,000 anchors": lambda: "x: [" + ",".join(f"&a{n} b" for n in range(100_000)) + "]\n",
    "an anchor twice": lambda: "x: &x a\ny: &x b\nz: *x\n",
    "an alias of nothing": lambda: "x: *nothing\n",
    "a merge key": lambda: "x: &x {id: a}\n<<: *x\n",
    "a merge of itself": lambda: "x: &x {<<: *x}\n",
    "a merge of a list": lambda: "<<: [{id: a}, {id: b}]\n",
    "an anchored key": lambda: "&x x: y\n",
    "an alias as key": lambda: "x: &x y\n*x : z\n",
}
TAGS = ("!!python/object/apply:os.system ['touch /tmp/pwned']", "!!python/object/new:os.system [id]",
        "!!python/name:os.system", "!!python/module:os", "!!binary aGk=", "!!set {a, b}", "!!timestamp 2024-09-05",
        "!include /etc/passwd", "!ENV [HOME]", "!!str x", "!!null ''", "!!int 5", "!!merge x", "! x", "!<tag:x> y",
        "!!omap [a: b]", "!!float .inf", "!!js/function 'x'", "!!ruby/object:X {}", "!!bool yes")
DOCUMENTS = ("%YAML 1.1\n---\n{}", "%YAML 9.9\n---\n{}", "%TAG ! tag:evil,2000:\n---\n{}", "%FOO bar\n---\n{}",
             "---\n{}",
             "{}...\n", "{}---\nid: other\n", "{}...\nid: other\n", "---\n---\n{}", "{}--- !!str\nx\n", "...\n{}",
             "%YAML 1.1\n%YAML 1.1\n---\n{}", "%YAML 1.1\n{}", "---\n{}...\n---\n", "{}\n---\n...\n")
LONGS: dict[str, Callable[[], str]] = {
    "a plain text of 50 MB": lambda: "x: " + "y" * HUGE,
    "a quoted text of 50 MB": lambda: 'x: "' + "ы" * (HUGE // 2) + '"',
    "a block text of 50 MB": lambda: "x: |\n" + ("  " + "y" * 78 + "\n") * (HUGE // 81),
    "a comment of 50 MB": lambda: "# " + "y" * HUGE,
    "50 MB of line ends": lambda: "\n" * HUGE,
    "a comment just under the limit": lambda: "# " + "y" * LIMIT,
    "an unknown key just under the limit": lambda: "x" * LIMIT + ": y",
    "an unknown text just under the limit": lambda: "x: " + "y" * LIMIT,
    "200,000 keys": lambda: "\n".join(f"k{n}: v" for n in range(120_000)),
    "one key, 100,000 times": lambda: "k: v\n" * 100_000,
    "a list of 300,000 entries": lambda: "x: [" + "a, " * 300_000 + "]",
    "a list of 200,000 empty lists": lambda: "x: [" + "[], " * 200_000 + "]",
    "300,000 missing values": lambda: "x: {" + "a:, " * 200_000 + "}",
    "100,000 tabs": lambda: "\t\n" * 100_000,
    "100,000 control characters": lambda: "\x07\n" * 100_000,
    "100,000 merge markers": lambda: "=======\n" * 100_000,
    "100,000 tags": lambda: "x: [" + "! a, " * 100_000 + "]",
}


def _bytes(how: Callable[[bytes, random.Random], bytes]) -> Callable[[Project, random.Random], Spoilt]:
    def spoil(project: Project, rng: random.Random) -> Spoilt:
        name = project.draw(rng)
        data = project.text(name).encode()
        changed = how(data, rng)
        project.write(name, changed)
        return Spoilt(f"{name}: {len(data)} bytes are now {len(changed)}", (name,))
    return spoil


def _encoded(project: Project, rng: random.Random) -> Spoilt:
    name, how = project.draw(rng), rng.choice(sorted(ENCODINGS))
    project.write(name, ENCODINGS[how](project.text(name)))
    return Spoilt(f"{name}: {how}", (name,))


def _value_as_written(values: tuple[str, ...]) -> Callable[[Project, random.Random], Spoilt]:
    """Put a value behind the first key of some line that has `key: value`, as it is written."""
    def spoil(project: Project, rng: random.Random) -> Spoilt:
        name, value = project.draw(rng), rng.choice(values)
        lines = project.text(name).split("\n")
        fit = [n for n, line in enumerate(lines) if ": " in line and not line.lstrip().startswith("#")]
        at = rng.choice(fit)
        key = lines[at].split(": ", 1)[0]
        lines[at] = f"{key}: {value}"
        project.write(name, "\n".join(lines))
        return Spoilt(f"{name}:{at + 1}: {key.strip()}: {value[:50]}", (name,))
    return spoil


def _appended(table: dict[str, Callable[[], str]]) -> Callable[[Project, random.Random], Spoilt]:
    """Put the text at the end of a file, or in place of it."""
    def spoil(project: Project, rng: random.Random) -> Spoilt:
        name, what = project.draw(rng), rng.choice(sorted(table))
        alone = rng.random() < 0.3
        project.write(name, ("" if alone else project.text(name)) + table[what]() + "\n")
        return Spoilt(f"{name}: {what}{'' if alone else ' at the end'}", (name,))
    return spoil


def _document(project: Project, rng: random.Random) -> Spoilt:
    name, form = project.draw(rng), rng.choice(DOCUMENTS)
    project.write(name, form.replace("{}", project.text(name)))
    return Spoilt(f"{name}: {form!r}", (name,))


def _tab(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    lines = project.text(name).split("\n")
    at = rng.randrange(len(lines))
    bare = lines[at].lstrip(" ")
    lines[at] = rng.choice(("\t" + bare, lines[at].replace(": ", ":\t", 1), lines[at] + "\t", lines[at].replace(" ",
                                                                                                                "\t")))
    project.write(name, "\n".join(lines))
    return Spoilt(f"{name}:{at + 1}: a tab", (name,))


def _duplicate_key(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    lines = project.text(name).split("\n")
    fit = [n for n,
           line in enumerate(lines) if ": " in line and line.lstrip(" ")[:1].isalpha() and line[-1:] not in ">|-"]
    at = rng.choice(fit)
    lines.insert(at, lines[at])
    project.write(name, "\n".join(lines))
    return Spoilt(f"{name}:{at + 1}: the line stands twice", (name,))


def _complex_key(project: Project, rng: random.Random) -> Spoilt:
    name = project.draw(rng)
    form = rng.choice(("? [a]\n: b\n", "? {a: b}\n: c\n", "{a: b}: c\n", "[a]: b\n", "? |\n  a\n: b\n", "? a\n",
                       ": b\n",
                       '"": b\n', "null: b\n", "~: b\n", "true: b\n", "1: b\n"))
    project.write(name, project.text(name) + form)
    return Spoilt(f"{name}: {form!r} at the end", (name,))


KINDS = (
    Kind("truncate", 150, _bytes(_cut)),
    Kind("truncate-at-line", 100, _bytes(_cut_at_line)),
    Kind("flip-bit", 120, _bytes(_flip)),
    Kind("splice", 80, _bytes(_splice)),
    Kind("re-encode", 80, _encoded),
    Kind("escape", 40, _value_as_written(ESCAPES)),
    Kind("nest", 40, _appended(DEEPS)),
    Kind("anchor", 50, _appended(ANCHORS)),
    Kind("tag", 40, _value_as_written(TAGS)),
    Kind("document", 40, _document),
    Kind("tab", 40, _tab),
    Kind("duplicate-key", 50, _duplicate_key),
    Kind("complex-key", 24, _complex_key),
    Kind("huge", 40, _appended(LONGS)),
)
