"""What French and Italian write before an apostrophe: a word of its own ("j'ai" is j, ai)."""

from .wording import words_of

ELIDED = words_of(
    """
    l d m t s j c n qu jusqu lorsqu puisqu quoiqu quelqu presqu aujourd un all dell nell dall sull quell quest bell
    sant nessun alcun ciascun tutt mezz
    """
)
