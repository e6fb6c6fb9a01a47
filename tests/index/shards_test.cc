// One index in several databases, here and behind stock xapian-tcpsrv: the same answers,
// and a clear one when a database is away.
#include <boost/test/unit_test.hpp>

#include <netinet/in.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "engine/base/error.h"
#include "engine/index/generation.h"
#include "engine/index/rebuild.h"
#include "tests/free_port.h"
#include "tests/index/sample_index.h"

extern char** environ;

namespace griot {

using test::document;
using test::notices;
using test::SampleIndex;

namespace {

namespace fs = std::filesystem;

const std::vector<std::string> words{"retour",  "épargne", "diaspora",    "visa",
                                     "école",   "tontine", "migrant·e·s", "caisse",
                                     "village", "Retour",  "épargnes",    "transferts"};

std::vector<IndexedDocument> many_documents() {
  std::mt19937 random(20261123);
  const auto below = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  std::vector<IndexedDocument> documents;
  for (int i = 0; i < 90; ++i) {
    std::vector<std::string> texts(1 + below(4));
    for (std::string& text : texts) {
      for (std::size_t n = 3 + below(12); n > 0; --n) {
        // The first words are the commonest.
        text += words[below(1 + below(words.size()))] + (below(3) == 0 ? ". " : " ");
      }
    }
    IndexedDocument made = document("d" + std::to_string(i), words[below(6)], texts);
    made.countries = {below(2) == 0 ? "SN" : "MG"};
    made.themes = {words[below(3)]};
    made.date = "202" + std::to_string(below(6));
    made.type = below(3) == 0 ? "note" : "capitalisation";
    documents.push_back(std::move(made));
  }
  return documents;
}

// All that a search answers, as text.
std::string answer(const Index& index, const Query& query) {
  const Results results = index.search(query);
  std::string text = std::to_string(results.documents) + "/" +
                     std::to_string(results.passages) + " " + results.suggestion + "\n";
  for (const Hit& hit : results.hits) {
    text += hit.document + " " + std::to_string(hit.matching_passages);
    for (const PassageHit& passage : hit.passages) {
      text += " " + passage.anchor + "«" + passage.text + "»" +
              std::to_string(passage.highlights.size());
    }
    text += "\n";
  }
  for (const auto& [facet, values] : results.facets) {
    for (const FacetValue& value : values) {
      text += facet + "=" + value.value + ":" + std::to_string(value.documents) + " ";
    }
  }
  return text + "\n" + notices(results);
}

// Queries, suggestions and related documents, one after the other.
std::string everything(const Index& index) {
  std::string text;
  for (const char* typed :
       {"retour", "retour école", "épargne tontine visa", "\"retour épargne\"", "migra*",
        "diaspora -visa", "retour ET caisse", "épagne", "pays:SN retour", "", "zzz",
        "migrantes", "transfert des villages"}) {
    for (const Query::Order order : {Query::Order::relevance, Query::Order::date}) {
      Query query;
      query.text = typed;
      query.order = order;
      query.limit = 7;
      text += answer(index, query);
      query.offset = 7;
      query.themes = {"retour"};
      text += answer(index, query);
    }
  }
  for (const char* beginning : {"re", "e", "mig", "t"}) {
    for (const FrequentWord& word : index.words(beginning, 4)) {
      text += word.word + ":" + std::to_string(word.passages) + " ";
    }
  }
  for (const char* id : {"d3", "d40", "d77"}) {
    for (const RelatedDocument& related : index.related(id, 4)) {
      text +=
          std::string("\n") + id + " " + related.document + " " + related.passage.anchor;
      for (const std::string& word : related.words) text += " " + word;
    }
  }
  return text;
}

// Xapian's own server over some databases, until it is stopped.
class TcpServer {
 public:
  explicit TcpServer(const std::vector<fs::path>& databases) : port_(free_port()) {
    std::vector<std::string> command{"xapian-tcpsrv", "--quiet", "--interface",
                                     "127.0.0.1",     "--port",  std::to_string(port_)};
    for (const fs::path& path : databases) command.push_back(path.string());
    std::vector<char*> arguments;
    for (std::string& word : command) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    // It ends its whole process group with it: it gets one of its own.
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    const int failed = ::posix_spawnp(&process_, "xapian-tcpsrv", nullptr, &attributes,
                                      arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    BOOST_TEST_REQUIRE(failed == 0, "xapian-tcpsrv (package xapian-tools) is missing");
    wait_until_it_listens();
  }
  ~TcpServer() { stop(); }
  TcpServer(const TcpServer&) = delete;
  TcpServer& operator=(const TcpServer&) = delete;

  std::string address() const { return "tcp:127.0.0.1:" + std::to_string(port_); }

  void stop() {
    if (process_ == 0) return;
    ::kill(-process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
  }

 private:
  void wait_until_it_listens() const {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port_);
    for (int attempt = 0; attempt < 100'000; ++attempt) {
      const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
      const int failed =
          ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
      ::close(socket);
      if (failed == 0) return;
      ::sched_yield();
    }
    BOOST_FAIL("xapian-tcpsrv does not answer");
  }

  std::uint16_t port_;
  pid_t process_ = 0;
};

struct Divided {
  Divided() {
    const std::vector<IndexedDocument> documents = many_documents();
    whole.index.update(documents, {}, 7);
    Rebuild anew(divided.directory / "index", 4);
    anew.add(documents);
    anew.finish(7);
  }
  fs::path shard(std::size_t number) const {
    const fs::path directory = divided.directory / "index";
    return public_path(directory, current_generation(directory), number);
  }
  SampleIndex whole;
  SampleIndex divided;
};

Index reader_of(const fs::path& directory, std::vector<std::string> databases) {
  IndexOptions options;
  options.databases = std::move(databases);
  return Index(directory, options);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(shards, Divided)

BOOST_AUTO_TEST_CASE(four_databases_answer_as_one) {
  BOOST_TEST(fs::exists(shard(3)));
  BOOST_TEST(!fs::exists(shard(4)));
  BOOST_TEST(everything(divided.index) == everything(whole.index));
}

BOOST_AUTO_TEST_CASE(a_changed_document_stays_in_one_of_them) {
  std::vector<IndexedDocument> changed{document("d3", "", {"kilimandjaro"})};
  for (SampleIndex* sample : {&whole, &divided}) {
    sample->index.update(changed, std::vector<std::string>{"d4"}, 8);
    BOOST_TEST(sample->found("kilimandjaro") == "d3");
    BOOST_TEST(sample->index.documents(true) == 89);
    BOOST_TEST(sample->index.position() == 8);
  }
  BOOST_TEST(everything(divided.index) == everything(whole.index));
}

BOOST_AUTO_TEST_CASE(databases_on_other_machines_answer_as_one) {
  const TcpServer first({shard(1)});
  const TcpServer second({shard(2)});
  const Index remote = reader_of(
      divided.directory / "none",
      {shard(0).string(), first.address(), second.address(), shard(3).string()});
  BOOST_TEST(everything(remote) == everything(whole.index));
  BOOST_TEST(remote.position() == 7);
  BOOST_TEST(remote.documents(true) == 90);
}

// What came later on another machine masks what lies there, and here.
BOOST_AUTO_TEST_CASE(recent_databases_on_other_machines_answer_as_one) {
  std::vector<IndexedDocument> changed = many_documents();
  changed.erase(changed.begin() + 40, changed.end());
  for (IndexedDocument& one : changed) {
    one.passages.front().text = "épargne retour tontine " + one.passages.front().text;
    one.countries = {"KM"};
  }
  const std::vector<std::string> removed{"d50", "d51", "d52", "d53", "d54", "d55"};
  for (SampleIndex* sample : {&whole, &divided}) {
    sample->index.update(changed, removed, 8);
  }
  BOOST_TEST(everything(divided.index) == everything(whole.index));

  const TcpServer big({shard(1)});
  const TcpServer recent({recent_path(shard(1))});
  const TcpServer other({recent_path(shard(2))});
  const Index remote =
      reader_of(divided.directory / "none",
                {shard(0).string(), recent_path(shard(0)).string(), big.address(),
                 recent.address(), shard(2).string(), other.address(), shard(3).string(),
                 recent_path(shard(3)).string()});
  BOOST_TEST(everything(remote) == everything(whole.index));
  BOOST_TEST(remote.position() == 8);
  BOOST_TEST(remote.documents(true) == 84);
}

BOOST_AUTO_TEST_CASE(a_database_that_is_away_is_said_and_the_others_answer) {
  TcpServer first({shard(1)});
  TcpServer second({shard(2)});
  const Index remote = reader_of(divided.directory / "none",
                                 {shard(0).string(), first.address(), second.address()});
  Query query;
  query.text = "retour";
  const std::int64_t all = remote.search(query).documents;
  BOOST_TEST(notices(remote.search(query)) == "");
  second.stop();
  const Results fewer = remote.search(query);
  BOOST_TEST(fewer.documents > 0);
  BOOST_TEST(fewer.documents < all);
  BOOST_TEST(notices(fewer).find("ne répond pas") != std::string::npos);
  first.stop();
  BOOST_TEST(remote.search(query).documents > 0);
}

BOOST_AUTO_TEST_CASE(when_all_are_away_the_answer_says_so) {
  const Index remote = reader_of(divided.directory / "none",
                                 {"tcp:127.0.0.1:" + std::to_string(free_port())});
  Query query;
  query.text = "retour";
  const Results results = remote.search(query);
  BOOST_TEST(results.hits.empty());
  BOOST_TEST(notices(results) != "");
  BOOST_TEST(remote.words("re", 3).empty());
}

BOOST_AUTO_TEST_CASE(an_address_without_a_port_is_refused) {
  for (const char* address : {"tcp:", "tcp:host", "tcp:host:0", "tcp::7", "tcp:a:7x"}) {
    const Index index = reader_of(divided.directory / "none", {address});
    BOOST_CHECK_THROW(index.search({}), Error);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
