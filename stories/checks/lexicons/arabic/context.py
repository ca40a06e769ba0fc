"""Arabic words that change what a wording near them means."""

import re

from ..denial import Denial
from ..wording import words_of

DEEDS = "حدا حد احد لمسني لمسوني ضربني ضربوني اغتصبني اغتصبوني تحرش تبعني لحقني"
"""Behind these "ما" is "not": elsewhere it is "what"."""

DENIAL = Denial(
    refusals=words_of(
        """
        لم ولم فلم لن ولن لا ولا فلا ليس وليس ليست لست محدش ومحدش دون بدون بلا
        """
    )
    | {f"{what} {deed}" for what in ("ما", "وما") for deed in words_of(DEEDS)},
    between=words_of(
        """
        احد احدهم حدا حد اي رجل ان لي له بي في الامر يكن تكن اكن يكون يحدث يسبق يحاول يتم اتعرض يقم يجرؤ قط ابدا يوما
        هناك هذا منهم
        """
    ),
    asked=words_of("ان انه انها انهم كي لكي حتى حتي اذا لو كل اول بعد قبل عند مثل كما"),
    none=re.compile("[وف]?لا ت|[وف]?لا يزال|.{1,200} (?:فقط|وحسب|فحسب|بعدها|ثانيه|مجددا)$"),
)
