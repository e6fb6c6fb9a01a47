// Reading goes on whatever the index is like: missing, damaged, being made again.
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>

#include "engine/base/file.h"
#include "tests/library/small_corpus.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

struct Published : test::SmallCorpus {
  Published() {
    for (int i = 0; i < 5; ++i) {
      const std::string n = std::to_string(i);
      import("note-" + n + ".md",
             "---\ntitre: Note " + n +
                 "\nstatut: publie\ndiffusion: public\ndate: 2026-03-14\n---\n\n" +
                 "Le retour choisi se prépare dans la ville numéro " + n + ".\n");
    }
    library->index(false);
  }

  Page ask(const std::string& path, const std::string& query = {}) const {
    PageRequest request;
    request.path = path;
    if (!query.empty()) request.parameters = {{"q", query}};
    return library->page(request);
  }

  // Pages are served and searches say that they are not.
  void check_degraded() const {
    BOOST_TEST(ask("/documents/note-0").status == 200);
    BOOST_TEST(ask("/").status == 200);
    BOOST_TEST(ask("/flux.atom").status == 200);
    BOOST_TEST(ask("/fragments/note-0").status == 200);
    const Page page = ask("/recherche", "retour");
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.bytes.find("La recherche ne répond pas") != std::string::npos);
    BOOST_TEST(page.bytes.find("/documents/") != std::string::npos);
    BOOST_TEST(page.cache_control == "no-store");
    for (const char* path : {"/api/v1/search", "/recherche.atom", "/recherche.csv",
                             "/api/v1/documents/note-0/related"}) {
      BOOST_TEST_CONTEXT(path) {
        const Page answer = ask(path, "retour");
        BOOST_TEST(answer.status == 503);
        BOOST_TEST(answer.media_type == "application/problem+json");
      }
    }
  }

  void check_healed() {
    library->index(false);
    const std::string found = ask("/recherche", "retour").bytes;
    BOOST_TEST(found.find("/documents/note-0") != std::string::npos);
    BOOST_TEST(found.find("La recherche ne répond pas") == std::string::npos);
    BOOST_TEST(ask("/api/v1/search", "retour").status == 200);
  }

  fs::path index() const { return folder.path() / "fonds" / "index"; }
};

// Replaces bytes of every file below `folder`.
void damage(const fs::path& folder, unsigned seed) {
  std::mt19937 random(seed);
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::string bytes = read_file(entry.path());
    for (std::size_t i = 0; i < bytes.size() / 16 + 1 && !bytes.empty(); ++i) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    std::ofstream(entry.path(), std::ios::binary) << bytes;
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading_without_index)

BOOST_AUTO_TEST_CASE(a_deleted_index_stops_searches_and_nothing_else) {
  Published corpus;
  BOOST_TEST(corpus.ask("/api/v1/search", "retour").status == 200);
  fs::remove_all(corpus.index());
  corpus.check_degraded();
  corpus.check_healed();
}

BOOST_AUTO_TEST_CASE(emptied_databases_stop_searches_and_nothing_else) {
  Published corpus;
  for (const auto& entry : fs::recursive_directory_iterator(corpus.index())) {
    if (entry.is_regular_file()) fs::resize_file(entry.path(), 0);
  }
  corpus.check_degraded();
  corpus.check_healed();
}

BOOST_AUTO_TEST_CASE(damaged_databases_never_stop_reading) {
  for (unsigned seed = 1; seed <= 8; ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      Published corpus;
      BOOST_TEST(corpus.ask("/recherche", "retour").status == 200);
      for (const auto& entry : fs::directory_iterator(corpus.index())) {
        if (entry.is_directory()) damage(entry.path(), seed);
      }
      BOOST_TEST(corpus.ask("/documents/note-0").status == 200);
      BOOST_TEST(corpus.ask("/").status == 200);
      const int status = corpus.ask("/api/v1/search", "retour").status;
      BOOST_TEST((status == 200 || status == 503));
      BOOST_TEST(corpus.ask("/recherche", "retour").status == 200);
    }
  }
}

BOOST_AUTO_TEST_CASE(pages_are_answered_while_the_index_is_made_again) {
  Published corpus;
  std::atomic<bool> over = false;
  std::atomic<int> wrong = 0;
  std::atomic<int> read = 0;
  std::thread reader([&] {
    while (!over || read < 20) {
      wrong += corpus.ask("/documents/note-1").status != 200;
      wrong += corpus.ask("/recherche", "retour").status != 200;
      const int status = corpus.ask("/api/v1/search", "ville").status;
      wrong += status != 200 && status != 503;
      ++read;
    }
  });
  for (int i = 0; i < 5; ++i) corpus.library->index(true);
  over = true;
  reader.join();
  BOOST_TEST(wrong == 0);
  corpus.check_healed();
}

BOOST_AUTO_TEST_CASE(an_empty_corpus_finds_nothing_and_is_not_broken) {
  test::SmallCorpus corpus;
  PageRequest request;
  request.path = "/api/v1/search";
  request.parameters = {{"q", "retour"}};
  BOOST_TEST(corpus.library->page(request).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
