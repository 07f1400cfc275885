"""What is a channel, and where its name begins and ends."""

from itertools import pairwise

import pytest

from gongkai.extract.bodies import find_organisations
from gongkai.extract.channels import ambiguous_places, find_channels
from gongkai.extract.stretches import longest


def channels(text):
    owners = {end: start for start, end in longest(find_organisations(text, frozenset()))}
    return [text[a:b] for a, b in find_channels(text, owners, frozenset())]


NAMES = {
    "加强政府网站建设管理": ["政府网站"],
    "加强政务新媒体监管": ["政务新媒体"],
    "通过网站、互联网、新媒体公开": ["网站", "互联网", "新媒体"],
    "在省级媒体报道": ["省级媒体"],
    "开通短信平台": ["短信平台"],
    "在政府信息公开平台发布": ["政府信息公开平台"],
    "依托政务公开平台公开": ["政务公开平台"],
    "建设统一平台": ["统一平台"],
    "云岭市人民政府门户网站改版": ["云岭市人民政府门户网站"],
    "清江区教育局网站更新": ["清江区教育局网站"],
    "我市政府门户网站": ["政府门户网站"],
    "全市政府网站": ["政府网站"],
    "各政务微博": ["政务微博"],
    "市政府门户网站“政府公报”专栏": ["市政府门户网站“政府公报”专栏"],
    "在门户网站公示公告栏目发布": ["门户网站公示公告栏目"],
    "“清江发布”微信公众号推送": ["“清江发布”微信公众号"],
    "微信公众号“清江微视”推送": ["微信公众号“清江微视”"],
    "在《清江日报》刊登": ["《清江日报》"],
    "刊登于《云岭市人民政府公报》": ["《云岭市人民政府公报》"],
    "通过广播、电视、报刊公开": ["广播", "电视", "报刊"],
    "微信微博政务新媒体": ["微信", "微博", "政务新媒体"],
    "通过当面、邮寄、传真等方式提出": ["当面", "邮寄", "传真"],
    "网络渠道收到": ["网络"],
    "12345热线受理来电": ["12345热线"],
    "设立市长信箱": ["市长信箱"],
    "人民网“地方领导留言板”答复": ["人民网“地方领导留言板”"],
    "召开新闻发布会": ["新闻发布会"],
    "张贴于公示栏": ["公示栏"],
    "在档案馆设立查阅点": ["档案馆"],
    "设置政务公开专区": ["政务公开专区"],
    "发放宣传册": ["宣传册"],
    "通过电子大屏幕滚动播放": ["电子大屏幕"],
    "通过其他方式公开": ["其他方式"],
    "在线咨询栏目": ["在线咨询栏目"],
    "局长信箱来信": ["局长信箱"],
}


@pytest.mark.parametrize(("text", "expected"), NAMES.items(), ids=NAMES.keys())
def test_names_of_channels(text, expected):
    assert channels(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "搭建平台、载体,拓宽渠道、途径",
        "新增栏目和专栏,优化首页和账号",
        "矩阵建设",
        "公开渠道、受理渠道",
        "微信工作群和QQ群",
        "召开电视电话会议",
        "加强网络安全和网络舆情工作",
        "开展媒体解读",
        "“云岭协同”办公系统",
        "网站链接:",
        "政策汇编、图解、视频和海报",
        "讲座等主流媒体",
    ],
)
def test_what_is_no_channel(text):
    assert channels(text) == []


def test_the_tail_of_a_list_is_none():
    assert channels("通过广播、电视等主流媒体公开") == ["广播", "电视"]
    assert channels("利用政务微博、政务微信等公开平台") == ["政务微博", "政务微信"]


def test_an_account_named_once_with_its_kind_is_found_without():
    text = "“清江先锋岛”微信公众号上线。清江先锋岛发文12篇。"
    assert channels(text) == ["“清江先锋岛”微信公众号", "清江先锋岛"]


def test_a_centre_is_a_body_where_nothing_is_read_there():
    text = "检查清江区政务服务中心工作"
    assert channels(text) == []
    assert [text[a:b] for a, b in ambiguous_places(text, {}, frozenset({"清江区"}))] == ["清江区政务服务中心"]


def test_no_channels_overlap():
    text = "清江区人民政府门户网站“政府公报”专栏、“清江发布”微信公众号、清江日报、12345热线。" * 3
    owners = {end: start for start, end in longest(find_organisations(text, frozenset()))}
    spans = find_channels(text, owners, frozenset())
    assert len(spans) >= 9
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
