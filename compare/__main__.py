"""`python -m compare` is `storydiff`."""

from compare.cli import main

main()
