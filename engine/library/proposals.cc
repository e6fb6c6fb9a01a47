#include "engine/library/proposals.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "engine/base/hash.h"
#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/library/attendance_label.h"
#include "engine/library/dates_at_top.h"
#include "engine/text/date_within.h"
#include "engine/text/words.h"
#include "engine/vocabulary/metadata_schema.h"

namespace griot {
namespace {

constexpr std::size_t header_blocks = 15;     // pairs stand within these
constexpr std::size_t longest_heading = 160;  // bytes of a bold line that may be one
constexpr std::size_t longest_value = 300;    // bytes of the value of a pair
constexpr std::size_t id_digits = 12;

// Keys that a line of a text cannot decide on.
constexpr auto never_proposed =
    std::to_array<std::string_view>({"statut", "diffusion", "exemple", "provenance"});
// Labels of minutes that are no keys of the table, kept under their own name.
struct Label {
  const char* folded;
  const char* key;
};
constexpr auto labels_of_minutes =
    std::to_array<Label>({{"lieu", "lieu"},
                          {"duree", "duree"},
                          {"horaire", "horaires"},
                          {"horaires", "horaires"},
                          {"objet", "objet"},
                          {"ordre du jour", "ordre-du-jour"},
                          {"prochaine reunion", "prochaine-reunion"},
                          {"animation", "intervenants"},
                          {"moderation", "intervenants"}});

bool is_blank_text(const Inlines& inlines) {
  return trimmed(plain_text(inlines)).empty();
}

const Emphasised* strong_of(const Inline& node) {
  const auto* emphasised = std::get_if<Emphasised>(&node.value);
  return emphasised && emphasised->kind == Emphasis::strong ? emphasised : nullptr;
}

// Whether all that is to be read is bold.
bool is_bold(const Inlines& inlines) {
  bool any = false;
  for (const Inline& node : inlines) {
    if (strong_of(node)) {
      any = true;
    } else if (!is_blank_text({node})) {
      const auto* around = std::get_if<Emphasised>(&node.value);
      if (!around || !is_bold(around->content)) return false;
      any = true;
    }
  }
  return any;
}

Inlines without_bold(Inlines inlines) {
  Inlines plain;
  for (Inline& node : inlines) {
    if (strong_of(node)) {
      Inlines content = std::move(std::get<Emphasised>(node.value).content);
      plain.insert(plain.end(), content.begin(), content.end());
    } else {
      if (auto* around = std::get_if<Emphasised>(&node.value)) {
        around->content = without_bold(std::move(around->content));
      }
      plain.push_back(std::move(node));
    }
  }
  return plain;
}

std::string one_line(const Inlines& inlines) {
  std::string text = plain_text(inlines);
  clean_line(text);
  return std::string(trimmed(text));
}

std::string subject_of(Proposal::Kind kind, std::string_view key,
                       std::string_view value) {
  return sha256(std::string(name_of(kind)) + '\0' + std::string(key) + '\0' + fold(value))
      .substr(0, id_digits);
}

Proposal proposal(Proposal::Kind kind, std::string key, std::string value, Origin origin,
                  const Decisions& decisions) {
  Proposal made;
  made.id = subject_of(kind, key, value);
  made.kind = kind;
  made.origin = origin;
  made.key = std::move(key);
  made.value = std::move(value);
  const std::string_view said = decided(decisions, made.id);
  if (said == accept_proposal) made.state = Proposal::State::accepted;
  if (said == refuse_proposal) made.state = Proposal::State::refused;
  return made;
}

// "1.2.3" is two deeper than "1"; "A –" is below "II –"; 0 when there is no number.
int depth_of_number(std::string_view text) {
  std::size_t dots = 0;
  std::size_t at = 0;
  bool digit = false;
  for (; at < text.size() && (text[at] == '.' || (text[at] >= '0' && text[at] <= '9'));
       ++at) {
    dots += text[at] == '.' && at + 1 < text.size() && text[at + 1] >= '0' &&
            text[at + 1] <= '9';
    digit = digit || text[at] != '.';
  }
  if (digit && at < text.size()) return static_cast<int>(dots) + 1;
  const std::size_t letters = text.find_first_not_of("IVXLC");
  const std::size_t end = letters == std::string_view::npos ? text.size() : letters;
  const std::string_view behind = text.substr(end).substr(0, 2);
  const auto separates = [](std::string_view sign) {
    return sign.starts_with('.') || sign.starts_with(')') || sign.starts_with(" –") ||
           sign.starts_with(" -") || sign.starts_with("\xE2\x80");
  };
  if (end > 0 && (separates(behind) || separates(text.substr(end).substr(0, 4))))
    return 1;
  const bool capital = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
  if (capital && text.size() > 4 && separates(text.substr(1, 4))) return 2;
  return 0;
}

class Finder {
 public:
  Finder(const Document& document, const Blocks& letterhead, const Decisions& decisions)
      : document_(document),
        blocks_(document.blocks),
        letterhead_(letterhead),
        decisions_(decisions) {}

