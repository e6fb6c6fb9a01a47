// search_scale DOCUMENTS FOLDER [OUTPUT [griot]]
//
// Search at scale, as ratios in one run: DOCUMENTS documents are made from the sections
// of the Markdown files below FOLDER and indexed by Griot, by a plain Xapian program
// (TermGenerator, French stemmer) and by SQLite FTS5; then the same queries are asked of
// each, and one document is added. Passages are left in OUTPUT/passages.txt, one a line,
// for bench/LuceneScale.java. Processor time throughout. With the word "griot" the other
// two are left out.
#include <sqlite3.h>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/file.h"
#include "engine/index/index.h"
#include "engine/text/analysis.h"
#include "bench/scale_documents.h"

namespace {

namespace fs = std::filesystem;
using griot::IndexedDocument;
using griot::bench::documents_from;
using griot::bench::paragraphs_below;
using griot::bench::queries_from;

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

double cost_of(const std::function<void()>& work) {
  const double start = cpu_seconds();
  work();
  return cpu_seconds() - start;
}

std::uintmax_t bytes_below(const fs::path& folder) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

struct Times {
  std::vector<double> milliseconds;
  // Returns whether none before took longer.
  bool add(const std::function<void()>& work) {
    milliseconds.push_back(1e3 * cost_of(work));
    return std::ranges::max(milliseconds) == milliseconds.back();
  }
  double at(double share) {
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds[static_cast<std::size_t>(
        share * static_cast<double>(milliseconds.size() - 1))];
  }
  void print(const char* name) {
    if (milliseconds.empty()) return;
    std::printf("%-44s p50 %6.2f ms   p95 %6.2f ms\n", name, at(0.5), at(0.95));
  }
};

// Xapian as its tutorial uses it.
class PlainXapian {
 public:
  explicit PlainXapian(const fs::path& path) : path_(path) {}

  void add(const std::vector<IndexedDocument>& documents) {
    Xapian::WritableDatabase database(path_.string(), Xapian::DB_CREATE_OR_OPEN);
    Xapian::TermGenerator generator;
    generator.set_stemmer(Xapian::Stem("french"));
    for (const IndexedDocument& document : documents) {
      for (const griot::Passage& passage : document.passages) {
        Xapian::Document made;
        made.set_data(passage.text);
        generator.set_document(made);
        generator.index_text(document.title, 3);
        generator.index_text(passage.text);
        database.add_document(made);
      }
    }
    database.commit();
  }

  // The same words, ten hits; with `snippets`, those of MSet::snippet.
  void search(const std::string& words, bool snippets) {
    if (!database_) database_ = std::make_unique<Xapian::Database>(path_.string());
    Xapian::QueryParser parser;
    parser.set_stemmer(Xapian::Stem("french"));
    parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    parser.set_default_op(Xapian::Query::OP_OR);
    Xapian::Enquire enquire(*database_);
    enquire.set_query(parser.parse_query(words));
    const Xapian::MSet found = enquire.get_mset(0, 10);
    for (auto at = found.begin(); snippets && at != found.end(); ++at) {
      found.snippet(at.get_document().get_data(), 260, Xapian::Stem("french"));
    }
  }

 private:
  fs::path path_;
  std::unique_ptr<Xapian::Database> database_;
};

class Fts5 {
 public:
  explicit Fts5(const fs::path& path) {
    sqlite3_open(path.c_str(), &database_);
    run("create virtual table p using fts5(title, body, "
        "tokenize=\"unicode61 remove_diacritics 2\")");
  }
  ~Fts5() { sqlite3_close(database_); }
  Fts5(const Fts5&) = delete;
  Fts5& operator=(const Fts5&) = delete;

  void add(const std::vector<IndexedDocument>& documents) {
    run("begin");
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(database_, "insert into p values (?, ?)", -1, &insert, nullptr);
    for (const IndexedDocument& document : documents) {
      for (const griot::Passage& passage : document.passages) {
        sqlite3_bind_text(insert, 1, document.title.c_str(), -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, passage.text.c_str(), -1, SQLITE_TRANSIENT);
        sqlite3_step(insert);
        sqlite3_reset(insert);
      }
    }
    sqlite3_finalize(insert);
    run("commit");
  }

