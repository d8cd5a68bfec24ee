import pytest

from compare.read import read_source
from compare.read.length import length

STORY = "市议会星期二关闭了旧磨坊大桥，因为工程师在两个桥墩上发现了裂缝。每天约有四千辆汽车通过这座桥。"


@pytest.mark.parametrize(
    ("text", "words"),
    [("The bridge is closed.", 4), ("大桥关闭", 2), ("桥 is closed", 3), ("", 0), ("다리를 폐쇄했다", 2)],
)
def test_words_are_counted_where_no_space_parts_them(text, words):
    assert length(text) == words


def test_a_chinese_article_is_no_menu_and_no_stub(saved):
    end = "维修费用将超过一百万元，市长安娜说，工程将在十月完成。商店店主担心顾客减少，并要求赔偿损失。"
    page = f"<html lang='zh'><body><article><h1>旧磨坊大桥关闭</h1><p>{STORY}</p><p>{end}</p></article></body>"

    document = read_source(saved(page))

    assert not any("stub" in reason for reason in document.health.reasons)
    assert STORY in document.text
    assert {b.kind.value for b in document.blocks} == {"title", "paragraph"}
