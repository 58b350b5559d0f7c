"""Hostile and broken data: mutations of a corpus, injections in every text, fuzzing of everything that reads files."""
