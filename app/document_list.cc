#include "app/document_list.h"

#include <algorithm>
#include <string>
#include <vector>

#include "app/json_lines.h"
#include "app/session.h"
#include "app/status_words.h"
#include "engine/library/library.h"

namespace griot {
namespace {

std::vector<StandingDocument> standing_documents(const Library& library) {
  std::vector<StandingDocument> all;
  for (const Entry& entry : library.store().entries()) {
    const Metadata metadata = library.store().read(entry.id).document.metadata;
    all.push_back(
        {entry.id, metadata.text("titre"), status_of(metadata), audience_of(metadata)});
  }
  // Entries come by id.
  std::ranges::stable_sort(all, {}, &StandingDocument::status);
  return all;
}

std::string in_column(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, columns(text)), ' ') + "  ";
}

void show_table(const std::vector<StandingDocument>& all, Session& session) {
  std::size_t statuses = 0;
  std::size_t audiences = 0;
  std::size_t ids = 0;
  for (const StandingDocument& one : all) {
    statuses = std::max(statuses, columns(session.text(words_of(one.status))));
    audiences = std::max(audiences, columns(session.text(words_of(one.audience))));
    ids = std::max(ids, columns(one.id));
  }
  for (const StandingDocument& one : all) {
    session.out << in_column(session.text(words_of(one.status)), statuses)
                << in_column(session.text(words_of(one.audience)), audiences)
                << session.out_style.cyan(in_column(printable(one.id), ids))
                << session.out_style.dim(printable(one.title)) << '\n';
  }
}

}  // namespace

void list_documents(const Library& library, bool json, Session& session) {
  const std::vector<StandingDocument> all = standing_documents(library);
  if (json) {
    for (const StandingDocument& one : all) session.out << json_line(one) << '\n';
    return;
  }
  show_table(all, session);
  session.err << session.line(
                     all.empty()
                         ? say("le fonds est vide ; « griot import » y fait entrer des "
                               "documents")
                         : say_n(
                               "{1} document ; « griot status ID » dit ce qui le retient",
                               "{1} documents ; « griot status ID » dit ce qui en "
                               "retient un",
                               static_cast<std::int64_t>(all.size())))
              << '\n';
}

}  // namespace griot
