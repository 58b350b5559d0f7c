"""Growth: time and memory of each stage on invented jurisdictions from a thousand to a million judgements."""
