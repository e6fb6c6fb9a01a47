#include "engine/knowledge/acronym_list.h"

#include <algorithm>
#include <map>

#include "engine/text/analysis.h"
#include "engine/text/words.h"

namespace griot {
namespace {

std::string key_of(const std::string& form) {
  std::string key;
  for (const Token& token : analyse(form)) {
    if (!token.stop && !token.added) key += token.stem + " ";
  }
  return key;
}

class Senses {
 public:
  AcronymSense& sense(const std::string& acronym, const std::string& form) {
    AcronymEntry& entry = entries_[fold(acronym)];
    if (entry.acronym.empty()) entry.acronym = acronym;
    const std::string key = key_of(form);
    for (AcronymSense& known : entry.senses) {
      if (key_of(known.form) == key) return known;
    }
    entry.senses.emplace_back().form = form;
    return entry.senses.back();
  }

  std::vector<AcronymEntry> take() {
    std::vector<AcronymEntry> all;
    for (auto& [folded, entry] : entries_) {
      std::stable_sort(entry.senses.begin(), entry.senses.end(),
                       [](const AcronymSense& a, const AcronymSense& b) {
                         if (a.of_vocabulary != b.of_vocabulary) return a.of_vocabulary;
                         return a.documents.size() > b.documents.size();
                       });
      all.push_back(std::move(entry));
    }
    return all;
  }

 private:
  std::map<std::string, AcronymEntry> entries_;  // by folded acronym
};

}  // namespace

std::vector<AcronymEntry> acronym_list(const std::vector<Acronym>& vocabulary,
                                       std::span<const LearnedForm> learned) {
  Senses list;
  for (const Acronym& acronym : vocabulary) {
    AcronymSense& sense = list.sense(acronym.acronym, acronym.form);
    sense.of_vocabulary = true;
    sense.countries.insert(sense.countries.end(), acronym.countries.begin(),
                           acronym.countries.end());
  }
  for (const LearnedForm& form : learned) {
    AcronymSense& sense = list.sense(form.acronym, form.form);
    sense.documents.insert(sense.documents.end(), form.documents.begin(),
                           form.documents.end());
  }
  return list.take();
}

}  // namespace griot
