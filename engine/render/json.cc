#include "engine/render/json.h"

#include <nlohmann/json.hpp>

#include "engine/base/utf8.h"

namespace griot {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Inlines& inlines);
Json json_of(const Blocks& blocks);

void put(Json& object, const char* key, const std::string& value) {
  if (!value.empty()) object[key] = value;
}

Json json_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
  if (const auto* list = std::get_if<Value::List>(&value.value)) {
    Json array = Json::array();
    for (const Value& item : *list) array.push_back(json_of(item));
    return array;
  }
  Json object = Json::object();
  for (const auto& [key, item] : std::get<Value::Map>(value.value)) {
    object[key] = json_of(item);
  }
  return object;
}

const char* name_of(Emphasis kind) {
  static constexpr const char* names[] = {"emphasis",   "strong",      "underline",
                                          "strike",     "superscript", "subscript",
                                          "small_caps", "highlight"};
  return names[static_cast<std::size_t>(kind)];
}

struct InlineJson {
  Json operator()(const Text& node) const {
    return {{"type", "text"}, {"text", node.text}};
  }
  Json operator()(const Emphasised& node) const {
    return {{"type", name_of(node.kind)}, {"content", json_of(node.content)}};
  }
  Json operator()(const Localised& node) const {
    Json object = {{"type", "localised"}};
    put(object, "language", node.language);
    put(object, "direction", node.direction);
    object["content"] = json_of(node.content);
    return object;
  }
  Json operator()(const Code& node) const {
    return {{"type", "code"}, {"text", node.text}};
  }
  Json operator()(const Link& node) const {
    Json object = {{"type", "link"}, {"target", node.target}};
    put(object, "title", node.title);
    object["content"] = json_of(node.content);
    return object;
  }
  Json operator()(const Image& node) const {
    Json object = {
        {"type", "image"}, {"source", node.source}, {"alternative", node.alternative}};
    put(object, "title", node.title);
    if (node.decorative) object["decorative"] = true;
    return object;
  }
  Json operator()(const NoteReference& node) const {
    return {{"type", "note_reference"}, {"note", node.note}};
  }
  Json operator()(const LineBreak& node) const {
    return {{"type", node.hard ? "hard_break" : "soft_break"}};
  }
  Json operator()(const Formula& node) const {
    Json object = {{"type", "formula"}, {"text", node.text}};
    put(object, "mathml", node.mathml);
    if (node.display) object["display"] = true;
    return object;
  }
  Json operator()(const Bookmark& node) const {
    return {{"type", "bookmark"}, {"name", node.name}};
  }
};

Json json_of(const Inlines& inlines) {
  Json array = Json::array();
  for (const Inline& node : inlines)
    array.push_back(std::visit(InlineJson(), node.value));
  return array;
}

const char* name_of(Numbering numbering) {
  static constexpr const char* names[] = {"none",         "decimal",     "lower_letter",
                                          "upper_letter", "lower_roman", "upper_roman"};
  return names[static_cast<std::size_t>(numbering)];
}

const char* name_of(Alignment alignment) {
  static constexpr const char* names[] = {"none", "left", "centre", "right"};
  return names[static_cast<std::size_t>(alignment)];
}

struct BlockJson {
  Json operator()(const Paragraph& block) const {
    return {{"type", "paragraph"}, {"content", json_of(block.content)}};
  }
  Json operator()(const Heading& block) const {
    Json object = {{"type", "heading"}, {"level", block.level}};
    put(object, "label", block.label);
    object["content"] = json_of(block.content);
    return object;
  }
  Json operator()(const Quote& block) const {
    return {{"type", "quote"}, {"content", json_of(block.content)}};
  }
  Json operator()(const List& block) const {
    Json object = {{"type", "list"},
                   {"numbering", name_of(block.numbering)},
                   {"start", block.start},
                   {"tight", block.tight}};
    Json items = Json::array();
    for (const ListItem& item : block.items) {
      Json entry = Json::object();
      put(entry, "label", item.label);
      if (item.task != ListItem::Task::none) {
        entry["done"] = item.task == ListItem::Task::done;
      }
      entry["content"] = json_of(item.content);
      items.push_back(std::move(entry));
    }
    object["items"] = std::move(items);
    return object;
  }
  Json operator()(const CodeBlock& block) const {
    Json object = {{"type", "code_block"}};
    put(object, "language", block.language);
    object["text"] = block.text;
    return object;
  }
  Json operator()(const Table& block) const {
    Json object = {{"type", "table"}};
    if (!block.caption.empty()) object["caption"] = json_of(block.caption);
    object["header_rows"] = block.header_rows;
    Json alignments = Json::array();
    for (const Alignment alignment : block.alignments) {
      alignments.push_back(name_of(alignment));
    }
    object["alignments"] = std::move(alignments);
    Json rows = Json::array();
    for (const TableRow& row : block.rows) {
      Json cells = Json::array();
      for (const TableCell& cell : row.cells) cells.push_back(json_of_cell(cell));
      rows.push_back(std::move(cells));
    }
    object["rows"] = std::move(rows);
    return object;
  }
  static Json json_of_cell(const TableCell& cell) {
    Json object = Json::object();
    if (cell.column_span > 1) object["column_span"] = cell.column_span;
    if (cell.row_span > 1) object["row_span"] = cell.row_span;
    if (cell.header) object["header"] = true;
    object["content"] = json_of(cell.content);
    return object;
  }
  Json operator()(const Figure& block) const {
    Json object = {{"type", "figure"}, {"image", InlineJson()(block.image)}};
    if (!block.caption.empty()) object["caption"] = json_of(block.caption);
    return object;
  }
  Json operator()(const Box& block) const {
    Json object = {{"type", "box"}, {"kind", block.kind}};
    if (!block.title.empty()) object["title"] = json_of(block.title);
    if (!block.alternative.empty()) object["alternative"] = block.alternative;
    object["content"] = json_of(block.content);
    return object;
  }
  Json operator()(const Rule&) const { return {{"type", "rule"}}; }
};

Json json_of(const Blocks& blocks) {
  Json array = Json::array();
  for (const Block& block : blocks) {
    Json object = std::visit(BlockJson(), block.value);
    put(object, "anchor", block.anchor);
    put(object, "language", block.language);
    put(object, "direction", block.direction);
    array.push_back(std::move(object));
  }
  return array;
}

}  // namespace

nlohmann::ordered_json document_as_json(const Document& document) {
  Json root = {{"v", 1}};
  Json metadata = Json::object();
  for (const Field& field : document.metadata.fields()) {
    metadata[field.key] = json_of(field.value);
  }
  root["metadata"] = std::move(metadata);
  root["blocks"] = json_of(document.blocks);
  Json notes = Json::array();
  for (const Note& note : document.notes) {
    notes.push_back({{"id", note.id},
                     {"kind", note.kind == Note::Kind::endnote ? "endnote" : "footnote"},
                     {"content", json_of(note.content)}});
  }
  root["notes"] = std::move(notes);
  return root;
}

std::string render_json(const Document& document) {
  // Bytes that are not UTF-8 become U+FFFD: a document never fails to leave.
  return document_as_json(document).dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

}  // namespace griot
