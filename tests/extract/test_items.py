"""What each quantity counts, and where the words for it begin and end.

A case is a sentence with the items of its quantities in order; None where a quantity has none.
"""

import pytest

from gongkai.extract.spans import find_spans


def items(text):
    found = find_spans(text, [(0, len(text))])
    by_id = {span.id: span for span in found.spans}
    return [
        by_id[found.items[s.id]].text if s.id in found.items else None for s in found.spans if s.label == "QUANTITY"
    ]


BEFORE = {
    "主动公开政府信息128条": "主动公开政府信息",
    "全年累计公开政府信息128条": "公开政府信息",
    "发布统计信息共85条": "发布统计信息",
    "编报《网民留言办理专报》11期": "编报《网民留言办理专报》",
    "公开信息数458条": "公开信息数",
    "督促整改80余次": "督促整改",
    "关注人数达32000余人": "关注人数",
    "最高在线人数达上万人": "最高在线人数",
    "占公开信息总数比例为9.6%": "占公开信息总数比例",
    "新闻发布会累计举行24场": "新闻发布会累计举行",
    "采用告知承诺制承办证明事项近4.1万件": "承办证明事项",
    "发布进驻公告、信访案件内容等相关信息200余条": "发布进驻公告、信访案件内容等相关信息",
    "涉及管理的信息4条": "涉及管理的信息",
    "先后开展业务培训3次": "开展业务培训",
    "及时办结249件": "办结",
    "公开征求意见4次": "公开征求意见",
    "按时办结率100%": "按时办结率",
    "我局主动公开政府信息12条": "主动公开政府信息",
    "清江区教育局主动公开政府信息12条": "主动公开政府信息",
    "印发全市政务公开方案2份": "印发全市政务公开方案",
    "公开各类信息90条": "公开各类信息",
    "受理人民网“地方领导留言板”留言201条": "留言",
    "印发政府网站抽查通报3期": "印发政府网站抽查通报",
    "2023年收到政府信息公开申请5件": "收到政府信息公开申请",
    "上年结转2件": "上年结转",
    "结转下年度继续办理1件": "结转下年度继续办理",
    "微信公众号56个": "微信公众号",
    "举办新闻发布会11次": "举办新闻发布会",
    "发布政府公报12期": "发布政府公报",
    "本机关不掌握相关政府信息2件": "本机关不掌握相关政府信息",
    "其他7个": "其他",
}
AFTER = {
    "开设6个专栏": "专栏",
    "梳理433项证明": "证明",
    "聚焦30个重点领域": "重点领域",
    "建成88个村(社区)公示栏": "村(社区)公示栏",
    "设立3个专门的信息申请受理点": "专门的信息申请受理点",
    "分三批开展业务培训": "业务培训",
    "两天办结": "办结",
    "编印12期《政府公报》": "《政府公报》",
    "全市9县市区": "县市区",
}


@pytest.mark.parametrize(("text", "item"), [*BEFORE.items(), *AFTER.items()])
def test_item_of_one_quantity(text, item):
    assert items(text + "。") == [item]


SHARED = {
    "收到申请20件,其中网络申请11件。": ["收到申请", "网络申请"],
    "86个政府网站整合为12个。": ["政府网站", "政府网站"],
    "公开信息350条,同比下降18.2%。": ["公开信息", "公开信息"],
    "公开信息350条,占43.7%。": ["公开信息", "公开信息"],
    "编制5大类20条60项目录。": ["目录", "目录", "目录"],
    "网站公开信息210条、微博90余条。": ["公开信息", "公开信息"],
    "办结249件,办结率100%。": ["办结", "办结率"],
}


@pytest.mark.parametrize(("text", "expected"), SHARED.items(), ids=SHARED.keys())
def test_quantities_without_words_of_their_own_share(text, expected):
    assert items(text) == expected


def test_a_sentence_without_words_for_it_gives_no_item():
    assert items("18.2%。") == [None]
