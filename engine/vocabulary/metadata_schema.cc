#include "engine/vocabulary/metadata_schema.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/document/visibility.h"
#include "engine/text/date.h"
#include "engine/text/words.h"
#include "engine/vocabulary/organisation_name.h"
#include "engine/vocabulary/table.h"

namespace griot {
namespace {

using enum ValueKind;

constexpr std::array keys = {
    MetadataKey{"titre", text, {}, "title"},
    MetadataKey{"sous-titre", text, {}, "subtitle soustitre"},
    MetadataKey{"type", concept_id, Kind::type,
                "type-de-document kind genre-de-document"},
    MetadataKey{"date", date, {}, "publie-le published date-de-publication"},
    MetadataKey{"periode", period, {}, "period"},
    MetadataKey{"pays", concept_ids, Kind::country, "country countries localisation"},
    MetadataKey{"pays-origine", concept_ids, Kind::country, "pays-d-origine"},
    MetadataKey{"pays-residence", concept_ids, Kind::country, "pays-de-residence"},
    MetadataKey{"themes", concept_ids, Kind::theme,
                "theme tags tag thematique thematiques mots-cles mot-cle keywords"},
    MetadataKey{"auteurs", organisations, {}, "auteur autrice autrices author authors"},
    MetadataKey{"signataires", organisations, {}, "signataire signatory signatories"},
    MetadataKey{"intervenants",
                names,
                {},
                "intervenant intervenantes intervenant-es speaker speakers"},
    MetadataKey{"financeurs", organisations, {}, "financeur funder funders"},
    MetadataKey{"editeur", organisations, {}, "publisher"},
    MetadataKey{"destinataires", names, {}, "destinataire addressee addressees"},
    MetadataKey{"evenement", any, {}, "event"},
    MetadataKey{"objectif", concept_ids, Kind::objective, "objectifs"},
    MetadataKey{"axe", concept_ids, Kind::axis, "axes"},
    MetadataKey{"phase", text, {}, ""},
    MetadataKey{"composante", text, {}, "component"},
    MetadataKey{"perimetre", concept_ids, Kind::perimeter, "perimetres perimeter"},
    MetadataKey{"langue", language, {}, "lang language"},
    MetadataKey{"statut", status, {}, "status etat"},
    MetadataKey{"diffusion", audience, {}, "audience"},
    MetadataKey{"presences", audience, {}, "attendance"},
    MetadataKey{"licence", text, {}, "license rights"},
    MetadataKey{"remplace", ids, {}, "supersedes replaces"},
    MetadataKey{"met-a-jour", ids, {}, "updates"},
    MetadataKey{"doublon-de", ids, {}, "duplicates duplicate-of"},
    MetadataKey{"traduit", ids, {}, "translates"},
    MetadataKey{"issu-de", ids, {}, "derived-from"},
    MetadataKey{"anciennes-adresses", list, {}, "aliases ancienne-adresse"},
    MetadataKey{"exemple", flag, {}, "example"},
    MetadataKey{"resume", text, {}, "abstract description"},
    MetadataKey{"contact", text, {}, ""},
};

struct Synonym {
  const char* written;  // as term_key() gives it
  const char* meant;
};

constexpr std::array status_synonyms = {
    Synonym{"draft", "brouillon"},         Synonym{"review", "relecture"},
    Synonym{"en-validation", "relecture"}, Synonym{"approved", "valide"},
    Synonym{"validee", "valide"},          Synonym{"published", "publie"},
    Synonym{"publiee", "publie"},          Synonym{"withdrawn", "retire"},
    Synonym{"retiree", "retire"},
};
constexpr std::array audience_synonyms = {
    Synonym{"internal", "interne"},
    Synonym{"network", "reseau"},
    Synonym{"publique", "public"},
    Synonym{"everyone", "public"},
};
constexpr std::array flag_synonyms = {
    Synonym{"oui", "true"}, Synonym{"vrai", "true"}, Synonym{"yes", "true"},
    Synonym{"1", "true"},   Synonym{"non", "false"}, Synonym{"faux", "false"},
    Synonym{"no", "false"}, Synonym{"0", "false"},
};
constexpr std::array language_synonyms = {
    Synonym{"francais", "fr"}, Synonym{"french", "fr"},    Synonym{"anglais", "en"},
    Synonym{"english", "en"},  Synonym{"arabe", "ar"},     Synonym{"portugais", "pt"},
    Synonym{"espagnol", "es"}, Synonym{"comorien", "swb"}, Synonym{"malgache", "mg"},
};

template <class Table>
std::string meant_by(const Table& table, const std::string& written) {
  const std::string key = term_key(written);
  for (const Synonym& synonym : table) {
    if (key == synonym.written) return synonym.meant;
  }
  return key;
}

const char* values_of(ValueKind kind) {
  switch (kind) {
    case status:
      return "brouillon, relecture, valide, publie, retire";
    case audience:
      return "interne, reseau, public";
    case flag:
      return "oui, non";
    default:
      return "fr, en, ar, pt, es …";
  }
}

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::country:
      return "country";
    case Kind::theme:
      return "theme";
    case Kind::organisation:
      return "organisation";
    case Kind::perimeter:
      return "perimeter";
    case Kind::type:
      return "type";
    case Kind::axis:
      return "axis";
    case Kind::objective:
      return "objective";
    case Kind::addressee:
      return "addressee";
  }
  return "theme";
}

