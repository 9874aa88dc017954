"""Ray Data: the texts in blocks, the blocks on the cores of a cluster."""

from collections.abc import Iterator

import pyarrow as pa
import ray
from notices import notices

from gongwen.arrow import extract_batches


def records(texts: pa.Table) -> Iterator[pa.Table]:
    """The records of one block of texts."""
    for batch in extract_batches(texts.to_batches(), id="id"):
        yield pa.Table.from_batches([batch])


def extracted(texts: pa.Table) -> pa.Table:
    """The records of all the texts, by the workers of Ray."""
    blocks = ray.data.from_arrow(texts).repartition(8)
    found = blocks.map_batches(records, batch_format="pyarrow", batch_size=None)
    return pa.concat_tables(ray.get(found.to_arrow_refs()))


if __name__ == "__main__":
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    found = extracted(notices(500))
    counted = found.group_by("type").aggregate([("id", "count_distinct"), ("id", "count")])
    for kind, texts, times in zip(*counted.sort_by("type").to_pydict().values(), strict=True):
        print(f"{kind:12} {times:5} in {texts:4} texts")
    ray.shutdown()
