#include "engine/server/response.h"

#include <algorithm>
#include <array>

namespace griot {
namespace {

struct Reason {
  int status;
  std::string_view phrase;
};

constexpr std::array<Reason, 15> reasons = {{
    {200, "OK"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {304, "Not Modified"},
    {308, "Permanent Redirect"},
    {400, "Bad Request"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {410, "Gone"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
}};

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Takes the part before the next `separator` off the front of `text`.
std::string_view next_part(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = trimmed(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// "gzip;q=0", "gzip; q=0.000": named, and refused.
bool is_refused(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view part = next_part(parameters, ';');
    if (!same_name(part.substr(0, 2), "q=")) continue;
    return part.find_first_not_of("0.", 2) == std::string_view::npos;
  }
  return false;
}

}  // namespace

void Response::set(std::string name, std::string value) {
  for (auto& [known, old] : fields) {
    if (!same_name(known, name)) continue;
    old = std::move(value);
    return;
  }
  fields.emplace_back(std::move(name), std::move(value));
}

std::string_view Response::field(std::string_view name) const {
  for (const auto& [known, value] : fields) {
    if (same_name(known, name)) return value;
  }
  return {};
}

std::string_view reason_phrase(int status) {
  const auto found = std::ranges::find(reasons, status, &Reason::status);
  return found == reasons.end() ? std::string_view("Unknown") : found->phrase;
}

std::string head_of(const Response& response, std::string_view date) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
  head += reason_phrase(response.status);
  head += "\r\nDate: ";
  head += date;
  for (const auto& [name, value] : response.fields) {
    head += "\r\n" + name + ": ";
    head += std::string_view(value).substr(0, value.find_first_of("\r\n"));
  }
  if (response.status != 304) {
    head += "\r\nContent-Length: " + std::to_string(response.body.size());
  }
  if (response.close) head += "\r\nConnection: close";
  head += "\r\n\r\n";
  return head;
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  while (!if_none_match.empty()) {
    std::string_view one = next_part(if_none_match, ',');
    if (one == "*") return true;
    if (one.starts_with("W/")) one.remove_prefix(2);
    const bool quoted = one.size() >= 2 && one.front() == '"' && one.back() == '"';
    if (quoted && one.substr(1, one.size() - 2) == etag) return true;
  }
  return false;
}

bool accepts_gzip(std::string_view accept_encoding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    std::string_view parameters = next_part(accept_encoding, ',');
    const std::string_view coding = next_part(parameters, ';');
    if (same_name(coding, "gzip") || same_name(coding, "x-gzip")) {
      return !is_refused(parameters);
    }
    if (coding == "*") any = !is_refused(parameters);
  }
  return any;
}

}  // namespace griot
