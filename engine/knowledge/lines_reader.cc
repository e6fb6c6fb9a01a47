#include "engine/knowledge/lines.h"

#include <algorithm>
#include <array>
#include <span>

#include "engine/base/ascii.h"
#include "engine/base/is_among.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/knowledge/addressing.h"
#include "engine/knowledge/clause.h"
#include "engine/knowledge/heading_words.h"
#include "engine/knowledge/own_text.h"
#include "engine/knowledge/typed_lines.h"

namespace griot {
namespace {

// Behind headings of the source, which have 1 to 6 tens.
constexpr int rank_of_bold = 70;
constexpr int rank_of_plain = 80;
// Below the heading of recommendations that it follows at the same level.
constexpr int half_rank = 5;
constexpr std::size_t longest_heading = 120;  // bytes of a line that stands for one
constexpr std::size_t longest_plain = 60;
constexpr std::size_t longest_kind = 4;  // words: "Relevé des décisions prises"

class Reader {
 public:
  Reader(const Document& document, const Rules& rules, const std::string& type)
      : rules_(rules),
        title_(on_one_line(document.metadata.text("titre"))),
        minutes_(type == minutes_type) {
    lines_.type = type;
    walk(document.blocks, [&](const Block& block) {
      const auto* heading = std::get_if<Heading>(&block.value);
      headings_ += heading ? 1U : 0U;
      highest_ += heading && heading->level == 1 ? 1U : 0U;
      return true;
    });
  }

  void read(const Blocks& blocks) {
    for (const Block& block : blocks) read(block);
  }

  Lines take() { return std::move(lines_); }

 private:
  void read(const Block& block) {
    const std::string outer = anchor_;
    if (!block.anchor.empty()) anchor_ = block.anchor;
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      read(*heading, block);
    } else if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      read(*paragraph, block);
    } else if (const auto* list = std::get_if<List>(&block.value)) {
      read(*list);
    } else if (std::holds_alternative<Table>(block.value)) {
      Line& line = add(Line::Kind::table, block);
      line.lead = last_text_;
      end_list();
    } else if (const auto* quote = std::get_if<Quote>(&block.value)) {
      const bool quoted = std::exchange(quoted_, quoted_ || !is_the_text(*quote));
      read(quote->content);
      quoted_ = quoted;
    } else if (const auto* box = std::get_if<Box>(&block.value)) {
      read(*box, block);
    }
    if (anchor_.empty()) anchor_ = outer;
  }

  bool is_the_text(const Quote& quote) const {
    // "Fatou témoigne :" above it: her words.
    const bool told =
        !lines_.all.empty() && rules_.has("temoin", lines_.all.back().tokens);
    const bool asked =
        !told && !open_.empty() && lines_.all[open_.back()].role == "recommandations";
    return is_own_text(quote, minutes_, asked, rules_);
  }

  void read(const Box& box, const Block& block) {
    const bool quoted = quoted_, summary = summary_;
    const std::vector<std::size_t> sections = open_;
    quoted_ = quoted_ || box.kind == "verbatim";
    summary_ = summary_ || box.kind == "en-bref" || box.kind == "mention-légale" ||
               box.kind == "sigles";
    const std::string title = on_one_line(plain_text(box.title));
    if (!title.empty()) open_heading(block, title, rank_of_plain, true);
    read(box.content);
    quoted_ = quoted;
    summary_ = summary;
    open_ = sections;
    end_list();
  }

  void read(const Heading& heading, const Block& block) {
    const std::string text = on_one_line(plain_text(heading.content));
    const Marker marker = heading.label.empty() ? marker_of(text, rules_) : Marker();
    const bool own =
        marker.form == Marker::Form::named || marker.form == Marker::Form::code;
    open_heading(block, own ? text.substr(marker.length) : text, heading.level * 10,
                 false, own ? marker.label : heading.label);
  }

