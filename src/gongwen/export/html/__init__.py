"""Documents as pages: the text with its records marked, safe whatever the text holds."""

from gongwen.export.html.notebook import SHOWN, fragment
from gongwen.export.html.page import page

__all__ = ["SHOWN", "fragment", "page"]
