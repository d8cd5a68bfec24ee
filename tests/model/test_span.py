from compare.model import Span


def test_a_span_is_the_verbatim_slice():
    assert Span(4, 9).of("The mayor resigned") == "mayor"


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 5).overlaps(Span(4, 9))


def test_a_span_holds_itself_and_what_lies_inside():
    assert Span(4, 9).holds(Span(4, 9))
    assert Span(4, 9).holds(Span(5, 6))
    assert not Span(4, 9).holds(Span(3, 6))
