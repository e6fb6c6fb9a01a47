#include "engine/index/phrase_postings.h"

#include <xapian.h>

#include "engine/index/families.h"

namespace griot {
namespace {

using Terms = std::vector<std::string>;
constexpr std::size_t max_readings = 8;

std::vector<Terms> readings_of(const Phrase& phrase) {
  std::vector<Terms> readings{{}};
  for (std::size_t i = 0; i < phrase.tokens.size();) {
    Terms here;
    const std::uint32_t position = phrase.tokens[i].position;
    for (; i < phrase.tokens.size() && phrase.tokens[i].position == position; ++i) {
      here.push_back(term_of(Family::stem, phrase.tokens[i]));
    }
    if (readings.size() * here.size() > max_readings) here.resize(1);
    std::vector<Terms> longer;
    for (const Terms& reading : readings) {
      for (const std::string& term : here) {
        longer.push_back(reading);
        longer.back().push_back(term);
      }
    }
    readings = std::move(longer);
  }
  return readings;
}

}  // namespace

void add_phrase(const Xapian::Database& database, const Phrase& phrase,
                Bitset& passages) {
  for (const Terms& terms : readings_of(phrase)) {
    if (terms.empty()) continue;
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                                    static_cast<Xapian::termcount>(terms.size())));
    const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
    for (auto at = found.begin(); at != found.end(); ++at) passages.set(*at);
  }
}

}  // namespace griot
