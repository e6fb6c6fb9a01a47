#include "engine/server/response.h"

#include <algorithm>
#include <array>

#include "engine/server/field_text.h"

namespace griot {
namespace {

struct Reason {
  int status;
  std::string_view phrase;
};

constexpr std::array<Reason, 16> reasons = {{
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
    {421, "Misdirected Request"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {503, "Service Unavailable"},
}};

// Says something of bytes that a 304 does not send (RFC 9110, section 15.4.5).
bool describes_body(std::string_view name) {
  return same_word(name, "Content-Type") || same_word(name, "Content-Encoding") ||
         same_word(name, "Content-Language");
}

}  // namespace

void Response::set(std::string name, std::string value) {
  for (auto& [known, old] : fields) {
    if (!same_word(known, name)) continue;
    old = std::move(value);
    return;
  }
  fields.emplace_back(std::move(name), std::move(value));
}

std::string_view Response::field(std::string_view name) const {
  for (const auto& [known, value] : fields) {
    if (same_word(known, name)) return value;
  }
  return {};
}

std::string_view reason_phrase(int status) {
  const auto found = std::ranges::find(reasons, status, &Reason::status);
  return found == reasons.end() ? std::string_view("Unknown") : found->phrase;
}

std::string_view Reply::body() const {
  return head_only || known ? std::string_view() : std::string_view(response->body);
}

std::string head_of(const Reply& reply, std::string_view date) {
  std::string head;
  head.reserve(1'024);
  head.append("HTTP/1.1 ").append(std::to_string(reply.status())).append(" ");
  head.append(reason_phrase(reply.status())).append("\r\nDate: ").append(date);
  for (const auto& [name, value] : reply.response->fields) {
    if (reply.known && describes_body(name)) continue;
    head.append("\r\n").append(name).append(": ");
    head.append(value, 0, value.find_first_of("\r\n"));
  }
  head.append("\r\nX-Request-Id: ").append(reply.request_id);
  if (!reply.known) {
    head.append("\r\nContent-Length: ");
    head.append(std::to_string(reply.response->body.size()));
  }
  if (reply.close) head.append("\r\nConnection: close");
  head.append("\r\n\r\n");
  return head;
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (etag.empty()) return false;
  while (!if_none_match.empty()) {
    std::string_view one = next_part(if_none_match, ',');
    if (one == "*") return true;
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one.size() < 2 || one.front() != '"' || one.back() != '"') continue;
    one = one.substr(1, one.size() - 2);
    for (const std::string_view suffix : {gzip_suffix, brotli_suffix}) {
      if (one.ends_with(suffix)) one.remove_suffix(suffix.size());
    }
    if (one == etag) return true;
  }
  return false;
}

}  // namespace griot
