"""Compare news articles on one story, claim by claim."""