// Every key and alias.
using NamedKeys = std::map<std::string, const MetadataKey*>;
const NamedKeys& named_keys() {
  static const NamedKeys names = [] {
    NamedKeys all;
    for (const MetadataKey& key : keys) {
      all.emplace(key.key, &key);
      for (std::string& alias : split_cell(key.aliases, ' ')) {
        all.emplace(std::move(alias), &key);
      }
    }
    return all;
  }();
  return names;
}

// The work on one document's fields: what is understood goes to `result`.
class Normaliser {
 public:
  Normaliser(const Vocabulary& vocabulary, std::string_view place, Findings& findings)
      : vocabulary_(vocabulary), place_(place), findings_(findings) {}

  Metadata run(const Metadata& metadata) {
    for (const Field& field : metadata.fields()) {
      field_ = &field;
      const MetadataKey* key = find_metadata_key(field.key);
      if (!key) {
        say_if_mistyped();
        keep(field.key, field.value);
      } else if (result_.find(key->key) || is_said_better(metadata, field, key)) {
        set_aside(key->key);
      } else {
        read(*key);
      }
    }
    return std::move(result_);
  }

 private:
  // A stronger source says the same key, under whatever name.
  static bool is_said_better(const Metadata& metadata, const Field& field,
                             const MetadataKey* key) {
    const auto& fields = metadata.fields();
    return std::any_of(fields.begin(), fields.end(), [&](const Field& other) {
      return other.source < field.source && find_metadata_key(other.key) == key;
    });
  }

  // A key of one's own is welcome; one that is almost one of ours is a slip.
  void say_if_mistyped() {
    const bool by_hand =
        field_->source == Source::sheet || field_->source == Source::front_matter;
    const std::string key = term_key(field_->key);
    const auto near = std::ranges::find_if(named_keys(), [&](const auto& named) {
      return by_hand && edit_distance(key, named.first, 1) <= 1;
    });
    if (near == named_keys().end()) return;
    find("unknown_key", Severity::problem,
         say("« {1} » n'est pas une clé connue ; vouliez-vous dire « {2} » ?",
             {field_->key, near->first}));
  }

  // What another field says already: kept, under a name that means nothing.
  void set_aside(const std::string& key) {
    std::string name = key + "-ecarte";
    for (int i = 2; result_.find(name); ++i) name = key + "-ecarte-" + std::to_string(i);
    find("repeated_key", Severity::info,
         say("« {1} » redit « {2} », déjà donné ; gardé sous « {3} »",
             {field_->key, key, name}));
    keep(name, field_->value);
  }

  void keep(std::string name, Value value) {
    result_.set(std::move(name), std::move(value), field_->source, field_->line);
  }

  void find(const char* code, Severity severity, Message message) {
    Finding finding{code, severity, {}, std::string(place_), std::move(message)};
    finding.origin.line = field_->line;
    findings_.push_back(std::move(finding));
  }

