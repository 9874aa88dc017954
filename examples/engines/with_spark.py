"""Spark: `mapInArrow`, in local mode."""

import os
import sys
from collections.abc import Iterator

import pyarrow as pa
from notices import notices
from pyspark.sql import DataFrame, SparkSession

from gongwen.arrow import extract_batches, schema


def records(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The records of the texts of one partition."""
    return extract_batches(batches, id="id")


def extracted(spark: SparkSession, texts: pa.Table) -> DataFrame:
    """The records of all the texts, by the workers of Spark."""
    columns = spark.createDataFrame(schema([texts.schema.field("id")]).empty_table()).schema
    return spark.createDataFrame(texts).repartition(2).mapInArrow(records, columns)


if __name__ == "__main__":
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.getOrCreate()
    found = extracted(spark, notices(500))
    found.groupBy("type").count().orderBy("type").show()
    spark.stop()
