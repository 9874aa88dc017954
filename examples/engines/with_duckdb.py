"""DuckDB: Arrow in, SQL out."""

import duckdb
import pyarrow as pa
from notices import notices

from gongwen.arrow import extract_batches, schema


def records(texts: pa.Table) -> pa.RecordBatchReader:
    """The records of the texts; they are read while a query runs, a batch at a time."""
    batches = extract_batches(texts.to_batches(max_chunksize=500), id="id", keep=["county"])
    carried = texts.select(["id", "county"]).schema
    return pa.RecordBatchReader.from_batches(schema(carried), batches)


if __name__ == "__main__":
    found = records(notices(500))
    promised = duckdb.sql("""
        SELECT county, goal.item, goal.unit, count(*) AS times, sum(goal.low)::BIGINT AS total
        FROM (SELECT county, unnest(targets) AS goal FROM found WHERE type = 'Commitment')
        GROUP BY ALL ORDER BY total DESC LIMIT 5
    """)
    print(promised)
