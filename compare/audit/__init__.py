"""What is looked through beside the findings: quotations, copied passages, and what a source says of itself."""

from compare.audit.copies import copied
from compare.audit.origins import note_on_origins, origins_of
from compare.audit.quotes import audited
from compare.audit.within import notes_on

__all__ = ["audited", "copied", "note_on_origins", "notes_on", "origins_of"]
