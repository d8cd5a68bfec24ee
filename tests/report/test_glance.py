from compare.report.glance import glance
from compare.report.index import index


def test_what_to_look_at_first_is_three_matters_not_one_of_them_twice(bridge):
    # The third by rank is an agreement on the day of the closing, of which the conflict tells already.
    first = [link.target for _, _, link in glance(index(bridge)).first]

    assert first == ["#F1c0ffee", "#F2facade", "#F3decade"]
