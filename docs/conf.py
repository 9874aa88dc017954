"""How the site of the documentation is built: ``sphinx-build -W docs SITE``."""

from gongwen._version import __version__

project = "gongwen"
author = "The gongwen authors"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode"]
default_role = "py:obj"
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "show-inheritance": True}

html_theme = "furo"
html_title = "gongwen 公文"
html_show_sourcelink = False
