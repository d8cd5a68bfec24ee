"""The bundled fonts of the PDF: which of their files a text needs."""

from __future__ import annotations

import re

# Each family comes in files by script; reading one takes a tenth of a second, and most reports
# need only the first. The ranges are those that the fonts' publisher gives for the files.
_SCRIPTS = {
    "latin": "",
    "latin-ext": "[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u02bd-\u02c5\u02c7-\u02d9\u02dd-\u02ff\u1d00-\u1dbf"
    "\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]",
    "cyrillic": "[\u0301\u0400-\u045f\u0490-\u0491\u04b0-\u04b1\u2116]",
}
# Family in the style sheet to the files' name and their styles.
_FAMILIES = {
    "Report Serif": ("source-serif-4", ("400-normal", "400-italic", "600-normal")),
    "Report Sans": ("source-sans-3", ("400-normal", "600-normal")),
}


def font_faces(text: str) -> str:
    """The `@font-face` rules for `text`; a script's family has the script in its name, "Report Sans cyrillic"."""
    needed = [script for script, letters in _SCRIPTS.items() if not letters or re.search(letters, text)]
    return "\n".join(
        f'@font-face {{ font-family: "{family} {script}"; font-weight: {weight}; font-style: {slant}; '
        f"src: url(fonts/{file}-{script}-{weight}-{slant}.woff2) }}"
        for family, (file, styles) in _FAMILIES.items()
        for script in needed
        for weight, slant in (style.split("-") for style in styles)
    )
