#include "engine/index/written_form.h"

#include <xapian.h>
#include <map>

#include "engine/index/families.h"
#include "engine/index/stored_passage.h"

namespace griot {
namespace {

constexpr int passages_looked_at = 3;

// Each spelling of the word in the passage, counted once.
void count_spellings(const std::string& word, const Passage& passage,
                     std::map<std::string, int>& spellings) {
  std::map<std::string, int> here;
  for (const Token& token : analyse(passage.text, {passage.language})) {
    if (token.word != word || token.added) continue;
    here[passage.text.substr(token.from, token.to - token.from)] = 1;
  }
  for (const auto& [spelling, once] : here) spellings[spelling] += once;
}

}  // namespace

std::string as_written(const std::string& word, const Xapian::Database& database) {
  Token token;
  token.word = word;
  const std::string term = term_of(Family::exact, token);
  std::map<std::string, int> spellings;
  int looked_at = 0;
  for (auto at = database.postlist_begin(term);
       at != database.postlist_end(term) && looked_at < passages_looked_at;
       ++at, ++looked_at) {
    count_spellings(word, unpack_passage(database.get_document(*at).get_data()),
                    spellings);
  }
  // Capitals come first in the order of bytes: of equals the last is the plainest.
  std::string best = word;
  int most = 0;
  for (const auto& [spelling, count] : spellings) {
    if (count < most) continue;
    most = count;
    best = spelling;
  }
  return best;
}

}  // namespace griot
