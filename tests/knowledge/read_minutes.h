// What is read in minutes, as lines to compare.
#pragma once

#include <string>

#include "engine/base/limits.h"
#include "engine/knowledge/read_facts.h"
#include "engine/markdown/markdown.h"

namespace griot::test {

inline const Rules& rules() {
  static const Vocabulary words = Vocabulary::load(GRIOT_VOCABULARY_DIR);
  static const Rules read(GRIOT_VOCABULARY_DIR, {}, words);
  return read;
}

// Of a meeting on Wednesday 11 March 2026.
inline Minutes minutes(const std::string& markdown) {
  Document document = read_markdown(markdown, "cr.md", Limits()).document;
  document.metadata.set("type", "compte-rendu", Source::person);
  document.metadata.set("date", "2026-03-11", Source::person);
  return read_facts(document, rules()).minutes;
}

inline std::string decided(const std::string& markdown) {
  std::string lines;
  for (const Decision& each : minutes(markdown).decisions) lines += each.text + '\n';
  return lines;
}

// What is to be done, by whom, until when.
inline std::string to_do(const std::string& markdown) {
  std::string lines;
  for (const Action& each : minutes(markdown).actions) {
    lines += each.text + " | " + each.who + " | " + each.due + '\n';
  }
  return lines;
}

// Of a meeting of these people.
inline std::string to_do_of_bureau(const std::string& sentences) {
  return to_do(
      "# Réunion du bureau\n\nPrésents : Awa Diop, Binta Sow, Koffi Mensah, Sira "
      "Dembélé\n\n## Local\n\n" +
      sentences);
}

// What is asked in a document of a type and of those who signed it, one a line.
inline std::string asked_in(const std::string& markdown,
                            const std::string& type = "note-de-positionnement",
                            const std::string& signatory = "") {
  Document document = read_markdown(markdown, "note.md", Limits()).document;
  document.metadata.set("type", type, Source::person);
  if (!signatory.empty()) {
    document.metadata.set("signataires", signatory, Source::person);
  }
  std::string lines;
  for (const Recommendation& each : read_facts(document, rules()).recommendations) {
    lines += each.text + '\n';
  }
  return lines;
}

}  // namespace griot::test