  void search(const std::string& words) {
    std::string match;
    for (const griot::Token& token : griot::analyse(words)) {
      if (!token.stop) match += (match.empty() ? "\"" : " OR \"") + token.word + "\"";
    }
    sqlite3_stmt* select = nullptr;
    sqlite3_prepare_v2(database_,
                       "select snippet(p, 1, '<', '>', '…', 30) from p where p match ? "
                       "order by bm25(p) limit 10",
                       -1, &select, nullptr);
    sqlite3_bind_text(select, 1, match.c_str(), -1, SQLITE_TRANSIENT);
    while (sqlite3_step(select) == SQLITE_ROW) {
    }
    sqlite3_finalize(select);
  }

 private:
  void run(const char* sql) { sqlite3_exec(database_, sql, nullptr, nullptr, nullptr); }
  sqlite3* database_ = nullptr;
};

// Resident memory now, in MB (proc(5)).
double memory() {
  std::ifstream status("/proc/self/statm");
  std::size_t pages = 0;
  status >> pages >> pages;
  return static_cast<double>(pages) * 4096 / 1e6;
}

double cost_of_adding_one(const fs::path& folder,
                          const std::vector<IndexedDocument>& documents) {
  griot::Index index(folder);
  std::vector<double> costs;
  for (std::int64_t i = 0; i < 9; ++i) {
    IndexedDocument added = documents[static_cast<std::size_t>(i) * 7];
    added.id = "added-" + std::to_string(i);
    const std::vector<IndexedDocument> one{added};
    costs.push_back(1e3 * cost_of([&] { index.update(one, {}, 2 + i); }));
  }
  std::sort(costs.begin(), costs.end());
  return costs[costs.size() / 2];
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (; times > 0; --times) all += text;
  return all;
}

// What no reader types: as much work as a text may ask for.
std::vector<std::string> hostile_queries(const std::vector<std::string>& queries) {
  std::vector<std::string> hostile{
      repeated("le la les de qui ", 2'000),
      repeated("a* ", 170),
      repeated("\"", 4'000),
      repeated("(", 5'000) + "retour" + repeated(")", 5'000),
      repeated("(services OU ", 40) + "donnees" + repeated(")", 40),
      repeated("-a ", 170),
      repeated("=services ", 64),
      repeated("x", 1 << 20),
      "de",
      "« de la »",
      "d* s* p* c* m* r* a* e* i* t*",
      "services ET donnees",
      repeated("\"services publics\" ", 25),
      "\"services publics\" \"les services\" \"donnees de\" \"de la\" \"a la\" \"dans le\" \"pour "
      "les\" \"et de\" \"les donnees\" \"mise en\" \"en place\" \"il est\" \"est un\" \"le site\"",
      "ac* ad* af* ag* al* am* an* ap* ar* as* at* au* av* ba* be* bi* bo* br* bu* ca* ce* ch* "
      "ci* cl* co* cr* cu* da* de* di* do* dr* du* ec* ed* ef* el* em* en* ep* eq* er* es* et* "
      "eu* ev* ex* fa* fe* fi* fo* fr* ga* ge* gr* gu* ha* he* hi* ho* hu* id* il* im* in* is* "
      "ja* je* jo* ju* la* le* li* lo* lu* ma* me* mi* mo* mu* na* ne* ni* no* nu* ob* oc* of*",
      "-(services OU publics) -(donnees OU site) -\"mise en\" -a* -s* les",
      "*",
      "!?.,;:",
      "\x01\x02\xff"};
  std::string many;
  for (std::size_t i = 0; hostile.size() < 200; ++i) {
    many += " " + queries[i % queries.size()];
    hostile.push_back(i % 2 == 0 ? many
                                 : "\"" + queries[i % queries.size()] + "\" (" + many);
    if (many.size() > 10'000) many.clear();
  }
  return hostile;
}

void measure_queries(const fs::path& folder, PlainXapian* xapian, Fts5* fts5,
                     const std::vector<std::string>& queries) {
  const double before = memory();
  griot::Index index(folder);
  Times griot, griot_filtered, bare, bare_snippets, sqlite, suggest, related;
  const auto ask = [&](const std::string& text, const std::vector<std::string>& country) {
    griot::Query query;
    query.text = text;
    query.countries = country;
    index.search(query);
  };
  ask(queries.front(), {});
  std::printf("memory that an open index takes: %.0f MB\n", memory() - before);
  for (const std::string& query : queries) {
    griot.add([&] { ask(query, {}); });
    griot_filtered.add([&] { ask(query, {"SN"}); });
    if (xapian) {
      bare.add([&] { xapian->search(query, false); });
      bare_snippets.add([&] { xapian->search(query, true); });
    }
    if (fts5) sqlite.add([&] { fts5->search(query); });
    suggest.add([&] { index.words(query.substr(0, 3), 3); });
  }
  for (int i = 0; i < 200; ++i) {
    related.add([&] { index.related("d" + std::to_string(i * 3), 4); });
  }
  Times hostile;
  std::string slowest;
  for (const std::string& query : hostile_queries(queries)) {
    const bool none_slower = hostile.add([&] { ask(query, {}); });
    if (none_slower) slowest = query.substr(0, 40);
  }
  griot.print("griot, 10 documents, snippets, 5 facets");
  griot_filtered.print("griot, the same in one country");
  bare.print("bare Xapian, the same words, 10 passages");
  bare_snippets.print("bare Xapian with MSet::snippet");
  sqlite.print("SQLite FTS5 with snippet()");
  suggest.print("griot, words for three letters");
  related.print("griot, four related documents");
  std::printf("slowest of %zu hostile queries: %.0f ms (%s …)\n",
              hostile.milliseconds.size(), hostile.at(1), slowest.c_str());
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::cerr << "usage: search_scale DOCUMENTS FOLDER [OUTPUT [griot]]\n";
    return 2;
  }
  const fs::path output =
      count > 3 ? fs::path(words[3]) : fs::temp_directory_path() / "griot-search-scale";
  fs::remove_all(output);
  fs::create_directories(output);
  const auto documents = documents_from(paragraphs_below(words[2]), std::stoul(words[1]));
  std::size_t passages = 0, text = 0;
  {
    std::ofstream lines(output / "passages.txt");
    for (const IndexedDocument& document : documents) {
      for (const griot::Passage& passage : document.passages) {
        lines << document.title << '\t' << passage.text << '\n';
        text += passage.text.size();
        ++passages;
      }
    }
  }
  std::printf("%zu documents, %zu passages, %.1f MB of text\n", documents.size(),
              passages, static_cast<double>(text) / 1e6);
  const auto say_index = [&](const char* name, double seconds, const fs::path& folder) {
    std::printf("%-28s %7.2f s   %5.2f bytes a byte of text\n", name, seconds,
                static_cast<double>(bytes_below(folder)) / static_cast<double>(text));
  };
  // In batches, as the library hands documents over.
  const double griot_cost = cost_of([&] {
    griot::Index index(output / "griot");
    index.update(documents, {}, 1);
  });
  say_index("griot", griot_cost, output / "griot");
  std::optional<PlainXapian> xapian;
  std::optional<Fts5> fts5;
  const bool alone = count > 4 && std::string_view(words[4]) == "griot";
  if (!alone) {
    xapian.emplace(output / "xapian");
    const double xapian_cost = cost_of([&] { xapian->add(documents); });
    say_index("Xapian, TermGenerator", xapian_cost, output / "xapian");
    fs::create_directories(output / "fts5");
    fts5.emplace(output / "fts5" / "p.db");
    const double fts5_cost = cost_of([&] { fts5->add(documents); });
    say_index("SQLite FTS5", fts5_cost, output / "fts5");
    std::printf("griot to TermGenerator: %.2f x\n", griot_cost / xapian_cost);
  }
  measure_queries(output / "griot", xapian ? &*xapian : nullptr, fts5 ? &*fts5 : nullptr,
                  queries_from(documents, 300));
  std::printf("one document added and committed: %.1f ms\n",
              cost_of_adding_one(output / "griot", documents));
  return 0;
}
