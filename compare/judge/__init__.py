"""Story points → findings; the audit of quotations, copied passages, and what a source says of itself."""

from compare.judge.copies import copied
from compare.judge.findings import RULES, findings_of
from compare.judge.quotes import audited
from compare.judge.within import notes_on

__all__ = ["RULES", "audited", "copied", "findings_of", "notes_on"]
