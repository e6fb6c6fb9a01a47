// griot(1): names, options and exit statuses of the table, in the language of the
// session.
#include <string>
#include <utility>
#include <vector>

#include "app/commands.h"
#include "app/documentation.h"
#include "app/help.h"
#include "app/option_names.h"
#include "app/session.h"

namespace griot {
namespace {

// What roff would take for its own: a backslash, a hyphen that has to be typed, and a dot
// or an apostrophe that begins a line.
std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else if (c == '\n') {
      escaped += ' ';
    } else {
      if ((c == '.' || c == '\'') && escaped.empty()) escaped += "\\&";
      escaped += c;
    }
  }
  return escaped;
}

std::string capitals(std::string_view text) {
  std::string upper;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool letter = c >= 'a' && c <= 'z';
    // The accents of Latin-1 lie 32 below in their second byte.
    const bool accented = i > 0 && text[i - 1] == '\xc3' && c >= '\xa0';
    upper += letter || accented ? static_cast<char>(c - 32) : c;
  }
  return upper;
}

std::vector<std::pair<const char*, Message>> variables() {
  return {
      {"GRIOT_CORPUS", say("dossier du fonds, comme --corpus")},
      {"GRIOT_LANG", say("langue des messages, comme --lang")},
      {"GRIOT_TITRE, GRIOT_ADRESSE, GRIOT_LIMITES_…",
       say("réglages de griot.toml ; ce que dit l'environnement l'emporte")},
      {"GRIOT_RESOURCES", say("dossier des modèles et messages livrés avec Griot")},
      {"NO_COLOR", say("pas de couleurs")},
  };
}

class ManualPage {
 public:
  ManualPage(std::ostream& out, const Session& session) : out_(out), session_(session) {}

  void write() {
    out_ << ".TH GRIOT 1 \"\" \"griot " GRIOT_VERSION "\"\n.nh\n";
    section(say("Nom"));
    out_ << "griot \\- " << roff(session_.text(program_summary())) << '\n';
    section(say("Utilisation"));
    out_ << ".B griot\n" << roff(session_.text(say("COMMANDE [OPTIONS] …"))) << '\n';
    section(say("Commandes"));
    for (const Command& command : commands()) write_command(command);
    section(say("Options de toutes les commandes"));
    for (const Option& option : common_options()) write_option(option);
    section(say("Codes de retour"));
    for (const ExitMeaning& row : exit_meanings()) {
      out_ << ".TP\n.B " << row.status << '\n'
           << roff(session_.text(row.meaning)) << '\n';
    }
    section(say("Environnement"));
    for (const auto& [name, meaning] : variables()) {
      out_ << ".TP\n.B " << name << '\n' << roff(session_.text(meaning)) << '\n';
    }
    section(say("Fichiers"));
    out_ << ".TP\n.I griot.toml\n"
         << roff(session_.text(say("à la racine d'un fonds : son titre, son adresse, ses "
                                   "limites")))
         << '\n';
  }

 private:
  void section(const Message& title) {
    out_ << ".SH " << capitals(session_.text(title)) << '\n';
  }

  void write_command(const Command& command) {
    out_ << ".SS griot " << command.name;
    for (const Option& option : command.options) {
      out_ << ' ' << roff(usage_of(option, session_.language()));
    }
    out_ << '\n' << roff(session_.text(command.summary));
    if (std::string_view(command.name) != command.french) {
      out_ << " (" << roff(session_.text(say("ou : griot {1} …", {command.french})))
           << ")";
    }
    out_ << ".\n";
    for (const Option& option : command.options) write_option(option);
  }

  void write_option(const Option& option) {
    const std::string& language = session_.language();
    out_ << ".TP\n.B " << roff(option_names(option, language));
    if (*option.value != '\0') {
      out_ << " \\fI" << roff(value_name(option, language)) << "\\fR";
    }
    out_ << '\n' << roff(session_.text(option.help)) << '\n';
  }

  std::ostream& out_;
  const Session& session_;
};

}  // namespace

void write_manual_page(std::ostream& out, const Session& session) {
  ManualPage(out, session).write();
}

}  // namespace griot
