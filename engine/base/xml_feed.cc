#include "engine/base/xml_feed.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

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

using ByteSet = std::array<bool, 256>;

constexpr ByteSet set_of(std::string_view bytes) {
  ByteSet set{};
  for (const char byte : bytes) set[static_cast<unsigned char>(byte)] = true;
  return set;
}

constexpr ByteSet marks = set_of(">\"'=");  // that mean something within a tag
constexpr ByteSet ends_name = set_of(" \t\r\n/>");

std::string_view name_of(std::string_view tag) {
  std::size_t end = 0;
  while (end < tag.size() && !ends_name[static_cast<unsigned char>(tag[end])]) ++end;
  return tag.substr(0, end);
}

// At least, with the blank before it.
constexpr std::int64_t bytes_of_attribute = 5;

constexpr ByteSet set_of_plain_values() {
  ByteSet set{};
  for (unsigned char byte = ' '; byte <= '~'; ++byte) set[byte] = true;
  for (const unsigned char byte : {'"', '&', '<', '>'}) set[byte] = false;
  return set;
}

constexpr ByteSet letters =
    set_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr ByteSet in_plain_name =
    set_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:");
constexpr ByteSet in_plain_value = set_of_plain_values();

std::size_t end_of(const ByteSet& set, std::string_view text, std::size_t at) {
  while (at < text.size() && set[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

struct PlainAttribute {
  std::string_view name;
  std::size_t end = 0;
};

// The attribute that begins with the blank at `at`, where it surely is well-formed: its
// name of letters, its value in ASCII on one line, without references.
std::optional<PlainAttribute> plain_attribute(std::string_view tag, std::size_t at) {
  if (tag[at] != ' ') return std::nullopt;
  const std::size_t name_end = end_of(in_plain_name, tag, at + 1);
  if (tag.substr(name_end, 2) != "=\"") return std::nullopt;
  const std::size_t end = end_of(in_plain_value, tag, name_end + 2);
  if (end == tag.size() || tag[end] != '"') return std::nullopt;
  return PlainAttribute{tag.substr(at + 1, name_end - at - 1), end + 1};
}

// Whether all attributes, up to the "/" of an empty element's tag, are plain, of the same
// prefix, few and each there once.
bool are_plain(std::string_view attributes, std::string_view prefix) {
  std::array<std::string_view, 12> names;
  std::size_t count = 0;
  for (std::size_t at = 0; at < attributes.size();) {
    if (at + 1 == attributes.size() && attributes[at] == ' ') return true;
    const auto attribute = plain_attribute(attributes, at);
    if (!attribute || count == names.size()) return false;
    const std::string_view name = attribute->name;
    const bool of_prefix = name.starts_with(prefix) && name.size() > prefix.size() &&
                           end_of(letters, name, prefix.size()) == name.size();
    const auto known = names.begin() + static_cast<std::ptrdiff_t>(count);
    if (!of_prefix || std::find(names.begin(), known, name) != known) return false;
    names[count++] = name;
    at = attribute->end;
  }
  return true;
}

// Whether each quote in `attributes`, up to the first ">" behind them, is closed there: a
// ">" within quotes ends nothing.
bool are_closed(std::string_view attributes) {
  std::size_t at = attributes.find('=');
  while (at != std::string_view::npos) {
    at = attributes.find_first_of("\"'", at);
    if (at == std::string_view::npos) return true;
    at = attributes.find(attributes[at], at + 1);
    if (at == std::string_view::npos) return false;
    at = attributes.find('=', at);
  }
  return true;
}

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
      spared_(spared) {}

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
  kept_.clear();
  kept_to_ = 0;
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
  if (kept_to_ == 0) return bytes.substr(0, at);
  kept_ += bytes.substr(kept_to_, at - kept_to_);
  return kept_;
}

// Behind a "<". Most tags are so short, up to the next "<", that they can break no limit,
// and no parser goes on behind that one within a tag: their bytes are not looked at one
// by one.
std::size_t XmlFeed::scan_short_tag(std::string_view bytes, std::size_t at) {
  state_ = State::open;
  if (at == bytes.size() || bytes[at] == '!' || bytes[at] == '?') return at;
  const bool end_tag = bytes[at] == '/';
  std::string_view name;
  auto spared = XmlSpared::Part::nothing;
  if (spared_) {
    name = name_of(bytes.substr(at + end_tag));
    spared = spared_->part_of(name);
  }
  if (spared == XmlSpared::Part::content && !end_tag && at + name.size() < bytes.size()) {
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
  if (spared_ && exact_) {
    const std::size_t close = bytes.find('>', at);
    if (close > next) {
      exact_ = false;
    } else if (spared == XmlSpared::Part::empty && tags_ > 0 &&
               leave_out(bytes, at, close, name)) {
      return close + 1;
    } else {
      leave_attributes_out(bytes.substr(0, close), at + end_tag + name.size());
    }
  }
  tags_ += !end_tag;
  return next;
}

// Leaves out the element `name`, where the tag from behind its "<" to its ">" is all of
// it, or ends it and nothing is left within. Within a tag that has not ended, either
// would be a fault to be told.
bool XmlFeed::leave_out(std::string_view bytes, std::size_t at, std::size_t close,
                        std::string_view name) {
  std::string_view tag = bytes.substr(at, close - at);
  if (tag.front() == '/') {
    const std::size_t start_tag = name.size() + 2;
    const bool nothing_within =
        kept_to_ + 1 == at && tag.size() == name.size() + 1 && kept_.size() > start_tag &&
        kept_.ends_with('>') &&
        kept_.compare(kept_.size() - start_tag + 1, name.size(), name) == 0 &&
        kept_[kept_.size() - start_tag] == '<';
    if (!nothing_within) return false;
    kept_.resize(kept_.size() - start_tag);
    --tags_;
  } else {
    const std::string_view prefix = name.substr(0, name.find(':') + 1);
    if (!tag.ends_with('/')) return false;
    tag.remove_suffix(1);
    if (!are_plain(tag.substr(name.size()), prefix)) return false;
    kept_ += bytes.substr(kept_to_, at - 1 - kept_to_);
  }
  kept_to_ = close + 1;
  return true;
}

// Those that are plain, of the attributes that begin at `at` and go to the end of `tag`.
void XmlFeed::leave_attributes_out(std::string_view tag, std::size_t at) {
  std::array<std::string_view, 12> out;
  std::size_t count = 0;
  while (at < tag.size()) {
    const auto attribute = plain_attribute(tag, at);
    if (!attribute) break;
    if (spared_->part_of(attribute->name) == XmlSpared::Part::attribute &&
        count < out.size()) {
      const auto known = out.begin() + static_cast<std::ptrdiff_t>(count);
      if (std::find(out.begin(), known, attribute->name) != known) {
        refuse(say("n'est pas du XML bien formé"));
      }
      out[count++] = attribute->name;
      kept_ += tag.substr(kept_to_, at - kept_to_);
      kept_to_ = attribute->end;
    }
    at = attribute->end;
  }
  exact_ = are_closed(tag.substr(at));
}

// Past the end mark, which pieces of the source may cut, or past all there is; returns
// the mark, whose tag goes on in `rest_`.
std::string_view XmlFeed::skip() {
  const auto find_mark = [this](std::string_view text) {
    std::size_t at = text.find(end_mark_);
    while (at != std::string_view::npos) {
      const std::size_t end = at + end_mark_.size();
      if (end == text.size()) return std::string_view::npos;
      if (ends_name[static_cast<unsigned char>(text[end])]) return at;
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
  skipped_lines_ += std::count(rest_.begin(), rest_.begin() + past, '\n');
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
  while (end < bytes.size() && !marks[static_cast<unsigned char>(bytes[end])]) ++end;
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
