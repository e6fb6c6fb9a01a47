#include <array>
#include <charconv>
#include <utility>

#include "engine/base/utf8.h"
#include "importers/docx/story.h"
#include "importers/docx/symbol.h"

namespace griot::docx {

// Toggle properties (17.7.3): a direct value decides; else the paragraph's and the
// character's style cancel each other out when both say it.
Look Story::look_of(const RunFormat& format, bool& hidden) {
  const ParagraphStyle& paragraph = paragraph_style();
  const RunFormat& character = state_.styles.character(format.style);
  const RunFormat& defaults = state_.styles.defaults();
  const bool heading = (kind_ == Kind::body &&
                        (heading_level(paragraph) || paragraph.role == Role::title)) ||
                       paragraph.role == Role::box_title;
  const auto toggle = [&](RunFormat::Toggle which) {
    if (format.toggles[which]) return *format.toggles[which];
    auto of_paragraph = paragraph.run.toggles[which];
    // How a heading looks as a whole says no more than that it is one.
    if (heading && which != RunFormat::vanish) of_paragraph.reset();
    const auto& of_character = character.toggles[which];
    if (!of_paragraph && !of_character) return defaults.toggles[which].value_or(false);
    return of_paragraph.value_or(false) != of_character.value_or(false);
  };
  const auto nearest = [&](auto RunFormat::*member) {
    if (format.*member) return format.*member;
    if (character.*member) return character.*member;
    return heading ? std::decay_t<decltype(format.*member)>() : paragraph.run.*member;
  };
  static constexpr std::array toggles = {
      std::pair{RunFormat::bold, look_strong},
      std::pair{RunFormat::italic, look_emphasis},
      std::pair{RunFormat::strike, look_strike},
      std::pair{RunFormat::small_caps, look_small_caps}};
  Look look = 0;
  for (const auto& [which, bit] : toggles) {
    if (toggle(which)) look |= bit;
  }
  if (nearest(&RunFormat::underline).value_or(false)) look |= look_underline;
  if (format.highlight.value_or(false)) look |= look_highlight;
  look |= nearest(&RunFormat::vertical).value_or(LookBit{});
  if (!format.style.empty() && state_.styles.is_code(format.style)) look |= look_code;
  hidden = toggle(RunFormat::vanish);
  return look;
}

void Story::read_run() {
  const Look look = look_;
  const bool hidden = run_hidden_;
  const int tongue = tongue_;
  RunFormat outer = std::exchange(run_format_, {});
  look_ = look_of(run_format_, run_hidden_);
  tongue_ = tongue_of(run_format_);
  const bool placeholder = std::exchange(placeholder_run_, false);
  read_children();
  placeholder_run_ = placeholder;
  run_format_ = std::move(outer);
  look_ = look;
  run_hidden_ = hidden;
  tongue_ = tongue;
}

void Story::read_run_properties() {
  read_run_format(in_, run_format_);
  look_ = look_of(run_format_, run_hidden_);
  tongue_ = tongue_of(run_format_);
  placeholder_run_ = state_.styles.is_placeholder(run_format_.style);
}

// The language that the run says, where it is another than most of the document's, and
// the direction that stands around it. settle_languages decides what of it is believed.
int Story::tongue_of(const RunFormat& format) {
  const RunFormat& paragraph = paragraph_style().run;
  const RunFormat& character = state_.styles.character(format.style);
  const RunFormat* const nearest[] = {&format, &character, &paragraph,
                                      &state_.styles.defaults()};
  bool script = false;
  for (const RunFormat* one : nearest) {
    if (!one->complex_script) continue;
    script = *one->complex_script;
    break;
  }
  const auto language = script ? &RunFormat::script_language : &RunFormat::language;
  const std::string* said = nullptr;
  for (const RunFormat* one : nearest) {
    if ((one->*language).empty()) continue;
    said = &(one->*language);
    break;
  }
  const bool other = said && *said != state_.main_language && *said != "x-none";
  if (!other && direction_.empty()) return 0;
  return state_.number_of({other ? *said : std::string(), direction_});
}

Manner Story::manner_now() const {
  return {look_, link_now(), tongue_};
}

void Story::read_text() {
  const int level = in_.depth();
  while (in_.next() && !(in_.at_end() && in_.depth() == level)) {
    if (in_.at_text()) add_text(in_.text());
  }
}

Seen Story::seen_now() const {
  if (seen_ != Seen::shown) return seen_;
  if (run_hidden_) return Seen::hidden;
  if (fields_.in_contents()) return Seen::contents;
  return Seen::shown;
}

void Story::add_text(std::string_view text) {
  Seen seen = seen_now();
  Container& container = here();
  if (seen == Seen::shown && fields_.in_code()) {
    // Not text, unless the field never ends.
    if (fields_.top_in_code()) {
      container.pieces.add_text(text, manner_now(), true);
    }
    return;
  }
  const ParagraphStyle& style = paragraph_style();
  if (seen == Seen::shown && style.role == Role::contents) seen = Seen::contents;
  // The invitation of an empty form field is not a text of the author.
  if (seen == Seen::shown && empty_control_ && placeholder_run_) seen = Seen::placeholder;
  container.texts.add(seen, text);
  if (seen != Seen::shown) return;
  if (inserted_) container.texts.add(Seen::inserted, text);
  container.pieces.add_text(text, manner_now());
}

// What is not text (a picture, a break, a call) where text would be shown.
void Story::add_node(Inline node) {
  if (seen_now() != Seen::shown || fields_.in_code() ||
      paragraph_style().role == Role::contents) {
    return;
  }
  here().pieces.add(std::move(node), manner_now());
}

// What is written small above stands before its base in the file, and behind it in
// parentheses in a text.
void Story::read_ruby() {
  Pieces above;
  const int level = in_.depth();
  while (in_.next_child(level)) {
    if (in_.is(Space::w, "rt")) {
      Pieces before = std::exchange(here().pieces, {});
      read_children();
      above = std::exchange(here().pieces, std::move(before));
    } else if (in_.is(Space::w, "rubyPr")) {
      skip();
    } else {
      // The words of both are counted apart, as they are shown.
      here().texts.add(seen_now(), " ");
      read_children();
    }
  }
  if (!above.has_content()) return;
  add_text(" (");
  here().pieces.append(std::move(above));
  add_text(")");
}

void Story::read_tab() {
  add_text(" ");
  skip();
}

void Story::read_break() {
  const std::string_view type = in_.value(Space::w, "type");
  if (type == "page" || type == "column") {
    add_text(" ");
  } else {
    read_carriage_return();
    return;
  }
  skip();
}

void Story::read_carriage_return() {
  if (seen_now() == Seen::shown) here().texts.add(Seen::shown, " ");
  add_node({LineBreak{true}});
  skip();
}

void Story::read_no_break_hyphen() {
  add_text("\xE2\x80\x91");
  skip();
}

void Story::read_symbol() {
  const std::string_view digits = in_.value(Space::w, "char");
  unsigned code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const char32_t symbol = symbol_of(in_.value(Space::w, "font"), code);
  if (symbol != 0) {
    std::string text;
    append_utf8(text, symbol);
    add_text(text);
  } else if (seen_now() == Seen::shown) {
    state_.find(
        "unknown_symbol", Severity::lost, here().origin, place_,
        say("Symbole {1} de la police « {2} », sans équivalent connu, non repris.",
            {std::string(digits), std::string(in_.value(Space::w, "font"))}));
  }
  skip();
}

}  // namespace griot::docx
