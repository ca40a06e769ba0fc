"""The shelf on which all parts of the engine put their wordings: a text is gone through once for all."""

from .lexicons.english.word_classes import CLASSES
from .phrases import Shelf

SHELF = Shelf(CLASSES)
