#include "engine/index/definitions.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/index/packing.h"
#include "engine/text/analysis.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// What two wordings of one form share.
std::string key_of(const std::string& form) {
  std::string key;
  for (const Token& token : analyse(form)) {
    if (!token.stop && !token.added) key += token.stem + " ";
  }
  return key;
}

struct ExplainedForm {
  std::map<std::string, std::size_t> wordings;
  std::set<std::string> documents;

  const std::string& commonest() const {
    return std::max_element(
               wordings.begin(), wordings.end(),
               [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
};

}  // namespace

std::string pack_definitions(const std::vector<Definition>& definitions) {
  std::vector<std::string> strings;
  for (const Definition& definition : definitions) {
    strings.push_back(definition.acronym);
    strings.push_back(definition.form);
  }
  return pack(strings);
}

std::vector<KnownDefinition> known_definitions(const std::vector<Shard>& shards,
                                               const Columns& columns) {
  struct Acronym {
    std::string written;
    std::map<std::string, ExplainedForm> forms;  // by key_of
  };
  std::map<std::string, Acronym> acronyms;  // folded
  const auto add = [&](std::uint32_t passage, const std::string& value) {
    const std::uint32_t document = columns.document_of[passage];
    if (document == Columns::none) return;
    const std::vector<std::string> strings = unpack(value);
    for (std::size_t i = 0; i + 1 < strings.size(); i += 2) {
      Acronym& acronym = acronyms[fold(strings[i])];
      acronym.written = std::max(acronym.written, strings[i]);
      ExplainedForm& form = acronym.forms[key_of(strings[i + 1])];
      ++form.wordings[strings[i + 1]];
      form.documents.insert(columns.documents[document].id);
    }
  };
  for (const Shard& shard : shards) {
    each_first_value(shard.database, definitions_slot, shard.remote,
                     [&](std::uint32_t passage, const std::string& value) {
                       add(shard.first + passage, value);
                     });
  }
  std::vector<KnownDefinition> known;
  for (const auto& [folded, acronym] : acronyms) {
    const auto first = static_cast<std::ptrdiff_t>(known.size());
    for (const auto& [key, form] : acronym.forms) {
      known.push_back({{acronym.written, form.commonest()},
                       {form.documents.begin(), form.documents.end()}});
    }
    std::stable_sort(known.begin() + first, known.end(),
                     [](const auto& a, const auto& b) {
                       return a.documents.size() > b.documents.size();
                     });
  }
  return known;
}

}  // namespace griot
