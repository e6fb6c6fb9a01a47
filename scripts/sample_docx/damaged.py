"""Drafts as they really arrive: cut, badly encoded, copied from a PDF, half written."""
import codecs
import unicodedata

ACCENTED = """---
titre: Réintégration et écoute
type: note-de-positionnement
date: 2026-05
pays: [SN]
exemple: true
---

## Contexte

Les migrant·es de retour à Saint-Louis demandent d'abord à être écouté·es. L'État et les
régions n'ont pas le même calendrier.

## Recommandations

- Créer une permanence dans chaque région.
"""

MOJIBAKE = """---
titre: Note d'exemple mal encodÃ©e
type: note-de-positionnement
date: 2026-05
pays: [GN]
exemple: true
---

## Contexte

Il faut bien sà»r prÃ©parer le retour, ici et là -bas. Lâ\x80\x99accueil des familles reste
Ã  organiser.
"""

FROM_PDF = """N O T E  D E  P O S I T I O N
L accès aux droits n est pas garanti en Côte d Ivoire

Pho
to
: X
. Y

II - Constats
Les associations d accueil reçoivent chaque mois des personnes dont le parcours est diffé-
rent. Retoursetréintégration ne se séparent pas.
\u0178  Créer un guichet dans chaque commune
\u0178  Former les agents à l écoute
N o 3 / 2 e trimestre 2025
12
"""

BAD_YAML = """---
titre: Note d'exemple : un deux-points de trop
type: [note-de-positionnement
date: 31/02/2026
pays: "Maroc Sénégal,Tunisie
exemple: true
---

## Contexte

Le texte doit rester lisible même quand la notice ne l'est pas.
"""


def files(whole_docx):
    """Name → bytes. `whole_docx`: a good Word file, to be cut."""
    return {
        "sample-tronque.docx": whole_docx[:len(whole_docx) * 3 // 5],
        "sample-utf16.txt": codecs.BOM_UTF16_LE + ACCENTED.encode("utf-16-le"),
        "sample-mojibake.md": MOJIBAKE.encode("utf-8"),
        "sample-nfd.md": unicodedata.normalize("NFD", ACCENTED).encode("utf-8"),
        "sample-issu-d-un-pdf.txt": FROM_PDF.encode("utf-8"),
        "sample-yaml-fautif.md": BAD_YAML.encode("utf-8"),
    }
