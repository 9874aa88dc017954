"""The examples for engines: what each prints, and that all find what gongwen finds alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from gongwen import extract_many

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "examples" / "engines"
PAGE = (ROOT / "docs" / "engines.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"`examples/engines/(\w+\.py)`\n\n```py\n(.*?)```", PAGE, re.DOTALL))
PRINTED = dict(re.findall(r"\$ python (\w+\.py)\n(.*?)```", PAGE, re.DOTALL))
ENGINES = ["duckdb", "polars", "ray", "spark"]
NEEDED = {"spark": "pyspark"}
TEXTS = 2000


def needs(engine: str) -> None:
    """Skip where the engine is not installed."""
    pytest.importorskip("pyarrow", reason="needs gongwen[arrow]")
    pytest.importorskip(NEEDED.get(engine, engine), reason=f"needs gongwen[{engine}]")
    if engine == "spark" and not shutil.which("java"):
        pytest.skip("needs Java")


def test_the_page_shows_the_scripts_as_they_are() -> None:
    there = {path.name: path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.py")}
    assert there == SHOWN
    assert set(PRINTED) == {f"with_{engine}.py" for engine in ENGINES}


@pytest.mark.parametrize("engine", ENGINES)
def test_each_script_prints_what_the_page_shows(engine: str) -> None:
    needs(engine)
    done = subprocess.run(
        [sys.executable, f"with_{engine}.py"],
        cwd=SCRIPTS,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == PRINTED[f"with_{engine}.py"].strip()


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("engine", ENGINES)
def test_each_engine_finds_what_many_texts_give(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    needs(engine)
    monkeypatch.syspath_prepend(str(SCRIPTS))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), str(SCRIPTS)]))
    texts = import_module("notices").notices(TEXTS)
    found = RUN[engine](import_module(f"with_{engine}"), texts)
    expected = [
        {"id": name, **row}
        for name, document in zip(texts["id"].to_pylist(), _documents(), strict=True)
        for row in document.to_arrow().to_pylist()
    ]
    rows = [{name: row[name] for name in expected[0]} for row in found.to_pylist()]
    assert len(rows) > TEXTS
    rows.sort(key=lambda row: str(row["id"]))
    unlike = [pair for pair in zip(rows, expected, strict=True) if pair[0] != pair[1]]
    assert unlike[:1] == []


@lru_cache(maxsize=1)
def _documents() -> list[Any]:
    texts: Iterator[str] = iter(import_module("notices").notices(TEXTS)["text"].to_pylist())
    return list(extract_many(texts, processes=2))


def _by_duckdb(module: Any, texts: Any) -> Any:
    import duckdb

    return duckdb.from_arrow(module.records(texts)).to_arrow_table()


def _by_polars(module: Any, texts: Any) -> Any:
    import polars

    return module.records(polars.from_arrow(texts)).to_arrow()


def _by_ray(module: Any, texts: Any) -> Any:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        return module.extracted(texts)
    finally:
        ray.shutdown()


def _by_spark(module: Any, texts: Any) -> Any:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.getOrCreate()
    try:
        return module.extracted(session, texts).toArrow()
    finally:
        session.stop()


RUN: dict[str, Callable[[Any, Any], Any]] = {
    "duckdb": _by_duckdb,
    "polars": _by_polars,
    "ray": _by_ray,
    "spark": _by_spark,
}
