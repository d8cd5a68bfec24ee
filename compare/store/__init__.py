"""Runs on disk: written whole or not at all."""

from compare.store.runs import default_folder, write_run

__all__ = ["default_folder", "write_run"]
