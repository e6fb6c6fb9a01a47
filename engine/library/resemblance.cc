#include "engine/library/resemblance.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "engine/document/walk.h"
#include "engine/library/edition_links.h"
#include "engine/store/anchors.h"
#include "engine/text/passage_match.h"

namespace griot {
namespace {

constexpr std::size_t compared = 8;       // documents whose whole texts are compared
constexpr std::size_t proposed = 3;       // documents that are asked about
constexpr double alike = 0.3;             // of both texts, to be worth a question
constexpr double alike_when_short = 0.5;  // a short text is soon alike
constexpr std::size_t short_text = 100;   // shingles
constexpr double nearly_all = 0.9;        // what a duplicate has at least

std::vector<Wording> wordings_of(const Document& document) {
  std::vector<Wording> wordings;
  walk(document.blocks, [&](const Block& block) {
    const bool is_text = std::holds_alternative<Paragraph>(block.value) ||
                         std::holds_alternative<Heading>(block.value) ||
                         std::holds_alternative<Table>(block.value);
    if (is_text) wordings.push_back(wording_of(block));
    return !std::holds_alternative<Table>(block.value);
  });
  return wordings;
}

void count_paragraphs(const Document& before, const Document& now, Resemblance& told) {
  const std::vector<Wording> old_ones = wordings_of(before);
  const std::vector<Wording> new_ones = wordings_of(now);
  PassageMatch match(old_ones, new_ones);
  match.match_same();
  match.match_similar();
  for (std::size_t i = 0; i < new_ones.size(); ++i) {
    const std::size_t from = match.before(i);
    if (from == PassageMatch::none) {
      ++told.added;
    } else {
      ++(old_ones[from].digest == new_ones[i].digest ? told.same : told.reworded);
    }
  }
  told.gone = static_cast<std::int64_t>(old_ones.size()) - told.same - told.reworded;
}

// "Cartographie 2025, v2" and "Cartographie 2027": "2025 2", "2027".
std::string numbers_in(std::string_view title) {
  std::string numbers;
  bool within = false;
  for (const char c : title) {
    const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (digit && !within && !numbers.empty()) numbers += ' ';
    if (digit) numbers += c;
    within = digit;
  }
  return numbers;
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool names(const Metadata& metadata, std::string_view id) {
  constexpr std::array keys = {replaces, "met-a-jour", "traduit", "issu-de"};
  return std::any_of(keys.begin(), keys.end(), [&](const char* key) {
    const auto listed = metadata.list(key);
    return std::find(listed.begin(), listed.end(), id) != listed.end();
  });
}

// A document that the one in question may repeat.
struct Other {
  Stored stored;
  FullPrint print;
  Overlap overlap;
};

// One that a question is about, and where its two proposals stand.
struct Asked {
  const Other* other;
  std::size_t first;
  bool different;  // by a person: neither a duplicate nor an edition
};

Resemblance evidence_of(const Other& other, const Document& document,
                        const FullPrint& print) {
  const Metadata& metadata = other.stored.document.metadata;
  Resemblance told;
  told.title = metadata.text("titre");
  told.date = metadata.text("date");
  told.dated = !told.date.empty() && !document.metadata.text("date").empty();
  told.same_words = other.print.fingerprint.words == print.fingerprint.words;
  told.percent = static_cast<int>(std::floor(100 * other.overlap.of_both));
  count_paragraphs(other.stored.document, document, told);
  return told;
}

// Another date or number in the title makes an edition of what is nearly the same.
bool is_likely_duplicate(const Resemblance& told, const Metadata& here,
                         const Metadata& there, const Overlap& overlap) {
  if (told.same_words) return true;
  if (overlap.of_both < nearly_all) return false;
  return !differ(here.text("date"), there.text("date")) &&
         numbers_in(here.text("titre")) == numbers_in(there.text("titre"));
}

}  // namespace

bool Resemblances::came_earlier(const Entry& other, std::string_view id) const {
  if (id.empty()) return true;
  const std::optional<Entry> self = store_.find(id);
  return !self || other.first_position < self->first_position;
}

Proposals Resemblances::proposals(const Document& document, const FullPrint& print,
                                  std::string_view id, const Decisions& decisions) const {
  if (print.shingles.empty()) return {};
  const double enough = print.shingles.size() < short_text ? alike_when_short : alike;
  std::vector<Other> others;
  std::set<std::string> replaced;  // by another that resembles, too
  for (const std::string& candidate : index_.alike(print.fingerprint, compared)) {
    if (candidate == id) continue;
    Other other{store_.read(candidate), {}, {}};
    const Metadata& metadata = other.stored.document.metadata;
    other.print = full_print_of(other.stored.document);
    other.overlap = overlap(print.shingles, other.print.shingles);
    if (!came_earlier(other.stored.entry, id) || other.overlap.of_both < enough) continue;
    for (const std::string& older : metadata.list(replaces)) replaced.insert(older);
    if (!metadata.find(duplicate_of)) others.push_back(std::move(other));
  }
  std::stable_sort(others.begin(), others.end(), [](const Other& a, const Other& b) {
    return a.overlap.of_both > b.overlap.of_both;
  });
  Proposals all;
  std::vector<Asked> asked;
  for (const Other& other : others) {
    const std::string& name = other.stored.entry.id;
    if (replaced.contains(name) || asked.size() == proposed) continue;
    const Resemblance told = evidence_of(other, document, print);
    const Metadata& there = other.stored.document.metadata;
    Proposal duplicate = relation(duplicate_of, name, told, decisions);
    Proposal edition = edition_proposal(name, told, decisions);
    turn(edition, document.metadata, there, id);
    const bool said = names(document.metadata, name) || (!id.empty() && names(there, id));
    const bool open = duplicate.state == Proposal::State::open &&
                      edition.state == Proposal::State::open;
    if (said && open) continue;  // their authors have answered
    // Near copies of each other are one question, until it is answered with "different".
    const auto speaks_for_it =
        std::find_if(asked.begin(), asked.end(), [&](const Asked& one) {
          return open && !one.different &&
                 overlap(one.other->print.shingles, other.print.shingles).of_both >=
                     enough;
        });
    if (speaks_for_it != asked.end()) {
      for (const std::size_t place : {speaks_for_it->first, speaks_for_it->first + 1}) {
        all[place].resemblance.also.push_back(name);
      }
      continue;
    }
    asked.push_back({&other, all.size(),
                     duplicate.state == Proposal::State::refused &&
                         edition.state == Proposal::State::refused});
    // One of them is all that can hold.
    const auto yields = [](Proposal& it, const Proposal& to) {
      if (it.state != Proposal::State::open) return;
      if (to.state == Proposal::State::accepted) it.state = Proposal::State::refused;
    };
    yields(duplicate, edition);
    yields(edition, duplicate);
    const bool first = is_likely_duplicate(told, document.metadata, there, other.overlap);
    all.push_back(std::move(first ? duplicate : edition));
    all.push_back(std::move(first ? edition : duplicate));
  }
  return all;
}

}  // namespace griot
