"""Runs on disk: written whole or not at all, read back, and proven."""

from compare.store.proof import faults, unproven
from compare.store.runs import default_folder, read_run, write_run

__all__ = ["default_folder", "faults", "read_run", "unproven", "write_run"]
