#include "engine/knowledge/demand_units.h"

#include <algorithm>

#include "engine/knowledge/demand_parts.h"
#include "engine/knowledge/sentences.h"
#include "engine/knowledge/speech_turn.h"

namespace griot {
namespace {

constexpr std::size_t shortest_sentence = 20;  // bytes; shorter ones only name something

}  // namespace

DemandUnits::DemandUnits(const Lines& lines, const Asking& asks, const Rules& rules)
    : lines_(lines.all), asks_(asks), rules_(rules) {
  in_list_.resize(lines_.size() + 1);
  in_section_.resize(lines_.size() + 1);
  units_.resize(lines_.size());
  for (const Line& line : lines_) {
    if (line.kind == Line::Kind::item && asks_.label_of_demand(line) > 0)
      labelled_lists_.insert({line.lead, line.section});
  }
  weigh_all();
}

// "Moyen : filmer les files" beside "Message : …" in one list: a field of its own.
bool DemandUnits::stands_beside_label(const Line& line) const {
  constexpr std::size_t longest = 3;  // words
  const std::size_t colon = line.text.find(" : ");
  if (colon == std::string::npos || line.kind != Line::Kind::item) return false;
  if (!labelled_lists_.contains({line.lead, line.section})) return false;
  const Tokens label = tokens_of(line.text.substr(0, colon));
  return asks_.label_of_demand(line) == 0 && label.size() <= longest &&
         rules_.begins("adresse", label) == 0;
}

// What stands in one list, or directly in one section.
DemandUnits::Neighbours& DemandUnits::neighbours_of(std::size_t i) {
  const Line& line = lines_[i];
  const bool listed = line.kind == Line::Kind::item && line.lead != no_line;
  if (listed) return in_list_[line.lead];
  return in_section_[line.section == no_line ? lines_.size() : line.section];
}

// Each unit by itself first: a list or section of clear demands speaks for all of it.
void DemandUnits::weigh_all() {
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Line& line = lines_[i];
    const bool is_text = line.kind == Line::Kind::paragraph ||
                         line.kind == Line::Kind::item || is_further_text(i) ||
                         line.kind == Line::Kind::heading;
    if (line.quoted || line.summary || !is_text || line.text.empty()) continue;
    if (!asks_.may_ask(i)) continue;
    weigh(i);
    const bool within = line.parent != no_line && line.kind != Line::Kind::more;
    if (line.kind == Line::Kind::heading || within) continue;
    Neighbours& all = neighbours_of(i);
    keep_promising(i);
    keep_asking(i);
    for (const DemandUnit& unit : units_[i]) {
      ++all.all;
      if (unit.evidence.is_enough(rules_)) ++all.asking;
      if (line.kind == Line::Kind::item) break;  // the others only follow it
    }
  }
}

// A point of a plea that goes on for paragraphs is its text: an answer to a
// consultation, point by point.
bool DemandUnits::is_further_text(std::size_t i) const {
  return lines_[i].kind == Line::Kind::more && asks_.is_plea();
}

// "Ils se réuniront …" behind what the signatories promise: they, again.
void DemandUnits::keep_promising(std::size_t i) {
  for (DemandUnit& unit : units_[i]) {
    const DemandForm& form = unit.form;
    const bool asks = form.performs || form.owes || form.wishes || form.that;
    // "À ces fins, il conviendra de …"
    const bool to_that_end = promised_ && form.owes && !form.performs &&
                             rules_.begins("a-cette-fin", unit.part.tokens) > 0 &&
                             says_it(unit.part.tokens);
    if (to_that_end || (promised_ && form.goes_on && !asks && !form.promises)) {
      unit.form.promises = true;
      unit.evidence.add("engagement", rules_);
    }
    promised_ = unit.form.promises;
  }
}

