import pytest

from compare.cli.options import reasons
from compare.errors import UsageError


def test_reasons_are_named_with_commas_between():
    assert reasons("rounding, Later figure") == ("rounding", "later figure")


def test_without_the_option_every_reason_excuses():
    assert reasons(None) == ()


def test_an_unknown_reason_is_named_with_those_that_exist():
    with pytest.raises(UsageError, match=r"no reason is called “guess”.*rounding"):
        reasons("guess")
