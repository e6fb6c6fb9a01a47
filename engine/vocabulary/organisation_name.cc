#include "engine/vocabulary/organisation_name.h"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/document/clean_text.h"
#include "engine/text/acronym_letters.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::array<std::string_view, 6> separators = {" – ", " — ",      " - ",
                                                        " : ", "\u00a0: ", ": "};
constexpr std::array<std::string_view, 7> around = {"«",  "»",      "“",     "”",
                                                    "\"", "\u00a0", "\u202f"};

std::string_view bare(std::string_view text) {
  for (bool less = true; less;) {
    less = false;
    text = trimmed(text);
    for (const std::string_view sign : around) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), less = true;
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), less = true;
    }
  }
  return text;
}

// The parts before and behind what sets an acronym apart, if there are two.
struct Parts {
  std::string_view before, behind;
};

std::optional<Parts> parts_of(std::string_view written) {
  const std::size_t open = written.find('(');
  if (open != std::string_view::npos) {
    const bool one =
        written.ends_with(')') && written.find('(', open + 1) == std::string_view::npos;
    if (!one) return {};
    return Parts{bare(written.substr(0, open)),
                 bare(written.substr(open + 1, written.size() - open - 2))};
  }
  for (const std::string_view separator : separators) {
    const std::size_t at = written.find(separator);
    if (at == std::string_view::npos) continue;
    return Parts{bare(written.substr(0, at)),
                 bare(written.substr(at + separator.size()))};
  }
  return {};
}

bool is_name_of(const Concept& known, std::string_view acronym) {
  const std::string key = letters_of_acronym(acronym);
  return std::ranges::any_of(known.aliases, [&](const std::string& alias) {
    return letters_of_acronym(alias) == key;
  });
}

bool belongs(std::string_view acronym, std::string_view name,
             const Vocabulary& vocabulary) {
  if (name.empty() || acronym.find(' ') != std::string_view::npos) return false;
  if (acronym_of(acronym).empty()) return false;
  if (const Concept* known = vocabulary.find(Kind::organisation, name)) {
    if (is_name_of(*known, acronym)) return true;
    if (!known->values("sigle").empty()) return false;
  }
  const bool declared =
      std::ranges::any_of(vocabulary.acronyms(), [&](const Acronym& each) {
        return each.acronym == acronym && term_key(each.form) == term_key(name);
      });
  if (declared) return true;
  // "Solidarité Nord (SN)": the code of a country says which branch, whatever the
  // letters.
  return !vocabulary.by_id(Kind::country, acronym) && is_acronym_of(acronym, name);
}

}  // namespace

OrganisationName read_organisation_name(std::string_view written,
                                        const Vocabulary& vocabulary) {
  written = trimmed(written);
  if (const auto parts = parts_of(written)) {
    const auto& [before, behind] = *parts;
    if (belongs(behind, before, vocabulary)) {
      return {std::string(before), std::string(behind)};
    }
    if (belongs(before, behind, vocabulary)) {
      return {std::string(behind), std::string(before)};
    }
  }
  return {std::string(written), ""};
}

const Concept* find_organisation(std::string_view written, const Vocabulary& vocabulary) {
  if (const Concept* known = vocabulary.find(Kind::organisation, written)) return known;
  const OrganisationName apart = read_organisation_name(written, vocabulary);
  if (apart.acronym.empty()) return nullptr;
  return vocabulary.find(Kind::organisation, apart.name);
}

std::string organisation_id(std::string_view written, const Vocabulary& vocabulary) {
  if (const Concept* known = find_organisation(written, vocabulary)) return known->id;
  return slug(read_organisation_name(written, vocabulary).name);
}

}  // namespace griot
