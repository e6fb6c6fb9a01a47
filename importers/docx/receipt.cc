#include "importers/docx/receipt.h"

#include "engine/text/words.h"

namespace griot::docx {
namespace {

struct Pending {
  Seen seen;
  const char* code;
  const char* singular;
  const char* plural;
};
constexpr std::array pending_kinds = {
    Pending{
        Seen::inserted, "inserted_text",
        "Un mot ajouté en suivi des modifications, gardé ; acceptez ou refusez la "
        "révision dans Word.",
        "{1} mots ajoutés en suivi des modifications, gardés ; acceptez ou refusez la "
        "révision dans Word."},
    Pending{
        Seen::deleted, "deleted_text",
        "Un mot supprimé en suivi des modifications, laissé de côté ; acceptez ou "
        "refusez la révision dans Word.",
        "{1} mots supprimés en suivi des modifications, laissés de côté ; acceptez ou "
        "refusez la révision dans Word."},
    Pending{
        Seen::moved, "moved_text",
        "Un mot déplacé en suivi des modifications, gardé à sa nouvelle place ; "
        "acceptez ou refusez la révision dans Word.",
        "{1} mots déplacés en suivi des modifications, gardés à leur nouvelle place ; "
        "acceptez ou refusez la révision dans Word."},
    Pending{Seen::hidden, "hidden_text",
            "Un mot masqué, non publié ; supprimez-le ou rendez-le visible.",
            "{1} mots masqués, non publiés ; supprimez-les ou rendez-les visibles."},
};

}  // namespace

void Receipt::close(ParagraphTexts& texts, Origin origin, const std::string& place,
                    Findings& findings) {
  words_ += count_words(texts.of(Seen::shown));
  contents_words_ += count_words(texts.of(Seen::contents));
  placeholder_words_ += count_words(texts.of(Seen::placeholder));
  for (const Pending& kind : pending_kinds) {
    if (texts.of(kind.seen).empty()) continue;
    findings.push_back(
        {kind.code, Severity::pending, origin, place,
         say_n(kind.singular, kind.plural, count_words(texts.of(kind.seen))),
         texts.of(kind.seen) + '\n' + texts.of(Seen::shown)});
  }
  texts.clear();
}

void Receipt::count(std::string_view text) {
  words_ += count_words(text);
}

void Receipt::finish(Findings& findings) const {
  if (contents_words_ > 0) {
    findings.push_back(
        {"dropped_toc",
         Severity::info,
         {},
         {},
         say_n("La table des matières (un mot) n'est pas gardée : elle est refaite à "
               "partir "
               "des titres.",
               "La table des matières ({1} mots) n'est pas gardée : elle est refaite à "
               "partir des titres.",
               contents_words_)});
  }
  if (placeholder_words_ > 0) {
    findings.push_back(
        {"placeholder_text",
         Severity::info,
         {},
         {},
         say_n("Un mot d'invite d'un champ de formulaire resté vide, laissé de côté.",
               "{1} mots d'invite de champs de formulaire restés vides, laissés de côté.",
               placeholder_words_)});
  }
}

}  // namespace griot::docx
