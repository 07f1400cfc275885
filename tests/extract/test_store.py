"""Reports to dictionaries, JSON lines and whole files, and back."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from gongkai.annotations.jsonl import dump_line, read_objects
from gongkai.corpus.types import Report, Section
from gongkai.extract.store import read_jsonl, report_from_dict, report_to_dict, whole_file, write_jsonl

EXAMPLE = Path(__file__).parent.parent / "example_report.py"


@pytest.fixture(scope="module")
def example() -> Callable[..., Report]:
    """Return the builder of the example report."""
    build: Callable[..., Report] = runpy.run_path(str(EXAMPLE))["example"]
    return build


def through_json(report: Report) -> Report:
    return report_from_dict(json.loads(dump_line(report_to_dict(report))))


def test_round_trip_is_exact(example: Callable[..., Report]) -> None:
    assert through_json(example()) == example()


def test_empty_report_round_trips() -> None:
    bare = Report(id="0" * 16, source="", text="")
    assert through_json(bare) == bare


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("41000", "41000"),
        ("9.60", "9.6"),
        ("0.333333333333333", "0.333333333333333"),
        ("2E+8", "200000000"),
        ("-0.5", "-0.5"),
    ],
)
def test_numbers_are_plain_and_exact(example: Callable[..., Report], value: str, written: str) -> None:
    report = example()
    report = replace(report, facts=(replace(report.facts[0], value=Decimal(value)),))
    line = dump_line(report_to_dict(report)["facts"][0])
    assert f'"value": {written},' in line
    assert through_json(report).facts[0].value == Decimal(value)


def test_conditional_fields_are_left_out(example: Callable[..., Report]) -> None:
    data = report_to_dict(example())
    spans = {span["id"]: set(span) for span in data["spans"]}
    base = {"id", "label", "start", "end", "text", "score"}
    assert spans["T5"] == base
    assert spans["T6"] == base | {"value", "unit", "modifier", "kind"}
    assert spans["T7"] == spans["T6"] | {"direction"}
    assert spans["T9"] == spans["T6"] | {"upper"}
    assert data["spans"][9]["unit"] is None
    assert ["addresses" in entry for entry in data["statements"]] == [False, False, True]
    assert ["unit" in cell for cell in data["tables"][0]["cells"]] == [False, True, False]
    assert set(data["sections"][0]) == {"start", "end", "level", "title", "code"}


def test_offsets_hold_after_the_round_trip(example: Callable[..., Report]) -> None:
    report = through_json(example())
    placed = [*report.spans, *report.statements, *report.facts]
    assert placed
    assert all(report.text[entry.start : entry.end] == entry.text for entry in placed)


def test_heading_ends_are_not_stored(example: Callable[..., Report]) -> None:
    report = example(sections=(Section(0, 5, 1, "一、总体情况", "overview", body=3),))
    assert "body" not in report_to_dict(report)["sections"][0]
    assert through_json(report).sections[0].body == 0


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"id": "a"}, "report 'a': has no field 'text'"),
        ({"id": "a", "text": "x", "spans": [{"id": "T1"}]}, r"report 'a': spans\[0\] has no field 'label'"),
        ({"id": "a", "text": "x", "facts": [3]}, r"report 'a': facts\[0\] cannot be read"),
    ],
)
def test_what_is_missing_is_named(data: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        report_from_dict(data)


def test_unknown_fields_are_ignored(example: Callable[..., Report]) -> None:
    data = report_to_dict(example())
    data["later"] = 1
    data["spans"][0]["later"] = 1
    assert report_from_dict(data) == example()


def test_jsonl_is_one_line_per_report_for_every_reader(tmp_path: Path, example: Callable[..., Report]) -> None:
    odd = Report(id="1" * 16, source="a", text="第一行\u2028第二行\x85第三行\r\n\x0b\x1c尾")
    path = tmp_path / "reports.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        assert write_jsonl([example(), odd], stream) == 2
    assert len(path.read_text(encoding="utf-8").splitlines()) == 2
    assert list(read_jsonl(path)) == [example(), odd]


def test_lone_surrogates_are_written_as_escapes() -> None:
    line = dump_line({"source": "a\udcff"})
    assert line == '{"source": "a\\udcff"}'
    assert json.loads(line) == {"source": "a\udcff"}


def test_infinite_scores_are_refused(example: Callable[..., Report]) -> None:
    report = example(spans=(replace(example().spans[0], score=float("inf")),))
    with pytest.raises(ValueError, match="JSON compliant"):
        dump_line(report_to_dict(report))


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ('{"a": 1}\n\n{"a": 2}\n', [1, 3]),
        ('\ufeff{"a": 1}', [1]),
        ('{\n  "a": 1\n}\n', [1]),
        ('[{"a": 1},\n {"a": 2}]', [1, 1]),
    ],
)
def test_objects_are_read_however_they_are_laid_out(tmp_path: Path, content: str, lines: list[int]) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert [(located.line, located.value["a"]) for located in read_objects(path)] == list(
        zip(lines, [1, 2], strict=False)
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no JSON object"),
        (b'{"a": 1}\n{"a":\n', "line 2: not JSON"),
        (b'{"a": 1,\n "b": }', r"line 2, column \d+: not JSON"),
        (b'{"a": NaN}', "NaN is no JSON number"),
        (b"[1]", "line 1: expected a JSON object, found int"),
        ("报告".encode("gbk"), "not UTF-8"),
    ],
)
def test_what_is_no_json_is_named(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=f"a.json: .*{message}"):
        list(read_objects(path))


def test_a_file_appears_once_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old")
    target.chmod(0o600)
    with pytest.raises(RuntimeError), whole_file(target) as temporary:
        temporary.write_text("half")
        raise RuntimeError
    assert target.read_text() == "old"
    with whole_file(target) as temporary:
        temporary.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert target.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.txt"]


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    source, link = tmp_path / "in.txt", tmp_path / "link.txt"
    source.write_text("a")
    link.symlink_to(source)
    with (
        pytest.raises(ValueError, match=r"link\.txt: the output is one of the inputs"),
        whole_file(link, inputs=[source]),
    ):
        pass
    assert source.read_text() == "a"


@pytest.mark.parametrize(("name", "message"), [("", "is a folder"), ("no/such/a.txt", "does not exist")])
def test_places_where_no_file_can_stand(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ValueError, match=message), whole_file(tmp_path / name):
        pass


def test_a_link_is_followed_and_a_device_left_standing(tmp_path: Path) -> None:
    target, link, device = tmp_path / "a.txt", tmp_path / "link.txt", Path("/dev/null")
    target.write_text("old")
    link.symlink_to(target)
    with whole_file(link) as temporary:
        temporary.write_text("new")
    assert (link.is_symlink(), target.read_text()) == (True, "new")
    with whole_file(device) as place:
        assert place == device
