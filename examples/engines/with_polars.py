"""Polars: a data frame to Arrow, and the records from Arrow to a data frame."""

import polars as pl
import pyarrow as pa
from notices import notices

from gongwen.arrow import extract_batches


def records(texts: pl.DataFrame) -> pl.DataFrame:
    """The records of the texts in the column ``text``, with the ``id`` of each text."""
    batches = extract_batches(texts.to_arrow().to_batches(), id="id")
    return pl.DataFrame(pl.from_arrow(pa.Table.from_batches(batches)))


if __name__ == "__main__":
    found = records(pl.DataFrame(pl.from_arrow(notices(500))))
    numbers = found.filter(pl.col("type") == "Quantity").group_by("item", "unit")
    print(
        numbers.agg(pl.len().alias("times"), pl.col("low").max().alias("most"))
        .sort("times", "item", descending=True)
        .head(5)
    )
