"""The comparisons, one module a row."""
