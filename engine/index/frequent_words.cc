#include "engine/index/frequent_words.h"

#include <set>

#include "engine/index/written_form.h"
#include "engine/text/words.h"

namespace griot {
namespace {

// Looked at for each word wanted: singular and plural are one suggestion.
constexpr std::size_t forms_of_one = 4;

}  // namespace

std::vector<FrequentWord> frequent_words(std::string_view beginning, std::size_t limit,
                                         const Snapshot& snapshot) {
  std::vector<FrequentWord> words;
  const std::string letters = fold(beginning);
  if (letters.empty()) return words;
  const Dictionary& dictionary = snapshot.memory->dictionary(snapshot.shards);
  std::set<std::string> stems;
  for (const auto& entry : dictionary.beginning_with(letters, limit * forms_of_one)) {
    if (words.size() == limit) break;
    const std::vector<Token> read = analyse(entry.word);
    if (read.size() != 1 || read.front().stop) continue;
    if (!stems.insert(read.front().stem).second) continue;
    words.push_back({as_written(entry.word, snapshot), entry.passages});
  }
  return words;
}

}  // namespace griot
