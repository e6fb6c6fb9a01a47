#include "engine/knowledge/recommendations.h"

#include <algorithm>
#include <array>
#include <set>

#include "engine/document/plain_text.h"
#include "engine/knowledge/addressees.h"
#include "engine/knowledge/asking.h"
#include "engine/knowledge/fact_query.h"
#include "engine/knowledge/grid.h"
#include "engine/knowledge/recommendation_table.h"
#include "engine/knowledge/sentences.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::string_view asking = asking_section;

class Finder {
 public:
  Finder(const Lines& lines, const Metadata& metadata, const Rules& rules)
      : lines_(lines.all),
        context_(lines),
        metadata_(metadata),
        rules_(rules),
        asks_(lines, rules),
        whom_(lines, metadata, rules),
        taken_(lines.all.size(), none) {}

  std::vector<Recommendation> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].quoted || lines_[i].summary) continue;
      look_at(i);
    }
    take_bare_headings();
    put_in_order();
    return std::move(found_);
  }

 private:
  static constexpr std::size_t none = no_line;

  void look_at(std::size_t i) {
    const Line& line = lines_[i];
    const std::string_view role = context_.role_at(i);
    switch (line.kind) {
      case Line::Kind::heading:
        if (role != other_section && asks_.is_labelled(line) &&
            !asks_.is_only_a_theme(i)) {
          take(i, "labelled-heading");
        }
        return;
      case Line::Kind::table:
        return look_at_table(i, role);
      case Line::Kind::item:
        return look_at_item(i, role);
      case Line::Kind::more:
        return;
      case Line::Kind::paragraph:
        return look_at_paragraph(i, role);
    }
  }

  // The recommendation that a line belongs to: of its parent, or of what announces it.
  std::size_t owner_of(const Line& line) const {
    if (line.parent != none && taken_[line.parent] != none) return taken_[line.parent];
    if (line.lead == none || taken_[line.lead] == none) return none;
    const Line& lead = lines_[line.lead];
    const bool announces = lead.ends_with(':') || lead.kind == Line::Kind::item;
    return announces ? taken_[line.lead] : none;
  }

  // Below a labelled heading everything listed is part of it.
  std::size_t labelled_section(std::size_t i) const {
    for (const std::size_t section : context_.sections_of(i)) {
      if (taken_[section] != none) return taken_[section];
    }
    return none;
  }

  // In a section that asks, or below a heading such as "Recommandation n° 1".
  bool is_asking(std::size_t i) const {
    if (context_.role_at(i) == asking) return true;
    const auto sections = context_.sections_of(i);
    return std::any_of(sections.begin(), sections.end(), [&](std::size_t section) {
      return asks_.is_labelled(lines_[section]);
    });
  }

  void look_at_item(std::size_t i, std::string_view role) {
    const Line& line = lines_[i];
    if (line.text.empty()) return;
    std::size_t owner = owner_of(line);
    if (owner == none) owner = labelled_section(i);
    if (owner != none && !asks_.is_labelled(line)) {
      found_[owner].text += '\n' + line.text;
      taken_[i] = owner;
      return;
    }
    if (asks_.is_labelled(line) && role != other_section) return take(i, "labelled-item");
    const bool in_section = role == asking;
    if (!in_section && !asks_.is_announced(line)) return;
    if (asks_.refuses(line.lead) || is_below_refused(line)) {
      refused_.insert(i);
      return;
    }
    if (asks_.is_group(i)) return;
    const Sense sense = sense_of(line, rules_);
    if (sense != Sense::asks && sense != Sense::neutral) {
      refused_.insert(i);
      return;
    }
    if (sense == Sense::neutral && !asks_.may_be_asked(line)) return;
    take(i, in_section ? "section-item" : "announced-item");
  }

  bool is_below_refused(const Line& line) const {
    return line.parent != none && refused_.contains(line.parent);
  }

  void look_at_paragraph(std::size_t i, std::string_view role) {
    const Line& line = lines_[i];
    if (role == other_section || note_detail(line)) return;
    const bool in_section = is_asking(i);
    if (in_section && take_enumeration(i)) return;
    if (line.ends_with(':')) {
      // One that opens like a recommendation is one, and its list is part of it.
      const auto opening = rules_.opening(line.tokens);
      const bool own = in_section && (opening == Rules::Opening::verb ||
                                      opening == Rules::Opening::noun);
      if (own && is_long_enough(line)) take(i, "section-paragraph");
      return;
    }
    if (in_section) return look_at_asking_paragraph(i);
    if (role == "suites") return take_sentences(i, "", "suite");
    if (is_minutes_section(role)) return;
    take_sentences(i, "demande-forte", "sentence");
    if (!is_plea()) return;
    // "Nous vous recommandons de …": guides say it to their readers, pleas to someone.
    take_sentences(i, "demande-directe", "sentence");
    take_orders(i);
  }

  // A text whose authors ask something of others; minutes and accounts report.
  bool is_plea() const {
    constexpr std::array types = {"note-de-positionnement", "declaration",
                                  "contribution"};
    const std::string type = metadata_.text("type");
    return std::find(types.begin(), types.end(), type) != types.end();
  }

  // "Il est urgent que le gouvernement nomme …", "Que les bailleurs cessent …", "L'Union
  // africaine ne peut rester muette : qu'elle désigne …": of whoever the sentence names.
  void take_orders(std::size_t i) {
    for (const std::string& sentence : sentences_of(lines_[i].text)) {
      Line part = lines_[i];
      part.text = sentence;
      part.tokens = tokens_of(sentence);
      if (sentence.find("«") != std::string::npos || sentence.ends_with('?') ||
          sentence.ends_with('!') || rules_.addressees(part.tokens).empty() ||
          rules_.has("demande-forte", part.tokens)) {
        continue;
      }
      const Sense sense = sense_of(part, rules_);
      if (sense != Sense::asks && sense != Sense::neutral) continue;
      if (rules_.has("urgence", part.tokens) || asks_.orders(part))
        take(i, "order", part);
    }
  }

  bool is_long_enough(const Line& line) const { return line.tokens.size() >= 4; }

  static bool is_minutes_section(std::string_view role) {
    constexpr std::array others = {"echanges", "interventions", "considerants", "fiche"};
    return std::find(others.begin(), others.end(), role) != others.end();
  }

  void look_at_asking_paragraph(std::size_t i) {
    const Line& line = lines_[i];
    if (rules_.opening(line.tokens) != Rules::Opening::none && is_long_enough(line)) {
      return take(i, "section-paragraph");
    }
    const auto sentences = sentences_of(line.text);
    if (!sentences.empty() && asks_.is_statement_of_duty(sentences.front())) {
      Line part = line;
      part.text = sentences.front();
      part.tokens = tokens_of(part.text);
      return take(i, "section-subject", part);
    }
    take_sentences(i, "", "section-sentence");
  }

  // "une demande au gouvernement : que la route soit réparée": what stands behind the
  // colon.
  void keep_what_is_asked(Line& part) const {
    const std::size_t colon = part.text.find(" : ");
    if (colon == std::string::npos) return;
    const std::string rest = part.text.substr(colon + 3);
    const bool begins = rest.starts_with("que ") || rest.starts_with("qu") ||
                        rest.starts_with("de ") || rest.starts_with("d'");
    if (!begins || !rules_.has("demande", tokens_of(part.text.substr(0, colon)))) return;
    part.text = rest;
    part.tokens = tokens_of(rest);
  }

  // The sentences of a paragraph that ask; `marker` "" means any way of asking.
  void take_sentences(std::size_t i, std::string_view marker, const char* rule) {
    if (!marker.empty() && !rules_.has(marker, lines_[i].tokens)) return;
    for (const std::string& sentence : sentences_of(lines_[i].text)) {
      Line part = lines_[i];
      part.text = sentence;
      part.tokens = tokens_of(sentence);
      if (part.ends_with(':') || sense_of(part, rules_) != Sense::asks) continue;
      if (part.text.starts_with("«") || part.text.starts_with("“")) continue;
      const bool fits = marker.empty() ? asks_.asks_in_sentence(part)
                                       : asks_.asks_strongly(part, marker);
      if (!fits) continue;
      const Line whole = part;
      keep_what_is_asked(part);
      take(i, rule, part);
      whom_.find_in_sentence(whole, nullptr, found_.back());
    }
  }

  // "les gouvernements à autoriser … ; à créer … ;": one for each infinitive.
  bool take_enumeration(std::size_t i) {
    const Line& line = lines_[i];
    if (labelled_section(i) != none || !asks_.begins_with_addressee(line.tokens))
      return false;
    std::size_t at = no_line;
    for (std::size_t k = 1; k + 1 < line.tokens.size() && at == no_line; ++k) {
      const auto rest = std::span(line.tokens).subspan(k + 1);
      const bool opens =
          line.tokens[k].word == "a" && rules_.opening(rest) == Rules::Opening::verb;
      if (opens) at = k;
    }
    if (at == no_line || at > within_reach) return false;
    const std::string whom = line.text.substr(0, line.tokens[at].from);
    for (std::size_t begin = line.tokens[at].from; begin < line.text.size();) {
      const std::size_t end = std::min(line.text.find(';', begin), line.text.size());
      std::string text =
          on_one_line(std::string_view(line.text).substr(begin, end - begin));
      text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
      begin = end + 1;
      if (text.empty()) continue;
      Line part = line;
      part.tokens = tokens_of(text);
      part.text = std::move(text);
      take(i, "enumeration", part);
      whom_.set(found_.back(), tokens_of(whom), whom);
    }
    return true;
  }

  // "Destinataires : AFD", "Échéance : 2027" below a recommendation.
  bool note_detail(const Line& line) {
    const std::size_t colon = line.text.find(':');
    if (colon == std::string::npos || colon > 30 || found_.empty()) return false;
    const std::string value = on_one_line(std::string_view(line.text).substr(colon + 1));
    if (value.empty()) return false;
    const std::string_view column = rules_.column(line.text.substr(0, colon));
    Recommendation& last = found_.back();
    if (column == "destinataire") {
      whom_.set(last, tokens_of(value), value);
    } else if (column == "quand") {
      last.deadline = value;
    } else if (column == "qui") {
      last.responsible = value;
    } else {
      return false;
    }
    return true;
  }

  void look_at_table(std::size_t i, std::string_view role) {
    const auto& table = std::get<Table>(lines_[i].block->value);
    const Grid grid = grid_of(table, rules_);
    const bool in_section = role == asking;
    std::size_t at = grid.column("recommandation");
    const bool follows_up = grid.column("suivi") != Grid::none;
    if (role == other_section || (follows_up && !in_section)) return;
    const bool minutes = metadata_.text("type") == "compte-rendu";
    if (at == Grid::none && minutes && is_a_plan(grid)) return;
    if (at == Grid::none && (in_section || grid.column("destinataire") != Grid::none)) {
      at = widest_column(grid);
    }
    if (at == Grid::none) return;
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      if (at >= grid.rows[row].size() || !grid.rows[row][at].first) continue;
      take_row(i, grid, row, at);
    }
  }

  void take_row(std::size_t i, const Grid& grid, std::size_t row, std::size_t column) {
    for (const std::string& text : cell_items(*grid.rows[row][column].cell)) {
      Line part = lines_[i];
      const Marker marker = marker_of(text, rules_);
      part.label =
          marker.form == Marker::Form::none ? grid.text(row, "numero") : marker.label;
      part.text = text.substr(marker.length);
      part.tokens = tokens_of(part.text);
      const Sense sense = sense_of(part, rules_);
      if (part.tokens.size() < 2 || (sense != Sense::asks && sense != Sense::neutral))
        continue;
      take(i, "table-row", part);
      Recommendation& made = found_.back();
      const std::string to = grid.text(row, "destinataire");
      if (!to.empty()) whom_.set(made, tokens_of(to), to);
      if (to.empty())
        whom_.set(made, tokens_of(grid.text(row, "qui")), grid.text(row, "qui"));
      made.deadline = grid.text(row, "quand");
      made.responsible = grid.text(row, "qui");
      const std::vector<std::string> countries =
          rules_.ids(Kind::country, tokens_of(grid.text(row, "pays")));
      if (!countries.empty()) made.countries = countries;
    }
  }

  // A heading of the section that asks by itself, with no recommendation below it.
  void take_bare_headings() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.kind != Line::Kind::heading || taken_[i] != none || line.summary) continue;
      if (line.section == none || context_.role_at(line.section) != asking) continue;
      if (context_.role_at(i) != asking || line.role == asking) continue;
      const auto opening = rules_.opening(line.tokens);
      const bool opens = opening == Rules::Opening::verb ||
                         opening == Rules::Opening::noun ||
                         rules_.has("devoir", line.tokens);
      if (!opens || line.tokens.size() < 4 || line.ends_with('?') || has_some_below(i))
        continue;
      take(i, "section-heading");
    }
  }

  bool has_some_below(std::size_t i) const {
    for (std::size_t j = i + 1; j < lines_.size(); ++j) {
      const Line& line = lines_[j];
      if (line.kind == Line::Kind::heading && line.rank <= lines_[i].rank) return false;
      if (taken_[j] != none) return true;
    }
    return false;
  }

  void take(std::size_t i, const char* rule) { take(i, rule, lines_[i]); }

  void take(std::size_t i, const char* rule, const Line& line) {
    Recommendation made;
    made.anchor = line.anchor;
    made.text = line.text;
    made.label = line.label;
    made.heading = context_.headings_of(i);
    made.rule = rule;
    made.countries = rules_.ids(Kind::country, line.tokens);
    if (made.countries.empty()) made.countries = metadata_.list("pays");
    made.themes = themes_of(line);
    if (made.themes.empty()) made.themes = metadata_.list("themes");
    whom_.find(i, line, found_.empty() ? nullptr : &found_.back(), made);
    places_.push_back(i);
    taken_[i] = found_.size();
    found_.push_back(std::move(made));
  }

  // Themes that it names: by several words, or by one that the document is about, since
  // one word of a thesaurus means many things.
  std::vector<std::string> themes_of(const Line& line) const {
    const std::vector<std::string> about = metadata_.list("themes");
    std::vector<std::string> themes;
    for (const Rules::Named& named : rules_.named(Kind::theme, line.tokens)) {
      const bool known = std::find(about.begin(), about.end(), named.id) != about.end();
      const bool there =
          std::find(themes.begin(), themes.end(), named.id) != themes.end();
      if (!there && (known || named.last - named.first > 1)) themes.push_back(named.id);
    }
    return themes;
  }

  // As the text goes; what is said twice in the same words counts once.
  void put_in_order() {
    std::vector<std::size_t> order(found_.size());
    for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return places_[a] < places_[b];
    });
    std::vector<Recommendation> ordered;
    std::set<std::string> said;
    for (const std::size_t k : order) {
      if (said.insert(slug(found_[k].text, 2'000)).second) {
        ordered.push_back(std::move(found_[k]));
      }
    }
    for (Recommendation& each : ordered) each.stems = stems_of(each.text);
    found_ = std::move(ordered);
  }

  const std::vector<Line>& lines_;
  const Lines& context_;
  const Metadata& metadata_;
  const Rules& rules_;
  const Asking asks_;
  const Addressees whom_;
  std::vector<Recommendation> found_;
  std::vector<std::size_t> places_;  // the line of each
  std::vector<std::size_t> taken_;   // by line: the recommendation that it is part of
  std::set<std::size_t> refused_;  // items whose sub-items are no recommendations either
};

}  // namespace

std::vector<Recommendation> recommendations_in(const Lines& lines,
                                               const Metadata& metadata,
                                               const Rules& rules) {
  return Finder(lines, metadata, rules).find();
}

}  // namespace griot
