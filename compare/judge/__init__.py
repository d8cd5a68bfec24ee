"""Story points → findings: what two sources tell differently, each with another weight, or one alone."""

from compare.judge.findings import RULES, clashes_of, findings_of

__all__ = ["RULES", "clashes_of", "findings_of"]
