import pytest

from compare.language import language
from compare.tell.topic import shared_topic


@pytest.mark.parametrize(
    ("first", "second", "topic"),
    [
        (
            "The Chamber of Commerce said the bridge was unsafe.",
            "The bridge is unsafe, the Chamber of Commerce said.",
            "“Chamber of Commerce” and “bridge was unsafe”",
        ),
        ("“We were not asked,” Holt told reporters.", "“We were not asked,” Holt told the town.", "“asked” and “Holt”"),
        ("Holt made an announcement.", "It was Holt who made the announcement.", "“Holt” and “announcement”"),
        ("Of the school, Holt said: a school!", "It is a school, Holt said, and what a school!", "“school” and “Holt”"),
        ("The mayor said so.", "So the mayor said.", "“mayor”"),
        ("It burned on Feb. 25 1956.", "The fire of Feb. 25 1956 was a secret.", "“Feb. 25 1956”"),
        ("Nobody at the harbour said so.", "Everybody said so at first.", "“said”"),
    ],
)
def test_what_a_finding_is_about_in_words_that_both_articles_have(pair, first, second, topic):
    aligned = pair(first, second)

    assert shared_topic(aligned.a, aligned.b, aligned.alignment, dict.fromkeys("AB", language("en"))) == topic
