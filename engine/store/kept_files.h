// What a copy of a corpus is made of.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace griot {

struct KeptFile {
  std::string place;   // in the corpus folder: "documents/note/document.md"
  std::string digest;  // as the journal recorded it; "" where the journal says nothing
  // Its bytes as they belong to the moment of the copy; may be called once and later, from
  // any thread. Throws Error{io}, or Error{not_found} when it has gone.
  std::function<std::string()> read;
};

// A moment of the corpus: the documents and revisions that the journal knew then.
struct KeptFiles {
  std::vector<KeptFile> files;       // the journal is the last one
  std::vector<std::string> missing;  // places of files that should be there and are not
};

}  // namespace griot
