"""The kinds of pages: each module has a function `pages(context) -> Iterator[Page]`."""
