// Facets and totals count documents exactly: checked against counting by hand.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

#include "tests/index/sample_index.h"

namespace griot {

using test::document;
using test::notices;
using test::SampleIndex;

namespace {

using Random = std::mt19937;
const std::vector<std::string> words{"retour", "épargne", "diaspora", "visa", "école"};
const std::vector<std::string> countries{"SN", "MG", "CI", "GN"};
const std::vector<std::string> themes{"retour", "genre", "jeunesse"};
const std::vector<std::string> types{"note", "capitalisation"};
const std::vector<std::string> dates{"2025-06-11", "2025", "2026-02", ""};

std::size_t below(Random& random, std::size_t size) {
  return std::uniform_int_distribution<std::size_t>(0, size - 1)(random);
}

std::vector<std::string> some(Random& random, const std::vector<std::string>& values) {
  std::vector<std::string> chosen;
  for (const std::string& value : values) {
    if (below(random, 3) == 0) chosen.push_back(value);
  }
  return chosen;
}

IndexedDocument random_document(Random& random, int number) {
  std::vector<std::string> texts(below(random, 4) + 1);
  for (std::string& text : texts) {
    for (std::size_t i = below(random, 4); i > 0; --i) {
      text += words[below(random, words.size())] + " ";
    }
  }
  IndexedDocument made = document("d" + std::to_string(number), "", texts);
  made.countries = some(random, countries);
  made.themes = some(random, themes);
  made.type = types[below(random, types.size())];
  made.date = dates[below(random, dates.size())];
  made.is_public = below(random, 3) != 0;
  return made;
}

bool has(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool has_one(const std::vector<std::string>& values,
             const std::vector<std::string>& wanted) {
  return wanted.empty() || std::any_of(wanted.begin(), wanted.end(),
                                       [&](const auto& v) { return has(values, v); });
}

std::vector<std::string> year_of(const IndexedDocument& document) {
  return document.date.empty() ? std::vector<std::string>{}
                               : std::vector{document.date.substr(0, 4)};
}

// Whether a document passes the query, leaving one facet's selection out.
bool passes(const IndexedDocument& document, const Query& query, const std::string& out) {
  const auto words_found = [&] {
    for (const std::string& word : words) {
      if (query.text.find(word) == std::string::npos) continue;
      for (const Passage& passage : document.passages) {
        if (passage.text.find(word) != std::string::npos) return true;
      }
    }
    return query.text.empty();
  };
  return (document.is_public || !query.public_only) && words_found() &&
         (out == "pays" || has_one(document.countries, query.countries)) &&
         (out == "theme" || has_one(document.themes, query.themes)) &&
         (out == "type" || has_one({document.type}, query.types)) &&
         (out == "annee" || has_one(year_of(document), query.years));
}

std::int64_t counted(const Results& results, const std::string& facet,
                     const std::string& value) {
  for (const FacetValue& row : results.facets.at(facet)) {
    if (row.value == value) return row.documents;
  }
  return 0;
}

void check(const Index& index, const std::vector<IndexedDocument>& documents,
           const Query& query) {
  const Results results = index.search(query);
  std::int64_t total = 0;
  for (const IndexedDocument& d : documents) total += passes(d, query, "") ? 1 : 0;
  BOOST_TEST(results.documents == total);
  BOOST_TEST(static_cast<std::int64_t>(results.hits.size()) == total);
  const auto check_facet = [&](const std::string& facet,
                               const std::vector<std::string>& values, auto values_of) {
    for (const std::string& value : values) {
      const auto count =
          std::count_if(documents.begin(), documents.end(), [&](const auto& d) {
            return passes(d, query, facet) && has(values_of(d), value);
          });
      BOOST_TEST(counted(results, facet, value) == count, query.text << facet << value);
    }
  };
  check_facet("pays", countries, [](const auto& d) { return d.countries; });
  check_facet("theme", themes, [](const auto& d) { return d.themes; });
  check_facet("type", types, [](const auto& d) { return std::vector{d.type}; });
  check_facet("annee", {"2025", "2026"}, year_of);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(facets)

BOOST_AUTO_TEST_CASE(counts_are_those_of_counting_by_hand) {
  Random random(20260314);
  for (int round = 0; round < 4; ++round) {
    SampleIndex sample;
    std::vector<IndexedDocument> documents;
    for (int i = 0; i < 40; ++i) documents.push_back(random_document(random, i));
    sample.index.update(documents, {}, 1);
    // Some change, also from public to internal and back.
    std::vector<IndexedDocument> changed;
    for (int i = 0; i < 40; i += 3) changed.push_back(random_document(random, i));
    for (const IndexedDocument& d : changed) {
      documents[static_cast<std::size_t>(std::stoi(d.id.substr(1)))] = d;
    }
    sample.index.update(changed, {}, 2);
    for (int i = 0; i < 25; ++i) {
      Query query;
      query.limit = 1000;
      for (const std::string& word : some(random, words)) query.text += word + " ";
      query.countries = some(random, countries);
      query.themes = some(random, themes);
      query.types = some(random, types);
      if (below(random, 3) == 0) query.years = {"2025"};
      query.public_only = below(random, 2) == 0;
      check(sample.index, documents, query);
    }
  }
}

BOOST_AUTO_TEST_CASE(values_come_by_count_then_name_and_selected_ones_stay) {
  SampleIndex sample;
  std::vector<IndexedDocument> documents;
  for (const char* country : {"SN", "CI", "SN", "MG"}) {
    documents.push_back(document("d" + std::to_string(documents.size()), "", {"retour"}));
    documents.back().countries = {country};
  }
  sample.index.update(documents, {}, 1);
  Query query;
  query.countries = {"MG", "TN"};
  const auto values = sample.index.search(query).facets.at("pays");
  std::string line;
  for (const FacetValue& row : values) {
    line += row.value + std::to_string(row.documents) + (row.selected ? "* " : " ");
  }
  BOOST_TEST(line == "SN2 CI1 MG1* TN0* ");
}

BOOST_AUTO_TEST_CASE(fields_in_the_text_filter) {
  SampleIndex sample;
  std::vector<IndexedDocument> documents;
  for (const char* country : {"SN", "CI", "MG"}) {
    documents.push_back(document(country, "", {"retour", "visa"}));
    documents.back().countries = {country};
    documents.back().type = "note-de-positionnement";
    documents.back().date = "2025-1" + std::to_string(documents.size() - 1);
    documents.back().organisations = {"Association Exemple"};
  }
  sample.index.update(documents, {}, 1);
  BOOST_TEST(sample.found("pays:SN retour") == "SN");
  BOOST_TEST(sample.found("pays:sn") == "SN");
  BOOST_TEST(sample.found("pays: CI pays:SN retour") == "CI SN");
  BOOST_TEST(sample.found("pays:CI,SN") == "CI SN");
  BOOST_TEST(sample.found("-pays:CI") == "MG SN");
  BOOST_TEST(sample.found("pays:CI OU pays:MG") == "CI MG");
  BOOST_TEST(sample.found("retour SAUF pays:CI") == "MG SN");
  BOOST_TEST(sample.found("type:note pays:MG visa") == "MG");
  BOOST_TEST(sample.found("annee:2025 organisation:\"association exemple\"") ==
             "CI MG SN");
  BOOST_TEST(sample.found("année:2026") == "");
  BOOST_TEST(sample.found("apres:2025-11") == "CI MG");
  BOOST_TEST(sample.found("avant:2025-11") == "SN");
  BOOST_TEST(sample.found("après:01/11/2025 avant:2025-12") == "CI");
}

BOOST_AUTO_TEST_CASE(an_unknown_value_is_told_with_its_column) {
  SampleIndex sample;
  sample.add({"retour"});
  const Results results = sample.search("épargne retour pays:Atlantide avant:hier");
  BOOST_TEST(results.documents == 1);
  BOOST_TEST(notices(results).find("colonne 16 : « Atlantide »") != std::string::npos);
  BOOST_TEST(notices(results).find("colonne 31 : « hier »") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_vocabulary_resolves_values) {
  const TemporaryDirectory directory;
  IndexOptions options;
  options.resolve = [](std::string_view field, std::string_view value) {
    return field == "pays" && value == "Sénégal" ? std::vector<std::string>{"SN"}
                                                 : std::vector<std::string>{};
  };
  Index index(directory / "index", options);
  std::vector<IndexedDocument> documents{document("a", "", {"x"}),
                                         document("b", "", {"x"})};
  documents[0].countries = {"SN"};
  index.update(documents, {}, 1);
  Query query;
  query.text = "pays:Sénégal";
  BOOST_TEST(index.search(query).documents == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
