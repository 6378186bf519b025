"""Why an image cannot be used."""

from bindery.messages import Message


class RefusedError(Exception):
    """An image that cannot be used: what is wrong with it, as «the image x …»."""

    def __init__(self, said: Message) -> None:
        super().__init__(said)
        self.said = said

    def __str__(self) -> str:
        return str(self.said)
