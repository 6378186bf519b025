"""Why an image cannot be used."""


class RefusedError(Exception):
    """An image that cannot be used: what is wrong with it, as «the image x …», and a hint."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
