"""One reader a kind of file, behind `recognise`: bytes to a draft."""
