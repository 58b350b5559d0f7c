"""Search of the site: what can be found, and the index that a browser loads piece by piece."""
