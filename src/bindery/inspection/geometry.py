"""Matrices of text and graphics (ISO 32000-1, 8.3.4)."""

from collections.abc import Sequence

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that applies `first`, then `second`."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def read_matrix(numbers: Sequence[float]) -> Matrix:
    """A matrix from its six operands, ValueError for another count."""
    a, b, c, d, e, f = numbers
    return (a, b, c, d, e, f)
