"""A comparison as the text or bytes of its report, in any of the formats."""

from compare.report.formats import FORMATS, ReportFormat, render
from compare.report.options import Options, Paper

__all__ = ["FORMATS", "Options", "Paper", "ReportFormat", "render"]
