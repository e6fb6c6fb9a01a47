#!/usr/bin/env python3
"""inclusive_corpus.py CORPUS.jsonl OUT: the corpus with its person nouns written
inclusively, one file for each of five spellings (middot, dot, hyphen, parentheses,
short). A search should not notice. Prints how many words were rewritten."""
import json
import os
import re
import sys

WITH_E = """habitant étudiant président avocat député employé délégué écrivain marchand
combattant résident adhérent savant commandant représentant enseignant assistant
dirigeant manifestant immigrant migrant militant participant client élu invité
réfugié salarié retraité condamné blessé diplômé associé allié rescapé ami ennemi
américain africain romain mexicain anglais français japonais sénégalais marocain
allemand""".split()
WITH_NE = "citoyen musicien comédien historien italien parisien gardien physicien " \
          "chirurgien technicien électricien indien autrichien algérien".split()
WITH_RICE = "acteur directeur fondateur sénateur lecteur instituteur créateur " \
            "administrateur compositeur traducteur observateur électeur".split()
WITH_EUSE = "chercheur joueur chanteur travailleur danseur vendeur coureur voyageur".split()
WITH_ERE = "ouvrier policier prisonnier chevalier héritier fermier romancier officier " \
           "conseiller étranger berger".split()

ENDINGS = {}
for nouns, ending in ((WITH_E, "e"), (WITH_NE, "ne"), (WITH_RICE, "rice"),
                      (WITH_EUSE, "euse"), (WITH_ERE, "ère")):
    ENDINGS.update((noun, ending) for noun in nouns)
SPELLINGS = {"middot": ("·{}", "·{}·s"), "dot": (".{}", ".{}.s"), "hyphen": ("-{}", "-{}-s"),
             "parentheses": ("({})", "({})s"), "short": ("·{}", ".{}s")}
NOUN = re.compile(r"(?<![\w'’-])(" + "|".join(sorted(ENDINGS, key=len, reverse=True)) +
                  r")(s?)(?![\w'’·.(-]|\.\w)", re.I)


def rewrite(text, spelling):
    one, several = SPELLINGS[spelling]

    def inclusive(match):
        noun, plural = match.groups()
        ending = ENDINGS[noun.lower()]
        if noun.lower().endswith("s"):
            return match.group()
        return noun + (several if plural else one).format(ending)

    return NOUN.subn(inclusive, text)


source, out = sys.argv[1:3]
os.makedirs(out, exist_ok=True)
rows = [json.loads(line) for line in open(source, encoding="utf-8")]
for spelling in SPELLINGS:
    words = 0
    with open(os.path.join(out, spelling + ".jsonl"), "w", encoding="utf-8") as file:
        for row in rows:
            text, count = rewrite(row["text"], spelling)
            words += count
            file.write(json.dumps(dict(row, text=text), ensure_ascii=False) + "\n")
    print(spelling, words)