  Proposals find() {
    const std::size_t top = std::min(blocks_.size(), header_blocks);
    for (std::size_t i = 0; i < top; ++i) find_pairs(blocks_[i]);
    if (!has_headings()) find_headings();
    find_in_letterhead();
    find_dates();
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
      return std::pair(a.origin.paragraph, a.origin.line) <
             std::pair(b.origin.paragraph, b.origin.line);
    });
    return std::move(found_);
  }

 private:
  // The title is no heading of the text.
  bool has_headings() const {
    std::size_t titles = 0;
    for (const Block& block : blocks_) {
      if (!std::holds_alternative<Heading>(block.value)) continue;
      if (&block != &blocks_.front() || ++titles > 1) return true;
    }
    return false;
  }

  void add(Proposal made) {
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Proposal& it) {
      const bool same_key = made.kind == Proposal::Kind::metadata && it.key == made.key;
      return it.id == made.id || (same_key && it.kind == made.kind);
    });
    if (!known) found_.push_back(std::move(made));
  }

  void find_headings() {
    const bool titled =
        !blocks_.empty() && std::holds_alternative<Heading>(blocks_.front().value);
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
      const auto* paragraph = std::get_if<Paragraph>(&blocks_[i].value);
      if (!paragraph || !may_be_heading(*paragraph)) continue;
      const std::string text = one_line(paragraph->content);
      const bool title = i == 0 && !titled;
      Proposal made =
          proposal(Proposal::Kind::heading, "", text, blocks_[i].origin, decisions_);
      made.level = title ? 1 : std::min(1 + std::max(depth_of_number(text), 1), 6);
      add(std::move(made));
      if (!title) continue;
      add(proposal(Proposal::Kind::metadata, "titre", text, blocks_[i].origin,
                   decisions_));
    }
  }

  static bool may_be_heading(const Paragraph& paragraph) {
    if (!is_bold(paragraph.content)) return false;
    const std::string text = one_line(paragraph.content);
    const bool broken = std::any_of(
        paragraph.content.begin(), paragraph.content.end(),
        [](const Inline& node) { return std::holds_alternative<LineBreak>(node.value); });
    if (text.empty() || text.size() > longest_heading || broken) return false;
    if (std::string_view(".;,").find(text.back()) != std::string_view::npos) return false;
    return !is_attendance_label(text);
  }

  void find_pairs(const Block& block) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      find_pairs(paragraph->content, block.origin);
    } else if (const auto* table = std::get_if<Table>(&block.value)) {
      if (!holds_pairs(*table)) return;
      for (const TableRow& row : table->rows) find_pairs(row, block.origin);
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) {
        for (const Block& inside : item.content) {
          const auto* line = std::get_if<Paragraph>(&inside.value);
          if (line) find_pairs(line->content, inside.origin);
        }
      }
    }
  }

  void find_pairs(const Inlines& inlines, Origin origin) {
    Inlines line;
    const auto end_line = [&] {
      if (!line.empty() && strong_of(line.front())) {
        const std::string text = one_line(line);
        const std::size_t colon = text.find(':');
        const std::size_t bold = one_line({line.front()}).size();
        if (colon != std::string::npos && colon <= bold + 4) {
          add_pair(text.substr(0, colon), text.substr(colon + 1), origin);
        }
      }
      line.clear();
    };
    for (const Inline& node : inlines) {
      std::holds_alternative<LineBreak>(node.value) ? end_line() : line.push_back(node);
    }
    end_line();
  }

  // A sheet of labels and values, not a table that has a heading like a label.
  static bool holds_pairs(const Table& table) {
    std::size_t labelled = 0;
    for (const TableRow& row : table.rows) {
      if (row.cells.empty()) continue;
      std::string label = plain_text(row.cells.front().content);
      clean_line(label);
      label = trimmed(label);
      const bool announced = label.ends_with(':');
      while (label.ends_with(':') || label.ends_with(' ')) label.pop_back();
      labelled += announced || is_attendance_label(label) || !key_of(label).empty();
    }
    return table.header_rows == 0 && labelled * 2 > table.rows.size();
  }

  // Label, value; or label, value, label, value.
  void find_pairs(const TableRow& row, Origin origin) {
    if (row.cells.size() % 2 != 0 || row.cells.size() > 4) return;
    for (std::size_t i = 0; i < row.cells.size(); i += 2) {
      std::string label = plain_text(row.cells[i].content);
      std::string value = plain_text(row.cells[i + 1].content);
      clean_line(label);
      clean_line(value);
      label = trimmed(label);
      while (label.ends_with(':') || label.ends_with(' ')) label.pop_back();
      add_pair(label, value, origin);
    }
  }

  void add_pair(std::string_view label, std::string_view written, Origin origin) {
    std::string name(trimmed(label));
    while (name.ends_with("\xC2\xA0")) name.resize(name.size() - 2);
    std::string value(trimmed(written));
    while (value.starts_with("\xC2\xA0")) value.erase(0, 2);
    value = trimmed(value);
    if (name.empty() || value.empty() || value.size() > longest_value) return;
    if (is_attendance_label(name)) return;
    const std::string key = key_of(name);
    if (key.empty()) return;
    Proposal made = proposal(Proposal::Kind::metadata, key, value, origin, decisions_);
    // "22 janvier 2026, 15 h – 17 h (heure de Dakar)": the day is the date.
    if (key == "date" && !read_date(value) && !read_period(value)) {
      if (const auto day = date_within(value)) {
        made = proposal(Proposal::Kind::metadata, key,
                        value.substr(day->from, day->to - day->from), origin, decisions_);
        made.evidence = value;
      }
    }
    add(std::move(made));
  }

  // "Réf. : NP-12" need not be bold there; "Dakar, le 12 mars 2026" says when.
  void find_in_letterhead() {
    const std::size_t before = found_.size();
    std::string whole;
    walk(letterhead_, [&](const Block& block) {
      for (const Inlines* inlines : inlines_of(block)) {
        std::istringstream lines(plain_text(*inlines));
        for (std::string line; std::getline(lines, line);) {
          clean_line(line);
          line = trimmed(line);
          if (line.empty()) continue;
          whole += (whole.empty() ? "" : " · ") + line;
          const std::size_t colon = line.find(':');
          if (colon != std::string::npos) {
            add_pair(line.substr(0, colon), line.substr(colon + 1), {});
          }
          const std::size_t day = line.find(", le ");
          const std::string date = day == std::string::npos ? line : line.substr(day + 5);
          if (read_date(date)) add_pair("date", date, {});
        }
      }
      return true;
    });
    if (fold(whole).find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos &&
        whole.size() <= longest_value) {
      add(proposal(Proposal::Kind::metadata, "en-tete", whole, {}, decisions_));
    }
    for (std::size_t i = before; i < found_.size(); ++i)
      found_[i].place = letterhead_place;
  }

  void find_dates() {
    const auto is_date = [](std::string_view name) {
      const MetadataKey* key = find_metadata_key(name);
      return key && key->key == std::string_view("date");
    };
    const auto& fields = document_.metadata.fields();
    const bool said = std::ranges::any_of(fields, is_date, &Field::key) ||
                      std::ranges::any_of(
                          found_, [&](const Proposal& one) { return is_date(one.key); });
    if (said) return;
    for (DateAtTop& each : dates_at_top(document_)) {
      Proposal made = proposal(Proposal::Kind::metadata, "date", std::move(each.written),
                               each.origin, decisions_);
      if (each.evidence != made.value) made.evidence = std::move(each.evidence);
      found_.push_back(std::move(made));
    }
  }

  static std::string key_of(std::string_view label) {
    const std::string folded = fold(label);
    for (const Label& known : labels_of_minutes) {
      if (folded == known.folded) return known.key;
    }
    const MetadataKey* key = find_metadata_key(label);
    const bool free = key && std::find(never_proposed.begin(), never_proposed.end(),
                                       key->key) == never_proposed.end();
    return free ? key->key : std::string();
  }

  const Document& document_;
  const Blocks& blocks_;
  const Blocks& letterhead_;
  const Decisions& decisions_;
  Proposals found_;
};

