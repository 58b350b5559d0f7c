"""The JSON Schemas of everything below the API, by name."""

from typing import Final

from concordance.graph.document_schemas import document_schema
from concordance.graph.forms import FORMS
from concordance.graph.jsonld import Json
from concordance.load.schemas import as_json
from concordance.site.api.model import INDEXES, VERSION, ApiOut, PeriodOut

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
# Below the folder of all schemas.
FOLDER: Final = f"api-{VERSION}"


def schemas() -> dict[str, str]:
    """Return name and text of every schema, as in `provision-1`: documents first, then lists."""
    documents = {f"{kind}-1": as_json(_document(kind)) for kind in FORMS}
    lists = {name: as_json({"$schema": _DRAFT, **model.model_json_schema()}) for name, model in INDEXES.items()}
    return {**documents, **lists}


def _document(kind: str) -> dict[str, Json]:
    definitions: dict[str, Json] = {}
    for model in (ApiOut, PeriodOut):
        schema = model.model_json_schema(ref_template="#/$defs/{model}")
        definitions |= schema.pop("$defs", {})
        definitions[model.__name__] = schema
    plain: dict[str, Json] = {"api": {"$ref": "#/$defs/ApiOut"}}
    if kind == "verdict":
        plain["periods"] = {"type": "array", "items": {"$ref": "#/$defs/PeriodOut"}}
    else:
        del definitions[PeriodOut.__name__]
    return document_schema(kind, plain, definitions)
