"""The notices that people added: kept in the home folder, original and text, each in a folder."""

from index.library.adding import Added
from index.library.entry import Corrections, Entry
from index.library.library import Library

__all__ = ["Added", "Corrections", "Entry", "Library"]
