#include "engine/base/xml_feed.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "engine/base/byte_set.h"
#include "engine/base/utf8.h"

namespace griot {
namespace {

constexpr std::size_t declaration_bytes = 1024;  // an XML declaration ends within these
constexpr std::size_t piece_bytes = 32 << 10;    // handed over at once, or little more

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

constexpr ByteSet marks = set_of(">\"'=");  // that mean something within a tag
constexpr ByteSet ends_name = set_of(" \t\r\n/>");

std::string_view name_of(std::string_view tag) {
  std::size_t end = 0;
  while (end < tag.size() && !holds(ends_name, tag[end])) ++end;
  return tag.substr(0, end);
}

// At least, with the blank before it.
constexpr std::int64_t bytes_of_attribute = 5;

bool is_known_encoding(std::string_view name) {
  static constexpr std::array<std::string_view, 8> known = {
      "", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"};
  return std::find(known.begin(), known.end(), name) != known.end();
}

}  // namespace

XmlFeed::XmlFeed(ByteSource source, const Limits& limits, std::string place,
                 const XmlSpared* spared)
    : source_(std::move(source)),
      limits_(limits),
      place_(std::move(place)),
      sparing_(spared) {}

void XmlFeed::refuse(const Message& problem) const {
  throw Error(ErrorCode::invalid, place_, problem,
              say("ouvrez le fichier dans son logiciel et enregistrez-le de nouveau"));
}

std::string_view XmlFeed::next() {
  std::string_view piece;
  while (piece.empty()) {
    if (rest_.empty()) rest_ = more();
    if (rest_.empty()) break;
    piece = scan();
  }
  return piece;
}

std::string_view XmlFeed::more() {
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

// To the end of a piece, or of the start tag of what is skipped; returns what is handed
// over of it.
std::string_view XmlFeed::scan() {
  if (skip_ == Skip::content) return skip();
  const std::string_view bytes = rest_;
  std::size_t at = 0;
  sparing_.begin();
  while (at < std::min(bytes.size(), piece_bytes) && skip_ != Skip::content) {
    if (state_ == State::text) {
      at = bytes.find('<', at);
      if (at == std::string_view::npos) {
        at = bytes.size();
      } else {
        at = scan_short_tag(bytes, at + 1);
      }
    } else if (state_ == State::quoted) {
      const std::size_t end = std::min(bytes.find(quote_, at), bytes.size());
      tag_bytes_ += static_cast<std::int64_t>(end - at);
      check_limit(place_, tag_bytes_, &Limits::xml_text_bytes, limits_);
      if (end < bytes.size()) state_ = State::tag;
      last_in_tag_ = quote_;
      at = std::min(end + 1, bytes.size());
    } else {
      at = scan_markup(bytes, at);
    }
  }
  rest_ = bytes.substr(at);
  return sparing_.handed_over(bytes, at);
}

// Behind a "<". Most tags are so short, up to the next "<", that they can break no limit,
// and no parser goes on behind that one within a tag: their bytes are not looked at one
// by one.
std::size_t XmlFeed::scan_short_tag(std::string_view bytes, std::size_t at) {
  state_ = State::open;
  if (at == bytes.size() || bytes[at] == '!' || bytes[at] == '?') return at;
  const bool end_tag = bytes[at] == '/';
  const std::string_view name = name_of(bytes.substr(at + end_tag));
  if (!end_tag && at + name.size() < bytes.size() &&
      sparing_.part_of(name) == XmlSpared::Part::content) {
    end_mark_ = "</" + std::string(name);
    skip_ = Skip::start_tag;
    return at;
  }
  const std::size_t next = bytes.find('<', at);
  if (next == std::string_view::npos) return at;
  const auto length = static_cast<std::int64_t>(next - at);
  if (length > limits_.xml_attributes * bytes_of_attribute ||
      length > limits_.xml_text_bytes) {
    return at;
  }
  state_ = State::text;
  if (tags_ > 0) {
    if (const auto end = sparing_.leave_out(bytes, at, next, name)) {
      if (end_tag) --tags_;
      check_limit(place_, tags_ + ++left_out_, &Limits::xml_elements, limits_);
      return *end;
    }
  }
  tags_ += !end_tag;
  return next;
}

// Past the end mark, which pieces of the source may cut, or past all there is; returns
// the mark, whose tag goes on in `rest_`.
std::string_view XmlFeed::skip() {
  const auto find_mark = [this](std::string_view text) {
    std::size_t at = text.find(end_mark_);
    while (at != std::string_view::npos) {
      const std::size_t end = at + end_mark_.size();
      if (end == text.size()) return std::string_view::npos;
      if (holds(ends_name, text[end])) return at;
      at = text.find(end_mark_, at + 1);
    }
    return at;
  };
  const std::size_t length = end_mark_.size();
  const std::size_t before = skipped_.size();
  skipped_ += rest_.substr(0, length);
  std::size_t at = find_mark(skipped_);
  std::size_t past = rest_.size();
  if (at != std::string::npos) {
    past = at + length - before;
  } else if (at = find_mark(rest_); at != std::string_view::npos) {
    past = at + length;
  }
  const std::string_view passed = rest_.substr(0, past);
  for (std::size_t line = passed.find('\n'); line != std::string_view::npos;
       line = passed.find('\n', line + 1)) {
    ++skipped_lines_;
  }
  if (at == std::string_view::npos) {
    if (rest_.size() > length) skipped_ = rest_;
    skipped_.erase(0, skipped_.size() - std::min(skipped_.size(), length));
    rest_ = {};
    return {};
  }
  rest_.remove_prefix(past);
  skipped_.clear();
  skip_ = Skip::none;
  state_ = State::tag;
  tag_bytes_ = tag_attributes_ = 0;
  return end_mark_;
}

std::size_t XmlFeed::scan_markup(std::string_view bytes, std::size_t at) {
  const char byte = bytes[at];
  switch (state_) {
    case State::open:
      seen_.clear();
      tag_bytes_ = tag_attributes_ = 0;
      state_ = byte == '!' ? State::bang : byte == '?' ? State::instruction : State::tag;
      // "/" and the name begin here; a "<>" ends here.
      if (state_ != State::tag) break;
      tags_ += byte != '/';
      return at;
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
  while (end < bytes.size() && !holds(marks, bytes[end])) ++end;
  if (end > at) last_in_tag_ = bytes[end - 1];
  tag_bytes_ += static_cast<std::int64_t>(end - at) + 1;
  check_limit(place_, tag_bytes_, &Limits::xml_text_bytes, limits_);
  if (end == bytes.size()) return end;
  const char byte = bytes[end];
  if (byte == '>') {
    state_ = State::text;
    if (skip_ == Skip::start_tag) {
      skip_ = last_in_tag_ == '/' ? Skip::none : Skip::content;
    }
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
