#include "app/commands.h"

#include "app/fact_decision.h"

namespace griot {
namespace {

using Kind = Option::Kind;

Option json(Message help) {
  return {"--json", Kind::flag, "", std::move(help)};
}

Option json_lines() {
  return json(say("écrit un objet JSON par ligne"));
}

// How to decide, at once, on what a file leaves open.
void add_decisions(std::vector<Option>& options) {
  options.insert(
      options.end(),
      {{"--accept-revisions", Kind::flag, "", say("accepte les révisions suivies")},
       {"--drop-comments", Kind::flag, "", say("laisse les commentaires de côté")},
       {"--drop-hidden", Kind::flag, "", say("laisse le texte masqué de côté")}});
}

std::vector<Option> import_options() {
  std::vector<Option> options = {
      {"PATH", Kind::words, "", say("fichiers et dossiers à importer")},
      {"--metadata", Kind::value, "SHEET.csv",
       say("tableau de métadonnées, un fichier par ligne")},
      {"--dry-run", Kind::flag, "", say("dit tout, n'écrit rien")},
      {"--strict", Kind::flag, "", say("refuse un fichier dont quelque chose se perd")},
      {"--accept-proposals", Kind::flag, "",
       say("prend tous les titres et valeurs proposés")},
      {"--verbose", Kind::flag, "", say("montre chaque valeur et d'où elle vient")},
      json_lines(),
  };
  add_decisions(options);
  return options;
}

// What leaves some documents out.
void add_filters(std::vector<Option>& options) {
  options.insert(
      options.end(),
      {{"--country", Kind::values, "COUNTRY",
        say("pays, par nom ou code ; peut se répéter")},
       {"--theme", Kind::values, "THEME", say("thème ; peut se répéter")},
       {"--type", Kind::values, "TYPE", say("type de document ; peut se répéter")},
       {"--year", Kind::values, "YEAR", say("année ; peut se répéter")}});
}

std::vector<Option> search_options() {
  std::vector<Option> options = {
      {"QUERY", Kind::words, "", say("mots cherchés")},
      {"--limit", Kind::value, "N", say("nombre de documents (10)")},
  };
  add_filters(options);
  options.insert(
      options.end(),
      {{"--public", Kind::flag, "", say("seulement ce qui est publié pour tous")},
       {"--exact", Kind::flag, "", say("les mots tels quels, sans synonymes")},
       {"--explain", Kind::flag, "", say("dit comment la requête est lue et notée")},
       json_lines()});
  return options;
}

std::vector<Option> export_options() {
  std::vector<Option> options = {
      {"--pdf", Kind::value, "ID", say("écrit ce document en PDF")},
      {"--docx", Kind::value, "ID", say("écrit ce document pour Word")},
      {"--internal", Kind::flag, "",
       say("même un document qui n'est pas publié, avec un avertissement")},
      {"--citations", Kind::value, "FORMAT",
       say("écrit les références de ce qui est publié : bibtex, ris ou csl")},
      {"--output", Kind::value, "FILE", say("fichier à écrire, au lieu de la sortie")},
  };
  add_filters(options);
  return options;
}

std::vector<Option> dossier_options() {
  return {
      {"--country", Kind::values, "COUNTRY",
       say("pays, par nom ou code ; peut se répéter")},
      {"--theme", Kind::values, "THEME", say("thème ; peut se répéter")},
      {"--for", Kind::value, "TEXT", say("à quoi il sert, dit sous le titre")},
      {"--to", Kind::value, "FORMAT",
       say("html, docx, markdown ou text ; par défaut ce que dit le nom de --output, "
           "sinon html")},
      {"--output", Kind::value, "FILE", say("fichier à écrire, au lieu de la sortie")},
      {"--internal", Kind::flag, "", say("aussi ce qui n'est pas public")},
  };
}

Option base_url() {
  return {"--base-url", Kind::value, "URL",
          say("adresse du site, au lieu de celle de griot.toml")};
}

std::vector<Option> publish_options() {
  return {
      {"--output", Kind::value, "DIR", say("dossier du site, à servir tel quel")},
      base_url(),
      {"--all", Kind::flag, "", say("refait toutes les pages, même inchangées")},
      {"--rollback", Kind::flag, "",
       say("remontre le site d'avant la dernière publication")},
      json_lines(),
  };
}

std::vector<Option> status_options() {
  std::vector<Option> options = {
      {"ID", Kind::free_word, "",
       say("identifiant du document ; sans lui, montre tous les documents")},
      {"STATUS", Kind::free_word, "",
       say("brouillon, relecture, valide, publie ou retire ; sans lui, dit ce qui "
           "retient")},
      {"--reason", Kind::value, "TEXT",
       say("motif, gardé au journal ; au retrait, montré à tous")},
      json_lines(),
  };
  add_decisions(options);
  return options;
}

std::vector<Option> propose_options() {
  return {
      {"ID", Kind::word, "", say("identifiant du document")},
      {"--accept", Kind::values, "N",
       say("prend ces propositions : 2, ou 1,3, ou 1-5 ; peut se répéter")},
      {"--refuse", Kind::values, "N",
       say("écarte ces propositions : 2, ou 1,3, ou 1-5 ; peut se répéter")},
      json_lines(),
  };
}

}  // namespace

std::span<const Command> commands() {
  static const std::vector<Command> table = {
      {"init",
       "initialiser",
       say("crée un fonds documentaire"),
       {{"DIR", Kind::word, "", say("dossier du fonds")}},
       run_init},
      {"import", "importer", say("fait entrer des documents dans le fonds"),
       import_options(), run_import},
      convert_command(),
      {"index",
       "indexer",
       say("met l'index de recherche à jour"),
       {{"--rebuild", Kind::flag, "", say("reconstruit tout")},
        {"--shards", Kind::value, "N",
         say("reconstruit tout, les documents publics répartis en N bases")},
        json_lines()},
       run_index},
      {"search", "chercher", say("cherche dans le fonds"), search_options(), run_search},
      {"acronyms",
       "sigles",
       say("montre les sigles du fonds et leurs formes longues"),
       {{"--conflicts", Kind::flag, "", say("seulement ceux qui ont plusieurs sens")},
        {"--public", Kind::flag, "", say("seulement ce qui est publié pour tous")},
        json_lines()},
       run_acronyms},
      {"contacts",
       "contacts",
       say("écrit les contacts des cartographies, pour l'équipe"),
       {},
       run_contacts},
      {"recommendations", "recommandations",
       say("montre les recommandations et note ce qu'on en décide"),
       fact_options("proposee, portee, acceptee, mise-en-oeuvre, refusee, caduque"),
       run_recommendations},
      {"actions", "suites",
       say("montre ce que les comptes rendus disent à faire, par qui et pour quand"),
       fact_options("a-faire, en-cours, faite, abandonnee"), run_actions},
      {"decisions", "releve", say("montre ce que les comptes rendus disent décidé"),
       fact_options(""), run_decisions},
      {"indicators",
       "indicateurs",
       say("compte ce que le fonds prouve, à une date"),
       {{"--date", Kind::value, "DATE", say("état du fonds à la fin de ce jour")},
        {"--from", Kind::value, "DATE", say("documents datés de ce jour ou d'après")},
        {"--to", Kind::value, "DATE", say("documents datés de ce jour ou d'avant")},
        {"--perimeter", Kind::value, "PERIMETER", say("pays de ce périmètre seulement")},
        {"--evidence", Kind::flag, "", say("montre ce que chaque nombre compte")},
        {"--csv", Kind::flag, "", say("écrit un tableau CSV")},
        {"--docx", Kind::flag, "", say("écrit un tableau Word avec ses preuves")},
        json_lines()},
       run_indicators},
      {"lineage",
       "lignee",
       say("dit ce qu'une édition a gardé, changé et laissé"),
       {{"ID", Kind::word, "", say("identifiant du document")}, json_lines()},
       run_lineage},
      {"dossier", "dossier", say("rassemble ce que le fonds dit d'un pays et d'un thème"),
       dossier_options(), run_dossier},
      {"publish", "publier", say("écrit le site public"), publish_options(), run_publish},
      {"serve",
       "servir",
       say("sert le site et la recherche"),
       {{"--listen", Kind::value, "ADDRESS", say("adresse et port (127.0.0.1:8080)")},
        base_url(),
        {"--preview", Kind::flag, "",
         say("montre aussi ce qui n'est pas publié, et suit les changements ; sur cette "
             "machine seulement")},
        {"--site", Kind::value, "DIR",
         say("site publié dont les fichiers compressés sont repris")},
        {"--index", Kind::values, "BASE",
         say("base où chercher, dossier ou tcp:hôte:port de xapian-tcpsrv ; peut se "
             "répéter")}},
       run_serve},
      {"propose", "proposer", say("montre et règle ce que le texte semble dire"),
       propose_options(), run_propose},
      {"lint",
       "relire",
       say("dit ce qui arrêterait un lecteur : sigles, dates, tableaux, images"),
       {{"TARGET", Kind::free_word, "",
         say("document ou fichier à relire ; sans lui, tout le fonds")},
        {"--reviewed", Kind::values, "N",
         say("ces points sont vus et restent ainsi : 2, ou 1,3, ou 1-5 ; peut se répéter")},
        {"--all", Kind::flag, "", say("tous les points sont vus et restent ainsi")},
        json_lines()},
       run_lint},
      {"status", "statut", say("montre les documents, dit ou change le statut d'un seul"),
       status_options(), run_status},
      {"export", "exporter", say("écrit un PDF, un fichier Word ou des références"),
       export_options(), run_export},
      {"backup",
       "sauvegarder",
       say("met le fonds dans une archive"),
       {{"--output", Kind::value, "FILE",
         say("archive à écrire, ou son dossier (ici, au nom du fonds et du jour)")},
        json_lines()},
       run_backup},
      {"restore",
       "restaurer",
       say("rétablit un fonds d'après une archive"),
       {{"ARCHIVE", Kind::word, "", say("archive que « griot backup » a écrite")},
        {"DIR", Kind::word, "", say("dossier du fonds, qui n'existe pas encore")},
        json_lines()},
       run_restore},
      {"doctor",
       "diagnostic",
       say("examine le programme, la machine et le fonds"),
       {json_lines()},
       run_doctor},
      {"config",
       "configuration",
       say("montre ce qui se règle, et ce qui l'est"),
       {{"--effective", Kind::flag, "",
         say("les valeurs en cours, et d'où elles viennent")},
        json_lines()},
       run_config},
      {"check",
       "verifier",
       say("vérifie que le fonds est sain"),
       {json_lines()},
       run_check},
      {"help",
       "aide",
       say("explique une commande"),
       {{"COMMAND", Kind::free_word, "", say("commande à expliquer")},
        {"--as", Kind::value, "FORM",
         say("tout, comme page de manuel (man) ou complétion (bash, zsh, fish)")}},
       run_help},
  };
  return table;
}

}  // namespace griot
