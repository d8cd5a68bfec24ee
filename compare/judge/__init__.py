"""Story points → findings, and the audit of quotations."""

from compare.judge.findings import RULES, findings_of
from compare.judge.quotes import audited

__all__ = ["RULES", "audited", "findings_of"]
