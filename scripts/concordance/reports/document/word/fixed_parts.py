"""Parts of our own template that say nothing of any document: theme, fonts, settings, properties of the program."""

from typing import Final

from concordance.reports.document.word.markup import NAMESPACES, Element, new, valued, w
from concordance.reports.document.word.style_list import DARK, GREY, MONO, PALE, SANS, SERIF
from concordance.reports.look import INK

AUTHOR: Final = "Concordance"
_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_COMPATIBLE: Final = "http://schemas.microsoft.com/office/word"
# What Word knows of a font, so that it finds another of the same widths where it is missing.
_FONTS: Final = ((SANS, "Liberation Sans", "020B0604020202020204", "swiss", "variable"),
                 (SERIF, "Liberation Serif", "02020603050405020304", "roman", "variable"),
                 (MONO, "Liberation Mono", "02070309020205020404", "modern", "fixed"))
_CYRILLIC: Final = "CC"
_ACCENTS: Final = ("full", "weakened", "partial", "missing", "conflict", "not-reviewed")
_COLOURS: Final = (
    ("dk2", DARK), ("lt2", PALE),
    *((f"accent{place}", INK[verdict].lstrip("#").upper()) for place, verdict in enumerate(_ACCENTS, 1)),
    ("hlink", DARK), ("folHlink", GREY))


def fonts() -> Element:
    """Return the table of fonts."""
    return new("w:fonts", *(
        new("w:font", valued("altName", {"val": other}), valued("panose1", {"val": panose}),
            valued("charset", {"val": _CYRILLIC}), valued("family", {"val": family}), valued("pitch", {"val": pitch}),
            w_name=name) for name, other, panose, family, pitch in _FONTS))


def settings() -> Element:
    """Return the settings: those of a document of today, so that Word does not open it in a mode of the past."""
    said = (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1), ("differentiateMultirowTableHeaders", 1))
    mapped = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2", "hyperlink": "hyperlink",
              "followedHyperlink": "followedHyperlink"} | {f"accent{n}": f"accent{n}" for n in range(1, 7)}
    return new(
        "w:settings", valued("zoom", {"percent": 100}), valued("defaultTabStop", {"val": 709}),
        valued("characterSpacingControl", {"val": "doNotCompress"}),
        new("w:compat", *(valued("compatSetting", {"name": name, "uri": _COMPATIBLE, "val": value})
                          for name, value in said)),
        valued("themeFontLang", {"val": "en-GB"}), valued("clrSchemeMapping", mapped),
        valued("decimalSymbol", {"val": "."}), valued("listSeparator", {"val": ","}))


def program() -> bytes:
    """Return the properties that a program leaves of itself: its name, and nothing that it would have to count."""
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="{_EXTENDED}">'
            f"<Application>{AUTHOR}</Application></Properties>").encode()


def theme() -> Element:
    """Return the theme. Our styles name fonts and colours themselves; it serves who makes new styles in Word."""
    black = [new("a:dk1", new("a:sysClr", val="windowText", lastClr="000000")),
             new("a:lt1", new("a:sysClr", val="window", lastClr="FFFFFF"))]
    colours = new("a:clrScheme", *black, *(new(f"a:{name}", new("a:srgbClr", val=value)) for name, value in _COLOURS),
                  name="Report")
    letters = new("a:fontScheme", _faces("majorFont", SANS), _faces("minorFont", SERIF), name="Report")
    fill = [_placeholder() for _ in range(3)]
    lines = [new("a:ln", _placeholder(), new("a:prstDash", val="solid"), w=width) for width in (6350, 12700, 19050)]
    effects = [new("a:effectStyle", new("a:effectLst")) for _ in range(3)]
    formats = new("a:fmtScheme", new("a:fillStyleLst", *fill), new("a:lnStyleLst", *lines),
                  new("a:effectStyleLst", *effects), new("a:bgFillStyleLst", *(_placeholder() for _ in range(3))),
                  name="Report")
    return new("a:theme", new("a:themeElements", colours, letters, formats), name="Report")


def _placeholder() -> Element:
    return new("a:solidFill", new("a:schemeClr", val="phClr"))


def _faces(tag: str, family: str) -> Element:
    return new(f"a:{tag}", new("a:latin", typeface=family), new("a:ea", typeface=""), new("a:cs", typeface=family))


def document(*children: Element) -> Element:
    """Return the part of the document itself, with the names of everything that may stand in it."""
    from lxml import etree

    root = etree.Element(w("document"), nsmap=NAMESPACES)
    root.append(new("w:body", *children))
    return root
