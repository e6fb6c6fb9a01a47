#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/server/field_text.h"
#include "engine/server/request.h"

namespace griot {
namespace {

// RFC 9110, section 5.6.2.
bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
  });
}

bool is_field_value(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return is_control(c) && c != '\t'; });
}

// A host as browsers and proxies write it, with or without a port.
bool is_host(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return !is_control(c) && std::string_view(" /?#@\\<>\"").find(c) == std::string::npos;
  });
}

bool is_request_id(std::string_view text) {
  return text.size() >= 8 && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

class HeadReader {
 public:
  ReadHead read(std::string_view head) {
    int status = request_line(next_line(head));
    std::size_t fields = 0;
    while (status == 0 && head != "\r\n") {
      status = ++fields > most_fields ? 431 : field(next_line(head));
    }
    if (status == 0) status = whole();
    return {status, std::move(request_)};
  }

 private:
  static std::string_view next_line(std::string_view& head) {
    const std::size_t end = head.find("\r\n");
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(end + 2);
    return line;
  }

  // method SP target SP version (RFC 9112, section 3)
  int request_line(std::string_view line) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || last == first) return 400;
    const std::string_view target = line.substr(first + 1, last - first - 1);
    if (target.size() > longest_target) return 414;
    const std::string_view version = line.substr(last + 1);
    http_1_1_ = version == "HTTP/1.1";
    const bool known = http_1_1_ || version == "HTTP/1.0";
    const bool clean =
        std::ranges::none_of(target, [](char c) { return is_control(c) || c == ' '; });
    if (!known || !clean || target.empty() || !is_token(line.substr(0, first)))
      return 400;
    request_.method = line.substr(0, first);
    request_.target = target;
    return 0;
  }

  // name ":" value (RFC 9112, section 5): no blank before the colon, none in front, which
  // would be a folded line.
  int field(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return 400;
    const std::string_view value = unpadded(line.substr(colon + 1));
    if (!is_field_value(value)) return 400;
    for (const Known& known : known_fields) {
      if (same_word(line.substr(0, colon), known.name)) return (this->*known.take)(value);
    }
    return 0;
  }

  int host(std::string_view value) {
    request_.host = value;
    return ++hosts_ > 1 || !is_host(value) ? 400 : 0;
  }
  int length(std::string_view value) {
    const bool number = !value.empty() && std::ranges::all_of(value, [](char c) {
      return c >= '0' && c <= '9';
    });
    if (!number || ++lengths_ > 1) return 400;
    const bool zero = value.find_first_not_of('0') == std::string_view::npos;
    request_.has_body = request_.has_body || !zero;
    return 0;
  }
  int coding(std::string_view) {
    ++codings_;
    request_.has_body = true;
    return 0;
  }
  int connection(std::string_view value) {
    while (!value.empty()) {
      const std::string_view word = next_part(value, ',');
      close_ = close_ || same_word(word, "close");
      keep_ = keep_ || same_word(word, "keep-alive");
    }
    return 0;
  }
  int accepted(std::string_view value) { return append(request_.accept_encoding, value); }
  int tags(std::string_view value) { return append(request_.if_none_match, value); }
  int forwarded(std::string_view) {
    request_.forwarded = true;
    return 0;
  }
  int id(std::string_view value) {
    if (is_request_id(value)) request_.id = value;
    return 0;
  }

  // A list may come in several fields (RFC 9110, section 5.3).
  static int append(std::string& list, std::string_view value) {
    if (!list.empty()) list += ", ";
    list += value;
    return 0;
  }

  int whole() {
    if ((http_1_1_ && hosts_ == 0) || (lengths_ > 0 && codings_ > 0)) return 400;
    request_.keep_alive = !close_ && (http_1_1_ || keep_);
    return 0;
  }

  struct Known {
    std::string_view name;
    int (HeadReader::*take)(std::string_view value);
  };
  static const std::array<Known, 11> known_fields;

  Request request_;
  bool http_1_1_ = false;
  bool close_ = false;
  bool keep_ = false;
  int hosts_ = 0;
  int lengths_ = 0;
  int codings_ = 0;
};

const std::array<HeadReader::Known, 11> HeadReader::known_fields = {{
    {"Host", &HeadReader::host},
    {"Accept-Encoding", &HeadReader::accepted},
    {"If-None-Match", &HeadReader::tags},
    {"Connection", &HeadReader::connection},
    {"Content-Length", &HeadReader::length},
    {"Transfer-Encoding", &HeadReader::coding},
    {"X-Request-Id", &HeadReader::id},
    {"X-Forwarded-For", &HeadReader::forwarded},
    {"X-Real-IP", &HeadReader::forwarded},
    {"Forwarded", &HeadReader::forwarded},
    {"Via", &HeadReader::forwarded},
}};

}  // namespace

ReadHead read_head(std::string_view head) {
  if (!may_become_head(head)) return {400, {}};
  return HeadReader().read(head);
}

bool may_become_head(std::string_view begun) {
  for (std::size_t at = 0; (at = begun.find('\n', at)) != std::string_view::npos; ++at) {
    if (at == 0 || begun[at - 1] != '\r') return false;
  }
  return begun.find('\0') == std::string_view::npos;
}

}  // namespace griot
