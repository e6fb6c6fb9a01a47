#include "engine/server/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace griot {
namespace {

class MetricsText {
 public:
  void family(std::string_view name, std::string_view type, std::string_view help) {
    name_ = name;
    text_.append("# HELP ").append(name).append(" ").append(help);
    text_.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
  }
  // A sample of the family, `behind` its name: "" or "_bucket", and labels.
  void sample(std::string_view behind, const std::string& value) {
    text_.append(name_).append(behind).append(" ").append(value).append("\n");
  }
  void one(std::string_view name, std::string_view type, std::string_view help,
           std::int64_t value) {
    family(name, type, help);
    sample("", std::to_string(value));
  }
  std::string end() { return std::move(text_); }

 private:
  std::string text_;
  std::string_view name_;
};

std::string decimal(double value) {
  std::array<char, 32> written{};
  std::snprintf(written.data(), written.size(), "%.10g", value);
  return written.data();
}

}  // namespace

void Metrics::count_request(int status, std::uint64_t body_bytes, double seconds) {
  const auto place = static_cast<std::size_t>(std::clamp(status, 0, 599));
  ++statuses_[place];
  body_bytes_ += static_cast<std::int64_t>(body_bytes);
  microseconds_ += std::llround(seconds * 1e6);
  const auto* bound = std::ranges::lower_bound(bounds, seconds);
  ++durations_[static_cast<std::size_t>(bound - bounds.begin())];
}

void Metrics::count_page(bool from_memory) {
  ++(from_memory ? pages_from_memory_ : pages_made_);
}

std::string Metrics::text(const Health& health) const {
  MetricsText text;
  text.family("griot_requests_total", "counter", "Requests answered, by status.");
  for (std::size_t status = 0; status < statuses_.size(); ++status) {
    if (statuses_[status] == 0) continue;
    text.sample("{status=\"" + std::to_string(status) + "\"}",
                std::to_string(statuses_[status]));
  }
  text.family("griot_request_duration_seconds", "histogram",
              "From the whole head of a request to the last byte of its answer.");
  std::int64_t requests = 0;
  for (std::size_t i = 0; i < durations_.size(); ++i) {
    requests += durations_[i];
    const std::string bound = i < bounds.size() ? decimal(bounds[i]) : "+Inf";
    text.sample("_bucket{le=\"" + bound + "\"}", std::to_string(requests));
  }
  text.sample("_sum", decimal(static_cast<double>(microseconds_) / 1e6));
  text.sample("_count", std::to_string(requests));
  text.one("griot_response_body_bytes_total", "counter", "Bytes of bodies sent.",
           body_bytes_);
  text.family("griot_pages_total", "counter", "Pages answered, from memory or made.");
  text.sample("{from=\"memory\"}", std::to_string(pages_from_memory_));
  text.sample("{from=\"corpus\"}", std::to_string(pages_made_));
  text.one("griot_failures_total", "counter", "Requests that failed inside (500).",
           troubles_);
  text.one("griot_connections_total", "counter", "Connections served.", opened_);
  text.one("griot_connections_open", "gauge", "Connections served now.", open_);
  text.one("griot_connections_refused_total", "counter",
           "Connections closed at once, because too many waited.", refused_);
  text.one("griot_journal_position", "gauge", "Accepted changes of the corpus.",
           health.position);
  text.one("griot_index_position", "gauge", "Changes that the index stands for.",
           health.index_position);
  text.one("griot_index_ready", "gauge", "1 while the index is up to the journal.",
           health.index_ready ? 1 : 0);
  text.one("griot_public_documents", "gauge", "Documents that everyone may read.",
           health.public_documents);
  return text.end();
}

}  // namespace griot
