#include "importers/docx/mime_chunk.h"

#include <algorithm>
#include <array>

#include "importers/docx/base64.h"

namespace griot::docx {
namespace {

std::string lower(std::string_view text) {
  std::string made(text);
  std::transform(made.begin(), made.end(), made.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return made;
}

struct Part {
  std::string_view head;
  std::string_view body;
};

Part part_of(std::string_view bytes) {
  for (const std::string_view gap : {"\r\n\r\n", "\n\n"}) {
    const std::size_t at = bytes.find(gap);
    if (at == std::string_view::npos) continue;
    return {bytes.substr(0, at), bytes.substr(at + gap.size())};
  }
  return {bytes, {}};
}

// The value of a header, its folded lines joined; "" when it is not there.
std::string header(std::string_view head, std::string_view name) {
  const std::string folded = "\n" + lower(head);
  const std::size_t at = folded.find("\n" + std::string(name) + ":");
  if (at == std::string::npos) return {};
  std::string value;
  for (std::size_t i = at + name.size() + 1; i < head.size(); ++i) {
    const bool ends = head[i] == '\n' && (i + 1 == head.size() ||
                                         (head[i + 1] != ' ' && head[i + 1] != '\t'));
    if (ends) break;
    if (head[i] != '\r' && head[i] != '\n') value += head[i];
  }
  return value;
}

std::string boundary_of(const std::string& type) {
  const std::size_t at = lower(type).find("boundary=");
  if (at == std::string::npos) return {};
  std::string_view value = std::string_view(type).substr(at + 9);
  if (value.starts_with('"')) {
    value.remove_prefix(1);
    return std::string(value.substr(0, value.find('"')));
  }
  return std::string(value.substr(0, value.find_first_of("; \t")));
}

int hexadecimal(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

// RFC 2045, 6.7: "=C3" is a byte, "=" at the end of a line joins it to the next.
std::string from_quoted_printable(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      bytes += text[i];
      continue;
    }
    const std::size_t left = text.size() - i;
    if (left > 2 && hexadecimal(text[i + 1]) >= 0 && hexadecimal(text[i + 2]) >= 0) {
      bytes += static_cast<char>(hexadecimal(text[i + 1]) * 16 + hexadecimal(text[i + 2]));
      i += 2;
    } else if (left > 1 && text[i + 1] == '\n') {
      i += 1;
    } else if (left > 2 && text[i + 1] == '\r') {
      i += 2;
    } else {
      bytes += '=';
    }
  }
  return bytes;
}

std::string decoded(const Part& part) {
  const std::string encoding = lower(header(part.head, "content-transfer-encoding"));
  if (encoding.find("quoted-printable") != std::string::npos) {
    return from_quoted_printable(part.body);
  }
  if (encoding.find("base64") != std::string::npos) return from_base64(part.body);
  return std::string(part.body);
}

}  // namespace

bool is_mime(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, 2'048));
  return head.starts_with("mime-version:") ||
         (head.find("\nmime-version:") != std::string::npos &&
          head.find("content-type:") != std::string::npos);
}

std::optional<std::string> page_of_mime(std::string_view mime) {
  const Part whole = part_of(mime);
  const std::string boundary = boundary_of(header(whole.head, "content-type"));
  std::optional<std::string> text;
  const auto take = [&](const Part& part) {
    const std::string type = lower(header(part.head, "content-type"));
    const bool html = type.find("text/html") != std::string::npos;
    if (html || (!text && type.find("text/plain") != std::string::npos)) {
      text = decoded(part);
    }
    return html;
  };
  if (boundary.empty()) {
    take(whole);
    return text;
  }
  const std::string mark = "--" + boundary;
  for (std::size_t at = whole.body.find(mark); at != std::string_view::npos;) {
    const std::size_t from = at + mark.size();
    const std::size_t to = whole.body.find(mark, from);
    std::string_view inner = whole.body.substr(from, to - from);
    inner.remove_prefix(std::min(inner.find('\n'), inner.size() - 1) + 1);
    if (take(part_of(inner))) break;
    at = to;
  }
  return text;
}

}  // namespace griot::docx
