"""Names of the administrative divisions."""

import pytest

from gongkai.corpus.gazetteer import name_lengths, region_before, region_names


@pytest.mark.parametrize(
    "name", ["甘肃省", "新疆维吾尔自治区", "石家庄市", "黄浦区", "凉山彝族自治州", "鄂伦春自治旗", "曲阳县"]
)
def test_divisions_of_today(name):
    assert name in region_names()


@pytest.mark.parametrize("name", ["卢湾区", "县", "市辖区", "郊区", "清江区", "云岭市", "嘉定"])
def test_past_divisions_count_and_generic_or_invented_ones_do_not(name):
    assert (name in region_names()) is (name == "卢湾区")


def test_lengths_go_from_the_longest_down():
    lengths = name_lengths()
    assert list(lengths) == sorted(set(map(len, region_names())), reverse=True)


@pytest.mark.parametrize(
    ("text", "end", "start"),
    [
        ("位于黄浦区的", 5, 2),
        ("河北省石家庄市", 7, 3),
        ("位于清江区的", 5, None),
        ("黄浦区", 0, None),
        ("黄浦", 2, None),
    ],
)
def test_the_longest_name_that_ends_at_a_place(text, end, start):
    assert region_before(text, end) == start
