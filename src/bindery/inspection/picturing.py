"""Pictures of pages, in a process of its own: `python -m bindery.inspection.picturing`.

Reads a request from standard input (JSON: `path`, `pages`, `folder`) and writes a picture of each
page, `1.png` and so on, into the folder. The renderer is the one in the validator's jar.
"""

import json
import sys
from pathlib import Path

import jpype

from bindery.inspection.engine import find_jar, start_machine

_DPI = 80.0


def main() -> int:
    """Answer the request on standard input; 0 when every page has a picture."""
    request = json.load(sys.stdin)
    start_machine(find_jar())
    folder = Path(request["folder"])
    loader = jpype.JClass("org.apache.pdfbox.Loader")
    document = loader.loadPDF(jpype.java.io.File(str(request["path"])))
    try:
        renderer = jpype.JClass("org.apache.pdfbox.rendering.PDFRenderer")(document)
        writer = jpype.JClass("javax.imageio.ImageIO")
        for number in request["pages"]:
            picture = renderer.renderImageWithDPI(number - 1, _DPI)
            writer.write(picture, "png", jpype.java.io.File(str(folder / f"{number}.png")))
    finally:
        document.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
