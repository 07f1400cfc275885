"""Problems and improvements: which stretches they are, and which label each carries."""

import json
from itertools import pairwise

import pytest

from gongkai.corpus.sections import find_sections
from gongkai.corpus.sentences import split_sentences
from gongkai.corpus.tabular import find_tables
from gongkai.extract.statements import find_statements

HEAD = (
    "云岭市清江区2022年政府信息公开工作年度报告\n一、总体情况\n2022年,我区公开信息5条。一是加强领导。二是完善制度。\n"
)
FIVE = "五、存在的主要问题及改进情况\n"
SIX = "\n六、其他需要报告的事项\n本年度未收取信息处理费。\n云岭市清江区人民政府\n2023年1月5日"


def statements(text):
    tables = find_tables(text)
    sections = find_sections(text, tables)
    return find_statements(text, sections, split_sentences(text, sections, tables), tables)


def told(text):
    return [(found.label[0], found.text) for found in statements(text)]


CASES = {
    "一是 after a lead-in": (
        "2022年工作取得一定成效,但还存在一些问题和不足,主要是:一是更新不够及时;二是解读形式较少。2023年,我区将做好以下工作:一是明确专人更新;二是增加图解。",
        ["P更新不够及时", "P解读形式较少", "I明确专人更新", "I增加图解"],
    ),
    "points with an elaboration": (
        "一是意识有待增强。个别科室重视不够。二是力量薄弱。人员均为兼职。\n针对以上问题,我区将:\n一是强化培训。每季度组织一次。\n二是充实人员。",
        ["P意识有待增强。个别科室重视不够", "P力量薄弱。人员均为兼职", "I强化培训。每季度组织一次", "I充实人员"],
    ),
    "parts that name problems and improvements": (
        "(一)存在的主要问题\n1.意识有待提高。部分干部认识不足。\n2.解读质量不高。\n(二)改进情况\n1.加强领导,落实责任。\n2.组织培训4次。",
        ["P意识有待提高。部分干部认识不足", "P解读质量不高", "I加强领导,落实责任", "I组织培训4次"],
    ),
    "parts that name them, numbered 1. and followed by text": (
        "1.存在问题。一是内容较少;二是更新迟缓。\n2.改进措施。一是扩大范围。二是定期巡查。",
        ["P内容较少", "P更新迟缓", "I扩大范围", "I定期巡查"],
    ),
    "a title on its own line": (
        "工作中仍有不足,今后将重点做好三方面工作:\n\n(一)强化发布\n\n及时公布重大决策落实措施。回应热点。\n\n(二)强化培训\n\n组织业务培训。",
        ["I强化发布\n\n及时公布重大决策落实措施。回应热点", "I强化培训\n\n组织业务培训"],
    ),
    "an elaboration that begins like a turn": (
        "一是意识不强。对该项工作重视不够。二是力量薄弱。根据要求配备的人员不足。\n为此,我区将充实人员。",
        ["P意识不强。对该项工作重视不够", "P力量薄弱。根据要求配备的人员不足", "I我区将充实人员"],
    ),
    "points within a point": (
        "存在以下问题:\n(一)发布不规范。一是格式不一;二是栏目有误。\n(二)力量不足。",
        ["P发布不规范。一是格式不一;二是栏目有误", "P力量不足"],
    ),
    "no enumeration": (
        "我区政府信息公开工作取得了一定成绩,但仍存在公开内容不够丰富、解读形式单一的问题。下一步,我区将丰富公开内容。同时,加强人员培训。",
        ["P仍存在公开内容不够丰富、解读形式单一", "I我区将丰富公开内容", "I加强人员培训"],
    ),
    "lead-ins without content": (
        "2022年,我区工作虽有进步,但还存在一些不足。主要表现在以下几个方面:\n公开时效不强,解读不够通俗。\n针对以上问题,我区将认真加以改进。",
        ["P公开时效不强,解读不够通俗"],
    ),
    "for example": (
        "工作虽然取得了一定成绩,但也存在一些不足,如发布不规范、不及时,目录不完整等。",
        ["P发布不规范、不及时,目录不完整等"],
    ),
    "first, second, last": (
        "首先,公开意识不强。其次,人员不足,流动性大。最后,解读形式较少。今后,我局将首先加强学习,提高认识;其次充实人员。",
        ["P公开意识不强", "P人员不足,流动性大", "P解读形式较少", "I加强学习,提高认识", "I充实人员"],
    ),
    "第一, 第二": (
        "存在问题:第一,内容不全。第二,更新不及时。改进措施:第一,完善目录。第二,加强督查。",
        ["P内容不全", "P更新不及时", "I完善目录", "I加强督查"],
    ),
    "circled": (
        "①内容不够全面。②更新不够及时。整改措施:①完善目录。②加强督查。",
        ["P内容不够全面", "P更新不够及时", "I完善目录", "I加强督查"],
    ),
    "first point without its mark": (
        "针对以上问题,我区采取以下措施:我区将加强人员培训;二是严格审核;三是丰富解读形式。",
        ["I我区将加强人员培训", "I严格审核", "I丰富解读形式"],
    ),
    "lines without marks": (
        "存在的主要问题:\n内容不够全面;\n更新不及时。\n改进措施:\n加强学习,提高能力;\n完善各项制度。",
        ["P内容不够全面", "P更新不及时", "I加强学习,提高能力", "I完善各项制度"],
    ),
    "second list without words between": (
        "一是队伍建设有待加强。二是质量有待提高。\n一是配备专职人员。二是严格审核把关。",
        ["P队伍建设有待加强", "P质量有待提高", "I配备专职人员", "I严格审核把关"],
    ),
    "numbered like the parts": (
        "一、存在的主要问题\n认识还不够到位,个别科室存在重业务轻公开的问题。\n二、改进措施\n加强宣传,提高认识。严格考核。",
        ["P认识还不够到位,个别科室存在重业务轻公开", "I加强宣传,提高认识", "I严格考核"],
    ),
    "improvements already made": (
        "(一)上年度问题改进情况\n针对上年度解读形式单一的问题,制作图解5期。\n(二)本年度存在的问题\n一是力量薄弱。\n(三)下一步工作打算\n一是充实队伍。",
        ["I制作图解5期", "P力量薄弱", "I充实队伍"],
    ),
    "general words beside a list of measures": (
        "一是更新慢。\n下一步,我区将继续努力,不断提升政府信息公开工作水平。一是专人负责。二是定期通报。\n我区将再接再厉,推动工作再上新台阶。",
        ["P更新慢", "I专人负责", "I定期通报"],
    ),
    "general words alone": (
        "更新不够及时。下一步,我区将继续努力,不断提升工作水平。",
        ["P更新不够及时", "I我区将继续努力,不断提升工作水平"],
    ),
    "a measure before a list of measures": (
        "一是更新慢。\n下一步,我区将加强人员培训,提高业务能力。一是每季度办班。二是以会代训。",
        ["P更新慢", "I我区将加强人员培训,提高业务能力", "I每季度办班", "I以会代训"],
    ),
    "nothing": ("无。", []),
    "no problem": ("2022年,我局政府信息公开工作平稳有序,未发现明显问题。", []),
    "a result at the end": (
        "存在问题:一是更新慢。改进措施:一是专人负责。通过以上措施,公开水平明显提高。",
        ["P更新慢", "I专人负责。通过以上措施,公开水平明显提高"],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES)
def test_statements(body, expected):
    assert told(HEAD + FIVE + body + SIX) == [(text[0], text[1:]) for text in expected]


@pytest.mark.parametrize(
    "body",
    [
        "(一)解读形式单一。目前以文字为主。下一步,将增加图解。\n(二)更新不及时。部分栏目较慢。下一步,将专人负责。",
        "(一)解读形式单一\n目前以文字为主。\n改进措施:将增加图解。\n(二)更新不及时\n部分栏目较慢。\n改进措施:将专人负责。",
    ],
)
def test_a_point_that_holds_its_own_answer(body):
    found = statements(HEAD + FIVE + body + SIX)
    assert [(s.id, s.label, s.addresses) for s in found] == [
        ("S1", "PROBLEM", ()),
        ("S2", "IMPROVEMENT", ("S1",)),
        ("S3", "PROBLEM", ()),
        ("S4", "IMPROVEMENT", ("S3",)),
    ]
    assert [s.text for s in found if s.label == "IMPROVEMENT"] == ["将增加图解", "将专人负责"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("六、存在的主要问题和改进措施", ["P力量薄弱", "I充实力量"]),
        ("五、政府信息公开工作存在的不足及下一步打算", ["P力量薄弱", "I充实力量"]),
        ("存在的主要问题及改进情况", ["P力量薄弱", "I充实力量"]),
        ("(五)存在问题及整改措施", ["P力量薄弱", "I充实力量"]),
    ],
)
def test_titles_of_the_section(title, expected):
    body = "存在问题:一是力量薄弱。改进措施:一是充实力量。"
    assert told(f"{HEAD}{title}\n{body}{SIX}") == [(text[0], text[1:]) for text in expected]


