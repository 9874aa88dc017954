"""Numerals and their exact values: reading them, writing them, finding them in a text.

>>> parse("三千五百亿"), write(3500, "financial"), [found.value for found in scan("三省二十县")]
(Decimal('350000000000'), '叁仟伍佰', [Decimal('3'), Decimal('20')])
"""

from gongwen.numerals.parse import parse
from gongwen.numerals.scan import Numeral, scan
from gongwen.numerals.values import Number
from gongwen.numerals.write import Form, write

__all__ = ["Form", "Number", "Numeral", "parse", "scan", "write"]
