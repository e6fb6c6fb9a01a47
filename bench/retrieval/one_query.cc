// one_query CORPUS.jsonl QUERIES.jsonl > run.tsv
//
// The other way to do it, for comparison with griot-retrieval: every family of terms is
// in the index (stems, first five letters, pairs of these within three positions, folded
// words, four-grams of letters; those of whole articles in a second database), and one
// Xapian query weighs them all. The analysis is the product's, the weights are those that
// were found best for it: .5 stem + .5 beginning + .5 pair + .3 word + .15 grams, and .3
// of the article. No spelling repair, no second look. Costs go to the error output.
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/text/analysis.h"

namespace {

using griot::Token;

constexpr double article_weight = 0.3;
constexpr std::uint32_t title_times = 3;
constexpr std::uint32_t farthest_pair = 3;

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

std::string beginning(const Token& token) {
  return token.word.substr(0, 5);
}

std::vector<std::string> grams(const Token& token) {
  const std::string word = "_" + token.word + "_";
  std::vector<std::string> all;
  for (std::size_t i = 0; i + 4 <= word.size(); ++i) all.push_back(word.substr(i, 4));
  return all;
}

template <typename Visit>
void each_pair(const std::vector<Token>& tokens, Visit visit) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (std::size_t j = i + 1; j < tokens.size(); ++j) {
      if (tokens[j].position - tokens[i].position > farthest_pair) break;
      if (tokens[i].stop || tokens[j].stop) continue;
      visit(beginning(tokens[i]) + " " + beginning(tokens[j]));
    }
  }
}

void add(Xapian::Document& document, const std::vector<Token>& tokens,
         std::uint32_t times) {
  for (const Token& token : tokens) {
    document.add_term("Z" + token.stem, times);
    document.add_term("XP" + beginning(token), times);
    document.add_term("XE" + token.word, times);
    for (const std::string& gram : grams(token)) document.add_term("XG" + gram, times);
  }
}

class Index {
 public:
  void read(const char* path) {
    std::ifstream lines(path);
    for (std::string line; std::getline(lines, line);) {
      const auto row = nlohmann::json::parse(line);
      const std::string id = row.at("id");
      const std::string parent = row.value("parent", id);
      const std::vector<Token> title = griot::analyse(row.value("title", ""));
      const std::vector<Token> text = griot::analyse(row.at("text").get<std::string>());
      Xapian::Document passage;
      passage.set_data(id);
      add(passage, title, title_times);
      add(passage, text, 1);
      each_pair(text, [&](const std::string& pair) { passage.add_term("XQ" + pair); });
      const auto [place, added] = articles_.try_emplace(parent);
      if (added) {
        for (const Token& token : title) {
          place->second.add_term("Z" + token.stem, title_times);
        }
      }
      for (const Token& token : text) place->second.add_term("Z" + token.stem);
      passages_.add_document(passage);
      parents_.push_back(parent);
    }
    for (const auto& [parent, article] : articles_) {
      numbers_[parent] = wholes_.add_document(article);
    }
    passages_.commit();
    wholes_.commit();
  }

  void answer(const std::string& id, const std::string& text) {
    std::vector<Token> tokens = griot::analyse(text);
    const auto is_stop = [](const Token& token) { return token.stop; };
    if (!std::all_of(tokens.begin(), tokens.end(), is_stop)) {
      std::erase_if(tokens, is_stop);
    }
    std::map<Xapian::docid, double> articles;
    Xapian::Enquire whole(wholes_);
    whole.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
    whole.set_query(query_of(tokens, true));
    const auto found = whole.get_mset(0, wholes_.get_doccount());
    for (auto at = found.begin(); at != found.end(); ++at)
      articles[*at] = at.get_weight();
    Xapian::Enquire enquire(passages_);
    enquire.set_weighting_scheme(Xapian::BM25Weight(0.8, 0, 1, 0.75, 0.5));
    enquire.set_query(query_of(tokens, false));
    std::vector<std::pair<double, Xapian::docid>> ranked;
    const auto best = enquire.get_mset(0, passages_.get_doccount());
    for (auto at = best.begin(); at != best.end(); ++at) {
      const double article = articles[numbers_.at(parents_[*at - 1])];
      ranked.emplace_back(-at.get_weight() - article_weight * article, *at);
    }
    std::sort(ranked.begin(), ranked.end());
    for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), 100); ++i) {
      std::cout << id << '\t' << passages_.get_document(ranked[i].second).get_data()
                << '\t' << i + 1 << '\n';
    }
  }

 private:
  static Xapian::Query query_of(const std::vector<Token>& tokens, bool stems_only) {
    using Xapian::Query;
    std::vector<Query> parts;
    std::set<std::string> seen;
    const auto add_term = [&](const std::string& term, double weight) {
      if (!seen.insert(term).second) return;
      parts.emplace_back(Query::OP_SCALE_WEIGHT, Query(term), weight);
    };
    for (const Token& token : tokens) {
      add_term("Z" + token.stem, stems_only ? 1 : 0.5);
      if (stems_only) continue;
      add_term("XP" + beginning(token), 0.5);
      add_term("XE" + token.word, 0.3);
      for (const std::string& gram : grams(token)) add_term("XG" + gram, 0.15);
    }
    if (!stems_only) {
      each_pair(tokens, [&](const std::string& pair) { add_term("XQ" + pair, 0.5); });
    }
    return Query(Query::OP_OR, parts.begin(), parts.end());
  }

  Xapian::WritableDatabase passages_{"", Xapian::DB_BACKEND_INMEMORY};
  Xapian::WritableDatabase wholes_{"", Xapian::DB_BACKEND_INMEMORY};
  std::vector<std::string> parents_;  // of passages
  std::map<std::string, Xapian::Document> articles_;
  std::map<std::string, Xapian::docid> numbers_;
};

}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: one_query CORPUS.jsonl QUERIES.jsonl\n";
    return 2;
  }
  Index index;
  double start = cpu_seconds();
  index.read(words[1]);
  std::fprintf(stderr, "indexing: CPU %.2f s\n", cpu_seconds() - start);
  std::vector<double> times;
  std::ifstream lines(words[2]);
  for (std::string line; std::getline(lines, line);) {
    const auto row = nlohmann::json::parse(line);
    start = cpu_seconds();
    index.answer(row.at("id"), row.at("text"));
    times.push_back(cpu_seconds() - start);
  }
  std::sort(times.begin(), times.end());
  std::fprintf(stderr, "%zu questions, CPU median %.2f ms, p95 %.2f ms\n", times.size(),
               1e3 * times[times.size() / 2], 1e3 * times[times.size() * 95 / 100]);
  return 0;
}