def test_two_sections():
    text = f"{HEAD}五、存在的主要问题\n一是力量薄弱。二是更新慢。\n六、改进措施\n一是充实力量。二是定期巡查。\n七、附表\n无"
    assert told(text) == [("P", "力量薄弱"), ("P", "更新慢"), ("I", "充实力量"), ("I", "定期巡查")]


def test_plans_under_other_matters():
    text = f"{HEAD}{FIVE}更新不够及时。\n六、其他需要报告的事项\n(一)收费情况:无。\n(二)下一步工作计划\n1.加强平台建设。\n2.加强队伍建设。"
    assert told(text) == [("P", "更新不够及时"), ("I", "加强平台建设"), ("I", "加强队伍建设")]


def test_without_headings():
    text = (
        "云岭市清江区2022年政府信息公开工作年度报告\n2022年,我区主动公开政府信息120条,内容包括机构职能、财政资金、重点项目等方面的情况。\n"
        "我区政府信息公开工作还存在一些不足:一是力量薄弱;二是更新较慢。下一步,我区将充实力量。"
    )
    assert told(text) == [("P", "力量薄弱"), ("P", "更新较慢"), ("I", "我区将充实力量")]


def test_achievements_are_none():
    text = f"{HEAD}二、主动公开政府信息情况\n一是加强平台建设,进一步完善栏目。下一步将继续做好工作。\n六、其他需要报告的事项\n无。"
    assert statements(text) == ()


def test_last_point_stops_before_imprint_and_table():
    body = "存在问题:\n一是更新慢。\n改进措施:\n(一)专人负责\n每周检查栏目。\n"
    imprint = "云岭市清江区财政局\n二〇二三年一月五日"
    table = "附表\n指标名称\n单位\n统计数\n主动公开政府信息数\n条\n120\n规范性文件数\n件\n3"
    expected = [("P", "更新慢"), ("I", "专人负责\n每周检查栏目")]
    assert told(HEAD + FIVE + body + imprint) == expected
    assert told(HEAD + FIVE + body + table) == expected


def test_offsets_and_ids():
    text = HEAD + FIVE + CASES["points with an elaboration"][0] + SIX
    found = statements(text)
    assert [s.id for s in found] == ["S1", "S2", "S3", "S4"]
    assert all(text[s.start : s.end] == s.text == s.text.strip() for s in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_reference(reference):
    for gold in sorted(reference.glob("*.json")):
        text = gold.with_suffix(".txt").read_text(encoding="utf-8")
        expected = {
            (s["label"], s["start"], s["end"]) for s in json.loads(gold.read_text(encoding="utf-8"))["statements"]
        }
        assert {(s.label, s.start, s.end) for s in statements(text)} == expected
