"""`python -m bindery.language_server FOLDER`: the server for the study in a folder."""

import sys
from pathlib import Path

from bindery.language_server.server import serve

serve(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
