#include "importers/docx/properties.h"

#include <algorithm>
#include <array>

#include "engine/text/words.h"

namespace griot::docx {
namespace {

// Titles that programs put there, folded.
constexpr std::array<std::string_view, 13> idle_titles = {"word template",
                                                          "document",
                                                          "titre",
                                                          "title",
                                                          "normal",
                                                          "microsoft word",
                                                          "untitled",
                                                          "sans titre",
                                                          "titre du document",
                                                          "document title",
                                                          "nouveau document",
                                                          "blank document",
                                                          "powerpoint presentation"};
// … and how others of them begin.
constexpr std::array<std::string_view, 5> idle_beginnings = {
    "microsoft word", "modele", "template", "[titre", "presentation powerpoint"};

// Authors that programs put there, folded.
constexpr std::array<std::string_view, 16> idle_authors = {
    "utilisateur",           "user",
    "utilisateur windows",   "windows user",
    "microsoft office user", "utilisateur de microsoft office",
    "microsoft",             "microsoft word",
    "admin",                 "administrateur",
    "administrator",         "auteur",
    "author",                "unknown",
    "inconnu",               "python-docx"};

// Properties that office programs and plug-ins keep for themselves, by how they begin.
constexpr std::array<std::string_view, 16> technical = {"_",
                                                        "msip_",
                                                        "contenttypeid",
                                                        "zotero",
                                                        "mendeley",
                                                        "kso",
                                                        "icv",
                                                        "grammarly",
                                                        "templateurl",
                                                        "xd_",
                                                        "display_urn",
                                                        "mediaservice",
                                                        "appversion",
                                                        "complianceassetid",
                                                        "triggerflowinfo",
                                                        "generator"};

std::string trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

bool is_idle_title(std::string_view title) {
  std::string folded = fold(title);
  const bool begins = std::any_of(
      idle_beginnings.begin(), idle_beginnings.end(), [&](std::string_view beginning) {
        if (!folded.starts_with(beginning)) return false;
        const char next =
            folded.size() > beginning.size() ? folded[beginning.size()] : ' ';
        return next < 'a' || next > 'z';
      });
  // "Document1", "Document 12"
  while (!folded.empty() &&
         ((folded.back() >= '0' && folded.back() <= '9') || folded.back() == ' ')) {
    folded.pop_back();
  }
  return begins ||
         std::find(idle_titles.begin(), idle_titles.end(), folded) != idle_titles.end();
}

Value::List split(std::string_view text, std::string_view separators) {
  Value::List list;
  while (!text.empty()) {
    const std::size_t to = std::min(text.find_first_of(separators), text.size());
    const std::string part = trimmed(text.substr(0, to));
    if (!part.empty()) list.emplace_back(part);
    text.remove_prefix(std::min(to + 1, text.size()));
  }
  return list;
}

void read_core(ImportState& state, const std::string& part) {
  PartReader in = state.package.open(part);
  if (in.next()) read_core_properties(state, in, part);
}

bool is_technical(std::string_view name) {
  const std::string folded = fold(name);
  return std::any_of(technical.begin(), technical.end(),
                     [&](std::string_view prefix) { return folded.starts_with(prefix); });
}

void read_custom(ImportState& state, const std::string& part) {
  PartReader in = state.package.open(part);
  if (!in.next()) return;
  std::int64_t left = 0;
  const int root = in.depth();
  while (in.next_child(root)) {
    const std::string name = normalize(trimmed(in.value(Space::none, "name")));
    const std::string text = normalize(trimmed(in.text_within()));
    if (name.empty() || text.empty()) continue;
    if (is_technical(name)) {
      ++left;
    } else {
      state.result.document.metadata.offer(name, text, Source::word_properties);
    }
  }
  if (left > 0) {
    state.find("technical_properties", Severity::info, {}, part,
               say_n("Une propriété technique du fichier, laissée de côté.",
                     "{1} propriétés techniques du fichier, laissées de côté.", left));
  }
}

// Without those that a program names when nobody has said who writes.
void offer_authors(ImportState& state, Value::List authors, const std::string& part) {
  std::erase_if(authors, [&](const Value& value) {
    const std::string& name = std::get<std::string>(value.value);
    const std::string folded = fold(name);
    if (std::ranges::find(idle_authors, folded) == idle_authors.end()) return false;
    state.find("idle_author", Severity::info, {}, part,
               say("L'auteur des propriétés (« {1} ») est celui d'un logiciel ; il n'est "
                   "pas repris.",
                   {name}));
    return true;
  });
  if (authors.empty()) return;
  state.result.document.metadata.offer("auteurs", std::move(authors),
                                       Source::word_properties);
}

}  // namespace

void read_core_properties(ImportState& state, PartReader& in, const std::string& part) {
  Metadata& metadata = state.result.document.metadata;
  const int root = in.depth();
  while (in.next_child(root)) {
    const bool title = in.is(Space::dc, "title") || in.is(Space::o, "Title");
    const bool creator = in.is(Space::dc, "creator") || in.is(Space::o, "Author");
    const bool keywords = in.is(Space::core, "keywords") || in.is(Space::o, "Keywords");
    const std::string text = normalize(trimmed(in.text_within()));
    if (text.empty()) continue;
    if (title && is_idle_title(text)) {
      state.find(
          "idle_title", Severity::info, {}, part,
          say("Le titre des propriétés (« {1} ») est celui d'un modèle ; il n'est pas "
              "repris.",
              {text}));
    } else if (title) {
      metadata.offer("titre", text, Source::word_properties);
    } else if (creator) {
      offer_authors(state, split(text, ";"), part);
    } else if (keywords) {
      metadata.offer("themes", split(text, ",;"), Source::word_properties);
    }
  }
}

void read_properties(ImportState& state, const Relationships& of_package) {
  struct Part {
    const char* type;
    void (*read)(ImportState&, const std::string&);
  };
  for (const Part& part :
       {Part{"custom-properties", read_custom}, Part{"customProperties", read_custom},
        Part{"core-properties", read_core}}) {
    const std::string name = of_package.part_of_type(part.type);
    if (name.empty() || !state.package.has(name)) continue;
    try {
      part.read(state, name);
    } catch (const Error& error) {
      state.find("unread_properties", Severity::lost, {}, name,
                 say("Les propriétés du fichier n'ont pas pu être lues ({1}).",
                     {in_french(error.problem())}));
    }
  }
}

}  // namespace griot::docx
