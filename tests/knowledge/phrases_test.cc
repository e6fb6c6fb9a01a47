// Words of texts, tables of them, and expressions that are found among them.
#include "engine/knowledge/phrases.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

using namespace griot;

namespace {

void check_same(const Tokens& a, const Tokens& b) {
  BOOST_TEST_REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    BOOST_TEST(a[i].word == b[i].word);
    BOOST_TEST(a[i].stem == b[i].stem);
    BOOST_TEST(a[i].from == b[i].from);
    BOOST_TEST(a[i].to == b[i].to);
    BOOST_TEST(a[i].adjoins == b[i].adjoins);
    BOOST_TEST(a[i].word_hash == b[i].word_hash);
    BOOST_TEST(a[i].stem_hash == b[i].stem_hash);
    BOOST_TEST(a[i].position == b[i].position);
    BOOST_TEST(a[i].stop == b[i].stop);
    BOOST_TEST((a[i].letters == b[i].letters));
  }
}

std::string found_in(const Phrases& phrases, std::string_view text) {
  std::string all;
  for (const Phrases::Found& found : phrases.in(tokens_of(text)))
    all += std::to_string(found.value) + '@' + std::to_string(found.first) + ' ';
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phrases_h)

BOOST_AUTO_TEST_CASE(a_part_of_a_text_has_the_words_that_it_has_alone) {
  const std::string text =
      "Les élu·e·s de l’O.I.M. demandent : 1 000 € d'ici mai. S'il vient, qu'il signe !";
  const Tokens tokens = tokens_of(text);
  for (std::size_t from = 0; from < text.size(); ++from) {
    const bool begins = from == 0 || text[from - 1] == ' ';
    if (!begins) continue;
    for (std::size_t to = from + 1; to <= text.size(); ++to) {
      const bool ends = to == text.size() || text[to] == ' ';
      if (!ends) continue;
      const std::string part = text.substr(from, to - from);
      const Tokens own = tokens_of_part(part, text, tokens);
      // From another text, so that nothing is kept of the first.
      const std::string behind = part + '\n';
      check_same(own, tokens_of(behind));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_part_is_read_by_itself) {
  const std::string text = "Le guichet ouvre.";
  check_same(tokens_of_part("Le greffe ferme.", text, tokens_of(text)),
             tokens_of("Le greffe ferme."));
  BOOST_TEST(tokens_of_part("", text, tokens_of(text)).empty());
  // Cut within a word.
  check_same(tokens_of_part("chet ouv", text, tokens_of(text)), tokens_of("chet ouv"));
}

BOOST_AUTO_TEST_CASE(a_copy_of_tokens_outlives_what_it_was_copied_from) {
  Tokens kept;
  BOOST_TEST(kept.empty());
  {
    const Tokens tokens = tokens_of("Awa écrit");
    kept = tokens;
  }
  for (int i = 0; i < 2000; ++i) tokens_of("autre texte " + std::to_string(i));
  BOOST_TEST(kept[1].word == "ecrit");
}

BOOST_AUTO_TEST_CASE(the_longest_expression_is_found_and_traps_of_its_first_word_not) {
  Phrases phrases(Phrases::By::word);
  phrases.add("états", 0);
  phrases.add("états d'origine", 1);
  phrases.add("états membres de l'union", 2);
  phrases.add("se propose de", 3);
  BOOST_TEST(found_in(phrases, "Les États d’origine et les États membres") == "1@1 0@5 ");
  BOOST_TEST(found_in(phrases, "un état") == "");
  const std::string text = "Awa se propose d'aller";
  BOOST_TEST(phrases.at(tokens_of(text), 1, text).size() == 1u);
  BOOST_TEST(phrases.at(tokens_of(text), 1).empty());
  const std::string other = "Awa se propose trop";
  BOOST_TEST(phrases.at(tokens_of(other), 1, other).empty());
}

BOOST_AUTO_TEST_CASE(a_table_finds_each_of_its_words_and_no_other) {
  WordTable<int> table;
  const auto word = [](int i) { return "mot" + std::to_string(i * i); };
  BOOST_TEST(!table.find("mot", hash_of_word("mot")));
  for (int i = 0; i < 5000; ++i) table[word(i)] = i;
  int may = 0;
  for (int i = 0; i < 5000; ++i) {
    const int* value = table.find(word(i), hash_of_word(word(i)));
    BOOST_TEST_REQUIRE(value);
    BOOST_TEST(*value == i);
    const std::string other = "autre" + std::to_string(i);
    BOOST_TEST(!table.find(other, hash_of_word(other)));
    may += table.may_hold(hash_of_word(other));
  }
  BOOST_TEST(may < 500);  // most are told from the hash alone
}

BOOST_AUTO_TEST_SUITE_END()
