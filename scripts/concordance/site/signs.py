"""A sign for each verdict, so that no page tells one by its colour alone. All of them stand in every font."""

SIGN = {
    "full": "+", "met": "+", "weakened": "±", "partial": "½", "partly-met": "½", "missing": "–", "conflict": "!",
    "not-reviewed": "?", "not-applicable": "·",
}
