"""`python -m compare` is `storydiff`."""

from compare.cli import main

if __name__ == "__main__":  # the archive's workers import it under another name
    main()