  void read(const MetadataKey& key) {
    switch (key.kind) {
      case any:
        return keep(key.key, field_->value);
      case text:
        return read_text(key);
      case date:
        return read_date_value(key);
      case period:
        return read_period_value(key);
      case concept_id:
      case concept_ids:
        return read_concepts(key);
      case organisations:
        return read_organisations(key);
      case names:
      case ids:
      case list:
        return keep_list(key.key, pieces("|;"));
      case status:
        return read_word(key, meant_by(status_synonyms, whole()));
      case audience:
        return read_word(key, meant_by(audience_synonyms, whole()));
      case flag:
        return read_word(key, meant_by(flag_synonyms, whole()));
      case language:
        return read_word(key, meant_by(language_synonyms, whole()));
    }
  }

  // The field as one text.
  std::string whole() const {
    Metadata one;
    one.set("x", field_->value, field_->source);
    return one.text("x");
  }

  // The field as texts: a list's items, or one text cut at any of `separators`.
  std::vector<std::string> pieces(std::string_view separators) const {
    Metadata one;
    one.set("x", field_->value, field_->source);
    std::vector<std::string> parts = one.list("x");
    const bool is_list = std::holds_alternative<Value::List>(field_->value.value);
    if (is_list) return parts;
    for (const char separator : separators) {
      std::vector<std::string> finer;
      for (const std::string& part : parts) {
        for (std::string& piece : split_cell(part, separator)) {
          finer.push_back(std::move(piece));
        }
      }
      parts = std::move(finer);
    }
    return parts;
  }

  void keep_list(const char* key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    Value::List items;
    for (const std::string& value : values) items.emplace_back(value);
    keep(key, std::move(items));
  }

  void read_text(const MetadataKey& key) {
    const bool scalar = !std::holds_alternative<Value::Map>(field_->value.value);
    if (scalar) {
      keep(key.key, whole());
    } else {
      not_understood(key, say("« {1} » attend un texte", {key.key}));
    }
  }

  void not_understood(const MetadataKey& key, Message message) {
    find(key.kind == date || key.kind == period ? "invalid_date" : "invalid_value",
         Severity::problem, std::move(message));
    keep(std::string(key.key) + "-non-reconnu", field_->value);
  }

  void read_date_value(const MetadataKey& key);
  void read_period_value(const MetadataKey& key);
  void read_word(const MetadataKey& key, const std::string& word);
  void read_concepts(const MetadataKey& key);
  void read_organisations(const MetadataKey& key);
  bool add_concepts(const MetadataKey& key, const std::string& piece,
                    std::vector<std::string>& found);
  void unknown(const MetadataKey& key, const std::string& value);

  const Vocabulary& vocabulary_;
  std::string_view place_;
  Findings& findings_;
  const Field* field_ = nullptr;
  Metadata result_;
};

void Normaliser::read_date_value(const MetadataKey& key) {
  const std::string written = whole();
  if (const auto found = read_date(written)) return keep(key.key, iso(*found));
  // What lasts some days is of the first of them, and says how long.
  if (const auto days = read_period(written)) {
    keep(key.key, iso(days->first));
    if (key.key == std::string_view("date") && result_.text("periode").empty()) {
      keep("periode", iso(days->first) + "/" + iso(days->second));
    }
    return;
  }
  not_understood(
      key, say("« {1} » n'est pas une date ; écrivez par exemple 2026-02-28", {written}));
}

void Normaliser::read_period_value(const MetadataKey& key) {
  const std::string written = whole();
  if (const auto found = read_period(written)) {
    return keep(key.key, iso(found->first) + "/" + iso(found->second));
  }
  if (const auto found = read_date(written)) return keep(key.key, iso(*found));
  not_understood(key, say("« {1} » n'est pas une période ; écrivez par exemple "
                          "2025-06/2027-12",
                          {written}));
}

void Normaliser::read_word(const MetadataKey& key, const std::string& word) {
  const bool known = key.kind == status     ? status_named(word).has_value()
                     : key.kind == audience ? audience_named(word).has_value()
                     : key.kind == flag     ? word == "true" || word == "false"
                                            : word.size() >= 2 && word.size() <= 12;
  if (known) return keep(key.key, word);
  not_understood(key, say("« {1} » n'est pas une valeur de « {2} » ; écrivez l'une de "
                          "celles-ci : {3}",
                          {whole(), key.key, values_of(key.kind)}));
}