// "Elles recommandent en outre que …" behind what the signatories ask: they, again.
void DemandUnits::keep_asking(std::size_t i) {
  // Across paragraphs of one section too.
  bool asked = asked_in_ == lines_[i].section && lines_[i].kind == Line::Kind::paragraph;
  for (DemandUnit& unit : units_[i]) {
    if (asked && unit.form.resumes && unit.form.others) {
      unit.form.others = unit.form.statement = false;
      unit.form.performs = true;
      unit.evidence = asks_.evidence_for(i, unit.part, unit.form);
    }
    asked = unit.form.performs && !unit.form.quoted;
  }
  asked_in_ = asked ? lines_[i].section : no_section;
}

void DemandUnits::weigh(std::size_t i) {
  const Line& line = lines_[i];
  const bool told = asks_.is_told_by_its_head(line);
  if (told && !turns_to_demands(i)) return;
  if (stands_beside_label(line)) return;
  if (const std::size_t label = asks_.label_of_demand(line); label > 0) {
    add_unit(i, line.with_text(line.text.substr(label)));
    units_[i].back().evidence.add("annonce", rules_);
    return;
  }
  const std::string bold = bold_lead_in(line);
  const bool heads = !bold.empty() && line.text.starts_with(bold + ' ') &&
                     asks_.is_run_in_head(line.with_text(bold));
  // Where what a head run into the line announces begins; 0 for no head.
  const std::size_t behind_head = heads ? bold.size() + 1 : 0;
  if (line.kind == Line::Kind::paragraph || line.kind == Line::Kind::more) {
    weigh_text(i, behind_head, told);
  } else {
    weigh_item(i, behind_head);
  }
}

// "Constat. … Notre position. La France doit …"
bool DemandUnits::turns_to_demands(std::size_t i) const {
  if (lines_[i].kind != Line::Kind::paragraph) return false;
  return std::ranges::any_of(sentences_of(lines_[i].text), [&](const std::string& each) {
    return asks_.is_head_of_demands(lines_[i].with_text(each));
  });
}

// Each sentence of a paragraph; of one that only tells, those behind a head of demands.
void DemandUnits::weigh_text(std::size_t i, std::size_t behind_head, bool told) {
  const Line& line = lines_[i];
  bool announced = false;
  const std::vector<std::string> sentences = sentences_of_text(i, behind_head);
  for (const std::string& sentence : sentences) {
    Line part = line.with_text(sentence);
    // "Accès humanitaire. Garantir des couloirs …": a head run into its paragraph.
    const bool opens = &sentence == &sentences.front() && sentences.size() > 1;
    if (asks_.is_head_of_demands(part)) {
      announced = true;
      continue;
    }
    if (told && !announced) continue;
    if (opens && behind_head == 0 && asks_.is_run_in_head(part)) continue;
    add_unit(i, std::move(part));
    DemandUnit& unit = units_[i].back();
    if (announced && !unit.form.statement) unit.evidence.add("annonce-au-fil", rules_);
    announced = announced || asks_.announces_what_follows(unit.part);
  }
}

std::vector<std::string> DemandUnits::sentences_of_text(std::size_t i,
                                                        std::size_t behind_head) const {
  const Line& line = lines_[i];
  if (asks_.is_in_asking_section(i)) {
    std::vector<std::string> parts = parts_in_brackets(line.text);
    if (!parts.empty()) return parts;
  }
  if (const std::size_t day = dateline_of(line.text); day > 0)
    return sentences_of(asks_.own_words(line.text.substr(day)));
  if (behind_head > 0) return sentences_of(line.text.substr(behind_head));
  return sentences_of(asks_.own_words(line.text));
}

