#include "engine/markdown/note_labels.h"

#include <algorithm>
#include <unordered_set>

#include "engine/markdown/line_prefix.h"

namespace griot {
namespace {

constexpr std::size_t longest_label = 200;

// As cmark-gfm compares labels, for ASCII and Latin-1 letters.
std::string folded(std::string_view label) {
  std::string fold(label);
  for (std::size_t i = 0; i < fold.size(); ++i) {
    const auto b = static_cast<unsigned char>(fold[i]);
    const bool after_c3 = i > 0 && static_cast<unsigned char>(fold[i - 1]) == 0xC3;
    const bool capital = (b >= 'A' && b <= 'Z') || (after_c3 && b >= 0x80 && b <= 0x9E);
    if (capital) fold[i] = static_cast<char>(b + 0x20);
  }
  return fold;
}

// "[^label]:" at the front: the length of the label, else 0.
std::size_t label_length(std::string_view rest) {
  if (!rest.starts_with("[^")) return 0;
  const std::size_t end = rest.find_first_of("] \t\r\n", 2);
  if (end == std::string_view::npos || end == 2) return 0;
  return rest.substr(end).starts_with("]:") ? end - 2 : 0;
}

// False when the line of calls could not hold it as one call.
bool is_callable(std::string_view label) {
  return label.size() <= longest_label &&
         label.find_first_of("`<[\\") == std::string_view::npos;
}

class Finder {
 public:
  Finder(std::string_view text, Remarks& remarks) : text_(text), remarks_(remarks) {}

  NoteLabels find() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      ++line_;
      scan_line(at, end);
      at = end + 1;
    }
    labels_.calls += calls_from_code_;
    if (!labels_.calls.empty()) labels_.calls += "\n\n";
    if (copied_ > 0) labels_.renamed += text_.substr(copied_);
    return std::move(labels_);
  }

 private:
  void scan_line(std::size_t at, std::size_t end) {
    std::string_view rest = text_.substr(at, end - at);
    while (true) {
      if (const LineMark mark = first_mark(rest); mark.length > 0) {
        rest.remove_prefix(mark.length);
        continue;
      }
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
      const std::size_t length = label_length(rest);
      if (length == 0) break;
      definition(rest.substr(2, length));
      rest.remove_prefix(length + 4);
    }
    const std::size_t fence = fence_length(rest);
    if (fence == 0) return;
    if (fence_ == 0) {
      fence_ = fence;
      fence_mark_ = rest[0];
    } else if (rest[0] == fence_mark_ && fence >= fence_) {
      fence_ = 0;
    }
  }

  void definition(std::string_view label) {
    if (fence_ > 0) {
      // Most likely code; if it is none, nothing is lost.
      if (is_callable(label)) append_call(calls_from_code_, label);
    } else if (is_callable(label) && taken_.insert(folded(label)).second) {
      append_call(labels_.calls, label);
    } else {
      rename(label);
    }
  }

  void rename(std::string_view label) {
    const std::string name(is_callable(label) ? label : "note");
    std::string unique;
    do {
      unique = name + "-" + std::to_string(++renamed_ + 1);
    } while (!taken_.insert(folded(unique)).second);
    const auto start = static_cast<std::size_t>(label.data() - text_.data());
    labels_.renamed += text_.substr(copied_, start - copied_);
    labels_.renamed += unique;
    copied_ = start + label.size();
    append_call(labels_.calls, unique);
    remarks_.add("double_note", Severity::changed, line_,
                 say("la note « {1} » est définie deux fois ; la seconde devient « {2} »",
                     {name, unique}));
  }

  static void append_call(std::string& calls, std::string_view label) {
    calls += "[^";
    calls += label;
    calls += "] ";
  }

  std::string_view text_;
  Remarks& remarks_;
  NoteLabels labels_;
  std::string calls_from_code_;
  std::unordered_set<std::string> taken_;
  std::size_t copied_ = 0;
  int renamed_ = 0;
  int line_ = 0;
  std::size_t fence_ = 0;
  char fence_mark_ = '`';
};

}  // namespace

NoteLabels find_note_labels(std::string_view text, Remarks& remarks) {
  if (text.find("[^") == std::string_view::npos) return {};
  return Finder(text, remarks).find();
}

}  // namespace griot
