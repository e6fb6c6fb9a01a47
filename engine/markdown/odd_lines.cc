#include "engine/markdown/odd_lines.h"

#include <algorithm>

#include "engine/markdown/line_prefix.h"

namespace griot {

void remark_odd_lines(std::string_view text, Remarks& remarks) {
  const bool any = text.find("{%") != std::string_view::npos ||
                   text.find(":::") != std::string_view::npos;
  if (!any) return;
  bool in_code = false;
  int number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    ++number;
    if (fence_length(line) > 0) in_code = !in_code;
    if (!in_code && (line.starts_with("{%") || line.starts_with(":::"))) {
      remarks.add("template_syntax", Severity::info, number,
                  say("« {1} » appartient à un outil de publication, gardé comme texte",
                      {std::string(line.substr(0, line.find(' ', 3)))}));
    }
    at = end + 1;
  }
}

}  // namespace griot
