"""What a finding says: its statement, and the question that would settle it."""

from compare.tell.findings import told

__all__ = ["told"]
