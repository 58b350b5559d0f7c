"""A Word file read back without the program that wrote it: its parts, and the sequences of ISO/IEC 29500-1."""

import io
import posixpath
import zipfile
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

# The children of an element in the order of the standard (complex types of annex A, transitional); | is either.
SEQUENCES: dict[str, str] = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
             "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
             "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
             "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
             "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl "
             "cs em lang eastAsianLayout specVanish oMath",
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
               "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
              "headers cellIns cellDel cellMerge tcPrChange",
    "w:tblBorders": "top left start bottom right end insideH insideV",
    "w:tcBorders": "top left start bottom right end insideH insideV tl2br tr2bl",
    "w:tblCellMar": "top left start bottom right end",
    "w:pBdr": "top left bottom right between bar",
    "w:numPr": "ilvl numId numberingChange ins",
    "w:sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
                "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "w:tbl": "tblPr tblGrid tr",
    "w:tr": "tblPrEx trPr tc",
    "w:tc": "tcPr p",
    "w:sdt": "sdtPr sdtEndPr sdtContent",
    "w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
               "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "w:styles": "docDefaults latentStyles style",
    "w:docDefaults": "rPrDefault pPrDefault",
    "w:numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "w:abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "w:font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
    "w:settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
                  "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData "
                  "embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins "
                  "alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
                  "hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate "
                  "linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView "
                  "trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
                  "styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit "
                  "hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle "
                  "evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets "
                  "drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery "
                  "displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin "
                  "drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl "
                  "printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture "
                  "doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText "
                  "doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags "
                  "alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids "
                  "mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats "
                  "doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary "
                  "shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator",
    "c:chartSpace": "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr "
                    "txPr externalData printSettings userShapes extLst",
    "c:chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly "
               "dispBlanksAs",
    "c:plotArea": "layout barChart catAx valAx dTable spPr",
    "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "c:ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape",
    "c:dLbls": "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent "
               "showBubbleSize separator showLeaderLines leaderLines",
    "c:dLbl": "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent "
              "showBubbleSize separator",
    "c:catAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark "
               "tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip "
               "noMultiLvlLbl",
    "c:valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark "
               "tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
    "c:scaling": "logBase orientation max min",
    "c:legend": "legendPos legendEntry layout overlay spPr txPr",
    "c:manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
    "c:externalData": "autoUpdate",
    "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
}
_PREFIXES = {W: "w", C: "c", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp"}


def w(local: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{local}"


def parts(file: bytes) -> dict[str, bytes]:
    """Return the members of a package by name."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(file: bytes, name: str = "word/document.xml") -> Any:
    """Return a part as a tree."""
    return etree.fromstring(parts(file)[name])


def body(file: bytes) -> Any:
    """Return the body of a document."""
    return part(file).find(w("body"))


def said(element: Any) -> str:
    """Return the text of an element: of its runs, without the codes of fields."""
    return "".join(text.text or "" for text in element.iter(w("t")))


def paragraphs(holder: Any, style: str) -> list[Any]:
    """Return the paragraphs of a style, by its id, in order."""
    return [each for each in holder.iter(w("p")) if style_of(each) == style]


def at(element: Any, path: str) -> Any:
    """Return what stands in an element at a path such as `pPr/numPr`, or None."""
    return element.find("/".join(w(local) for local in path.split("/")))


def told(element: Any, path: str, key: str = "val") -> str | None:
    """Return an attribute of what stands in an element at a path; None where nothing stands there."""
    found = at(element, path)
    return None if found is None else found.get(w(key))


def style_of(paragraph: Any) -> str | None:
    """Return the id of the style of a paragraph."""
    return told(paragraph, "pPr/pStyle")


def style(file: bytes, name: str) -> Any:
    """Return a style by its name."""
    return next(each for each in part(file, "word/styles.xml").iter(w("style"))
                if each.find(w("name")).get(w("val")) == name)


def led_to(file: bytes) -> set[str]:
    """Return the parts that any relation of the package leads to."""
    sources = ["", *(name for name in parts(file) if not name.endswith(".rels"))]
    return {target for name in sources for _, target, outside in relations(file, name).values() if not outside}


def relations(file: bytes, name: str = "word/document.xml") -> dict[str, tuple[str, str, bool]]:
    """Return the relations of a part by id: the end of their kind, where they lead, whether out of the package."""
    folder, base = posixpath.split(name)
    members = parts(file)
    path = posixpath.join(folder, "_rels", f"{base}.rels")
    found = etree.fromstring(members[path]) if path in members else []
    return {each.get("Id"): (
        each.get("Type").rsplit("/", 1)[1],
        each.get("Target") if each.get("TargetMode") == "External" else posixpath.normpath(
            posixpath.join("/", folder, each.get("Target"))).lstrip("/"),
        each.get("TargetMode") == "External") for each in found}


def misplaced(root: Any) -> list[str]:
    """Return what stands where the standard does not let it stand, below elements whose sequence is known."""
    wrong = []
    for element in root.iter(etree.Element):
        name = etree.QName(element)
        known = SEQUENCES.get(f"{_PREFIXES.get(name.namespace or '')}:{name.localname}")
        if known is not None:
            order = {tag: place for place, tags in enumerate(known.split()) for tag in tags.split("|")}
            places = [order.get(etree.QName(child).localname, -1) for child in element]
            if -1 in places or places != sorted(places):
                wrong.append(f"{name.localname}: {' '.join(etree.QName(child).localname for child in element)}")
    return wrong
