from compare.report.glance import glance
from compare.report.index import index


def test_what_to_look_at_first_is_conflicts_then_what_one_alone_has_then_weight_and_no_matter_twice(bridge):
    # The third by rank is an agreement on the day of the closing, of which the conflict tells already.
    first = [link.target for _, _, _, link, _ in glance(index(bridge)).first]

    assert first == ["#F1c0ffee", "#FA2bead", "#FA5bead", "#FB4bead", "#F2facade", "#F3decade"]
