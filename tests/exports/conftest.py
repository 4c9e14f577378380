"""The lists of the shipped notices, as in the tests of obligations."""

from tests.obligations.conftest import find

__all__ = ["find"]
