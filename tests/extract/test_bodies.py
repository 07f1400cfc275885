"""Names of organisations, generic bodies, and what only looks like a body."""

import pytest

from gongkai.extract.bodies import find_organisations
from gongkai.extract.stretches import longest


def bodies(text, known=frozenset()):
    return [text[a:b] for a, b in longest(find_organisations(text, known))]


NAMES = {
    "经云岭市政务服务管理局批准": ["云岭市政务服务管理局"],
    "由市政府办公室牵头": ["市政府办公室"],
    "向省司法厅报备": ["省司法厅"],
    "市委、市政府高度重视": ["市委", "市政府"],
    "市委市政府部署": ["市委", "市政府"],
    "党中央、国务院决策部署": ["党中央", "国务院"],
    "区政府召开会议": ["区政府"],
    "成立政务公开领导小组": ["政务公开领导小组"],
    "河湾街道综合办负责": ["河湾街道综合办"],
    "省、市政府要求": ["市政府"],
    "云岭市人民政府办公室印发": ["云岭市人民政府办公室"],
    "清江区卫生健康委员会,": ["清江区卫生健康委员会"],
    "国务院办公厅通知": ["国务院办公厅"],
    "云岭市人大常委会听取": ["云岭市人大常委会"],
}


@pytest.mark.parametrize(("text", "expected"), NAMES.items(), ids=NAMES.keys())
def test_bodies(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    "我局落实 本单位公开 各部门、各科室 有关部门 第三方机构 社会组织 政府网站 政府信息公开工作 政府采购 人大代表建议 政协委员提案 各级领导小组 国务院令第711号 "
    "本级政府信息 政府工作报告 局部调整 开办 部署".split(),
)
def test_what_is_no_body(text):
    assert bodies(text) == []


def test_an_office_behind_its_body_belongs_to_it():
    assert bodies("由云岭市教育局政务公开科负责") == ["云岭市教育局政务公开科"]
