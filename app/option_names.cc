#include "app/option_names.h"

#include <algorithm>
#include <span>

namespace griot {
namespace {

struct Names {
  std::string_view english;
  const char* french;
};

constexpr Names options[] = {
    {"--accept", "--accepter"},
    {"--accept-proposals", "--accepter-propositions"},
    {"--accept-revisions", "--accepter-revisions"},
    {"--all", "--tout"},
    {"--as", "--forme"},
    {"--base-url", "--adresse"},
    {"--conflicts", "--conflits"},
    {"--corpus", "--fonds"},
    {"--country", "--pays"},
    {"--drop-comments", "--ecarter-commentaires"},
    {"--drop-hidden", "--ecarter-masque"},
    {"--dry-run", "--essai"},
    {"--effective", "--en-cours"},
    {"--evidence", "--preuve"},
    {"--explain", "--expliquer"},
    {"--for", "--pour"},
    {"--from", "--du"},
    {"--help", "--aide"},
    {"--internal", "--interne"},
    {"--lang", "--langue"},
    {"--limit", "--limite"},
    {"--listen", "--ecouter"},
    {"--metadata", "--metadonnees"},
    {"--output", "--sortie"},
    {"--perimeter", "--perimetre"},
    {"--preview", "--apercu"},
    {"--reason", "--motif"},
    {"--rebuild", "--refaire"},
    {"--refuse", "--refuser"},
    {"--reviewed", "--vu"},
    {"--rollback", "--revenir"},
    {"--state", "--etat"},
    {"--to", "--vers"},
    {"--year", "--annee"},
};

constexpr Names values[] = {
    {"ADDRESS", "ADRESSE"},
    {"COMMAND", "COMMANDE"},
    {"COUNTRY", "PAYS"},
    {"DIR", "DOSSIER"},
    {"FILE", "FICHIER"},
    {"FORM", "FORME"},
    {"LANG", "LANGUE"},
    {"PATH", "CHEMIN"},
    {"PERIMETER", "PERIMETRE"},
    {"QUERY", "MOTS"},
    {"SHEET.csv", "FEUILLE.csv"},
    {"STATE", "ETAT"},
    {"STATUS", "STATUT"},
    {"TARGET", "CIBLE"},
    {"TEXT", "TEXTE"},
    {"VERB", "VERBE"},
    {"YEAR", "ANNEE"},
};

constexpr Names options_of_days[] = {{"--to", "--au"}};

const char* french_in(std::span<const Names> table, std::string_view english) {
  const auto found = std::ranges::find(table, english, &Names::english);
  return found == table.end() ? "" : found->french;
}

}  // namespace

const char* french_option(std::string_view option) {
  return french_in(options, option);
}

const char* french_option(const Option& option) {
  const bool day = std::string_view(option.value) == "DATE";
  const char* french = day ? french_in(options_of_days, option.name) : "";
  return *french == '\0' ? french_option(option.name) : french;
}

std::string value_name(const Option& option, std::string_view language) {
  const bool named = option.name[0] == '-';
  const char* english = named ? option.value : option.name;
  const char* french = language == "fr" ? french_in(values, english) : "";
  return *french == '\0' ? english : french;
}

std::string option_names(const Option& option, std::string_view language) {
  if (option.name[0] != '-') return value_name(option, language);
  const char* french = french_option(option);
  std::string names = option.name;
  if (*french != '\0') names.append(", ").append(french);
  return names;
}

}  // namespace griot
