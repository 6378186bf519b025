"""Tables as other programs write them, brought into a study: CSV, workbooks, OData."""

from bindery.importing.columns import Answers
from bindery.importing.importing import Imported, ImportRequest, import_table, read_table

__all__ = ["Answers", "ImportRequest", "Imported", "import_table", "read_table"]
