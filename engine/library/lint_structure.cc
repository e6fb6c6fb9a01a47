// Tables, headings, pictures and people: what the form of a document lacks.
#include <algorithm>
#include <set>

#include "engine/document/clean_text.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/library/announced_numbers.h"
#include "engine/library/lint_text.h"
#include "engine/text/personal_data.h"
#include "engine/text/words.h"

namespace griot {
namespace {

bool is_blank(const TableCell& cell) {
  return trimmed(plain_text(cell.content)).empty();
}

// A sheet of labels and values needs no heading row.
bool is_sheet(const Table& table) {
  std::size_t widest = 0;
  for (const TableRow& row : table.rows) widest = std::max(widest, row.cells.size());
  return widest <= 2;
}

bool has_header(const Table& table) {
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto& cells = table.rows[i].cells;
    const bool declared = static_cast<int>(i) < table.header_rows ||
                          std::any_of(cells.begin(), cells.end(),
                                      [](const TableCell& cell) { return cell.header; });
    const auto filled = static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(),
                      [](const TableCell& cell) { return !is_blank(cell); }));
    // The corner of a table may stay empty.
    if (declared && filled > 0 && filled + 1 >= cells.size()) return true;
  }
  return false;
}

// The passage of a block, or the last one before it.
const LintPassage* passage_at(const LintText& text, const Block& block) {
  for (const LintPassage& passage : text.passages) {
    if (passage.own == &block || passage.block == &block) return &passage;
  }
  return nullptr;
}

std::string file_name_of(std::string_view source) {
  const std::size_t slash = source.rfind('/');
  return std::string(source.substr(slash == std::string_view::npos ? 0 : slash + 1));
}

// What a program wrote is no alternative: "image1.png", "Capture d'écran 2025-…".
bool says_nothing(const Image& image) {
  const std::string said = fold(trimmed(image.alternative));
  if (said.empty()) return true;
  for (const std::string_view end : {".png", ".jpg", ".jpeg", ".gif", ".webp"}) {
    if (said.ends_with(end)) return true;
  }
  return said == "image" || said == "photo" || said == "img" || said == "logo" ||
         said == fold(file_name_of(image.source));
}

void look_at(const Image& image, const LintPassage& passage, LintReport& report) {
  if (image.decorative || !says_nothing(image)) return;
  const std::string shown =
      image.alternative.empty() ? file_name_of(image.source) : image.alternative;
  report.add(passage, shown, image.source,
             say("cette image n'a pas de texte de remplacement"),
             say("dites en une phrase ce qu'elle montre, ou déclarez-la décorative"));
}

}  // namespace

void find_tables_without_header(const LintText& text, LintReport& report) {
  walk(text.document, [&](const Block& block) {
    const auto* table = std::get_if<Table>(&block.value);
    if (!table) return true;
    const LintPassage* passage = passage_at(text, block);
    if (!passage || table->rows.size() < 2 || is_sheet(*table) || has_header(*table)) {
      return true;
    }
    const std::string words = plain_text(block);
    report.add(*passage, excerpt_of(words, 0, 0), words,
               say("ce tableau n'a pas de ligne d'en-tête"),
               say("faites de sa première ligne une ligne d'en-tête qui nomme les "
                   "colonnes (Word : « Répéter les lignes d'en-tête » ; Markdown : la "
                   "ligne au-dessus de « |---| »)"));
    return true;
  });
}

void find_skipped_headings(const LintText& text, LintReport& report) {
  int before = 1;
  for (const LintPassage& passage : text.passages) {
    if (!passage.heading) continue;
    const int level = std::get<Heading>(passage.own->value).level;
    if (level > before + 1) {
      report.add(passage, passage.text, passage.text,
                 say("ce titre est de niveau {1}, après un titre de niveau {2}",
                     {std::to_string(level), std::to_string(before)}),
                 say("donnez-lui le niveau {1}", {std::to_string(before + 1)}));
    }
    before = level;
  }
}

void find_images_without_alternative(const LintText& text, LintReport& report) {
  for (const LintPassage& passage : text.passages) {
    if (const auto* figure = std::get_if<Figure>(&passage.own->value)) {
      look_at(figure->image, passage, report);
    }
    for (const Inlines* inlines : inlines_of(*passage.own)) {
      walk_inlines(*inlines, [&](const Inline& node) {
        const auto* image = std::get_if<Image>(&node.value);
        if (image) look_at(*image, passage, report);
      });
    }
  }
}

void find_personal_data(const LintText& text, LintReport& report) {
  const std::string contact = fold(text.document.metadata.text("contact"));
  const std::set<const Block*> announced = announced_blocks(text.document);
  for (const LintPassage& passage : text.passages) {
    for (const PersonalData& found :
         personal_data_in(passage.text, announced.contains(passage.own))) {
      const std::string written = passage.text.substr(found.from, found.to - found.from);
      if (contact.find(fold(written)) != std::string::npos) continue;
      if (found.kind == PersonalData::Kind::access) {
        report.add(passage, excerpt_of(passage.text, found.from, found.to), found.value,
                   say("un code de réunion : « {1} »", {written}),
                   say("retirez-le : il n'est pas montré au public"));
        continue;
      }
      const bool mail = found.kind == PersonalData::Kind::email;
      report.add(passage, excerpt_of(passage.text, found.from, found.to), found.value,
                 mail ? say("une adresse électronique : « {1} »", {written})
                      : say("un numéro de téléphone : « {1} »", {written}),
                 say("retirez cette donnée, ou déclarez-la sous « contact » si elle est "
                     "publique"));
    }
  }
}

}  // namespace griot
