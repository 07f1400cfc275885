"""Chinese names of the taxonomy's codes, and of labels, for people to read."""

from __future__ import annotations

from ..annotations.schema import taxonomy

#: Names of span, relation and statement labels, in the order in which a legend shows them.
LABEL_NAMES = {
    **{"QUANTITY": "数量", "ITEM": "事项", "CHANNEL": "渠道", "ORG": "机构", "REGION": "地区"},
    **{"DOCUMENT": "文件", "PERIOD": "时期", "PROBLEM": "问题", "IMPROVEMENT": "改进"},
    **{"measures": "计量", "via": "渠道", "actor": "主体", "during": "时期"},
    **{"part_of": "其中", "ratio_of": "占比", "change_of": "增减"},
}


def indicator_label(code: str) -> str:
    """Return the name of an indicator, or of a cell of the statutory form; the code itself where it has none.

    Examples
    --------
    >>> indicator_label("disclosure.proactive"), indicator_label("applications.granted.total")
    ('主动公开政府信息', '(一)予以公开 · 总计')
    """
    codes = taxonomy()
    if code in codes["indicators"]:
        return str(codes["indicators"][code]["zh"])
    table, _, rest = code.partition(".")
    row, _, column = rest.rpartition(".")
    if table == "statistics" and column == "value":
        return indicator_label(row)
    form = codes["tables"].get(table, {"rows": {}, "columns": {}})
    if row not in form["rows"] or column not in form["columns"]:
        return code
    return f"{form['rows'][row]} · {form['columns'][column]}"


def channel_label(code: str) -> str:
    """Return the name of a channel code; the code itself where it has none."""
    return str(taxonomy()["channels"].get(code, {"zh": code})["zh"])


def cell_labels(table: str, row: str, column: str) -> tuple[str, str]:
    """Return the printed names of a table's row and column; a code itself where the form has none for it."""
    form = taxonomy()["tables"].get(table, {"rows": {}, "columns": {}})
    name = indicator_label(row) if table == "statistics" else str(form["rows"].get(row, row))
    return name, str(form["columns"].get(column, column))
