#include "app/arguments.h"
#include "app/commands.h"
#include "app/session.h"
#include "engine/base/resources.h"
#include "engine/library/library.h"

namespace griot {

ExitStatus run_init(const Arguments& arguments, Session& session) {
  const std::string folder = arguments.text("DIR");
  Library::create(folder, resource_directory());
  session.err << session.line(say("fonds créé dans {1}", {folder})) << '\n'
              << session.line(
                     say("décrivez-le dans {1}, puis : griot import --corpus {2} …",
                         {folder + "/griot.toml", folder}))
              << '\n';
  return ExitStatus::done;
}

}  // namespace griot
