"""The report for other programs and other desks: the same findings in the forms that those read."""
