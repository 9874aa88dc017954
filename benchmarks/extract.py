"""Time each stage of extraction over texts: ``python benchmarks/extract.py [FILE…]``."""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import gongwen
from gongwen.outline import outline

EXAMPLES = Path(__file__).parent.parent / "examples"
STAGES: dict[str, Callable[[gongwen.Source], object]] = {
    "outline": outline,
    "quantities": gongwen.quantities,
    "periods": gongwen.periods,
    "institutions": gongwen.institutions,
    "persons": gongwen.persons,
    "references": gongwen.references,
    "formulations": gongwen.formulations,
    "mechanisms": gongwen.mechanisms,
    "commitments": gongwen.commitments,
    "achievements": gongwen.achievements,
}


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def stages(text: str) -> dict[str, float]:
    """Seconds that each stage takes beyond the stages before it, and the whole."""
    made: list[gongwen.Source] = []
    taken = {"cleaning": seconds(lambda: made.append(gongwen.Source(text)))}
    for name, stage in STAGES.items():
        taken[name] = seconds(lambda stage=stage: made[0].run(stage))  # type: ignore[misc]
    documents: list[gongwen.Document] = []
    taken["extract, whole"] = seconds(lambda: documents.append(gongwen.extract(text)))
    taken["JSON"] = seconds(lambda: json.dumps(documents[0].to_dicts()))
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(EXAMPLES.iterdir()))
    parser.add_argument("--rounds", type=int, default=7, help="default: 7")
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in arguments.files]
    size = sum(map(len, texts))
    for text in texts:
        stages(text)
    rounds = [[stages(text) for text in texts] for _ in range(arguments.rounds)]
    print(f"{len(texts)} texts, {size:,} characters, median of {arguments.rounds} rounds")
    for name in rounds[0][0]:
        median = statistics.median(sum(taken[name] for taken in timed) for timed in rounds)
        print(f"{name:<16}{median * 1000:>10.2f} ms{size / median:>16,.0f} characters/s")


if __name__ == "__main__":
    main()
