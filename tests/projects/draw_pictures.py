"""Draws the little study's pictures: one of each kind, with what cameras and programs leave behind.

`python tests/projects/draw_pictures.py` writes them beside the texts of `harbours`.
"""

from pathlib import Path

import pikepdf
from PIL import Image, ImageCms, ImageDraw

HARBOURS = Path(__file__).resolve().parent / "harbours"
SKY, WATER, STONE, CRANE = (214, 230, 242), (40, 84, 120), (120, 112, 100), (138, 59, 30)
PLAN = """<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160" viewBox="0 0 480 160">
  <metadata>drawn by nobody</metadata>
  <rect width="480" height="160" fill="#285478"/>
  <g fill="#C8C0B0">
    <rect x="0" y="0" width="480" height="30"/>
    <rect x="0" y="130" width="480" height="30"/>
  </g>
  <g style="font: 16px Arial, sans-serif" text-anchor="middle">
    <text x="240" y="21">North quay</text>
    <text x="240" y="151">South quay</text>
    <text x="240" y="86" fill="#FFFFFF">Basin</text>
  </g>
</svg>
"""


def draw_quay(cranes):
    """A quay with cranes, 900 by 600."""
    image = Image.new("RGB", (900, 600), SKY)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 420, 900, 600), fill=WATER)
    pen.rectangle((0, 360, 900, 430), fill=STONE)
    for number in range(cranes):
        left = 120 + number * 240
        pen.line((left, 360, left, 120), fill=CRANE, width=16)
        pen.line((left - 60, 130, left + 130, 130), fill=CRANE, width=12)
        pen.line((left + 120, 130, left + 120, 250), fill=CRANE, width=5)
    return image


def save_photograph(image, path):
    """As a camera does: lying on its side, with place and maker."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x013B] = 6, "A camera", "Nobody"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (51.0, 26.0, 0.0), "E", (3.0, 34.0, 0.0)
    turned = image.transpose(Image.Transpose.ROTATE_90)
    turned.convert("CMYK").save(path, exif=exif, quality=80)


def draw_bollard(path):
    """A drawing of one page in PDF."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 80)).obj
    page.Contents = pdf.make_stream(
        b"0.47 0.44 0.39 rg 0 0 200 20 re f 0.54 0.23 0.12 rg 85 24 30 32 re f 75 56 50 10 re f"
    )
    pdf.docinfo["/Author"] = "Nobody"
    pdf.save(path, deterministic_id=True)


def main():
    """Write all of them."""
    overview = HARBOURS / "content/overview"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    draw_quay(2).quantize(16).save(overview / "two-cranes.png", icc_profile=profile, optimize=True)
    save_photograph(draw_quay(3), overview / "three-cranes.jpg")
    draw_bollard(overview / "bollard.pdf")
    (overview / "plan.svg").write_text(PLAN, "utf-8")
    save_photograph(draw_quay(1), HARBOURS / "regions/westport/text/one-crane.jpg")


if __name__ == "__main__":
    main()
