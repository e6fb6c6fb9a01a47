#include "engine/markdown/limit_check.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/markdown/line_prefix.h"

namespace griot {
namespace {

// Bytes that cmark-gfm may look at again and again: a few hundredths of a second.
constexpr std::int64_t most_rescanned_bytes = 32 << 20;
// Table cells that a text may leave out and cmark-gfm fills in.
constexpr std::int64_t most_padded_cells = 100'000;
// Bytes that references may copy.
constexpr std::int64_t most_reference_bytes = 16 << 20;

struct Span {
  std::string_view begin;
  std::string_view end;
};
// Inline HTML that cmark-gfm scans to the end of its paragraph for.
constexpr std::array spans = {Span{"<?", "?>"}, Span{"<![CDATA[", "]]>"},
                              Span{"<!--", "-->"}, Span{"<!", ">"}};

class Check {
 public:
  Check(std::string_view text, const TextPlace& place, const Limits& limits)
      : text_(text), place_(place), limits_(limits) {}

  void run() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto* end = static_cast<const char*>(
          std::memchr(text_.data() + at, '\n', text_.size() - at));
      const std::size_t size =
          end ? static_cast<std::size_t>(end - text_.data()) - at : text_.size() - at;
      ++line_number_;
      check_line(text_.substr(at, size), at);
      at += size + 1;
    }
    end_stretch(text_.size());
    check_references();
  }

 private:
  void check_line(std::string_view line, std::size_t at) {
    const std::string_view content = without_marks(line);
    // A stretch of lines without a blank one holds every paragraph and table whole.
    if (content.empty()) return end_stretch(at);
    if (table_columns_ > 0) {
      count_padding(content);
    }
    if (content[0] == '|' || content[0] == '-' || content[0] == ':') {
      delimiter_row(content, at);
    }
    if (content[0] == '[') definition(content, at);
  }

  std::string_view without_marks(std::string_view line) {
    // Most lines begin with a letter.
    if (!line.empty() && static_cast<unsigned char>(line[0]) > '>') return line;
    std::int64_t nesting = 0;
    while (true) {
      const LineMark mark = first_mark(line);
      if (mark.length == 0) break;
      if (++nesting > limits_.markdown_nesting) fail(&Limits::markdown_nesting);
      line.remove_prefix(mark.length);
    }
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    return line;
  }

  void count_padding(std::string_view content) {
    padded_cells_ +=
        std::max<std::int64_t>(0, table_columns_ - std::ranges::count(content, '|') - 1);
    if (padded_cells_ > most_padded_cells) fail(&Limits::table_columns);
  }

  void delimiter_row(std::string_view content, std::size_t at) {
    if (content.find_first_not_of("|:- \t") != std::string_view::npos) return;
    const auto columns =
        std::ranges::count(content, '|') - (content[0] == '|' ? 1 : 0) + 1;
    if (columns > limits_.table_columns) fail(&Limits::table_columns);
    table_columns_ = std::max<std::int64_t>(table_columns_, columns);
    rescan(static_cast<std::int64_t>(at - stretch_));
  }

  void definition(std::string_view content, std::size_t at) {
    const std::size_t close = content.find("]:");
    if (close == std::string_view::npos || content.starts_with("[^")) return;
    end_definition(at);
    in_definition_ = true;
    definition_ = at;
  }

  void end_definition(std::size_t at) {
    if (!in_definition_) return;
    in_definition_ = false;
    longest_definition_ =
        std::max(longest_definition_, static_cast<std::int64_t>(at - definition_));
  }

  void end_stretch(std::size_t at) {
    end_definition(at);
    if (has_spans_) {
      const std::string_view stretch = text_.substr(stretch_, at - stretch_);
      for (const Span& span : spans) count_span(stretch, span);
    }
    table_columns_ = 0;
    stretch_ = at;
  }

  void count_span(std::string_view stretch, const Span& span) {
    std::size_t end = 0;
    for (std::size_t i = stretch.find(span.begin); i != std::string_view::npos;
         i = stretch.find(span.begin, i + 1)) {
      if (end <= i) end = std::min(stretch.find(span.end, i), stretch.size());
      rescan(static_cast<std::int64_t>(end - i));
    }
  }

  void rescan(std::int64_t bytes) {
    rescanned_ += bytes;
    if (rescanned_ <= most_rescanned_bytes) return;
    throw Error(ErrorCode::limit, where(),
                say("ce passage demanderait trop de calcul (balises ou tableaux "
                    "commencés sans fin)"),
                say("coupez-le par des lignes vides ou corrigez-le"));
  }

  void check_references() const {
    if (longest_definition_ == 0) return;
    const auto uses = static_cast<std::int64_t>(std::ranges::count(text_, ']'));
    if (uses * longest_definition_ <= most_reference_bytes) return;
    throw Error(ErrorCode::limit, place_.file,
                say("les liens par référence répètent trop de texte"),
                say("écrivez des adresses plus courtes"));
  }

  std::string where() const {
    return place_.file + ":" + std::to_string(line_number_ + place_.lines_before);
  }
  [[noreturn]] void fail(std::int64_t Limits::*member) const {
    throw limit_error(where(), member, limits_);
  }

  std::string_view text_;
  const TextPlace& place_;
  const Limits& limits_;
  bool has_spans_ = text_.find("<!") != std::string_view::npos ||
                    text_.find("<?") != std::string_view::npos;
  int line_number_ = 0;
  std::size_t stretch_ = 0;
  std::int64_t table_columns_ = 0;
  std::int64_t padded_cells_ = 0;
  std::int64_t rescanned_ = 0;
  bool in_definition_ = false;
  std::size_t definition_ = 0;
  std::int64_t longest_definition_ = 0;
};

}  // namespace

void check_markdown_limits(std::string_view text, const TextPlace& place,
                           const Limits& limits) {
  Check(text, place, limits).run();
}

}  // namespace griot
