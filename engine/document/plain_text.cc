#include "engine/document/plain_text.h"

#include "engine/document/walk.h"

namespace griot {
namespace {

void append(std::string& text, const Inlines& inlines);

void append(std::string& text, const Inline& node) {
  if (const auto* words = std::get_if<Text>(&node.value)) {
    text += words->text;
  } else if (const auto* code = std::get_if<Code>(&node.value)) {
    text += code->text;
  } else if (const auto* line = std::get_if<LineBreak>(&node.value)) {
    text += line->hard ? '\n' : ' ';
  } else if (const auto* formula = std::get_if<Formula>(&node.value)) {
    text += formula->text;
  } else if (const Inlines* content = content_of(node)) {
    append(text, *content);
  }
}

void append(std::string& text, const Inlines& inlines) {
  for (const Inline& node : inlines) append(text, node);
}

void end_line(std::string& text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
}

void append(std::string& text, const Block& block) {
  for (const Inlines* inlines : inlines_of(block)) {
    append(text, *inlines);
    end_line(text);
  }
  if (const auto* code = std::get_if<CodeBlock>(&block.value)) {
    text += code->text;
    end_line(text);
  }
  for (const Blocks* children : children_of(block)) {
    for (const Block& child : *children) append(text, child);
  }
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
  std::string text;
  append(text, inlines);
  return text;
}

std::string plain_text(const Block& block) {
  std::string text;
  append(text, block);
  return text;
}

std::string plain_text(const Blocks& blocks) {
  std::string text;
  for (const Block& block : blocks) append(text, block);
  return text;
}

std::string plain_text(const Document& document) {
  std::string text = plain_text(document.blocks);
  for (const Note& note : document.notes) text += plain_text(note.content);
  return text;
}

std::string on_one_line(std::string_view text) {
  const auto is_blank = [](char byte) {
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
  };
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    if (end > at && !line.empty()) line += ' ';
    line.append(text, at, end - at);
    at = end + 1;
  }
  return line;
}

}  // namespace griot
