#!/usr/bin/env python3
"""Checks what the lineage tells of two real pairs of editions against the list of edits.

  bench/knowledge/lineage_pairs.py GRIOT MARKDOWN_FR [--verbose]

The first editions are public pages of MARKDOWN_FR; the second ones are the same pages after
the edits below, made as an author makes them: words changed in a paragraph, one dropped,
one added, one moved, rows of a table changed, a heading renamed, two paragraphs joined. Each
edit is one fate of one passage. An edit that the lineage tells otherwise, and a change that
no edit made, are both misses and are listed.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

# fate, how the passage begins before (or after, when it is new), and the change itself
FREELANCES = {
    "file": "doc.incubateur.net-communaute/travailler-chez-beta.gouv.fr__les-differents-statuts"
            "__independants-freelances__recommandation-pour-la-prise-en-charge-des-frais-des-freelances.md",
    "edits": [
        ("reworded", "La recommandation au sein de la communauté",
         ("est d’une réunion mensuelle d’équipe en présentiel par mois",
          "est d’une réunion d’équipe en présentiel tous les deux mois, préparée en commun")),
        ("reworded", "privilégier les transports en commun",
         ("privilégier les transports en commun et si possible le covoiturage ;",
          "privilégier le train et les transports en commun, puis le covoiturage ;")),
        ("reworded", "prendre les billets les plus avantageux",
         ("prendre les billets les plus avantageux possible, le plus en avance possible, en 2nde classe ;",
          "prendre en 2nde classe, au moins trois semaines avant, les billets les plus avantageux ;")),
        ("reworded", "Les frais de déplacement et d’hébergement liés aux événements",
         ("avec un maximum de 2 fois par an", "avec un maximum de 3 fois par an")),
        ("reworded", "Rappel", ("## Rappel", "## Rappel du cadre contractuel")),
        ("reworded", "Les supports contractuels et marchés publics varient",
         ("qui peuvent être adaptées selon les spécificités de chaque support contractuel ainsi que des volontés du “bénéficiaire” c’est à dire",
          "à adapter selon chaque support contractuel et selon le “bénéficiaire”, c’est-à-dire")),
        ("dropped", "Pour les autres cas spécifiques, nous vous invitons",
         "Pour les autres cas spécifiques, nous vous invitons"),
        ("dropped", "Enfin, certaines activités inhérentes au produit",
         "Enfin, certaines activités inhérentes au produit"),
        ("added", "demander l’accord écrit de l’intrapreneur",
         ("* essayer de grouper les événements.",
          "* demander l’accord écrit de l’intrapreneur.e avant toute réservation supérieure à 150 € ;")),
        ("added", "Les frais de visioconférence et de salle sont",
         ("### Pour les réunions d’équipe annuelles",
          "Les frais de visioconférence et de salle sont à la charge de l’incubateur dès lors que l’équipe compte plus de six personnes.\n")),
        ("moved", "Ces profils sont contractuellement liés",
         ("Ces profils sont contractuellement liés", "Néanmoins, les produits construits")),
    ],
}
QUALITE = {
    "file": "guides.etalab.gouv.fr/qualite__1-preparer-le-jeu-de-donnees.md",
    "edits": [
        ("reworded", "Quel que soit le mode d’export des données",
         ("Cette automatisation instaure un processus sur le long terme et fait gagner du temps à l’organisation.",
          "Automatiser inscrit le processus dans la durée, évite les oublis et fait gagner du temps.")),
        ("reworded", "Occulter l’ensemble des colonnes dont les champs contiennent des données couvertes",
         ("couvertes par un secret légal", "couvertes par un secret légal ou professionnel")),
        ("dropped", "Faut-il proposer un export quotidien",
         "* Faut-il proposer un export quotidien"),
        ("added", "Documenter chaque colonne dans un fichier joint",
         ("* Privilégier la présence de variables pivots.",
          "* Documenter chaque colonne dans un fichier joint, avec son unité et sa source ;")),
        ("added", "Une relecture par une personne extérieure",
         ("## La structure du jeu de données",
          "Une relecture par une personne extérieure au service est utile avant le premier export.\n")),
        ("reworded", "Le choix du format du jeu de données",
         ("## Le choix du format du jeu de données", "## Choisir un format ouvert pour le jeu de données")),
        ("reworded", "Données hiérarchiques · JSON / XML / YAML",
         ("| JSON / XML / YAML     | indisponible ", "| JSON / XML / YAML     | guide en préparation ")),
        ("dropped", "Données statiques de transport", "| Données statiques de transport"),
        ("added", "Documents textuels · ODT, DOCX",
         ("| Données hiérarchiques ",
          "| Documents textuels | ODT, DOCX, HTML | indisponible | Les textes gardent leurs titres et leurs listes. |")),
        ("dropped", "Le fait d'indiquer que votre ressource est censée",
         "Le fait d'indiquer que votre ressource est censée"),
        ("moved", "Si les données que vous souhaitez faire circuler ne correspondent à aucun schéma",
         ("Si les données que vous souhaitez faire circuler ne correspondent à aucun schéma",
          "Il est également nécessaire de mener une réflexion")),
    ],
}


def block_at(lines, start):
    """The lines of the paragraph, item or row that begins with `start`."""
    for i, line in enumerate(lines):
        if line.lstrip("* ").startswith(start) or line.startswith(start):
            if line.startswith(("*", "|")):
                return i, i + 1
            end = i
            while end < len(lines) and lines[end].strip():
                end += 1
            return i, end
    sys.exit(f"no passage begins with: {start}")


def edited(text, edits):
    for fate, _, change in edits:
        lines = text.split("\n")
        if fate == "reworded":
            if change[0] not in text:
                sys.exit(f"not found: {change[0]}")
            text = text.replace(change[0], change[1], 1)
            continue
        if fate == "dropped":
            start, end = block_at(lines, change)
            del lines[start:end]
        elif fate == "added":
            at, _ = block_at(lines, change[0])
            lines.insert(at, change[1])
        elif fate == "moved":
            start, end = block_at(lines, change[0])
            moved = lines[start:end]
            del lines[start:end]
            at, _ = block_at(lines, change[1])
            lines[at:at] = moved + [""]
        text = "\n".join(lines)
    return text


def body_of(path):
    text = path.read_text()
    return re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)


def told(griot, folder, name, first, second):
    corpus = folder / name
    subprocess.run([griot, "init", corpus], check=True, capture_output=True)
    head = "---\ntitre: {}\ntype: fiche\ndate: {}\nlangue: fr\nstatut: publie\ndiffusion: public\n{}---\n\n"
    (folder / f"{name}-1.md").write_text(head.format(f"{name} 1", "2025-06", "") + first)
    (folder / f"{name}-2.md").write_text(
        head.format(f"{name} 2", "2026-06", f"remplace: {name}-1\n") + second)
    for number in ("1", "2"):
        subprocess.run([griot, "--corpus", corpus, "import", folder / f"{name}-{number}.md"],
                       check=True, capture_output=True)
    answer = subprocess.run([griot, "--corpus", corpus, "lineage", f"{name}-2", "--json"],
                            check=True, capture_output=True, text=True).stdout
    return json.loads(answer.splitlines()[0])["lineage"]


def matches(edit, change):
    fate, start, _ = edit
    text = change["now"] if fate == "added" else change["before"]
    return change["fate"] == fate and text.startswith(start)


def main():
    griot, data = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    verbose = "--verbose" in sys.argv
    failed = False
    for name, pair in (("frais", FREELANCES), ("qualite", QUALITE)):
        first = body_of(data / pair["file"])
        second = edited(first, pair["edits"])
        with tempfile.TemporaryDirectory() as folder:
            lineage = told(griot, pathlib.Path(folder), name, first, second)
        print(f"{name}: " + " ; ".join(lineage["words"]))
        left = list(lineage["changes"])
        found = 0
        for edit in pair["edits"]:
            hit = next((c for c in left if matches(edit, c)), None)
            if hit:
                left.remove(hit)
                found += 1
            else:
                print(f"  missed: {edit[0]}: {edit[1]}")
        for change in left:
            print(f"  unexpected: {change['fate']}: {change['before'][:70]!r} → {change['now'][:70]!r}")
        print(f"  {found} of {len(pair['edits'])} edits told, {len(left)} changes that no edit made")
        failed |= found < len(pair["edits"]) or bool(left)
        if verbose:
            for change in lineage["changes"]:
                print(json.dumps(change, ensure_ascii=False))
    sys.exit(failed)


if __name__ == "__main__":
    main()
