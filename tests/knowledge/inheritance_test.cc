// Chains of editions, as long as somebody may make them; tests/library/editions_test says
// what is inherited.
#include "engine/knowledge/inheritance.h"

#include <boost/test/unit_test.hpp>
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

BOOST_AUTO_TEST_SUITE(inheritance)

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

BOOST_AUTO_TEST_CASE(a_chain_without_end_costs_neither_the_stack_nor_its_square) {
  const auto made = Inheritance().apply(chain_of(50'000));
  BOOST_TEST(made.size() == 50'000u);
  for (const auto& each : made) {
    BOOST_REQUIRE(standing_of(*each).continues.size() <= 100u);
  }
}

BOOST_AUTO_TEST_CASE(editions_that_replace_each_other_end) {
  Register::Documents ring = chain_of(3);
  auto last = std::make_shared<RegisteredDocument>(*ring[2]);
  last->metadata.set("remplace", "note-0", Source::front_matter);
  ring[2] = last;
  BOOST_TEST(Inheritance().apply(ring).size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
