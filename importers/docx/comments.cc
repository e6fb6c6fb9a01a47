#include "importers/docx/comments.h"

#include "engine/base/error.h"

namespace griot::docx {

std::map<int, std::string> read_comments(const Package& package,
                                         const std::string& part) {
  std::map<int, std::string> comments;
  if (part.empty() || !package.has(part)) return comments;
  try {
    PartReader in = package.open(part);
    if (!in.next()) return comments;
    const int root = in.depth();
    while (in.next_child(root)) {
      const int id = in.number(Space::w, "id", -1);
      std::string words = in.text_within();
      comments[id] = std::move(words);
    }
  } catch (const Error& error) {
    if (error.code() == ErrorCode::limit) throw;
  }
  return comments;
}

}  // namespace griot::docx
