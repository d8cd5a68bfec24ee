"""Pure functions on strings: no documents, no claims, no I/O."""