  void read(const Paragraph& paragraph, const Block& block) {
    const std::string text = plain_text(paragraph.content);
    if (is_blank_text(text) || is_struck(paragraph.content)) return;
    if (in_item_ != no_line) return read_in_item(text, block);
    // "##Support": a heading without its blank.
    if (text.starts_with("##") && text.size() <= longest_heading) {
      const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
      if (level <= 6 && level < text.size() && text.find('\n') == std::string::npos)
        return open_heading(block, text.substr(level), static_cast<int>(level) * 10,
                            true);
    }
    if (const std::size_t heading = heading_at_end(paragraph.content); heading > 0) {
      const auto at = paragraph.content.begin() + static_cast<std::ptrdiff_t>(heading);
      add_text(on_one_line(plain_text(Inlines(paragraph.content.begin(), at))), block,
               false);
      return add_text(on_one_line(plain_text(Inlines(at, paragraph.content.end()))),
                      block, false);
    }
    std::vector<std::string> typed = typed_items(text, rules_);
    if (typed.empty()) typed = lettered_lines(paragraph.content, rules_);
    if (!typed.empty()) {
      for (const std::string& item : typed) add_text(item, block, false);
      return;
    }
    if (minutes_) {
      const std::vector<NoteLine> notes = lines_of_notes(paragraph.content, rules_);
      for (const NoteLine& note : notes) {
        add_text(note.text, block, note.strong);
        Line& line = lines_.all.back();
        line.noted = line.kind == Line::Kind::paragraph && !note.strong;
      }
      if (!notes.empty()) return;
    }
    if (const std::size_t begin = heading_at_begin(paragraph.content); begin > 0) {
      const auto at = paragraph.content.begin() + static_cast<std::ptrdiff_t>(begin);
      add_text(on_one_line(plain_text(Inlines(paragraph.content.begin(), at))), block,
               true);
      return add_text(on_one_line(plain_text(Inlines(at, paragraph.content.end()))),
                      block, false);
    }
    add_text(on_one_line(text), block, is_all_strong(paragraph.content));
  }

  void read_in_item(const std::string& text, const Block& block) {
    const bool first = lines_.all[in_item_].text.empty();
    if (first) return read_first_of_item(text, block);
    if (read_typed_in_item(on_one_line(text), block)) return;
    const std::size_t item = in_item_;
    Line& line = add(Line::Kind::more, block);
    line.parent = item;
    set_text(line, on_one_line(text));
  }

  // "a) De ventiler …", a paragraph of its own within "8. Le Comité recommande :".
  bool read_typed_in_item(const std::string& text, const Block& block) {
    const Marker marker = marker_of(text, rules_);
    const std::string rest = text.substr(marker.length);
    const bool typed = marker.form == Marker::Form::letter ||
                       marker.form == Marker::Form::roman ||
                       marker.form == Marker::Form::dash;
    if (!typed || rest.empty()) return false;
    if (typed_parent_ != in_item_) typed_.clear();
    typed_lead_ = typed_parent_ = in_item_;
    add_typed(marker, rest, block, false);
    return true;
  }

