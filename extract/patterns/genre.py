"""What tells a disclosure report from other texts.

Provenance: written for gongkai after disclosure annual reports of 2008-2025 and the taxonomy.
"""

import re

SUBJECT = re.compile("信息公开|政务公开|主动公开|依申请公开|公开政府信息|公开信息")
FIELDS = ("disclosure.", "applications.", "interpretation.", "interaction.", "messages.", "review.", "litigation.")
"""Indicators of disclosure work."""
