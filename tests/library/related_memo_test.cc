#include "engine/library/related_memo.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

#include "tests/temporary_directory.h"

namespace griot {
namespace {

// Documents a to e; each is related to the next one in a ring, and to whom it is told.
struct Fixture {
  Fixture() {
    for (const char* id : {"a", "b", "c", "d", "e"}) {
      Card card;
      card.id = id;
      card.digest = std::string("digest-of-") + id;
      cards.push_back(card);
    }
    names = {{"a", {"b"}}, {"b", {"c"}}, {"c", {"d"}}, {"d", {"e"}}, {"e", {"a"}}};
  }

  RelatedMemo::Look look() {
    return [this](std::string_view id) {
      looked.insert(std::string(id));
      std::vector<RelatedDocument> related;
      for (const std::string& name : names.at(std::string(id))) {
        RelatedDocument& one = related.emplace_back();
        one.document = name;
        one.words = {"épargne", "tontine"};
        one.themes = {"epargne"};
        one.score = one.passage.score = score;
        one.passage.text = passage + name;
        one.passage.anchor = "p-1";
        one.passage.highlights = {{5, 9}};
      }
      return related;
    };
  }
  std::set<std::string> refresh(RelatedMemo& memo) {
    looked.clear();
    memo.refresh(cards, look());
    return looked;
  }
  void edit(const std::string& id) {
    for (Card& card : cards) {
      if (card.id == id) card.digest += "+";
    }
  }
  RelatedMemo::Digest digests() const {
    return [this](std::string_view id) {
      for (const Card& card : cards) {
        if (card.id == id) return card.digest;
      }
      return std::string();
    };
  }
  RelatedMemo::Digest listed() const {
    return [this](std::string_view id) {
      const auto title = titles.find(std::string(id));
      return title == titles.end() ? std::string() : title->second;
    };
  }
  bool is_kept(const RelatedMemo& memo, const std::string& id) const {
    return memo.related(id, digests()).has_value();
  }

  std::vector<Card> cards;
  std::map<std::string, std::vector<std::string>> names;
  std::map<std::string, std::string> titles;
  std::string passage = "… un « passage » de ";
  double score = 1;
  std::set<std::string> looked;
  TemporaryDirectory folder;
};

using Ids = std::set<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(related_memo, Fixture)

BOOST_AUTO_TEST_CASE(what_is_related_is_looked_for_once) {
  RelatedMemo memo(folder.path());
  BOOST_TEST((refresh(memo) == Ids{"a", "b", "c", "d", "e"}));
  BOOST_TEST(refresh(memo).empty());
  RelatedMemo later(folder.path());
  BOOST_TEST(refresh(later).empty());
  const auto related = later.related("d", digests());
  BOOST_TEST_REQUIRE(related.has_value());
  BOOST_TEST_REQUIRE(related->size() == 1U);
  BOOST_TEST(related->front().document == "e");
  BOOST_TEST(related->front().passage.text == "… un « passage » de e");
  BOOST_TEST(related->front().passage.highlights[0].to == 9U);
  BOOST_TEST((related->front().words == std::vector<std::string>{"épargne", "tontine"}));
}

BOOST_AUTO_TEST_CASE(an_edit_looks_again_at_its_neighbours_only) {
  RelatedMemo memo(folder.path());
  refresh(memo);
  const std::string far = memo.key("d", listed());
  const std::string near = memo.key("a", listed());
  edit("b");
  names["b"] = {"e"};
  // Itself, "a", which names it, and "e", which it names now.
  BOOST_TEST((refresh(memo) == Ids{"a", "b", "e"}));
  BOOST_TEST(memo.key("d", listed()) == far);
  // Lists show nothing of the edit.
  BOOST_TEST(memo.key("a", listed()) == near);
}

BOOST_AUTO_TEST_CASE(a_key_is_what_pages_show) {
  RelatedMemo memo(folder.path());
  refresh(memo);
  const std::string before = memo.key("a", listed());
  edit("b");
  score = 2;
  refresh(memo);
  BOOST_TEST(memo.key("a", listed()) == before);
  titles["b"] = "Un autre titre";
  BOOST_TEST(memo.key("a", listed()) != before);
  titles.clear();
  edit("b");
  passage = "… un autre passage de ";
  refresh(memo);
  BOOST_TEST(memo.key("a", listed()) != before);
}

BOOST_AUTO_TEST_CASE(who_names_a_document_that_is_gone_is_looked_at_again) {
  RelatedMemo memo(folder.path());
  refresh(memo);
  cards.pop_back();
  names["d"] = {"a"};
  BOOST_TEST(!is_kept(memo, "d"));
  BOOST_TEST((refresh(memo) == Ids{"d"}));
  BOOST_TEST(!is_kept(memo, "e"));
}

BOOST_AUTO_TEST_CASE(nothing_is_said_of_a_document_that_has_changed_since) {
  RelatedMemo memo(folder.path());
  refresh(memo);
  edit("c");
  BOOST_TEST(!is_kept(memo, "c"));
  BOOST_TEST(!is_kept(memo, "b"));
  BOOST_TEST(is_kept(memo, "a"));
}

BOOST_AUTO_TEST_CASE(damaged_files_are_made_again) {
  for (const char* name : {"related.keys", "related.lists"}) {
    {
      RelatedMemo memo(folder.path());
      refresh(memo);
    }
    std::filesystem::resize_file(folder / name, 40);
    RelatedMemo memo(folder.path());
    refresh(memo);
    for (const Card& card : cards) BOOST_TEST(is_kept(memo, card.id), name << card.id);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
