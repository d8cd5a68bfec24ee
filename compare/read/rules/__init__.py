"""Which lines of a draft are the article, and which the page around it."""
