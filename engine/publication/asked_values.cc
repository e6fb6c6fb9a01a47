#include "engine/publication/asked_values.h"

#include <algorithm>
#include <optional>

#include "engine/knowledge/facts.h"
#include "engine/knowledge/status.h"
#include "engine/publication/page_kinds.h"
#include "engine/text/date.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::pair<std::string_view, Kind> in_vocabulary[] = {
    {"pays", Kind::country},
    {"theme", Kind::theme},
    {"type", Kind::type},
    {"organisation", Kind::organisation},
    {"destinataire", Kind::addressee}};

std::optional<Kind> kind_of(std::string_view filter) {
  for (const auto& [name, kind] : in_vocabulary) {
    if (name == filter) return kind;
  }
  return std::nullopt;
}

bool is_year(const std::string& text) {
  return text.size() == 4 && std::all_of(text.begin(), text.end(),
                                         [](char c) { return c >= '0' && c <= '9'; });
}

bool is_known(const PageContext& page, std::string_view filter,
              const std::string& value) {
  if (filter == "annee") return is_year(value);
  if (filter == "statut") return find_status(Recommendation::letter, value) != nullptr;
  // Who signs need not be in the vocabulary.
  if (filter == "organisation" && page.shelves.find(ShelfKind::organisation, value)) {
    return true;
  }
  const auto kind = kind_of(filter);
  return !kind || page.site.vocabulary.by_id(*kind, value);
}

}  // namespace

std::vector<std::string> asked_values(const PageContext& page, std::string_view filter) {
  std::vector<std::string> values = page.parameters(filter);
  if (filter == "statut") {
    for (std::string& value : values) value = slug(value);
  }
  const auto kind = kind_of(filter);
  if (!kind) return values;
  for (std::string& value : values) {
    if (const Concept* known = page.site.vocabulary.find(*kind, value)) value = known->id;
  }
  return values;
}

std::string asked_day(const PageContext& page, const std::string& name) {
  const std::string written = page.parameter(name);
  if (written.empty()) return {};
  const auto day = read_date(written);
  if (!day) {
    throw BadRequest{
        say("« {1} », donné pour « {2} », n’est pas une date ; écrivez par "
            "exemple 2026-03-14.",
            {written, name})};
  }
  return iso(*day);
}

std::vector<Message> unknown_values(const PageContext& page,
                                    const std::vector<std::string_view>& filters) {
  std::vector<Message> unknown;
  for (const std::string_view filter : filters) {
    const auto kind = kind_of(filter);
    for (const std::string& value : asked_values(page, filter)) {
      if (is_known(page, filter, value)) continue;
      const std::string name(filter);
      const std::string near =
          kind ? page.site.vocabulary.suggest(*kind, value) : std::string();
      unknown.push_back(
          near.empty() ? say("« {1} » n'est pas connu pour « {2} »", {value, name})
                       : say("« {1} » n'est pas connu pour « {2} » ; vouliez-vous dire "
                             "« {3} » ?",
                             {value, name, near}));
    }
  }
  return unknown;
}

}  // namespace griot
