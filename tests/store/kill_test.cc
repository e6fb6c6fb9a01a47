// A kill at any moment loses no acknowledged document.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "tests/store/corpus.h"

using namespace griot;
using griot::test::document_of;
using griot::test::import_of;

namespace {

// Puts documents for ever and writes one byte for each that is acknowledged.
[[noreturn]] void put_for_ever(const griot::test::Corpus& corpus, int acknowledge) {
  Store store = corpus.open();
  store.recover();
  for (int n = 0;; ++n) {
    const std::string id = "d-" + std::to_string(n % 5);
    const auto entry = store.find(id);
    const int base = entry ? entry->revision : 0;
    store.put(id, document_of({"Texte " + std::to_string(n), std::string(5'000, 'x')}),
              import_of(base, id));
    if (write(acknowledge, "+", 1) != 1) _exit(1);
  }
}

// How many changes the child acknowledged before it was killed after `microseconds`.
std::int64_t killed_after(const griot::test::Corpus& corpus, useconds_t microseconds) {
  int pipe_ends[2];
  BOOST_REQUIRE_EQUAL(pipe(pipe_ends), 0);
  const pid_t child = fork();
  if (child == 0) {
    close(pipe_ends[0]);
    put_for_ever(corpus, pipe_ends[1]);
  }
  close(pipe_ends[1]);
  usleep(microseconds);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  std::int64_t acknowledged = 0;
  char buffer[256];
  for (ssize_t n; (n = read(pipe_ends[0], buffer, sizeof buffer)) > 0;) acknowledged += n;
  close(pipe_ends[0]);
  return acknowledged;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(killed_writers)

BOOST_AUTO_TEST_CASE(twenty_kills_lose_no_acknowledged_change) {
  const griot::test::Corpus corpus;
  std::int64_t acknowledged = 0;
  unsigned random = 12'345;
  for (int round = 0; round < 20; ++round) {
    random = random * 1'103'515'245u + 12'345u;
    const std::int64_t before = corpus.open().position();
    acknowledged = killed_after(corpus, 3'000 + random / 65'536 % 60'000);

    Store store = corpus.open();
    // One more may have been committed than the child could say.
    BOOST_TEST(store.position() >= before + acknowledged);
    BOOST_TEST(store.position() <= before + acknowledged + 1);
    store.recover();
    for (const Finding& finding : store.check()) {
      BOOST_ERROR(finding.code + " " + place_of(finding) + " " + in_french(finding.message));
    }
    for (const Entry& entry : store.entries()) {
      BOOST_TEST(store.read(entry.id).document.blocks.size() == 2u);
    }
  }
  BOOST_TEST(corpus.open().position() > 0);
}

BOOST_AUTO_TEST_SUITE_END()
