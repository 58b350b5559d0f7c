"""Words of a search: how a text falls into words, and which forms of a word count as one."""
