"""SPARQL servers of others, started for a test on this machine alone and always stopped."""
