"""Runs on disk: written whole or not at all, read back, and proven."""

from compare.store.proof import changed_parts, faults, other_texts, unproven
from compare.store.runs import default_folder, read_run, write_run

__all__ = ["changed_parts", "default_folder", "faults", "other_texts", "read_run", "unproven", "write_run"]
