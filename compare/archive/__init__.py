"""Thousands of articles: which tell one story, which have one origin, where they differ. An optional extra."""
