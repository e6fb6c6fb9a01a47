#include "importers/docx/docx.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/text/words.h"
#include "importers/docx/bookmarks.h"
#include "importers/docx/comments.h"
#include "importers/docx/import_state.h"
#include "importers/docx/languages.h"
#include "importers/docx/letterhead.h"
#include "importers/docx/notes.h"
#include "importers/docx/package.h"
#include "importers/docx/properties.h"
#include "importers/docx/relationships.h"
#include "importers/docx/story.h"

namespace griot::docx {
namespace {

// No honest document is in more; each is looked for in a list.
constexpr std::size_t most_tongues = 64;
constexpr const char* usual_main_part = "word/document.xml";

std::string main_part(ImportState& state, const Relationships& of_package,
                      PackageKind kind) {
  const std::string part = of_package.part_of_type("officeDocument");
  if (!part.empty() && state.package.has(part)) return part;
  if (!state.package.has(usual_main_part)) {
    throw Error(ErrorCode::unsupported, state.options.name,
                say("n'est pas un document Word : l'archive n'a pas de texte principal"),
                say("enregistrez-le au format .docx depuis Word ou LibreOffice"));
  }
  if (kind != PackageKind::bare && !state.package.has("_rels/.rels")) {
    state.find("missing_relationships", Severity::guessed, {}, "_rels/.rels",
               say("Le fichier ne dit pas où est son texte ; il a été trouvé à sa place "
                   "habituelle."));
  }
  return usual_main_part;
}

// Styles and numbering are worth having, and no reason to refuse the text without them.
template <class Part>
Part read_or_default(ImportState& state, const std::string& part) {
  if (part.empty() || !state.package.has(part)) return {};
  try {
    return Part(state.package.open(part));
  } catch (const Error& error) {
    if (error.code() == ErrorCode::limit) throw;
    state.find("unread_part", Severity::lost, {}, part,
               say("Cette partie du fichier n'a pas pu être lue ({1}) ; titres et listes "
                   "peuvent manquer.",
                   {in_french(error.problem())}));
    return {};
  }
}

// Fonts, styles, lists and settings stand beside the body, under one root.
void read_word2003(ImportState& state, PartReader& in,
                   const Relationships& relationships) {
  const int root = in.depth();
  while (in.next_child(root)) {
    if (in.is(Space::w, "body")) {
      Blocks blocks = Story(state, in, relationships, Story::Kind::body, "").read();
      std::move(blocks.begin(), blocks.end(),
                std::back_inserter(state.result.document.blocks));
    } else if (in.is(Space::o, "DocumentProperties") && !state.within) {
      read_core_properties(state, in, "o:DocumentProperties");
    } else {
      in.skip();
    }
  }
}

void read_body(ImportState& state, const std::string& part,
               const Relationships& relationships) {
  PartReader in = state.package.open(part);
  if (!in.next()) return;
  if (in.is(Space::w, "wordDocument")) {
    read_word2003(state, in, relationships);
    return;
  }
  if (!in.is(Space::w, "document")) {
    throw Error(ErrorCode::unsupported, state.options.name,
                say("n'est pas un document Word ; son texte principal est « {1} »",
                    {std::string(in.name())}),
                say("enregistrez-le au format .docx depuis Word ou LibreOffice"));
  }
  Story story(state, in, relationships, Story::Kind::body, "");
  state.result.document.blocks = story.read();
}

std::string stem(std::string_view name) {
  name = name.substr(name.find_last_of("/\\") == std::string_view::npos
                         ? 0
                         : name.find_last_of("/\\") + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? name
                                                               : name.substr(0, dot));
}

void offer_titles(ImportState& state) {
  Metadata& metadata = state.result.document.metadata;
  std::string title;
  for (const std::string& part : state.titles) {
    if (!title.empty()) title += " ";
    title += part;
  }
  for (const Block& block : state.result.document.blocks) {
    const auto* heading = std::get_if<Heading>(&block.value);
    if (title.empty() && heading && heading->level == 1)
      title = plain_text(heading->content);
  }
  const std::string stated = metadata.text("titre");
  if (!title.empty() && !stated.empty() && fold(title) != fold(stated)) {
    state.find(
        "title_differs", Severity::info, {}, {},
        say("Le titre des propriétés (« {1} ») n'est pas celui du texte (« {2} »).",
            {stated, title}));
  }
  if (!title.empty()) metadata.offer("titre", normalize(title), Source::heading);
  if (!state.subtitle.empty()) {
    metadata.offer("sous-titre", normalize(state.subtitle), Source::heading);
  }
  const std::string named = stem(state.options.name);
  if (!named.empty()) metadata.offer("titre", normalize(named), Source::file_name);
}

// A default of English over French text is common: the text is believed first, and what
// Word says as well is no guess. Returns the one that stands.
std::string offer_language(ImportState& state, const std::string& text) {
  Metadata& metadata = state.result.document.metadata;
  const std::string guessed = guess_language(text);
  if (!guessed.empty()) {
    const bool agreed = primary_language(state.main_language) == guessed;
    metadata.offer("langue", guessed, agreed ? Source::word_properties : Source::text);
  } else if (!state.main_language.empty()) {
    metadata.offer("langue", state.main_language, Source::word_properties);
  }
  return guessed.empty() ? state.main_language : guessed;
}

// That of text whose style says nothing more particular.
std::string main_language(const Styles& styles) {
  const std::string& of_style = styles.paragraph("").run.language;
  return of_style.empty() ? styles.defaults().language : of_style;
}

void report_left_out(ImportState& state, const Relationships& relationships) {
  if (relationships.has_type("header") || relationships.has_type("footer")) {
    state.find(
        "headers_left_out", Severity::info, {}, {},
        say("Les en-têtes et pieds de page ne font pas partie du texte ; ils ne sont "
            "pas repris."));
  }
}

void compare_words(ImportState& state, const std::string& text) {
  WordCount& words = state.result.words;
  words.source = state.receipt.words();
  words.kept = count_words(text);
  if (words.kept >= words.source) return;
  state.find(
      "words_lost", Severity::lost, {}, {},
      say_n("Un mot du fichier n'a pas été repris : signalez-le, et comparez avec "
            "l'original avant de publier.",
            "{1} mots du fichier n'ont pas été repris : signalez-le, et comparez avec "
            "l'original avant de publier.",
            words.source - words.kept));
}

}  // namespace

int ImportState::number_of(const Tongue& tongue) {
  const auto known = std::find(tongues.begin(), tongues.end(), tongue);
  const auto place = static_cast<int>(known - tongues.begin());
  if (known == tongues.end() && tongues.size() < most_tongues) tongues.push_back(tongue);
  return place < static_cast<int>(tongues.size()) ? place + 1 : 0;
}

void ImportState::check_time() const {
  const auto spent = std::chrono::steady_clock::now() - began;
  if (spent > std::chrono::seconds(options.limits.import_seconds)) {
    throw limit_error(options.name, &Limits::import_seconds, options.limits);
  }
}

bool DocxImporter::recognises(std::string_view bytes) const {
  const PackageKind kind = package_kind(bytes);
  return kind == PackageKind::zip ? is_word_archive(bytes) : kind != PackageKind::none;
}

Imported DocxImporter::import(std::string_view bytes,
                              const ImportOptions& options) const {
  return import_word(bytes, options, false);
}

Imported import_word(std::string_view bytes, const ImportOptions& options, bool within) {
  check_limit(options.name, static_cast<std::int64_t>(bytes.size()), &Limits::input_bytes,
              options.limits);
  Findings first;
  const PackageKind kind = package_kind(bytes);
  const auto package = open_package(bytes, options.limits, options.name, first);
  ImportState state(options, *package);
  state.within = within;
  state.result.findings = std::move(first);
  const Relationships of_package(*package, "");
  const std::string part = main_part(state, of_package, kind);
  const Relationships relationships(*package, part);
  const auto part_of = [&](const char* type) {
    return kind == PackageKind::bare ? "word/" + std::string(type) + ".xml"
                                     : relationships.part_of_type(type);
  };
  state.styles = read_or_default<Styles>(state, part_of("styles"));
  state.styles.set_meanings(options.styles);
  state.numbering = read_or_default<NumberingPart>(state, part_of("numbering"));
  state.main_language = main_language(state.styles);
  if (!within) read_properties(state, of_package);
  state.comments = read_comments(state.package, relationships.part_of_type("comments"));
  read_body(state, part, relationships);
  read_notes(state, relationships);
  settle_bookmarks(state);
  state.receipt.finish(state.result.findings);
  const std::string text = plain_text(state.result.document);
  if (!within) {
    report_left_out(state, relationships);
    offer_titles(state);
    settle_languages(state, offer_language(state, text));
    state.result.letterhead = read_letterhead(state, relationships);
  }
  compare_words(state, text);
  state.met.notes += static_cast<std::int64_t>(state.note_ids.size());
  state.result.parts = state.met;
  return std::move(state.result);
}

}  // namespace griot::docx
