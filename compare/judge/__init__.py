"""Story points → findings: what two sources tell differently, each with another weight, or one alone."""

from compare.judge.findings import RULES, findings_of, unexplained_clashes

__all__ = ["RULES", "findings_of", "unexplained_clashes"]
