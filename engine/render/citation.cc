#include "engine/render/citation.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "engine/text/words.h"

namespace griot {
namespace {

using nlohmann::ordered_json;

// One line: what ends a line, and other control bytes, are blanks.
std::string line_of(std::string_view text) {
  std::string line;
  for (const char c : text)
    line += static_cast<unsigned char>(c) < 32 || c == 127 ? ' ' : c;
  return line;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// More than one unaccented letter, none of them small.
bool is_in_capitals(std::string_view word) {
  int letters = 0;
  for (const char c : word) {
    if (c >= 'a' && c <= 'z') return false;
    letters += c >= 'A' && c <= 'Z';
  }
  return letters > 1;
}

std::string join(const std::vector<std::string>& items, const char* between) {
  std::string joined;
  for (const std::string& item : items) joined += (joined.empty() ? "" : between) + item;
  return joined;
}

// The numbers of "2026-03-14": as many as there are.
std::vector<int> date_parts(std::string_view date) {
  std::vector<int> parts;
  while (!date.empty() && parts.size() < 3) {
    int part = 0;
    const std::size_t end = std::min(date.find('-'), date.size());
    const auto [stop, error] = std::from_chars(date.data(), date.data() + end, part);
    if (error != std::errc() || stop != date.data() + end) break;
    parts.push_back(part);
    date.remove_prefix(std::min(end + 1, date.size()));
  }
  return parts;
}

std::string tex(std::string_view text) {
  std::string escaped;
  for (const char c : line_of(text)) {
    switch (c) {
      case '\\':
        escaped += "\\textbackslash{}";
        break;
      case '{':
        escaped += "\\{";
        break;
      case '}':
        escaped += "\\}";
        break;
      case '~':
        escaped += "\\textasciitilde{}";
        break;
      case '^':
        escaped += "\\textasciicircum{}";
        break;
      case '%':
      case '$':
      case '&':
      case '#':
      case '_':
        escaped += '\\';
        escaped += c;
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

std::string tex_name(const std::string& name) {
  const PersonName person = person_name(name);
  if (person.family.empty()) return "{" + tex(name) + "}";
  return tex(person.family) + ", " + tex(person.given);
}

std::string bibtex_of(const Reference& reference) {
  static constexpr std::array months = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string entry = reference.web_page ? "@misc{" : "@techreport{";
  entry += reference.key + ",\n";
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) entry += std::string("  ") + name + " = {" + value + "},\n";
  };
  std::vector<std::string> authors;
  for (const auto& name : reference.authors) authors.push_back(tex_name(name));
  put("author", join(authors, " and "));
  put("title", "{" + tex(reference.title) + "}");
  put(reference.web_page ? "howpublished" : "type", tex(reference.kind));
  put(reference.web_page ? "publisher" : "institution", tex(reference.publisher));
  const std::vector<int> date = date_parts(reference.date);
  if (!date.empty()) put("year", std::to_string(date[0]));
  if (date.size() > 1 && date[1] >= 1 && date[1] <= 12) {
    entry +=
        std::string("  month = ") + months[static_cast<std::size_t>(date[1] - 1)] + ",\n";
  }
  if (date.size() > 2) put("day", std::to_string(date[2]));
  // An address has been percent-encoded: no brace can be in it.
  put("url", line_of(reference.url));
  put("language", tex(reference.language));
  put("keywords", tex(join(reference.keywords, ", ")));
  put("note", tex(reference.note));
  put("abstract", tex(reference.abstract));
  return entry + "}\n";
}

// A comma would part a family name from a given name.
std::string without_commas(std::string_view name) {
  std::string whole;
  for (const char c : name) whole += c == ',' ? std::string(" –") : std::string(1, c);
  return whole;
}

std::string ris_of(const Reference& reference) {
  std::string entry;
  const auto put = [&](const char* tag, std::string_view value) {
    if (!value.empty()) entry += std::string(tag) + "  - " + line_of(value) + "\r\n";
  };
  put("TY", reference.web_page ? "ELEC" : "RPRT");
  put("ID", reference.key);
  for (const auto& name : reference.authors) {
    const PersonName person = person_name(name);
    put("AU", person.family.empty() ? without_commas(name)
                                    : person.family + ", " + person.given);
  }
  put("TI", reference.title);
  const std::vector<int> date = date_parts(reference.date);
  if (!date.empty()) {
    put("PY", std::to_string(date[0]));
    std::string full = reference.date;
    for (char& c : full) c = c == '-' ? '/' : c;
    for (std::size_t i = date.size(); i < 3; ++i) full += '/';
    put("DA", full + "/");
  }
  put("PB", reference.publisher);
  put("M3", reference.kind);
  put("LA", reference.language);
  for (const auto& word : reference.keywords) put("KW", word);
  put("UR", reference.url);
  put("N1", reference.note);
  put("AB", reference.abstract);
  return entry + "ER  - \r\n";
}

ordered_json csl_of(const Reference& reference) {
  ordered_json item = {{"id", reference.key},
                       {"type", reference.web_page ? "webpage" : "report"},
                       {"title", reference.title}};
  ordered_json authors = ordered_json::array();
  for (const auto& name : reference.authors) {
    const PersonName person = person_name(name);
    if (person.family.empty()) {
      authors.push_back({{"literal", name}});
    } else {
      authors.push_back({{"family", person.family}, {"given", person.given}});
    }
  }
  item["author"] = std::move(authors);
  const std::vector<int> date = date_parts(reference.date);
  if (!date.empty()) item["issued"] = {{"date-parts", ordered_json::array({date})}};
  const auto put = [&](const char* name, const std::string& value) {
    if (!value.empty()) item[name] = value;
  };
  put("genre", reference.kind);
  put("publisher", reference.publisher);
  put("URL", reference.url);
  put("language", reference.language);
  put("keyword", join(reference.keywords, ", "));
  put("note", reference.note);
  put("abstract", reference.abstract);
  return item;
}

template <std::string (*one)(const Reference&)>
std::string each(std::span<const Reference> references) {
  std::string all;
  for (const Reference& reference : references) {
    all += (all.empty() ? "" : "\n") + one(reference);
  }
  return all;
}

std::string csl_json(std::span<const Reference> references) {
  ordered_json items = ordered_json::array();
  for (const Reference& reference : references) items.push_back(csl_of(reference));
  return items.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

constexpr std::array<CitationFormat, 3> formats = {{
    {".bib", "bibtex", "BibTeX", "application/x-bibtex; charset=utf-8", each<bibtex_of>},
    {".ris", "ris", "RIS", "application/x-research-info-systems; charset=utf-8",
     each<ris_of>},
    {".csl.json", "csl", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl_json},
}};

}  // namespace

std::span<const CitationFormat> citation_formats() {
  return formats;
}

PersonName person_name(std::string_view name) {
  const std::vector<std::string_view> words = words_of(name);
  std::size_t first = words.size();
  while (first > 0 && is_in_capitals(words[first - 1])) --first;
  const bool person = first > 0 && first < words.size();
  if (!person) return {};
  for (std::size_t i = 0; i < first; ++i) {
    // A given name has small letters, a capital at its head and no more than that.
    const std::string folded = fold(words[i]);
    if (words[i].size() < 2 ||
        folded.find_first_of("0123456789(&") != std::string::npos ||
        (words[i][0] >= 'a' && words[i][0] <= 'z') || is_in_capitals(words[i])) {
      return {};
    }
  }
  PersonName split;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string& part = i < first ? split.given : split.family;
    part += (part.empty() ? "" : " ") + std::string(words[i]);
  }
  // "Réseau Migration FORIM" is no person: people have one or two given names.
  return first <= 2 ? split : PersonName{};
}

}  // namespace griot