// From the whole piece to ever finer cuts; false when some word of it names nothing.
bool Normaliser::add_concepts(const MetadataKey& key, const std::string& piece,
                              std::vector<std::string>& found) {
  if (const Concept* known = vocabulary_.find(key.concepts, piece)) {
    found.push_back(known->id);
    return true;
  }
  const std::vector<const Concept*> joined = vocabulary_.find_joined(key.concepts, piece);
  for (const Concept* known : joined) found.push_back(known->id);
  if (!joined.empty()) return true;
  const std::vector<const Concept*> run = vocabulary_.find_run(key.concepts, piece);
  if (run.empty()) return false;
  std::string labels;
  for (const Concept* known : run) {
    found.push_back(known->id);
    labels += (labels.empty() ? "" : ", ") + known->label;
  }
  find("missing_separator", Severity::guessed,
       say("« {1} » a été lu comme : {2} ; séparez par des virgules", {piece, labels}));
  return true;
}

void Normaliser::unknown(const MetadataKey& key, const std::string& value) {
  const std::string near = vocabulary_.suggest(key.concepts, value);
  const std::string code = "unknown_" + std::string(kind_name(key.concepts));
  find(
      code.c_str(), Severity::problem,
      near.empty()
          ? say("« {1} » n'est pas dans le vocabulaire ({2}) ; corrigez-le ou ajoutez-le",
                {value, key.key})
          : say("« {1} » n'est pas dans le vocabulaire ({2}) ; vouliez-vous dire « {3} » "
                "?",
                {value, key.key, near}));
}

void Normaliser::read_concepts(const MetadataKey& key) {
  std::vector<std::string> found;
  std::vector<std::string> lost;
  const auto add_finer = [&](const std::string& piece) {
    for (const std::string& part : split_cell(piece, ',')) {
      if (!add_concepts(key, part, found)) lost.push_back(part);
    }
  };
  for (const std::string& piece : pieces("|;")) {
    if (const Concept* known = vocabulary_.find(key.concepts, piece)) {
      found.push_back(known->id);
    } else {
      add_finer(piece);
    }
  }
  std::vector<std::string> once;
  for (std::string& id : found) {
    if (std::find(once.begin(), once.end(), id) == once.end())
      once.push_back(std::move(id));
  }
  for (const std::string& value : lost) unknown(key, value);
  if (key.kind == concept_id && once.size() == 1) {
    keep(key.key, once[0]);
  } else {
    keep_list(key.key, once);
  }
  if (!lost.empty()) {
    keep_list((std::string(key.key) + "-non-reconnu").c_str(), lost);
  }
}

void Normaliser::read_organisations(const MetadataKey& key) {
  std::vector<std::string> labels;
  for (const std::string& name : pieces("|;")) {
    const Concept* known = find_organisation(name, vocabulary_);
    labels.push_back(known ? known->label : name);
    if (known) continue;
    const std::string near = vocabulary_.suggest(Kind::organisation, name);
    find("unknown_organisation", Severity::info,
         near.empty()
             ? say("« {1} » n'est pas parmi les organisations du vocabulaire", {name})
             : say("« {1} » n'est pas parmi les organisations du vocabulaire ; "
                   "vouliez-vous dire « {2} » ?",
                   {name, near}));
  }
  keep_list(key.key, labels);
}

}  // namespace

std::span<const MetadataKey> metadata_keys() {
  return keys;
}

const MetadataKey* find_metadata_key(std::string_view name) {
  const auto found = named_keys().find(term_key(name));
  return found == named_keys().end() ? nullptr : found->second;
}

void normalise(Metadata& metadata, const Vocabulary& vocabulary, std::string_view place,
               Findings& findings) {
  metadata = Normaliser(vocabulary, place, findings).run(metadata);
}

void apply_defaults(Metadata& metadata) {
  metadata.offer("statut", name_of(Status::draft), Source::by_default);
  metadata.offer("diffusion", name_of(Audience::internal), Source::by_default);
}

}  // namespace griot
