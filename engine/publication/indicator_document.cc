// The indicators as a Word file: one table for a donor's report, then what each number is
// made of.
#include "engine/document/normal_form.h"
#include "engine/publication/indicators.h"
#include "engine/publication/page_kinds.h"
#include "engine/render/docx.h"

namespace griot {
namespace {

Block paragraph(Inlines content) {
  Block block;
  block.value = Paragraph{std::move(content)};
  return block;
}

Block heading(std::string text) {
  Block block;
  block.value = Heading{2, {}, {{Text{std::move(text)}}}};
  return block;
}

TableRow row_of(const std::vector<std::string>& texts, bool header) {
  TableRow row;
  for (const std::string& text : texts) {
    TableCell cell;
    cell.header = header;
    cell.content = {paragraph({{Text{text}}})};
    row.cells.push_back(std::move(cell));
  }
  return row;
}

Block table_of(const PageContext& page, const std::vector<Indicator>& indicators) {
  Table table;
  table.header_rows = 1;
  table.rows.push_back(
      row_of({page.text(say("Indicateur")), page.text(say("Valeur")),
              page.text(say("Détail")), page.text(say("Axe et objectif"))},
             true));
  for (const Indicator& each : indicators) {
    std::string place = each.axis;
    if (!each.objective.empty()) place += (place.empty() ? "" : ", ") + each.objective;
    table.rows.push_back(row_of(
        {each.label, value_in_words(page, each), parts_in_words(page, each), place},
        false));
  }
  Block block;
  block.value = std::move(table);
  return block;
}

// Each piece of evidence leads to its page.
Block evidence_of(const PageContext& page, const Indicator& indicator) {
  List list;
  for (const Evidence& each : indicator.evidence) {
    Inlines line;
    if (each.path.empty()) {
      line.push_back({Text{each.label}});
    } else {
      line.push_back({Link{
          page.site.addresses.absolute(page.code, each.path), {}, {{Text{each.label}}}}});
    }
    if (!each.detail.empty()) line.push_back({Text{", " + each.detail}});
    ListItem item;
    item.content = {paragraph(std::move(line))};
    list.items.push_back(std::move(item));
  }
  Block block;
  block.value = std::move(list);
  return block;
}

}  // namespace

std::optional<Page> indicators_document(const PageContext& page) {
  auto scope = asked_scope(page);
  if (!scope) return std::nullopt;
  const auto indicators = indicators_of(page, *scope);
  Document document;
  const std::string day = day_in_words(page, *scope);
  document.metadata.set("titre", page.text(say("Indicateurs au {1}", {day})),
                        Source::by_default);
  document.metadata.set("langue", page.code, Source::by_default);
  if (scope->perimeter) {
    document.blocks.push_back(paragraph({{Text{
        page.text(say("Périmètre : {1}.", {scope->perimeter->label_in(page.code)}))}}}));
  }
  document.blocks.push_back(table_of(page, indicators));
  for (const Indicator& each : indicators) {
    if (each.evidence.empty()) continue;
    document.blocks.push_back(heading(each.label));
    if (!each.note.empty()) document.blocks.push_back(paragraph({{Text{each.note}}}));
    document.blocks.push_back(evidence_of(page, each));
  }
  normalize(document);
  DocxOptions options;
  options.text = [&](const Message& message) { return page.text(message); };
  return finished(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      render_docx(document, options));
}

}  // namespace griot
