// Whom to write to: the contacts of organisations that cartographies list, for staff. No
// page, file or answer of the site holds them.
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/corpus.h"
#include "app/session.h"
#include "engine/document/visibility.h"
#include "engine/knowledge/directory.h"
#include "engine/library/library.h"
#include "engine/text/csv.h"

namespace griot {

ExitStatus run_contacts(const Arguments& arguments, Session& session) {
  const Library& library = open_library(library_options(arguments));
  const DirectoryRules rules = DirectoryRules::of(library.vocabulary());
  std::int64_t shown = 0;
  for (const Entry& entry : library.store().entries()) {
    const Document document = library.store().read(entry.id).document;
    if (document.metadata.text("type") != directory_type ||
        is_withdrawn(document.metadata)) {
      continue;
    }
    for (const DirectoryEntry& each : directory_in(document, rules)) {
      const std::string& contact = each.cell(DirectoryColumn::contact);
      if (contact.empty()) continue;
      if (shown++ == 0) {
        session.out << csv_byte_order_mark
                    << csv_row({session.text(say("organisation")),
                                session.text(say("contact")),
                                session.text(say("territoire")),
                                session.text(say("document")), session.text(say("au"))});
      }
      session.out << csv_row({each.name, contact, each.cell(DirectoryColumn::territory),
                              entry.id + (each.anchor.empty() ? "" : "#" + each.anchor),
                              document.metadata.text("date")});
    }
  }
  session.err << session.line(shown > 0 ? say("contacts internes : ne les publiez pas")
                                        : say("aucune cartographie ne donne de contact"))
              << '\n';
  return shown > 0 ? ExitStatus::done : ExitStatus::nothing;
}

}  // namespace griot
