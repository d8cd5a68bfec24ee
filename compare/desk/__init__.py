"""The desk: a local web app in which articles are compared and findings reviewed (the extra `storydiff[desk]`)."""
