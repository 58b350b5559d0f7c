"""Import decks into a collection of Anki, one after the other, and tell what Anki then holds."""

import json
import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest


def card(collection: Collection, identifier: int) -> dict[str, object]:
    card = collection.get_card(identifier)
    note = card.note()
    return {"guid": note.guid, "type": note.note_type()["name"], "deck": collection.decks.name(card.did),
            "fields": dict(note.items()), "tags": note.tags, "front": card.question(), "back": card.answer()}


with tempfile.TemporaryDirectory() as folder:
    read = []
    for file in sys.argv[1:]:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        log = collection.import_anki_package(ImportAnkiPackageRequest(
            package_path=file, options=ImportAnkiPackageOptions(merge_notetypes=True))).log
        faults, _ = collection.fix_integrity()
        read.append({"new": len(log.new), "updated": len(log.updated), "same": len(log.duplicate),
                     "conflicting": len(log.conflicting), "faults": faults,
                     "decks": sorted(deck.name for deck in collection.decks.all_names_and_ids()),
                     "cards": [card(collection, found) for found in collection.find_cards("")]})
        collection.close()
    print(json.dumps(read))
