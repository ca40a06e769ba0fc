"""English words that change what a wording near them means."""

from ..wording import words_of

REFUSALS = words_of("not never nobody noone none without neither nor")
"""Words that, shortly before a wording, say that it did not happen."""

BETWEEN_REFUSAL_AND_DEED = words_of(
    """been be being even really ever actually to get got a an any physically of one them us me him her was were is
    had has have try tried him ever once sexually by there"""
)
"""Words that may stand between "not" and what did not happen. Others ("did not stop touching") end its reach."""

SUPPOSING = words_of("if unless afraid scared fear feared fearing worried terrified imagine imagined supposing")
"""Words that turn what follows in their clause into something dreaded or supposed."""

REPORTING = words_of(
    """
    said say says saying told tell tells telling asked ask asks asking call called calls calling shout shouted
    shouting shouts yelled yell yelling scream screamed screaming whispered comment commented commenting
    comments comment remark remarked remarks claimed claim claims claiming replied answered wrote write writes
    messaged texted text message messages accused accuse accusing accuses blamed blame blaming blames heard hear
    hearing thought think thinking thinks believe believed believes feel felt insisted repeated repeat repeating
    kept keeps suggested suggests implied wonder wondered ask abused abusing abuse abusive words word names
    insults insult insulted comments using used shame shamed shaming labelled labeled branded afraid scared
    worried fear told like voice voices question questions joke joked joking laughed mocking mocked quote quoted
    quoting people everyone family parents police mother father friends society they he
    """
)
"""Words that, earlier in the sentence, make what follows somebody else's words or a fear of them."""

TELLING = words_of("i me my mine myself we us our")
"""Words by which somebody tells of herself. A slur in her sentences is more often one that was thrown at her."""

NO_AGE_AFTER = words_of(
    """
    weeks week months month days day hours hour minutes minute min mins km kilometers miles percent times time
    pounds kg people floors stops dollars euros rupees cm inches feet ft people men of out steps am pm
    """
)
"""Words that, right after the number, make it no age ("I am 14 weeks along")."""

NUMBERS = words_of("six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen")
