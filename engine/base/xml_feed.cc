#include "engine/base/xml_feed.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::size_t declaration_bytes = 1024;  // an XML declaration ends within these

// The value of encoding="…" in the declaration, in lower case; empty when there is none.
std::string declared_encoding(std::string_view text) {
  if (!text.starts_with("<?xml")) return {};
  const std::string_view declaration = text.substr(0, text.find("?>"));
  const std::size_t key = declaration.find("encoding");
  if (key == std::string_view::npos) return {};
  const std::size_t from = declaration.find_first_of("\"'", key);
  if (from == std::string_view::npos) return {};
  const std::size_t to = declaration.find(declaration[from], from + 1);
  if (to == std::string_view::npos) return {};
  std::string name(declaration.substr(from + 1, to - from - 1));
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char byte) {
    return static_cast<char>(std::tolower(byte));
  });
  return name;
}

bool means_something(char byte) {
  return byte == '>' || byte == '"' || byte == '\'' || byte == '=';
}

bool is_known_encoding(std::string_view name) {
  static constexpr std::array<std::string_view, 8> known = {
      "", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"};
  return std::find(known.begin(), known.end(), name) != known.end();
}

}  // namespace

XmlFeed::XmlFeed(ByteSource source, const Limits& limits, std::string place)
    : source_(std::move(source)), limits_(limits), place_(std::move(place)) {}

void XmlFeed::refuse(const Message& problem) const {
  throw Error(ErrorCode::invalid, place_, problem,
              say("ouvrez le fichier dans son logiciel et enregistrez-le de nouveau"));
}

std::string_view XmlFeed::next() {
  std::string_view text;
  if (!started_) {
    started_ = true;
    text = first();
  } else {
    // A chunk may hold half a UTF-16 character only: ask again until something comes.
    while (text.empty()) {
      const std::string_view bytes = source_();
      text = decode(bytes, bytes.empty());
      if (bytes.empty()) break;
    }
  }
  bytes_ += static_cast<std::int64_t>(text.size());
  check_limit(place_, bytes_, &Limits::xml_part_bytes, limits_);
  scan(text);
  return text;
}

// Collects enough to know the encoding, takes the byte-order mark away.
std::string_view XmlFeed::first() {
  std::string head;
  for (std::string_view bytes = source_(); !bytes.empty(); bytes = source_()) {
    head += bytes;
    if (head.size() >= 2 * declaration_bytes) break;
  }
  std::string_view bytes = head;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("\xFF\xFE")) {
    encoding_ = Encoding::utf16_little;
    bytes.remove_prefix(2);
  } else if (bytes.starts_with("\xFE\xFF")) {
    encoding_ = Encoding::utf16_big;
    bytes.remove_prefix(2);
  } else if (bytes.starts_with(std::string_view("<\0", 2))) {
    encoding_ = Encoding::utf16_little;
  } else if (bytes.starts_with(std::string_view("\0<", 2))) {
    encoding_ = Encoding::utf16_big;
  }
  if (bytes.empty()) refuse(say("est vide"));
  std::string text(decode(bytes, false));
  if (text.empty() ||
      std::string_view("< \t\r\n").find(text[0]) == std::string_view::npos) {
    refuse(say("n'est pas du XML"));
  }
  const std::string name = declared_encoding(text);
  if (!is_known_encoding(name)) {
    refuse(
        say("est écrit dans le codage « {1} » ; seuls UTF-8 et UTF-16 sont lus", {name}));
  }
  buffer_ = std::move(text);
  return buffer_;
}

std::string_view XmlFeed::decode(std::string_view bytes, bool last) {
  if (encoding_ == Encoding::utf8) return bytes;
  pending_ += bytes;
  std::size_t length = pending_.size() - pending_.size() % 2;
  const bool big = encoding_ == Encoding::utf16_big;
  if (length >= 2) {
    const auto high = static_cast<unsigned char>(pending_[length - (big ? 2 : 1)]);
    if (high >= 0xD8 && high <= 0xDB) length -= 2;  // the other half is still to come
  }
  if (last && length != pending_.size()) refuse(say("finit au milieu d'un caractère"));
  auto text = utf8_from_utf16(std::string_view(pending_).substr(0, length), big);
  if (!text) refuse(say("n'est pas de l'UTF-16 bien formé"));
  pending_.erase(0, length);
  buffer_ = std::move(*text);
  return buffer_;
}

void XmlFeed::scan(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (state_ == State::text) {
      at = bytes.find('<', at);
      if (at == std::string_view::npos) return;
      state_ = State::open;
      ++at;
    } else if (state_ == State::quoted) {
      const std::size_t end = std::min(bytes.find(quote_, at), bytes.size());
      tag_bytes_ += static_cast<std::int64_t>(end - at);
      check_limit(place_, tag_bytes_, &Limits::xml_text_bytes, limits_);
      if (end < bytes.size()) state_ = State::tag;
      at = end + 1;
    } else {
      at = scan_markup(bytes, at);
    }
  }
}

std::size_t XmlFeed::scan_markup(std::string_view bytes, std::size_t at) {
  const char byte = bytes[at];
  switch (state_) {
    case State::open:
      seen_.clear();
      tag_bytes_ = tag_attributes_ = 0;
      state_ = byte == '!' ? State::bang : byte == '?' ? State::instruction : State::tag;
      if (state_ == State::tag && byte != '/') ++tags_;
      // "/" and the name begin here; a "<>" ends here.
      if (state_ == State::tag) return at;
      break;
    case State::bang:
      scan_bang_byte(byte);
      break;
    case State::tag:
      return scan_tag(bytes, at);
    default: {  // comment, CDATA section or instruction: ends with its own mark and ">"
      const std::string_view mark = state_ == State::comment ? "--"
                                    : state_ == State::cdata ? "]]"
                                                             : "?";
      if (byte == '>' && seen_.ends_with(mark)) {
        state_ = State::text;
      } else {
        seen_ += byte;
        if (seen_.size() > 64) seen_.erase(0, 62);
      }
    }
  }
  return at + 1;
}

// To the next byte that means something within a tag, and over it.
std::size_t XmlFeed::scan_tag(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  while (end < bytes.size() && !means_something(bytes[end])) ++end;
  tag_bytes_ += static_cast<std::int64_t>(end - at) + 1;
  check_limit(place_, tag_bytes_, &Limits::xml_text_bytes, limits_);
  if (end == bytes.size()) return end;
  const char byte = bytes[end];
  if (byte == '>') {
    state_ = State::text;
  } else if (byte == '=') {
    ++tag_attributes_;
    check_limit(place_, tag_attributes_, &Limits::xml_attributes, limits_);
  } else {
    quote_ = byte;
    state_ = State::quoted;
  }
  return end + 1;
}

void XmlFeed::scan_bang_byte(char byte) {
  static constexpr std::string_view comment = "--";
  static constexpr std::string_view cdata = "[CDATA[";
  seen_ += byte;
  if (seen_ == comment || seen_ == cdata) {
    state_ = seen_ == comment ? State::comment : State::cdata;
    seen_.clear();
  } else if (!comment.starts_with(seen_) && !cdata.starts_with(seen_)) {
    refuse(say("contient une déclaration DOCTYPE, qui n'est jamais lue"));
  }
}

}  // namespace griot
