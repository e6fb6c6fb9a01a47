// Where things lie in a corpus folder. Every name below documents/ is a checked id, a
// number or a hash: no path comes from input (safety rule 6).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace griot {

struct Layout {
  std::filesystem::path root;

  std::filesystem::path journal() const { return root / "journal.jsonl"; }
  std::filesystem::path kept_journal() const { return root / ".cache" / "journal"; }
  std::filesystem::path lock() const { return root / ".lock"; }
  std::filesystem::path documents() const { return root / "documents"; }
  std::filesystem::path folder(std::string_view id) const { return documents() / id; }
  std::filesystem::path current(std::string_view id) const {
    return folder(id) / "document.md";
  }
  std::filesystem::path anchors(std::string_view id) const {
    return folder(id) / "anchors.tsv";
  }
  std::filesystem::path facts(std::string_view id) const {
    return folder(id) / "facts.tsv";
  }
  std::filesystem::path history(std::string_view id) const {
    return folder(id) / "history";
  }
  // "history/0002.md"; with the extension of an original: "history/0002.docx".
  std::filesystem::path revision(std::string_view id, int number,
                                 std::string_view extension = ".md") const;
  std::filesystem::path original(std::string_view id, std::string_view extension) const {
    return folder(id) / ("original" + std::string(extension));
  }
  // A folder that is there while a revision is being written: what it left after a kill
  // did not happen. Without it, a document.md that the journal does not know is a hand
  // edit.
  std::filesystem::path unfinished(std::string_view id) const {
    return history(id) / ".unfinished";
  }
  std::filesystem::path media(std::string_view id) const { return folder(id) / "media"; }
  std::filesystem::path media(std::string_view id, std::string_view name) const {
    return media(id) / name;
  }

  // As messages name it: "documents/note/history/0001.md".
  std::string place(const std::filesystem::path& path) const;
};

// False when there are folders only, which no person's work is: a kill before the first
// file of a document leaves such.
bool holds_a_file(const std::filesystem::path& directory);

// "<64 hexadecimal digits>.<letters or digits>": the only names of media.
bool is_media_file_name(std::string_view text);

// ".docx" of whatever a file was called: a point, up to 8 lower-case letters or digits;
// ".bin" otherwise, ".orig.md" for Markdown, whose name the revision itself has.
std::string original_extension(std::string_view extension);

// 2 of "0002.md" and "0002.docx", 0 of what is no file of a revision.
int revision_number(std::string_view file_name);

}  // namespace griot