  // "1. Aux douanes", below it "a) Un tarif affiché", whose line ends are only soft: a
  // list of its own.
  void read_first_of_item(const std::string& text, const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block.value);
    const std::vector<std::string> lines =
        paragraph ? lines_below_item(paragraph->content, rules_)
                  : std::vector<std::string>();
    const std::size_t item = in_item_;
    if (lines.empty()) return fill_item(on_one_line(text), block);
    fill_item(lines.front(), block);
    typed_.clear();
    typed_lead_ = typed_parent_ = item;
    for (const std::string& line : std::span(lines).subspan(1)) {
      const Marker marker = marker_of(line, rules_);
      add_typed(marker, line.substr(marker.length), block, false);
    }
    typed_parent_ = no_line;
    end_list();
  }

  void fill_item(const std::string& text, const Block& block) {
    Line& item = lines_.all[in_item_];
    item.block = &block;
    item.anchor = anchor_;
    const Marker marker = marker_of(text, rules_);
    const bool own =
        marker.form == Marker::Form::code || marker.form == Marker::Form::named ||
        marker.form == Marker::Form::letter || marker.form == Marker::Form::dash;
    if (own && item.label.empty()) item.label = marker.label;
    // A box that is drawn: "☐ la vitrine", "☑ le four".
    if (text.starts_with("☐")) item.task = Line::Task::open;
    if (text.starts_with("☑") || text.starts_with("☒")) item.task = Line::Task::done;
    set_text(item, own ? text.substr(marker.length) : text);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) {
      item.bold = is_all_strong(paragraph->content);
    }
  }

  void read(const List& list) {
    const std::size_t outer = in_item_;
    const std::size_t lead = outer == no_line ? last_text_ : outer;
    ++depth_;
    for (const ListItem& each : list.items) {
      Line item;
      item.kind = Line::Kind::item;
      item.label = each.label;
      item.depth = depth_;
      item.task = each.task;
      item.parent = outer;
      item.lead = lead;
      place(item);
      in_item_ = lines_.all.size();
      lines_.all.push_back(std::move(item));
      const std::size_t own = in_item_;
      for (const Block& block : each.content) {
        in_item_ = own;
        read(block);
      }
      if (typed_parent_ == own) {
        typed_parent_ = no_line;
        end_list();
      }
    }
    --depth_;
    in_item_ = outer;
    if (outer == no_line) last_text_ = no_line;
  }

  // A paragraph outside lists: a heading, a typed item or text.
  void add_text(const std::string& text, const Block& block, bool strong) {
    Marker marker = marker_of(text, rules_);
    if (marker.form == Marker::Form::none) marker = bare_number_of(text);
    const std::string rest = text.substr(marker.length);
    if (is_heading_line(text, rest, marker, strong)) {
      const int rank = strong ? rank_of_bold : rank_of_plain;
      open_heading(block, rest, rank, true, marker.label);
      return;
    }
    if (marker.form != Marker::Form::none && !rest.empty() && !is_bare_number(marker)) {
      add_typed(marker, rest, block, strong);
      return;
    }
    end_list();
    end_considerants(text);
    last_text_ = lines_.all.size();
    Line& line = add(Line::Kind::paragraph, block);
    line.bold = strong;
    line.noted = minutes_ && !strong && !quoted_ && is_short_note(text);
    set_text(line, text);
  }

  // "Nous demandons au gouvernement …" below "Considérant": what is asked begins.
  void end_considerants(const std::string& text) {
    if (open_.empty() || lines_.all[open_.back()].role != "considerants") return;
    if (opens_our_demand(text, tokens_of(text), rules_)) open_.pop_back();
  }

  // "Yolaine contacte la librairie": without a stop.
  static bool is_short_note(const std::string& text) {
    constexpr std::size_t longest_note = 160;  // bytes
    return text.size() <= longest_note &&
           std::string_view(".:;?!,…").find(text.back()) == std::string_view::npos;
  }

  static char first_letter(const std::string& label) {
    const auto found = std::find_if(label.begin(), label.end(), is_letter);
    return found == label.end() ? '\0' : *found;
  }

  // "I." begins Roman numbers, unless it stands behind "H."; "V." and "X." go on with
  // them.
  Marker::Form form_of(const Marker& marker) const {
    const char sign = first_letter(marker.label);
    const char small = static_cast<char>(sign | 0x20);
    const bool ambiguous = small == 'i' || small == 'v' || small == 'x';
    if (marker.form != Marker::Form::letter || !ambiguous) return marker.form;
    const auto is_open = [&](Marker::Form form, bool before) {
      return std::any_of(typed_.begin(), typed_.end(), [&](const Typed& open) {
        const char last = first_letter(lines_.all[open.line].label);
        return open.form == form && (last < 'a') == (sign < 'a') &&
               (!before || last + 1 == sign);
      });
    };
    if (is_open(Marker::Form::letter, true)) return Marker::Form::letter;
    return small == 'i' || is_open(Marker::Form::roman, false) ? Marker::Form::roman
                                                               : Marker::Form::letter;
  }

  // "a)" behind "1." is below it; "2." behind "a)" is not.
  void add_typed(const Marker& marker, const std::string& rest, const Block& block,
                 bool strong) {
    const Marker::Form form = form_of(marker);
    const auto known = std::find_if(typed_.begin(), typed_.end(),
                                    [&](const Typed& open) { return open.form == form; });
    if (typed_.empty() && typed_lead_ == no_line) typed_lead_ = last_text_;
    typed_.erase(known, typed_.end());
    // "III." is never below "a)", wherever "II." has gone.
    if (first_letter(marker.label) < 'a' && form == Marker::Form::roman) {
      std::erase_if(typed_, [&](const Typed& open) {
        return first_letter(lines_.all[open.line].label) >= 'a';
      });
    }
    const std::size_t place_of = lines_.all.size();
    Line& line = add(Line::Kind::item, block);
    line.label = marker.label;
    line.bold = strong;
    line.lead = typed_.empty() ? typed_lead_ : typed_.back().line;
    line.parent = typed_.empty() ? typed_parent_ : typed_.back().line;
    line.depth = depth_ + static_cast<int>(typed_.size()) + 1;
    set_text(line, rest);
    typed_.push_back({form, place_of});
    last_text_ = place_of;
  }

  bool is_heading_line(const std::string& text, const std::string& rest,
                       const Marker& marker, bool strong) const {
    if (rest.empty() || quoted_ || text.size() > longest_heading) return false;
    const char last = rest.back();
    if (last == '.' || last == ';' || last == ',' || last == '?' || last == '!')
      return false;
    const Tokens tokens = tokens_of(rest);
    // "**Nous exigeons que :**" goes on with its list.
    static constexpr std::array<std::string_view, 4> links = {"que", "de", "a", "pour"};
    if (last == ':' && !tokens.empty() && is_among(links, tokens.back().word))
      return false;
    const bool labelled =
        marker.form == Marker::Form::code || marker.form == Marker::Form::named;
    // "**Valoriser les savoirs :**" above its list asks it itself.
    if (strong) {  // "**=> Relancer la mairie**"
      // "**Axe 2 – Retour**"
      if (rules_.begins("partie-numerotee", tokens_of(marker.label)) > 0) return true;
      return !labelled && marker.label != "→" &&
             !(last == ':' && rules_.opening(tokens) == Rules::Opening::verb);
    }
    // A plain line stands for a heading only where it says what one would say.
    if (text.size() > longest_plain || marker.form == Marker::Form::dash || labelled)
      return false;
    if (marker.form != Marker::Form::article && is_all_capitals(rest)) return true;
    if (rules_.opening(tokens) == Rules::Opening::verb) return false;
    if (rules_.has("demande", tokens) && last == ':') return false;
    const std::string_view role = rules_.section(tokens);
    // "Contact", but "Awa contacte la mairie" does.
    const bool may_say = role == "recommandations" || role == "decisions" ||
                         role == "actions" || role == "resolutions";
    if (!role.empty() && is_wholly(role, tokens, rules_) &&
        (may_say || !clause_of(rest, tokens, rules_).found()))
      return true;
    const bool set_apart = last == ':' || marker.form == Marker::Form::number ||
                           rules_.begins("adresse", tokens) > 0;
    // "L'association appelle :" asks, it addresses nobody.
    return set_apart && is_addressing(tokens, rules_) &&
           !clause_of(rest, tokens, rules_).found();
  }

  void open_heading(const Block& block, const std::string& text, int rank,
                    bool stands_for, const std::string& label = {}) {
    end_list();
    last_text_ = no_line;
    const std::size_t own = lines_.all.size();
    const Tokens tokens = tokens_of(text);
    // "4.1 Du côté des mairies": behind its number.
    std::span<const Token> words(tokens);
    while (words.size() > 1 && is_digit(words[0].word.front())) words = words.subspan(1);
    // "Et, plus largement, aux bailleurs": behind what links it to the one before.
    constexpr std::size_t most_links = 4;
    for (std::size_t k = 1; k <= most_links && k < words.size(); ++k) {
      if (!words[k - 1].stop && !words[k - 1].word.ends_with("ment")) break;
      if (rules_.begins("adresse", words) == 0 &&
          rules_.begins("adresse", words.subspan(k)) > 0)
        words = words.subspan(k);
    }
    std::string_view role = rules_.section(tokens);
    if (rules_.begins("etiquette-resolution", tokens) > 0) role = "resolutions";
    if (role == "resolutions") role = minutes_ ? "decisions" : "recommandations";
    if (role == "actions" && rules_.has("suite-a", tokens)) role = {};
    if (role == "considerants" && rules_.has("avoir-vu", tokens)) role = {};
    // "Ce qui reste à faire": a plea asks it of others, minutes give it to somebody.
    if (minutes_ && role == "recommandations" && rules_.has("reste-a-faire", tokens)) {
      role = "actions";
    }
    // "Point sur le plaidoyer" of a meeting is about it.
    if (minutes_ && role == "recommandations" &&
        rules_.has("point-de-plaidoyer", tokens) &&
        !rules_.has("demandes-communes", tokens))
      role = {};
    const bool addressing = is_addressing(words, rules_);
    // The title of the document announces nothing that its other headings do not.
    const bool alone = rank == 10 && highest_ == 1;
    const bool title =
        !stands_for && headings_ > 1 &&
        ((own == 0 && (alone || text == title_)) || names_the_minutes(tokens, rank));
    if (title) role = {};
    // "Note sur les tarifs", the only heading: what follows is no appendix.
    const bool sole = own == 0 && rank == 10 && !stands_for;
    if (sole && (role == "presentation" || role == other_section)) role = {};
    // "Ce que la carte invite à faire"
    const bool open = role.empty() || (role == "actions" && !minutes_);
    const bool addressed =
        !stands_for && role.empty() && rules_.has("a-l-attention", words);
    if (open && !title && (addressed || asks_by_its_verb(text, tokens, rules_))) {
      role = "recommandations";
    }
    // "Pour le ministère de l'Enseignement": whom it names, not what the words announce.
    if (addressing && rules_.begins("adresse", words) > 0 && role != "recommandations" &&
        role != other_section) {
      role = {};
    }
    // "**4. Nos propositions**" above "**À court terme**".
    if (stands_for && rank == rank_of_bold && label.empty() && is_below_number())
      rank += half_rank;
    const std::size_t asking = innermost_asking();
    const int asking_rank = asking == no_line ? 0 : lines_.all[asking].rank;
    if (asking != no_line && addressing && rank <= asking_rank &&
        (role.empty() || role == "recommandations") &&
        (stands_for || rank == asking_rank)) {
      rank = asking_rank + half_rank;
      role = {};
    }
    if (asking != no_line && rank > asking_rank && role != "recommandations" &&
        role != other_section && !role.empty() && !is_wholly(role, tokens, rules_)) {
      role = {};
    }
    while (!open_.empty() && lines_.all[open_.back()].rank >= rank) open_.pop_back();
    const bool known = !open_.empty() && !lines_.role_at(open_.back()).empty();
    const std::string_view around = open_.empty() ? "" : lines_.role_at(open_.back());
    // "Awa EXEMPLE : s'engager sans hériter", below "Interventions": what she speaks of.
    const bool turn = (around == "interventions" || around == "echanges") &&
                      text.find(" : ") != std::string::npos;
    if (turn && !role.empty() && !is_wholly(role, tokens, rules_)) role = {};
    const bool may_ask =
        !known || around == "suites" || (around == "actions" && !minutes_);
    // "Encadré 3 : à l'adresse des financeurs"
    const bool says_to_whom = !title && role != other_section &&
                              rules_.has("adresse-expresse", tokens) &&
                              !rules_.addressees(tokens).empty();
    if (says_to_whom) role = "recommandations";
    if (addressing && role.empty() && may_ask && rules_.begins("adresse", words) > 0) {
      role = "recommandations";
    }
    Line& line = add(Line::Kind::heading, block);
    line.rank = rank;
    line.label = label;
    line.text = text;
    line.tokens = tokens;
    line.role = role;
    line.bold = stands_for;
    open_.push_back(own);
    ++opened_;
  }

  // "Relevé de conclusions – conseil d'administration du 24 avril", the title or beside
  // it: what the document is, not what stands below.
  bool names_the_minutes(std::span<const Token> tokens, int rank) const {
    if (!minutes_ || rank != 10 || opened_ > 1 || tokens.size() <= longest_kind)
      return false;
    return rules_.type_in_title(tokens) == minutes_type;
  }

  // The last bold heading that is open has a number.
  bool is_below_number() const {
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
      const Line& above = lines_.all[*at];
      if (above.rank != rank_of_bold) continue;
      return !above.label.empty() && is_digit(above.label.front());
    }
    return false;
  }

  std::size_t innermost_asking() const {
    for (auto at = open_.rbegin(); at != open_.rend(); ++at) {
      if (lines_.all[*at].role == "recommandations") return *at;
    }
    return no_line;
  }

  void place(Line& line) const {
    line.anchor = anchor_;
    line.section = open_.empty() ? no_line : open_.back();
    line.quoted = quoted_;
    line.summary = summary_;
  }

  Line& add(Line::Kind kind, const Block& block) {
    Line line;
    line.kind = kind;
    line.block = &block;
    place(line);
    lines_.all.push_back(std::move(line));
    return lines_.all.back();
  }

  void set_text(Line& line, std::string text) const {
    line.text = std::move(text);
    line.tokens = tokens_of(line.text);
  }

  void end_list() {
    typed_.clear();
    typed_lead_ = no_line;
  }

  struct Typed {
    Marker::Form form;
    std::size_t line;
  };

  const Rules& rules_;
  std::string title_;
  bool minutes_;
  std::size_t headings_ = 0;
  std::size_t highest_ = 0;  // of the first level
  Lines lines_;
  std::vector<std::size_t> open_;  // headings, the outermost first
  std::vector<Typed> typed_;       // items of typed lists, the outermost first
  std::string anchor_;
  std::size_t in_item_ = no_line;
  std::size_t typed_lead_ = no_line;    // what announces the typed list
  std::size_t typed_parent_ = no_line;  // the item that it stands in
  std::size_t last_text_ = no_line;     // the paragraph before, where nothing is between
  std::size_t opened_ = 0;              // headings so far
  int depth_ = 0;
  bool quoted_ = false;
  bool summary_ = false;
};

}  // namespace

Lines lines_of(const Document& document, const Rules& rules) {
  Reader reader(document, rules, type_of(document, rules));
  reader.read(document.blocks);
  return reader.take();
}

Lines lines_of(const Document& view, const Document& whole, const Rules& rules) {
  const std::string type = type_of(whole, rules);
  Reader reader(view, rules, type);
  reader.read(view.blocks);
  Lines lines = reader.take();
  if (type != minutes_type) return lines;
  Reader apart(whole, rules, type);
  walk(whole.blocks, [&](const Block& block) {
    const auto* box = std::get_if<Box>(&block.value);
    const bool internal = box && box->kind == internal_box;
    if (internal) apart.read(box->content);
    return !internal;
  });
  lines.set_apart = apart.take().all;
  return lines;
}

}  // namespace griot
