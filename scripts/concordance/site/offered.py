"""Finished files that stand beside the languages of the site."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Offered:
    """A finished file beside the languages of the site. path: below the root of the site. size: in bytes."""

    path: str
    size: int
