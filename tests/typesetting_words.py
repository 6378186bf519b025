"""The words of a PDF, for tests that only ask whether some are in it."""

import pypdfium2


def read_words(pdf):
    document = pypdfium2.PdfDocument(pdf)
    pages = (document[page].get_textpage().get_text_bounded() for page in range(len(document)))
    words = " ".join(pages)
    document.close()
    return " ".join(words.split())
