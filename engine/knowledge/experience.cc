#include "engine/knowledge/experience.h"

#include <algorithm>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"

namespace griot {
namespace {

bool is_part(std::string_view role) {
  const auto parts = experience_parts();
  return std::any_of(parts.begin(), parts.end(),
                     [&](const char* part) { return role == part; });
}

// What the metadata say for the whole document, in whatever words: a refusal first. What
// nobody understands is as if nothing were said; the words themselves stay with staff.
std::string consent_in(const std::string& words, const Rules& rules) {
  const Tokens said = tokens_of(words);
  for (const char* consent : {"interne", "pseudonyme"}) {
    if (rules.has(std::string_view(consent), said)) return consent;
  }
  if (rules.has("consentement", said)) return "accord";
  return rules.has("consentement-public", said) ? "public" : "";
}

}  // namespace

std::vector<const char*> experience_parts() {
  return {"contexte",      "demarche", "resultats",  "difficultes",
          "enseignements", "facteurs", "replication"};
}

std::vector<ExperiencePart> experience_in(const Lines& lines) {
  std::vector<ExperiencePart> parts;
  if (lines.type != "capitalisation") return parts;
  std::size_t open = no_line;  // the heading of the last part
  for (std::size_t i = 0; i < lines.all.size(); ++i) {
    const Line& line = lines.all[i];
    if (line.kind == Line::Kind::heading && is_part(line.role)) {
      parts.push_back({std::string(line.role), line.anchor, line.text, {}});
      open = i;
      continue;
    }
    if (open == no_line || line.kind == Line::Kind::heading || line.text.empty())
      continue;
    const auto sections = lines.sections_of(i);
    if (std::find(sections.begin(), sections.end(), open) == sections.end()) continue;
    parts.back().points.push_back(line.text);
  }
  return parts;
}

std::vector<Testimony> testimonies_in(const Document& document, const Rules& rules) {
  std::vector<Testimony> found;
  const std::string consent = consent_in(document.metadata.text("consentement"), rules);
  std::string anchor;
  walk(document.blocks, [&](const Block& block) {
    if (!block.anchor.empty()) anchor = block.anchor;
    const auto* box = std::get_if<Box>(&block.value);
    if (!box || box->kind != "verbatim") return true;
    Testimony testimony;
    testimony.text = on_one_line(plain_text(box->content));
    testimony.source = on_one_line(plain_text(box->title));
    testimony.anchor = anchor;
    walk(box->content, [&](const Block& inside) {
      if (!inside.anchor.empty() && testimony.anchor == anchor)
        testimony.anchor = inside.anchor;
      return true;
    });
    testimony.consent = consent;
    const Tokens said = tokens_of(testimony.source);
    if (testimony.consent.empty() && rules.has("consentement", said)) {
      testimony.consent = rules.has("pseudonyme", said) ? "pseudonyme" : "accord";
    }
    found.push_back(std::move(testimony));
    return false;
  });
  return found;
}

}  // namespace griot
