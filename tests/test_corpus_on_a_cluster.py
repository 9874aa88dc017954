"""The scripts of the page run as they are, and write what gongwen finds alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import gongwen

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "corpus-on-a-cluster.md").read_text(encoding="utf-8")
SCRIPTS = dict(
    zip(["ray", "pyspark"], re.findall(r"```py\n(.*?)```", PAGE, re.DOTALL), strict=True)
)
TEXTS = {
    "a": "去年新建学校5所。\n2025年3月5日",
    "b": "今年要改造小区30个，三分之一的村通公路。",
    "c": "没有什么可说。",
}


@pytest.mark.parametrize("engine", SCRIPTS)
def test_a_script_writes_the_records_of_the_texts(engine: str, tmp_path: Path) -> None:
    pytest.importorskip(engine, reason=f"needs gongwen[{engine.removeprefix('py')}]")
    pyarrow = pytest.importorskip("pyarrow", reason="needs gongwen[arrow]")
    if engine == "pyspark" and not shutil.which("java"):
        pytest.skip("needs Java")
    from pyarrow import parquet

    texts = pyarrow.table({"id": list(TEXTS), "text": list(TEXTS.values())})
    parquet.write_table(texts, tmp_path / "texts.parquet")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPTS[engine]],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONUTF8": "1",
            "PYSPARK_PYTHON": sys.executable,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    table = parquet.read_table(tmp_path / "records", columns=["id", "type", "start", "end"])
    expected = [
        (name, type(record).__name__, record.span.start, record.span.end)
        for name, text in TEXTS.items()
        for record in gongwen.extract(text)
    ]
    assert sorted(tuple(row.values()) for row in table.to_pylist()) == sorted(expected)