// The first sentence of an item asks and the others say why; or it says why, and one of
// the others asks.
void DemandUnits::weigh_item(std::size_t i, std::size_t behind_head) {
  const Line& line = lines_[i];
  Line part = line;
  std::vector<std::string> further;
  // "5.1. Un référent unique"
  const Marker marker =
      line.kind == Line::Kind::heading ? marker_of(line.text, rules_) : Marker();
  if (marker.length > 0 && line.label.empty()) {
    part = line.with_text(line.text.substr(marker.length));
    part.label = marker.label;
  } else {
    // "a) **Enseignement.** Il est souhaitable que …": behind the head.
    const std::vector<std::string> sentences = sentences_of(
        behind_head > 0 ? line.text.substr(behind_head) : asks_.own_words(line.text));
    const bool more = sentences.size() > 1 || line.text.find(". ") != std::string::npos;
    if (behind_head > 0 || (more && sentences.front().size() > shortest_sentence))
      part = line.with_text(sentences.front());
    if (!sentences.empty()) further.assign(sentences.begin() + 1, sentences.end());
  }
  add_unit(i, std::move(part));
  if (line.kind != Line::Kind::item) return;
  for (const std::string& sentence : further) add_unit(i, line.with_text(sentence));
}

void DemandUnits::add_unit(std::size_t i, Line part) {
  DemandUnit unit{std::move(part), {}, {}};
  // "Nous exigeons que :" above "la loi soit appliquée"
  const std::size_t lead = lines_[i].lead;
  const bool goes_on = lines_[i].kind == Line::Kind::item && lead != no_line &&
                       lines_[lead].ends_with(':') && !lines_[lead].tokens.empty() &&
                       lines_[lead].tokens.back().word == "que";
  unit.form =
      asks_.form_of(goes_on ? unit.part.with_text("que " + unit.part.text) : unit.part);
  if (unit.form.verb_first && asks_.is_led_by_authors(i)) {
    unit.form.performs = true;
    unit.form.others = unit.form.statement = false;
  }
  unit.evidence = asks_.evidence_for(i, unit.part, unit.form);
  if (lines_[i].kind == Line::Kind::item) {
    read_behind_theme(i, unit);
    read_before_reason(i, unit);
  }
  units_[i].push_back(std::move(unit));
}

// "Dialogue citoyen : les communes doivent …": what stands behind the theme asks.
void DemandUnits::read_behind_theme(std::size_t i, DemandUnit& unit) const {
  const std::size_t theme = asks_.theme_of(unit.part);
  if (theme == 0) return;
  const Line behind = unit.part.with_text(unit.part.text.substr(theme));
  const DemandForm form = asks_.form_of(behind);
  // "Assemblées : organiser des débats permet …": what it does, no demand.
  const bool says = form.performs || form.owes || form.wishes || form.that ||
                    form.infinitive || form.orders || form.effect;
  if (!says) return;
  unit.form = form;
  unit.evidence = asks_.evidence_for(i, behind, form);
}

// "Des subventions, et pas d'achat d'espace : une radio qui vend …": among demands a
// thing asks, and what stands behind the colon says why.
void DemandUnits::read_before_reason(std::size_t i, DemandUnit& unit) const {
  constexpr std::size_t fewest = 4;  // words
  if (!asks_.is_in_asking_section(i) && !asks_.is_announced(i)) return;
  const std::size_t colon = unit.part.text.find(" : ");
  if (colon == std::string::npos) return;
  const Line head = unit.part.with_text(unit.part.text.substr(0, colon));
  if (head.tokens.size() < fewest) return;
  const DemandForm form = asks_.form_of(head);
  if (!form.verbless || !Asking::is_demand_by_form(head, form)) return;
  unit.form = form;
  unit.evidence = asks_.evidence_for(i, head, form);
}

// With what its neighbours say, and the demand before it.
void DemandUnits::add_neighbours(std::size_t i, DemandUnit& unit, bool beside,
                                 bool after_a_demand) {
  Neighbours others = neighbours_of(i);
  if (lines_[i].parent == no_line && others.all > 0) {
    --others.all;
    if (unit.evidence.is_enough(rules_) && others.asking > 0) --others.asking;
  }
  const bool most = others.asking > 0 && others.asking * 2 >= others.all;
  unit.evidence.add_if(most || beside, "voisines", rules_);
  unit.evidence.add_if(after_a_demand && unit.form.goes_on, "suite", rules_);
}

}  // namespace griot
