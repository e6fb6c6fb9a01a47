#include <array>
#include <utility>

#include "engine/document/plain_text.h"
#include "importers/docx/story.h"

namespace griot::docx {
namespace {

constexpr int deepest_heading = 6;

// What holds for all of the text is said of the block.
void lift_tongue(Inlines& content, Block& block) {
  if (content.size() != 1) return;
  auto* whole = std::get_if<Localised>(&content.front().value);
  if (!whole) return;
  block.language = whole->language;
  if (block.direction.empty()) block.direction = whole->direction;
  Inlines within = std::move(whole->content);
  content = std::move(within);
}

// A box to tick at the beginning of an item makes it a task.
ListItem::Task take_check_box(Inlines& content) {
  auto* first = content.empty() ? nullptr : std::get_if<Text>(&content.front().value);
  if (!first) return ListItem::Task::none;
  struct Sign {
    std::string_view written;
    ListItem::Task task;
  };
  static constexpr std::array signs = {Sign{"☐ ", ListItem::Task::open},
                                       Sign{"☒ ", ListItem::Task::done},
                                       Sign{"☑ ", ListItem::Task::done}};
  for (const Sign& sign : signs) {
    if (!first->text.starts_with(sign.written)) continue;
    first->text.erase(0, sign.written.size());
    return sign.task;
  }
  return ListItem::Task::none;
}

}  // namespace

const ParagraphStyle& Story::paragraph_style() {
  Container& container = here();
  if (!container.style)
    container.style = &state_.styles.paragraph(container.format.style);
  return *container.style;
}

void Story::read_paragraph() {
  Container& container = here();
  if (!container.joining) end_paragraph();  // text that stood outside any paragraph
  container.joining = false;
  container.set_format({});
  container.in_paragraph = true;
  if (kind_ == Kind::body) {
    ++state_.paragraph;
    if (state_.paragraph % 256 == 0) state_.check_time();
    container.origin.paragraph = state_.paragraph;
  }
  const Look look = std::exchange(look_, 0);
  const bool hidden = std::exchange(run_hidden_, false);
  const int tongue = std::exchange(tongue_, 0);
  read_children();
  look_ = look;
  run_hidden_ = hidden;
  tongue_ = tongue;
  // Containers may have moved: text boxes and cells are kept in the same vector.
  Container& now = here();
  now.in_paragraph = false;
  if (now.format.mark.mark_deleted) {
    if (seen_ == Seen::shown) {
      say_of_mark(
          "deleted_mark",
          say("Fin de paragraphe supprimée en suivi des modifications : le paragraphe "
              "est joint au suivant ; acceptez ou refusez la révision dans Word."));
    }
    now.joining = true;
    return;
  }
  end_paragraph();
}

void Story::read_paragraph_properties() {
  const bool known = here().format.mark.mark_inserted;
  read_paragraph_format(in_, here().format);
  here().style = nullptr;
  const auto& section = here().format.section;
  if (section && kind_ == Kind::body && !state_.first_section) {
    state_.first_section = section;
  }
  if (here().format.mark.mark_inserted && !known && seen_ == Seen::shown) {
    say_of_mark(
        "inserted_mark",
        say("Paragraphe ajouté en suivi des modifications, gardé ; acceptez ou refusez "
            "la révision dans Word."));
  }
}

// A revision of the paragraph's mark: what it is about is known when the paragraph ends.
void Story::say_of_mark(const char* code, Message message) {
  here().marks.push_back(state_.result.findings.size());
  state_.find(code, Severity::pending, here().origin, place_, std::move(message));
}

void Story::tell_marks() {
  Container& container = here();
  const std::string& shown = container.texts.of(Seen::shown);
  for (const std::size_t mark : std::exchange(container.marks, {})) {
    state_.result.findings[mark].subject = shown.empty() ? state_.last_text : shown;
  }
  const std::string& deleted = container.texts.of(Seen::deleted);
  if (deleted_row_ && !deleted.empty()) *deleted_row_ += deleted + '\n';
  if (!shown.empty()) state_.last_text = shown;
}

std::optional<int> Story::heading_level(const ParagraphStyle& style) const {
  const auto& outline = containers_.back().format.outline;
  if (kind_ == Kind::note) return std::nullopt;
  if (!outline) return style.heading;
  if (*outline >= 0 && *outline < 9) return *outline + 1;
  return std::nullopt;
}

Story::ListPlace Story::list_place(const ParagraphStyle& style) const {
  const ParagraphFormat& format = containers_.back().format;
  ListPlace place;
  if (format.number) {
    place.number = *format.number;
    if (format.level) {
      place.level = *format.level;
    } else {
      const auto named =
          state_.numbering.level_of_style(place.number, style.id, state_.styles);
      place.level = named.value_or(0);
    }
    return place;
  }
  if (!style.number) return place;
  place.number = *style.number;
  if (format.level) {
    place.level = *format.level;
  } else if (style.level) {
    place.level = *style.level;
  } else {
    place.level =
        state_.numbering.level_of_style(place.number, style.number_style, state_.styles)
            .value_or(0);
  }
  return place;
}

// What has been read of a paragraph becomes a block; nothing when there is no text.
void Story::end_paragraph() {
  Container& container = here();
  const std::string released = container.pieces.release_withheld();
  if (!released.empty()) {
    fields_.give_up_codes();
    container.texts.add(Seen::shown, released);
    state_.find("unclosed_field", Severity::guessed, container.origin, place_,
                say("Un champ n'est pas fermé : son texte est gardé."));
  }
  tell_marks();
  state_.receipt.close(container.texts, container.origin, place_, state_.result.findings);
  if (!container.pieces.has_content()) {
    const ListPlace place = list_place(paragraph_style());
    // An item without text still takes a number.
    if (place.number > 0 && container.origin.paragraph > 0 &&
        !container.format.mark.mark_deleted && seen_ == Seen::shown &&
        !heading_level(paragraph_style())) {
      state_.numbering.count(place.number, place.level, state_.styles);
    }
    container.set_format({});
    container.pieces.keep_bookmarks_only();
    place_boxes(false);
    return;
  }
  const ParagraphStyle& style = paragraph_style();
  const bool heading =
      heading_level(style) || (style.role == Role::title && !style.undefined);
  place_paragraph(
      container.pieces.take({links_, state_.tongues}, heading && kind_ == Kind::body));
  here().set_format({});
}

void Story::place_boxes(bool in_item) {
  Container& container = here();
  for (Block& box : std::exchange(container.boxes, {})) {
    if (in_item) {
      container.builder.add_to_last(std::move(box));
    } else {
      container.builder.add(std::move(box));
    }
  }
}

void Story::place_paragraph(Inlines content) {
  Container& container = here();
  container.captioned = false;
  const ParagraphStyle& style = paragraph_style();
  auto level = heading_level(style);
  if (level.value_or(1) > deepest_heading) {
    state_.find(
        "flattened_heading", Severity::changed, container.origin, place_,
        say("Titre de niveau {1}, gardé comme paragraphe en gras : les titres ont six "
            "niveaux.",
            {std::to_string(*level)}));
    level.reset();
    content = {{Emphasised{Emphasis::strong, std::move(content)}}};
  }
  const bool titled = style.role == Role::title && !level && kind_ == Kind::body;
  const bool title = titled && !style.undefined;
  if (titled && style.undefined) state_.titles.push_back(plain_text(content));
  if (level || title) {
    add_heading(style, level.value_or(1), std::move(content));
    place_boxes(false);
    return;
  }
  Block block;
  block.origin = container.origin;
  if (container.format.right_to_left.value_or(style.right_to_left))
    block.direction = "rtl";
  if (style.role != Role::caption) lift_tongue(content, block);
  if (style.role == Role::subtitle && state_.subtitle.empty()) {
    state_.subtitle = plain_text(content);
  }
  block.value = Paragraph{std::move(content)};
  const ListPlace place = list_place(style);
  if (place.number > 0) {
    const Mark mark = state_.numbering.count(place.number, place.level, state_.styles);
    if (mark.shown) {
      const auto task = take_check_box(std::get<Paragraph>(block.value).content);
      container.builder.add_item(std::move(block), place.level, mark, task);
      place_boxes(true);
      return;
    }
  }
  if (style.role == Role::caption) {
    place_caption(std::move(block));
    place_boxes(false);
    return;
  }
  if (style.role == Role::box_title && !box_titles_.empty() &&
      box_titles_.back().empty()) {
    box_titles_.back() = std::move(std::get<Paragraph>(block.value).content);
    return;
  }
  if (style.role == Role::box && container.builder.depth_here() < max_tree_depth - 2) {
    place_in_box(std::move(block));
    place_boxes(false);
    return;
  }
  if (style.role == Role::quote && !in_told_quote_ &&
      container.builder.depth_here() < max_tree_depth) {
    Block quote;
    quote.origin = block.origin;
    quote.value = Quote{{std::move(block)}};
    block = std::move(quote);
  }
  container.builder.add(std::move(block));
  place_boxes(false);
}

// Under a picture that stands alone it is the picture's; before a table the table's.
void Story::place_caption(Block block) {
  Container& container = here();
  if (Block* last = container.builder.last()) {
    auto* paragraph = std::get_if<Paragraph>(&last->value);
    if (paragraph && paragraph->content.size() == 1) {
      if (auto* image = std::get_if<Image>(&paragraph->content.front().value)) {
        Figure figure{std::move(*image),
                      std::move(std::get<Paragraph>(block.value).content)};
        last->value = std::move(figure);
        return;
      }
    }
  }
  container.builder.add(std::move(block));
  container.captioned = true;
}

// Paragraphs of one box follow each other.
void Story::place_in_box(Block block) {
  static constexpr const char* kind = "encadré";
  BlockBuilder& builder = here().builder;
  if (Block* last = builder.last()) {
    auto* box = std::get_if<Box>(&last->value);
    if (box && box->kind == kind) {
      box->content.push_back(std::move(block));
      return;
    }
  }
  Block holder;
  holder.origin = block.origin;
  holder.value = Box{kind, {}, {std::move(block)}};
  builder.add(std::move(holder));
}

void Story::add_heading(const ParagraphStyle& style, int level, Inlines content) {
  Container& container = here();
  Heading heading;
  heading.level = level;
  const ListPlace place = list_place(style);
  if (place.number > 0) {
    const Mark mark = state_.numbering.count(place.number, place.level, state_.styles);
    if (mark.shown && !mark.bullet) heading.label = mark.label;
  }
  if (style.role == Role::title && containers_.size() == 1) {
    state_.titles.push_back(plain_text(content));
  }
  ++state_.met.headings;
  Block block;
  block.origin = container.origin;
  if (container.format.right_to_left.value_or(style.right_to_left))
    block.direction = "rtl";
  lift_tongue(content, block);
  heading.content = std::move(content);
  block.value = std::move(heading);
  container.builder.add(std::move(block));
}

}  // namespace griot::docx
