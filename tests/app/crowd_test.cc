// Many slow and idle clients before nginx, while others are answered.
//
// A small crowd by default. scripts/bench asks for the whole one by the environment:
// GRIOT_CROWD="SLOW IDLE REQUESTS REQUESTS_A_SECOND".
#include <sys/resource.h>

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/app/proxied_site.h"
#include "tests/server/client.h"

namespace griot {
namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

struct CrowdSize {
  std::size_t slow = 60;
  std::size_t idle = 120;
  int requests = 200;
  int a_second = 0;  // 0: as fast as they are answered
};

CrowdSize crowd_size() {
  CrowdSize size;
  if (const char* said = std::getenv("GRIOT_CROWD")) {
    std::istringstream(said) >> size.slow >> size.idle >> size.requests >> size.a_second;
  }
  return size;
}

void allow_many_descriptors() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

// Clients that say a head byte by byte, and come again when they are sent away.
class SlowClients {
 public:
  SlowClients(std::size_t count, std::uint16_t port) : port_(port), clients_(count) {}

  // One byte more from each of the next few.
  void tick() {
    for (std::size_t i = 0; i < std::min<std::size_t>(20, clients_.size()); ++i) {
      next_ = (next_ + 1) % clients_.size();
      std::unique_ptr<Client>& client = clients_[next_];
      if (client && client->say("x")) continue;
      client = std::make_unique<Client>(port_);
      client->say("GET /recherche?q=retour HTTP/1.1\r\nHost: h\r\nX-Slow: ");
    }
  }
  void begin() {
    for (std::size_t i = 0; i <= clients_.size() / 20; ++i) tick();
  }

 private:
  std::uint16_t port_;
  std::vector<std::unique_ptr<Client>> clients_;
  std::size_t next_ = 0;
};

constexpr const char* good_paths[] = {"/documents/retour-choisi", "/", "/pays/",
                                      "/fragments/retour-choisi", "/flux.atom"};

}  // namespace

BOOST_AUTO_TEST_SUITE(crowd, *boost::unit_test::label("time"))

BOOST_AUTO_TEST_CASE(the_slow_and_the_idle_hold_up_nobody) {
  if (!has_nginx()) return;
  allow_many_descriptors();
  const CrowdSize size = crowd_size();
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("a.md", note("Retour choisi", "Un texte."))});
  ProxiedSite site(corpus);
  SlowClients slow(size.slow, site.port());
  slow.begin();
  std::vector<std::unique_ptr<Client>> idle;
  for (std::size_t i = 0; i < size.idle; ++i) {
    idle.push_back(std::make_unique<Client>(site.port()));
    // Every second one asks first, so that nginx keeps its connection open.
    if (i % 2 == 1) continue;
    idle.back()->say("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    BOOST_TEST(idle.back()->hear().status == 200);
  }

  std::vector<double> times;
  int answered = 0;
  const auto begun = Steady::now();
  for (int i = 0; i < size.requests; ++i) {
    if (size.a_second > 0) {
      std::this_thread::sleep_until(begun + i * 1'000'000us / size.a_second);
    }
    slow.tick();
    const auto asked = Steady::now();
    const char* path = good_paths[static_cast<std::size_t>(i) % std::size(good_paths)];
    answered += ask(site.port(), "GET", path).status == 200;
    times.push_back(
        std::chrono::duration<double, std::milli>(Steady::now() - asked).count());
  }
  const std::chrono::duration<double> took = Steady::now() - begun;
  std::ranges::sort(times);
  BOOST_TEST_MESSAGE(size.slow << " slow, " << size.idle << " idle: " << answered
                               << " of " << size.requests << " answered in "
                               << took.count() << " s; median " << times[times.size() / 2]
                               << " ms, p99 " << times[times.size() * 99 / 100]
                               << " ms, longest " << times.back() << " ms");
  BOOST_TEST(answered == size.requests);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
