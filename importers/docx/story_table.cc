#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "importers/docx/story.h"

namespace griot::docx {
namespace {

// A table and its cells' content, with room for a list item in a list.
constexpr int deepest_table = max_tree_depth - 4;

Merge merge_of(PartReader& in) {
  return in.value() == "restart" ? Merge::restart : Merge::proceed;
}

// What it says is laid over what `format` says.
void read_cell_format(PartReader& in, CellFormat& format) {
  const int level = in.depth();
  while (in.next_child(level)) {
    if (in.is(Space::w, "gridSpan")) {
      format.column_span = in.number(Space::w, "val", 1);
    } else if (in.is(Space::w, "vMerge") || in.is(Space::w, "vmerge")) {
      format.vertical = merge_of(in);
    } else if (in.is(Space::w, "hMerge") || in.is(Space::w, "hmerge")) {
      format.horizontal = merge_of(in);
    } else if (in.is(Space::w, "cellDel")) {
      format.deleted = true;
    }
    in.skip();
  }
}

}  // namespace

void Story::read_table() {
  if (!here().in_paragraph) end_paragraph();
  const Origin origin{0, kind_ == Kind::body ? state_.paragraph + 1 : 0};
  const Row outer_row = std::exchange(row_, {});
  const bool too_deep = here().builder.depth_here() >= deepest_table;
  if (too_deep) {
    state_.find("flattened_depth", Severity::changed, origin, place_,
                say("Tableaux trop imbriqués : le texte est gardé, sans le tableau."));
    read_children();
    row_ = outer_row;
    return;
  }
  if (seen_now() == Seen::shown) ++state_.met.tables;
  TableBuilder table;
  read_table_rows(table, in_.depth());
  row_ = outer_row;
  Table built = table.take();
  if (built.rows.empty()) return;
  if (!here().in_paragraph && std::exchange(here().captioned, false)) {
    Block* last = here().builder.last();
    if (auto* caption = last ? std::get_if<Paragraph>(&last->value) : nullptr) {
      built.caption = std::move(caption->content);
      here().builder.drop_last();
    }
  }
  Block block;
  block.origin = origin;
  block.value = std::move(built);
  // Within a paragraph (a shape may hold one) it stands after it.
  if (here().in_paragraph) {
    here().boxes.push_back(std::move(block));
  } else {
    here().builder.add(std::move(block));
  }
}

// Rows may stand in content controls, custom XML and insertions.
void Story::read_table_rows(TableBuilder& table, int level) {
  while (in_.next_child(level)) {
    if (in_.is(Space::w, "tr")) {
      read_row(table);
    } else if (in_.is(Space::w, "tblPr") || in_.is(Space::w, "tblGrid") ||
               in_.is(Space::w, "sdtPr")) {
      skip();
    } else if (in_.is(Space::w, "bookmarkStart")) {
      read_bookmark();
    } else {
      read_table_rows(table, in_.depth());
    }
  }
}

void Story::read_row_properties() {
  const int level = in_.depth();
  while (in_.next_child(level)) {
    if (in_.is(Space::w, "gridBefore")) {
      row_.skipped = std::clamp(in_.number(Space::w, "val", 0), 0, 1'000);
    } else if (in_.is(Space::w, "tblHeader")) {
      row_.header = in_.is_on();
    } else if (in_.is(Space::w, "del")) {
      row_.deleted = true;
    } else if (in_.is(Space::w, "ins")) {
      row_.inserted = true;
    } else if (in_.is(Space::aml, "annotation")) {
      row_.deleted = row_.deleted || in_.value(Space::w, "type") == "Word.Deletion";
      row_.inserted = row_.inserted || in_.value(Space::w, "type") == "Word.Insertion";
    }
    skip();
  }
}

void Story::read_row(TableBuilder& table) {
  const Row outer = std::exchange(row_, {});
  const Seen seen = seen_;
  const bool inserted = inserted_;
  // Cells are gathered first: whether the row was deleted is said by its properties.
  TableBuilder apart;
  bool begun = false;
  bool deleted = false;  // as far as was said before its first cell
  std::string gone;      // its words
  std::optional<std::size_t> said;
  const auto begin = [&] {
    if (begun) return;
    begun = true;
    deleted = row_.deleted;
    if (deleted && seen_ == Seen::shown) {
      seen_ = Seen::deleted;
      deleted_row_ = &gone;
      said = state_.result.findings.size();
      state_.find(
          "deleted_row", Severity::pending, {0, state_.paragraph + 1}, place_,
          say("Ligne de tableau supprimée en suivi des modifications, laissée de côté ; "
              "acceptez ou refusez la révision dans Word."));
    }
    if (row_.inserted) inserted_ = true;
    if (!deleted) table.begin_row(row_.skipped, row_.header);
    if (deleted) apart.begin_row(0, false);
  };
  const int level = in_.depth();
  while (in_.next_child(level)) {
    if (in_.is(Space::w, "trPr")) {
      read_row_properties();
    } else if (in_.is(Space::w, "tblPrEx")) {
      skip();
    } else if (in_.is(Space::w, "bookmarkStart")) {
      read_bookmark();
    } else {
      begin();
      TableBuilder& target = deleted ? apart : table;
      if (in_.is(Space::w, "tc")) {
        read_cell(target);
      } else {
        read_cells(target, in_.depth());
      }
    }
  }
  begin();
  if (!deleted) table.end_row();
  if (said) {
    deleted_row_ = nullptr;
    state_.result.findings[*said].subject = gone;
  }
  seen_ = seen;
  inserted_ = inserted;
  row_ = outer;
}

void Story::read_cells(TableBuilder& table, int level) {
  while (in_.next_child(level)) {
    if (in_.is(Space::w, "tc")) {
      read_cell(table);
    } else if (in_.is(Space::w, "sdtPr")) {
      skip();
    } else if (in_.is(Space::w, "bookmarkStart")) {
      read_bookmark();
    } else {
      read_cells(table, in_.depth());
    }
  }
}

void Story::read_cell(TableBuilder& table) {
  CellFormat format;
  const Seen seen = seen_;
  const int depth = here().builder.depth_here();
  const Origin origin = here().origin;
  containers_.emplace_back(depth);
  here().origin = origin;
  const int level = in_.depth();
  while (in_.next()) {
    if (in_.at_end() && in_.depth() == level) break;
    if (!in_.at_start()) continue;
    if (in_.is(Space::w, "tcPr")) {
      read_cell_format(in_, format);
      if (format.deleted && seen_ == Seen::shown) seen_ = Seen::deleted;
    } else {
      read_element();
    }
  }
  here().joining = false;
  end_paragraph();
  Blocks content = here().builder.take();
  containers_.pop_back();
  seen_ = seen;
  table.add_cell(format, std::move(content));
}

}  // namespace griot::docx
