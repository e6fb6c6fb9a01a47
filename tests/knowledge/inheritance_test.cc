// Chains of editions, as long as somebody may make them; tests/library/editions_test says
// what is inherited.
#include "engine/knowledge/inheritance.h"

#include <pthread.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <memory>

namespace {

using namespace griot;

// Each replaces the one behind it; all say the same.
Register::Documents chain_of(int length) {
  Register::Documents chain;
  for (int n = 0; n < length; ++n) {
    auto document = std::make_shared<RegisteredDocument>();
    document->id = "note-" + std::to_string(n);
    document->read = "same";
    document->metadata.set("remplace", "note-" + std::to_string(n + 1),
                           Source::front_matter);
    Recommendation& demand = document->facts.recommendations.emplace_back();
    demand.anchor = "p-1";
    demand.text = "Ouvrir un guichet du retour dans chaque commune.";
    demand.standing.id = "R-2026-" + std::to_string(1000 + n);
    chain.push_back(std::move(document));
  }
  return chain;
}

const Standing& standing_of(const RegisteredDocument& document) {
  return document.facts.recommendations.at(0).standing;
}

using Demands = std::vector<std::pair<std::string, std::string>>;  // id, words

std::shared_ptr<RegisteredDocument> edition(const std::string& id,
                                            const std::string& date,
                                            const std::vector<std::string>& older,
                                            const Demands& demands) {
  auto document = std::make_shared<RegisteredDocument>();
  document->id = document->read = id;
  document->metadata.set("date", date, Source::front_matter);
  document->metadata.set("remplace", Value::List(older.begin(), older.end()),
                         Source::front_matter);
  for (const auto& [number, words] : demands) {
    Recommendation& demand = document->facts.recommendations.emplace_back();
    demand.text = words;
    demand.standing.id = number;
  }
  return document;
}

const std::string desk = "Ouvrir un guichet du retour dans chaque commune du pays.";
const std::string desk_of_towns =
    "Ouvrir un guichet du retour dans chaque ville du pays.";

BOOST_AUTO_TEST_SUITE(inheritance)

BOOST_AUTO_TEST_CASE(an_older_fact_goes_on_in_one_fact_of_an_edition) {
  const auto oldest = edition("a", "2024", {}, {{"R-2024-001", desk}});
  // Who dated them did so by mistake: what stands on another is the nearer one.
  for (const char* date : {"2023", "2025"}) {
    const auto middle = edition("b", date, {"a"}, {{"R-2025-001", desk_of_towns}});
    const auto newest = edition("c", "2026", {"a", "b"},
                                {{"R-2026-001", desk_of_towns}, {"R-2026-002", desk}});

    const auto made = Inheritance().apply({oldest, middle, newest});

    const auto& demands = made[2]->facts.recommendations;
    const std::vector<std::string> both{"R-2025-001", "R-2024-001"};
    BOOST_TEST(demands[0].standing.continues == both, boost::test_tools::per_element());
    BOOST_TEST(demands[1].standing.continues.empty());
  }
}

BOOST_AUTO_TEST_CASE(of_two_branches_the_newer_edition_stands_nearer) {
  const auto noted = [](std::shared_ptr<RegisteredDocument> document,
                        const std::string& status) {
    Standing& standing = document->facts.recommendations[0].standing;
    standing.history.push_back({status, "", ""});
    return document;
  };
  const auto x = noted(edition("x", "2023", {}, {{"R-2023-001", desk}}), "portee");
  const auto b = noted(edition("b", "2025", {"x"}, {{"R-2025-001", desk}}), "acceptee");
  const auto d = noted(edition("d", "2024", {}, {{"R-2024-001", desk}}), "refusee");
  const auto c = edition("c", "2026", {"b", "d"}, {{"R-2026-001", desk}});

  const auto made = Inheritance().apply({b, c, d, x});

  const Standing& standing = standing_of(*made[1]);
  const std::vector<std::string> all{"R-2025-001", "R-2024-001", "R-2023-001"};
  BOOST_TEST(standing.continues == all, boost::test_tools::per_element());
  BOOST_REQUIRE(standing.history.size() == 3u);
  BOOST_TEST(standing.history[0].of == "R-2023-001");
  BOOST_TEST(standing.history[1].of == "R-2024-001");
  BOOST_TEST(standing.history[2].of == "R-2025-001");
}

BOOST_AUTO_TEST_CASE(a_link_written_many_times_is_one) {
  const auto made = Inheritance().apply(
      {edition("a", "2025", {}, {{"R-2025-100", desk}}),
       edition("b", "2026", std::vector<std::string>(400, "a"), {{"R-2026-100", desk}})});
  BOOST_TEST(standing_of(*made[1]).continues.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_decision_reaches_through_many_editions) {
  Register::Documents chain = chain_of(50);
  auto oldest = std::make_shared<RegisteredDocument>(*chain.back());
  oldest->facts.recommendations[0].standing.state = FactState::rejected;
  chain.back() = oldest;
  const auto made = Inheritance().apply(chain);
  BOOST_TEST((standing_of(*made[0]).state == FactState::rejected));
  BOOST_TEST(standing_of(*made[0]).state_of == "R-2026-1049");
  BOOST_TEST(standing_of(*made[0]).continues.size() == 49u);
}

// In a thread of its own, whose stack is of so many bytes.
void* run_work(void* work) {
  (*static_cast<std::function<void()>*>(work))();
  return nullptr;
}
void with_stack_of(std::size_t bytes, std::function<void()> work) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  BOOST_REQUIRE(pthread_attr_setstacksize(&attributes, bytes) == 0);
  pthread_t thread;
  BOOST_REQUIRE(pthread_create(&thread, &attributes, run_work, &work) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

BOOST_AUTO_TEST_CASE(a_chain_without_end_costs_neither_the_stack_nor_endless_lists) {
  Register::Documents made;
  // A frame of 90 bytes for each of them would not find its place.
  with_stack_of(512 * 1024, [&] { made = Inheritance().apply(chain_of(6'000)); });
  BOOST_TEST(made.size() == 6'000u);
  for (const auto& each : made) {
    BOOST_REQUIRE(standing_of(*each).continues.size() <= 100u);
  }
}

BOOST_AUTO_TEST_CASE(editions_that_replace_each_other_end) {
  Register::Documents ring = chain_of(3);
  auto last = std::make_shared<RegisteredDocument>(*ring[2]);
  last->metadata.set("remplace", "note-0", Source::front_matter);
  ring[2] = last;
  const auto made = Inheritance().apply(ring);
  // Two of the three links count.
  BOOST_TEST(std::ranges::count_if(made, [](const auto& each) {
               return !standing_of(*each).continues.empty();
             }) == 2);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
