"""Document → claims with facts."""

from compare.extract.claims import claims_of, extract_claims

__all__ = ["claims_of", "extract_claims"]
