"""Programs that measure storydiff; they run from a checkout and are no part of the wheel."""
