#include "importers/markdown/typed_header.h"

#include <algorithm>
#include <vector>

#include "engine/document/clean_text.h"
#include "engine/markdown/front_matter.h"
#include "engine/vocabulary/metadata_schema.h"

namespace griot {
namespace {

constexpr std::size_t longest_header = 80;  // lines
constexpr std::size_t longest_label = 40;   // bytes
constexpr std::size_t known_keys = 2;       // that make a header

using Lines = std::vector<std::string_view>;

Lines first_lines(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size() && lines.size() < longest_header;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool is_blank_line(std::string_view line) {
  return trimmed(line).empty();
}

// "---", "***", "___", and the dashes that are made of "---": "—", "–-", "———".
bool is_header_fence(std::string_view line) {
  line = trimmed(line);
  const bool sign = line.size() >= 3 && (line[0] == '*' || line[0] == '_') &&
                    line.find_first_not_of(line[0]) == std::string_view::npos;
  if (sign) return true;
  std::size_t dashes = 0;
  for (std::size_t at = 0; at < line.size(); ++dashes) {
    const std::string_view three = line.substr(at, 3);
    const bool wide = three == "–" || three == "—";
    if (!wide && line[at] != '-') return false;
    at += wide ? 3 : 1;
  }
  return dashes > 1 || line.size() == 3;
}

// "Titre : Retours", "statut=brouillon": up to where its value begins.
struct KeyLine {
  std::string_view label;
  std::string_view value;
  bool known = false;
};

KeyLine key_line(std::string_view line) {
  const std::size_t sign = line.find_first_of(":=");
  if (sign == std::string_view::npos || sign > longest_label) return {};
  std::string_view label = trimmed(line.substr(0, sign));
  while (label.ends_with("\xC2\xA0")) label.remove_suffix(2);
  const bool plain = !label.empty() && label[0] != '#' && line[0] != ' ' &&
                     line[0] != '\t' && line[0] != '-' &&
                     label.find_first_of("*_[]<>|`.") == std::string_view::npos;
  if (!plain) return {};
  return {label, trimmed(line.substr(sign + 1)), find_metadata_key(label) != nullptr};
}

// The lines of a text that may be its header.
struct Found {
  std::size_t first = 0;  // the first key
  std::size_t end = 0;    // behind the last one
  std::size_t known = 0;
  bool opened = false;
  bool closed = false;  // `end` is the line that does
};

Found find_header(const Lines& lines) {
  Found found;
  const auto skip_blank = [&](std::size_t at) {
    while (at < lines.size() && is_blank_line(lines[at])) ++at;
    return at;
  };
  std::size_t at = skip_blank(0);
  found.opened = at < lines.size() && is_header_fence(lines[at]);
  if (found.opened) at = skip_blank(at + 1);
  found.first = found.end = at;
  for (; at < lines.size(); ++at) {
    const std::string_view line = lines[at];
    if (found.opened && is_header_fence(line)) {
      found.closed = true;
      found.end = at;
      break;
    }
    if (is_blank_line(line)) {
      if (!found.opened) break;
      continue;
    }
    const KeyLine key = key_line(line);
    const bool goes_on =
        at > found.first && (line[0] == ' ' || line[0] == '\t' || line.starts_with("- "));
    if (key.label.empty() && !goes_on) break;
    found.known += key.known;
    found.end = at + 1;
  }
  return found;
}

std::string as_front_matter(std::string_view text, const Lines& lines,
                            const Found& found) {
  // Comments keep the lines their numbers.
  std::string written = "---\n";
  for (std::size_t i = 1; i < found.first; ++i) written += "#\n";
  for (std::size_t i = found.first; i < found.end; ++i) {
    const KeyLine key = key_line(lines[i]);
    written += key.known ? std::string(key.label) + ": " + std::string(key.value)
                         : std::string(lines[i]);
    written += '\n';
  }
  const std::string_view last = lines[found.end];
  const auto rest = static_cast<std::size_t>(last.data() + last.size() - text.data());
  return written + "---" + std::string(text.substr(rest));
}

Finding header_finding(const char* code, Severity severity, std::size_t line,
                       Message message) {
  Finding finding{code, severity, {}, {}, std::move(message)};
  finding.origin.line = static_cast<int>(line) + 1;
  return finding;
}

}  // namespace

TypedHeader read_typed_header(std::string_view text, const Limits& limits) {
  if (find_front_matter(text, "", limits).length > 0) return {};
  const Lines lines = first_lines(text);
  const Found found = find_header(lines);
  if (found.known < known_keys) return {};
  TypedHeader header;
  if (found.closed) {
    header.text = as_front_matter(text, lines, found);
    header.findings.push_back(header_finding(
        "odd_front_matter", Severity::guessed, found.first,
        say("lu comme un en-tête ; pour que tous les programmes le lisent, écrivez "
            "« --- » seul sur la première ligne du fichier et sous la dernière clé, "
            "et un blanc après chaque « : »")));
    return header;
  }
  const std::string first(trimmed(lines[found.first]));
  const std::string last(trimmed(lines[found.end - 1]));
  header.findings.push_back(header_finding(
      "unread_front_matter", Severity::problem, found.first,
      found.opened
          ? say("on dirait un en-tête, qui n'est pas lu : « {1} » … ; il n'est pas "
                "fermé : ajoutez une ligne « --- » sous « {2} »",
                {first, last})
          : say("on dirait un en-tête, qui n'est pas lu : « {1} » … ; s'il en est un, "
                "mettez une ligne « --- » au-dessus et une sous « {2} »",
                {first, last})));
  return header;
}

}  // namespace griot
