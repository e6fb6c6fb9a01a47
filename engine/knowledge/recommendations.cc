#include "engine/knowledge/recommendations.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "engine/document/plain_text.h"
#include "engine/knowledge/addressees.h"
#include "engine/knowledge/asking.h"
#include "engine/knowledge/demand_parts.h"
#include "engine/knowledge/demand_units.h"
#include "engine/knowledge/fact_query.h"
#include "engine/knowledge/recommendation_table.h"
#include "engine/knowledge/sentences.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::string_view asking = asking_section;
constexpr std::size_t within_reach = 25;  // words before "à créer"

class Finder {
 public:
  Finder(const Lines& lines, const Metadata& metadata, const Rules& rules)
      : lines_(lines.all),
        context_(lines),
        metadata_(metadata),
        rules_(rules),
        asks_(lines, metadata, rules),
        whom_(lines, metadata, rules),
        units_(lines, asks_, rules),
        taken_(lines.all.size(), none) {}

  std::vector<Recommendation> find() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].quoted && !lines_[i].summary) take_set_apart(i);
      if (lines_[i].quoted || lines_[i].summary) continue;
      look_at(i);
    }
    take_bare_headings();
    put_in_order();
    address_the_others(found_);
    return std::move(found_);
  }

  std::vector<Weighed> weighed() {
    find();
    std::vector<Weighed> all;
    for (const std::vector<DemandUnit>& units : units_.all()) {
      for (const DemandUnit& unit : units) all.push_back({unit.part.text, unit.evidence});
    }
    return all;
  }

 private:
  static constexpr std::size_t none = no_line;

  // "L'assemblée exprime le vœu suivant :" above its words, set apart in minutes.
  void take_motion(std::size_t i) {
    if (context_.type != minutes_type || lines_[i].kind == Line::Kind::heading) return;
    const bool opens = i > 0 && !lines_[i - 1].quoted;
    if (opens)
      in_motion_ =
          lines_[i - 1].ends_with(':') && rules_.has("voeu", lines_[i - 1].tokens);
    if (!in_motion_ || lines_[i].ends_with(',')) return;
    Line words = lines_[i].with_text(without_marks(lines_[i].text));
    if (words.text.empty()) words = lines_[i];
    words.kind = Line::Kind::item;
    const DemandForm form = asks_.form_of(words);
    const bool asks = form.verb_first || form.performs || form.that || form.owes ||
                      form.wishes || form.resumes || form.others;
    if (asks && !form.considers && !form.past) take(i, "annonce", words);
  }

  // "Nous appelons nos élus à :" above words set apart: these are what is asked.
  void take_set_apart(std::size_t i) {
    take_motion(i);
    if (i == 0 || lines_[i - 1].quoted || !lines_[i - 1].ends_with(':')) return;
    if (!asks_.is_plea() || lines_[i].kind != Line::Kind::paragraph) return;
    if (!asks_.form_of(lines_[i - 1]).performs) return;
    const std::string& whole = lines_[i].text;
    const std::string words = without_marks(whole);
    if (!words.empty()) take(i, "annonce", lines_[i].with_text(words));
  }

  void look_at(std::size_t i) {
    const Line& line = lines_[i];
    const std::string_view role = context_.role_at(i);
    switch (line.kind) {
      case Line::Kind::heading:
        if (role != other_section && asks_.is_labelled(line) &&
            !asks_.is_only_a_theme(i) && !asks_.is_rejected(i)) {
          take(i, "etiquette");
        }
        return;
      case Line::Kind::table:
        return look_at_table(i, role);
      case Line::Kind::item:
        return look_at_item(i, role);
      case Line::Kind::more:
        if (units_.is_further_text(i) && owner_of(line) == none)
          look_at_paragraph(i, role);
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
    if (asks_.is_signed_below(line.lead)) return none;
    // "Le gouvernement doit s'engager. Cela inclut :": each of them by itself.
    if (lead.kind == Line::Kind::paragraph && asks_.is_announcing(line.lead) &&
        !whole_.contains(line.lead))
      return none;
    const bool announces = asks_.leads(lead) || lead.kind == Line::Kind::item;
    return announces ? taken_[line.lead] : none;
  }

  // Below a labelled heading everything listed is part of it.
  std::size_t labelled_section(std::size_t i) const {
    for (const std::size_t section : context_.sections_of(i)) {
      if (taken_[section] != none) return taken_[section];
    }
    return none;
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
    if (role == other_section) return;
    if (asks_.is_labelled(line)) {
      // "**Proposition 2 – Le livret de famille**" above what it says.
      const bool heads = line.bold && asks_.is_only_a_theme(i);
      if (!heads && !asks_.is_rejected(i)) take_labelled(i);
      return;
    }
    if (asks_.refuses(line.lead) || is_below_refused(line)) {
      refused_.insert(i);
      return;
    }
    if (asks_.is_group(i) || units_.of(i).empty() || introduces_quotation(i)) return;
    DemandUnit& unit = units_.of(i).front();
    if (only_leads(unit)) return;
    units_.add_neighbours(i, unit, false, false);
    if (unit.evidence.is_enough(rules_)) {
      take(i, unit.evidence.reasons(rules_), unit.part);
    } else if (unit.form.is_not_of_authors()) {
      refused_.insert(i);
    } else {
      take_further_sentences(i);
    }
  }

  // "**Sur les foyers.** Ils coûtent cher. Les bailleurs sont invités à …": what asks by
  // its own words, behind the first sentence of an item.
  void take_further_sentences(std::size_t i) {
    for (std::size_t k = 1; k < units_.of(i).size(); ++k) {
      const DemandUnit& unit = units_.of(i)[k];
      const DemandForm& form = unit.form;
      const bool asks = form.performs || form.owes || form.wishes || form.that;
      if (asks && !form.is_not_of_authors() && unit.evidence.is_enough(rules_))
        take(i, unit.evidence.reasons(rules_), unit.part);
    }
  }

  // "L'article 3 dit que :" above words set apart.
  bool introduces_quotation(std::size_t i) const {
    return i + 1 < lines_.size() && lines_[i].ends_with(':') && lines_[i + 1].quoted;
  }

  // "Recommandation n° 4 : rémunérer. Que les bailleurs acceptent …": the sentence that
  // asks; the first one where the others only say why.
  void take_labelled(std::size_t i) {
    const std::vector<std::string> sentences = sentences_of(lines_[i].text);
    if (sentences.size() < 2) return take(i, "etiquette");
    for (std::size_t k = 1; k < sentences.size(); ++k) {
      const Line sentence = lines_[i].with_text(sentences[k]);
      const DemandForm form = asks_.form_of(sentence);
      // "Proposition 3. Soutenir les associations. Créer un guichet …": what is only a
      // title says less than what follows.
      const bool details = k == 1 && is_short_title(lines_[i].with_text(sentences[0])) &&
                           (form.infinitive || form.action_noun || form.verbless);
      const bool asks = form.performs || form.owes || form.wishes || form.that || details;
      if (asks && !form.is_not_of_authors()) return take(i, "etiquette", sentence);
    }
    take(i, "etiquette", lines_[i].with_text(sentences.front()));
  }

  static bool is_short_title(const Line& sentence) {
    constexpr std::size_t longest = 5;  // words
    return sentence.tokens.size() <= longest && !sentence.ends_with(':');
  }

  bool is_below_refused(const Line& line) const {
    return line.parent != none && refused_.contains(line.parent);
  }

  void look_at_paragraph(std::size_t i, std::string_view role) {
    const Line& line = lines_[i];
    if (role == other_section || asks_.runs_into_list(i) || note_detail(line)) return;
    const bool in_section = asks_.is_in_asking_section(i);
    if (in_section && take_enumeration(i)) return;
    const bool signed_below = asks_.is_signed_below(i);
    if (asks_.leads(line) && units_.of(i).size() == 1 && !signed_below) {
      // One that opens like a recommendation is one, and its list is part of it.
      const DemandForm& form = units_.of(i).front().form;
      // "… une loi qui reprend les principes suivants :" is one demand with its list.
      const bool whole = form.performs && !form.is_not_of_authors() &&
                         rules_.has("parties-suivantes", line.tokens);
      if (whole || asks_for_each_named(i)) {
        whole_.insert(i);
        return take(
            i, whole ? "performatif" : units_.of(i).front().evidence.reasons(rules_));
      }
      const bool own =
          in_section && !asks_.is_announcing(i) && (form.infinitive || form.action_noun);
      if (own && line.tokens.size() >= (line.bold ? 3U : 4U)) take(i, "section");
      return;
    }
    const auto asking_here = std::ranges::count_if(
        units_.of(i),
        [&](const DemandUnit& unit) { return unit.evidence.is_enough(rules_); });
    bool after_a_demand = false;
    const bool performs_here =
        std::ranges::any_of(units_.of(i), [&](const DemandUnit& unit) {
          return unit.form.performs && unit.evidence.is_enough(rules_);
        });
    add_theme(i);
    const bool explains = labelled_section(i) != none;
    for (DemandUnit& unit : units_.of(i)) {
      const bool same_breath = performs_here && !unit.form.performs && unit.form.wishes &&
                               unit.form.addressee_named;
      // In a paragraph that asks, what an addressee does or will do is asked too.
      const bool amid = after_a_demand && unit.form.addressee_acts && asking_here > 1 &&
                        static_cast<std::size_t>(asking_here) * 2 >= units_.of(i).size();
      unit.evidence.add_if(amid && !unit.evidence.is_enough(rules_), "parmi", rules_);
      unit.evidence.add_if(same_breath && !asks_.is_where_demands_are(i), "meme-souffle",
                           rules_);
      const bool beside = asking_here > (unit.evidence.is_enough(rules_) ? 1 : 0);
      units_.add_neighbours(i, unit, beside, after_a_demand);
      const bool quotes =
          unit.part.text.starts_with("«") || unit.part.text.starts_with("“");
      after_a_demand = (!asks_.leads(unit.part) || signed_below) && !quotes &&
                       unit.evidence.is_enough(rules_);
      if (!after_a_demand || only_announces(i, unit)) continue;
      // What stands below a labelled heading that asks says why.
      if (explains && !asks_in_words(unit.form)) continue;
      if (only_leads(unit)) continue;
      const Line whole = unit.part;
      if (const std::string asked = asked_behind_colon(unit.part.text, rules_);
          !asked.empty())
        unit.part = unit.part.with_text(asked);
      take(i, unit.evidence.reasons(rules_), unit.part, whole);
    }
  }

  // "Eu égard à ce qui précède, les participants recommandent :"
  static bool only_leads(const DemandUnit& unit) {
    return unit.part.ends_with(':') && unit.form.performs && unit.form.verbless;
  }

  static bool asks_in_words(const DemandForm& form) {
    return form.performs || form.that || ((form.owes || form.wishes) && !form.weak);
  }

  // "Ces parcs devraient être classés pour les protéger :" above their names: what is
  // asked is said, the list only says of what.
  bool asks_for_each_named(std::size_t i) {
    constexpr std::size_t fewest = 5;  // words behind the verb
    constexpr std::size_t looked_at = 4;
    const DemandUnit& unit = units_.of(i).front();
    if (!(unit.form.owes || unit.form.wishes) || unit.form.is_not_of_authors() ||
        !unit.evidence.is_enough(rules_))
      return false;
    const Clause clause = clause_of(lines_[i].text, lines_[i].tokens, rules_);
    if (!clause.found() || clause.verb + fewest >= lines_[i].tokens.size()) return false;
    std::size_t items = 0;
    for (std::size_t j = i + 1; j < lines_.size() && items < looked_at; ++j) {
      const Line& item = lines_[j];
      if (item.lead != i || item.kind != Line::Kind::item) break;
      ++items;
      if (units_.of(j).empty()) continue;
      const DemandForm& form = units_.of(j).front().form;
      if (asks_.is_demand_by_form(units_.of(j).front().part, form) || form.statement)
        return false;
    }
    return items > 1;
  }

  // "La liste propose des mesures fortes. À titre d'exemple :" above them.
  bool only_announces(std::size_t i, const DemandUnit& unit) const {
    return asks_.is_announcing(i) && unit.form.mild && !asks_.leads(unit.part) &&
           rules_.has("demandes-communes", unit.part.tokens) &&
           rules_.has("formuler-des-demandes", unit.part.tokens);
  }

  // "Demande 3 : les soins" above says of what, the first sentence below what, unless
  // another of them asks.
  void add_theme(std::size_t i) {
    std::size_t above = i;
    while (above > 0 && above + 2 > i && asks_.said_below(above) != i) --above;
    if (asks_.said_below(above) != i || units_.of(i).empty()) return;
    if (!asks_.is_labelled(lines_[above]) || !asks_.is_only_a_theme(above)) return;
    const bool asked = std::ranges::any_of(units_.of(i), [&](const DemandUnit& unit) {
      return unit.form.performs || unit.form.owes || unit.form.wishes || unit.form.that;
    });
    DemandUnit& first = units_.of(i).front();
    const bool told = first.form.past || first.form.is_not_of_authors();
    first.evidence.add_if(!asked && !told, "theme", rules_);
  }

  // "les gouvernements à autoriser … ; à créer … ;": one for each infinitive.
  bool take_enumeration(std::size_t i) {
    const Line& line = lines_[i];
    const bool one_sentence =
        units_.of(i).size() == 1 || line.text.find(';') != std::string::npos;
    if (!one_sentence || labelled_section(i) != none ||
        !asks_.begins_with_addressee(line.tokens))
      return false;
    std::size_t at = no_line;
    for (std::size_t k = 1; k + 1 < line.tokens.size() && at == no_line; ++k) {
      const auto rest = std::span(line.tokens).subspan(k + 1);
      const bool opens =
          line.tokens[k].word == "a" && rules_.opening(rest) == Rules::Opening::verb;
      if (opens) at = k;
    }
    if (at == no_line || at > within_reach) return false;
    // "L'État est invité à veiller …" is one whole sentence.
    const Clause clause = clause_of(line.text, line.tokens, rules_);
    const bool whole = clause.found() && clause.verb < at;
    if (whole && line.text.find(';') == std::string::npos) return false;
    const std::string whom = line.text.substr(0, line.tokens[at].from);
    for (std::size_t begin = line.tokens[at].from; begin < line.text.size();) {
      const std::size_t end = std::min(line.text.find(';', begin), line.text.size());
      std::string text =
          on_one_line(std::string_view(line.text).substr(begin, end - begin));
      text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
      begin = end + 1;
      if (text.empty()) continue;
      take(i, "enumeration", line.with_text(text));
      whom_.set(found_.back(), whom);
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
      whom_.set(last, value);
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
    const bool minutes = context_.type == minutes_type;
    for (const TableDemand& demand : demands_of_table(lines_[i], role, minutes, rules_)) {
      const DemandForm form = asks_.form_of(demand.part);
      if (form.is_not_of_authors() || form.question) continue;
      take(i, "tableau", demand.part);
      Recommendation& made = found_.back();
      whom_.set(made, demand.whom);
      made.deadline = demand.deadline;
      made.responsible = demand.responsible;
      const std::vector<std::string> countries =
          rules_.ids(Kind::country, tokens_of(demand.countries));
      if (!countries.empty()) made.countries = countries;
    }
  }

  // A heading of the section that asks by itself, with no recommendation below it.
  void take_bare_headings() {
    const std::set<int> ranks = ranks_that_ask();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.kind != Line::Kind::heading || taken_[i] != none || line.summary) continue;
      const bool below_demands = line.section != none &&
                                 context_.role_at(line.section) == asking &&
                                 context_.role_at(i) == asking;
      const bool among_heads = ranks.contains(line.rank) && is_numbered(line);
      if ((!below_demands && !among_heads) || line.role == asking) continue;
      if (line.tokens.size() < 4 || line.ends_with('?') || has_some_below(i)) continue;
      if (units_.of(i).empty()) continue;
      DemandUnit& unit = units_.of(i).front();
      unit.evidence.add("titre-seul", rules_);
      unit.evidence.add_if(among_heads, "voisines", rules_);
      if (asks_.is_demand_by_form(unit.part, unit.form) &&
          unit.evidence.is_enough(rules_)) {
        take(i, unit.evidence.reasons(rules_), unit.part);
      }
    }
  }

  bool is_numbered(const Line& heading) const {
    return !heading.label.empty() || marker_of(heading.text, rules_).length > 0;
  }

  // Ranks of numbered headings ("1.2. Que la garantie couvre …") of a plea half of which
  // at least ask by their form.
  std::set<int> ranks_that_ask() {
    constexpr std::size_t fewest = 3;
    struct Count {
      std::size_t all = 0, asking = 0;
    };
    std::map<int, Count> counts;
    for (std::size_t i = 0; asks_.is_plea() && i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.kind != Line::Kind::heading || !is_numbered(line)) continue;
      Count& count = counts[line.rank];
      ++count.all;
      if (line.tokens.size() < 4 || units_.of(i).empty()) continue;
      const DemandUnit& unit = units_.of(i).front();
      const bool asks = Asking::is_demand_by_form(unit.part, unit.form);
      count.asking += asks && !unit.form.is_not_of_authors() ? 1U : 0U;
    }
    std::set<int> ranks;
    for (const auto& [rank, count] : counts) {
      if (count.asking >= fewest && count.asking * 2 >= count.all) ranks.insert(rank);
    }
    return ranks;
  }

  bool has_some_below(std::size_t i) const {
    for (std::size_t j = i + 1; j < lines_.size(); ++j) {
      const Line& line = lines_[j];
      if (line.kind == Line::Kind::heading && line.rank <= lines_[i].rank) return false;
      if (taken_[j] != none) return true;
    }
    return false;
  }

  void take(std::size_t i, const std::string& rule) { take(i, rule, lines_[i]); }
  void take(std::size_t i, const std::string& rule, const Line& line) {
    take(i, rule, line, line);
  }

  // `sentence`: that of which `line` is what was taken.
  void take(std::size_t i, const std::string& rule, const Line& line,
            const Line& sentence) {
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
    Addressees::Before before;
    if (!found_.empty()) before = {&found_.back(), places_.back()};
    whom_.find(i, sentence, before, made);
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
  DemandUnits units_;
  std::vector<Recommendation> found_;
  std::vector<std::size_t> places_;  // the line of each
  std::vector<std::size_t> taken_;   // by line: the recommendation that it is part of
  bool in_motion_ = false;           // of lines set apart in minutes
  std::set<std::size_t> whole_;      // paragraphs whose list is part of their demand
  std::set<std::size_t> refused_;  // items whose sub-items are no recommendations either
};

}  // namespace

std::vector<Recommendation> recommendations_in(const Lines& lines,
                                               const Metadata& metadata,
                                               const Rules& rules) {
  return Finder(lines, metadata, rules).find();
}

std::vector<Weighed> weighed_in(const Lines& lines, const Metadata& metadata,
                                const Rules& rules) {
  return Finder(lines, metadata, rules).weighed();
}

}  // namespace griot
