#include "tests/app/proxied_site.h"

#include <signal.h>

#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#include "engine/base/file.h"
#include "tests/free_port.h"
#include "tests/server/client.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  BOOST_REQUIRE_MESSAGE(has(text, from), "packaging/nginx.conf no longer says " << from);
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos;) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

void wait_until_it_listens(std::uint16_t port) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (std::chrono::steady_clock::now() < end) {
    try {
      const Client client(port);
      return;
    } catch (const std::runtime_error&) {
      std::this_thread::yield();
    }
  }
  BOOST_FAIL("nginx does not listen");
}

}  // namespace

bool has_nginx() {
  const bool there = fs::exists("/usr/sbin/nginx");
  if (!there) BOOST_TEST_MESSAGE("SKIPPED: nginx is not installed (nginx-light)");
  return there;
}

std::uint16_t port_in(const std::string& line) {
  const std::string before = "http://127.0.0.1:";
  const std::size_t at = line.find(before);
  BOOST_REQUIRE_MESSAGE(at != std::string::npos, line);
  return static_cast<std::uint16_t>(std::stoi(line.substr(at + before.size())));
}

ProxiedSite::ProxiedSite(const CorpusFolder& corpus)
    : folder_(corpus / "nginx"), port_(free_port()) {
  fs::create_directories(folder_ / "cache");
  const std::string site = (folder_ / "site").string();
  BOOST_REQUIRE_EQUAL(corpus.griot({"publish", "--output", site}).status, 0);
  griot_.emplace(Run{.words = {"serve", "--listen", "127.0.0.1:0", "--site", site,
                               "--corpus", corpus.corpus()}});
  behind_ = port_in(griot_->err_line());
  write_configuration();
  // It ends by itself, whatever becomes of this test.
  nginx_.emplace(Run{.words = {"--kill-after=5", "300", "nginx", "-e",
                               (folder_ / "griot-error.log").string(), "-g",
                               "daemon off;", "-c", (folder_ / "nginx.conf").string()},
                     .program = "timeout"});
  wait_until_it_listens(port_);
}

ProxiedSite::~ProxiedSite() {
  if (!nginx_) return;
  nginx_->signal(SIGTERM);
  nginx_->wait();
}

void ProxiedSite::write_configuration() const {
  std::string text = read_file(fs::path(GRIOT_SOURCE_DIR) / "packaging/nginx.conf");
  const std::string folder = folder_.string() + "/";
  replace_all(text, "listen 80;", "listen 127.0.0.1:" + std::to_string(port_) + ";");
  replace_all(text, "127.0.0.1:8080", "127.0.0.1:" + std::to_string(behind_));
  replace_all(text, "/srv/griot/", folder);
  replace_all(text, "/var/cache/nginx/", folder + "cache/");
  replace_all(text, "/var/log/nginx/", folder);
  replace_all(text, "/run/", folder);
  write_file(folder_ / "nginx.conf", text);
}

std::string ProxiedSite::log() const {
  return read_file(folder_ / "griot-error.log");
}

}  // namespace griot