template <class Change>
void each_paragraph_of(const Proposal& proposal, Document& document, Change change) {
  for (Block& block : document.blocks) {
    for (const Inlines* inlines : inlines_of(block)) {
      if (fold(one_line(*inlines)) != fold(proposal.value)) continue;
      change(block);
      break;
    }
  }
}

}  // namespace

const char* name_of(Proposal::Kind kind) {
  static constexpr std::array names = {"heading", "metadata", "guess", "relation"};
  return names[static_cast<std::size_t>(kind)];
}

const char* name_of(Proposal::State state) {
  static constexpr std::array names = {"open", "accepted", "refused"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view decided(const Decisions& decisions, std::string_view subject) {
  const auto found = decisions.find(subject);
  return found == decisions.end() ? std::string_view() : std::string_view(found->second);
}

Proposals proposals_of(const Document& document, const Blocks& letterhead,
                       const Decisions& decisions) {
  return Finder(document, letterhead, decisions).find();
}

Proposals proposals_on(const Imported& source, const Metadata& metadata,
                       const Decisions& decisions) {
  Proposals all = proposals_of(source.document, source.letterhead, decisions);
  std::erase_if(all, [&](const Proposal& one) {
    const Field* said = metadata.find(one.key);
    return one.kind == Proposal::Kind::metadata && said &&
           said->source < Source::header_pairs;
  });
  const bool idle_title =
      std::any_of(source.findings.begin(), source.findings.end(),
                  [](const Finding& finding) { return finding.code == "idle_title"; });
  const Field* title = metadata.find("titre");
  if (title && title->source == Source::heading && idle_title) {
    Origin origin;
    for (const Block& block : source.document.blocks) {
      if (!std::holds_alternative<Heading>(block.value)) continue;
      origin = block.origin;
      break;
    }
    all.push_back(guess("titre", metadata.text("titre"), origin, decisions));
  }
  const Field* language = metadata.find("langue");
  if (language && language->source == Source::text) {
    all.push_back(guess("langue", metadata.text("langue"), {}, decisions));
  }
  return all;
}

Proposal value_of_text(std::string key, std::string value, const Decisions& decisions) {
  return proposal(Proposal::Kind::metadata, std::move(key), std::move(value), {},
                  decisions);
}

Proposal guess(std::string key, std::string value, Origin origin,
               const Decisions& decisions) {
  return proposal(Proposal::Kind::guess, std::move(key), std::move(value), origin,
                  decisions);
}

Proposal relation(std::string key, std::string other, Resemblance told,
                  const Decisions& decisions) {
  Proposal made =
      proposal(Proposal::Kind::relation, std::move(key), std::move(other), {}, decisions);
  made.resemblance = std::move(told);
  return made;
}

bool is_one_of_several(const Proposals& proposals, const Proposal& one) {
  return one.kind == Proposal::Kind::metadata &&
         std::ranges::any_of(proposals, [&](const Proposal& other) {
           return other.kind == one.kind && other.key == one.key && other.id != one.id;
         });
}

void refuse_other_values(const Proposals& proposals, Decisions& decisions) {
  for (const Proposal& one : proposals) {
    if (one.kind != Proposal::Kind::metadata) continue;
    if (decided(decisions, one.id) != accept_proposal) continue;
    for (const Proposal& other : proposals) {
      const bool same_key = other.kind == one.kind && other.key == one.key;
      if (same_key && other.id != one.id) decisions.emplace(other.id, refuse_proposal);
    }
  }
}

void apply_accepted(const Proposals& proposals, Document& document) {
  for (const Proposal& one : proposals) {
    if (one.state != Proposal::State::accepted) continue;
    if (one.kind == Proposal::Kind::metadata) {
      document.metadata.offer(one.key, one.value, Source::header_pairs);
    } else if (one.kind == Proposal::Kind::heading) {
      each_paragraph_of(one, document, [&](Block& block) {
        auto* paragraph = std::get_if<Paragraph>(&block.value);
        if (!paragraph || !is_bold(paragraph->content)) return;
        block.value = Heading{one.level, {}, without_bold(std::move(paragraph->content))};
      });
    }
  }
}

void take_back_guesses(const Proposals& proposals, const std::string& file,
                       Metadata& metadata) {
  for (const Proposal& one : proposals) {
    const bool refused = one.state == Proposal::State::refused;
    if (one.kind != Proposal::Kind::guess || !refused) continue;
    metadata.remove(one.key);
    if (one.key == "titre") metadata.set("titre", file, Source::file_name);
  }
}

void take_back_refused(const Proposals& proposals, Document& document) {
  for (const Proposal& one : proposals) {
    if (one.state != Proposal::State::refused) continue;
    const Field* field = document.metadata.find(one.key);
    if (one.kind == Proposal::Kind::metadata && field &&
        field->source == Source::header_pairs) {
      document.metadata.remove(one.key);
    } else if (one.kind == Proposal::Kind::heading) {
      each_paragraph_of(one, document, [&](Block& block) {
        auto* heading = std::get_if<Heading>(&block.value);
        if (!heading || heading->level != one.level) return;
        block.value =
            Paragraph{{{Emphasised{Emphasis::strong, std::move(heading->content)}}}};
      });
    }
  }
}

}  // namespace griot
