// A published corpus behind nginx, as packaging/nginx.conf sets it up: only its ports and
// paths are others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "tests/app/corpus_folder.h"
#include "tests/app/process.h"

namespace griot {

// False, and a line that says so, where nginx is not installed.
bool has_nginx();

// The port in "… http://127.0.0.1:8080/ …".
std::uint16_t port_in(const std::string& line);

class ProxiedSite {
 public:
  // Publishes what `corpus` holds, then starts Griot and nginx.
  explicit ProxiedSite(const CorpusFolder& corpus);
  ~ProxiedSite();
  ProxiedSite(const ProxiedSite&) = delete;
  ProxiedSite& operator=(const ProxiedSite&) = delete;

  std::uint16_t port() const { return port_; }  // of nginx
  std::uint16_t griot_port() const { return behind_; }
  void kill_griot() { griot_.reset(); }
  std::string log() const;  // of nginx's failures

 private:
  void write_configuration() const;

  std::filesystem::path folder_;
  std::uint16_t port_ = 0;
  std::uint16_t behind_ = 0;
  std::optional<Process> griot_;
  std::optional<Process> nginx_;
};

}  // namespace griot
