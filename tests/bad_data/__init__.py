"""One file per mistake an author can make, with the words the author is told."""
