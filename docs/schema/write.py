"""Write the schemas of the format that this gongwen writes into this directory."""

import json
from pathlib import Path

from gongwen import schema
from gongwen.export.json import FORMAT

HERE = Path(__file__).parent

for name, made in (("gongwen", schema()), ("gongwen-row", schema(shape="row"))):
    text = json.dumps(made, ensure_ascii=False, indent=2)
    (HERE / f"{name}-{FORMAT}.json").write_text(f"{text}\n", encoding="utf-8")
