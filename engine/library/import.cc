#include "engine/library/import.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/knowledge/typed_lines.h"
#include "engine/library/edition_links.h"
#include "engine/library/gate.h"
#include "engine/library/type_proposal.h"
#include "engine/text/words.h"
#include "engine/vocabulary/metadata_schema.h"
#include "engine/vocabulary/organisation_name.h"
#include "importers/importers.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

bool is_hidden(const fs::path& path) {
  return path.filename().string().starts_with(".");
}

// What Word, LibreOffice and file managers leave beside documents: locks, thumbnails.
bool is_left_by_program(const fs::path& path) {
  const std::string name = path.filename().string();
  constexpr std::array names = {"Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store"};
  const bool lock = name.starts_with("~$") || name.starts_with(".~lock.") ||
                    name.starts_with("._") ||
                    (name.starts_with("~WR") && name.ends_with(".tmp"));
  return lock || std::find(names.begin(), names.end(), name) != names.end();
}

void add_folder(const fs::path& folder, std::vector<fs::path>& files) {
  std::vector<fs::path> inside;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const fs::path& path = entry.path();
    if (!is_hidden(path) && !is_left_by_program(path)) inside.push_back(path);
  }
  std::sort(inside.begin(), inside.end());
  for (const fs::path& path : inside) {
    // A link to a folder may lead back here.
    if (fs::is_directory(path) && !fs::is_symlink(path)) {
      add_folder(path, files);
    } else if (fs::is_regular_file(path)) {
      files.push_back(path);
    }
  }
}

// A receipt changes with the sheet too: the same file under another row is another
// import.
std::string digest_of(std::string_view bytes, const SheetRow* row) {
  std::string said(bytes);
  if (row) {
    for (const auto& [key, value] : row->cells) said += '\0' + key + '\0' + value;
  }
  return sha256(said);
}

// "1. Bilan", "II. Suites": of a section, no title.
bool is_numbered(std::string_view heading) {
  const std::size_t mark = heading.find_first_of(".)");
  if (mark == std::string_view::npos || mark == 0 || mark > 4) return false;
  return heading.substr(0, mark).find_first_not_of("0123456789IVX") ==
         std::string_view::npos;
}

// A line in bold that opens the document.
std::string bold_opening(const Document& document) {
  constexpr std::size_t longest = 160;  // bytes
  if (document.blocks.empty()) return {};
  const auto* first = std::get_if<Paragraph>(&document.blocks.front().value);
  if (!first || !is_all_strong(first->content)) return {};
  const std::string text = plain_text(first->content);
  const bool ends = text.empty() ||
                    std::string_view(".:;,").find(text.back()) != std::string_view::npos;
  return ends || text.size() > longest ? std::string() : text;
}

// What the document calls itself: its first heading, but where that is one of a section
// and a line in bold stands first.
std::string first_heading(const Document& document) {
  for (const Block& block : document.blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      const std::string text = plain_text(heading->content);
      const std::string bold = is_numbered(text) ? bold_opening(document) : std::string();
      return bold.empty() ? text : bold;
    }
  }
  return {};
}

std::string title_of_file(const fs::path& path) {
  std::string name = path.stem().string();
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string single_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// Strongest first, so each `offer` of a weaker source fills only what is still missing.
void offer_all(Metadata& metadata, const Metadata& more) {
  for (const Field& field : more.fields()) {
    metadata.offer(field.key, field.value, field.source, field.line);
  }
}

void accept_all(Proposals& proposals, Decisions& decisions) {
  for (Proposal& one : proposals) {
    if (one.state != Proposal::State::open || is_one_of_several(proposals, one)) continue;
    one.state = Proposal::State::accepted;
    decisions[one.id] = accept_proposal;
  }
}

// Words that went without a word about them, or with `strict` anything that did: better
// no document than one that says less than its author.
void refuse_what_is_lost(const FileReport& report, bool strict) {
  std::int64_t told = 0;
  std::string places;
  for (const Finding& finding : report.findings) {
    if (finding.severity != Severity::lost || finding.code == "words_lost") continue;
    ++told;
    const std::string place = place_of(finding);
    if (told > 5 || place.empty()) continue;
    places += (places.empty() ? "" : " · ") + place;
  }
  const std::int64_t missing = report.words.source - report.words.kept;
  if (missing > 0 && told == 0) {
    throw Error(ErrorCode::invalid, "",
                say_n("{1} mot du fichier manquerait sans que l'import sache lequel",
                      "{1} mots du fichier manqueraient sans que l'import sache lesquels",
                      missing),
                say("comparez avec « griot convert », et signalez-le : c'est un défaut"));
  }
  if (strict && told > 0) {
    throw Error(ErrorCode::invalid, "",
                say_n("{1} élément serait perdu ({2})",
                      "{1} éléments seraient perdus ({2})", told, {places}),
                say("corrigez le fichier, ou importez-le sans --strict"));
  }
}

}  // namespace

std::vector<fs::path> files_of(const ImportRequest& request) {
  std::vector<fs::path> files;
  for (const fs::path& path : request.paths) {
    if (fs::is_directory(path)) {
      add_folder(path, files);
    } else {
      files.push_back(path);  // one that is not there is refused in its turn
    }
  }
  const fs::path sheet =
      request.sheet.empty() ? fs::path() : fs::weakly_canonical(request.sheet);
  std::set<fs::path> seen;
  std::erase_if(files, [&](const fs::path& file) {
    const fs::path canonical = fs::weakly_canonical(file);
    return canonical == sheet || !seen.insert(canonical).second;
  });
  return files;
}

ImportJob::ImportJob(Store& store, const Rules& rules, const Settings& settings,
                     const ImportRequest& request)
    : store_(store),
      rules_(rules),
      vocabulary_(rules.vocabulary()),
      settings_(settings),
      request_(request),
      sheet_(request.sheet) {
  if (sheet_.empty()) return;
  rows_ = read_sheet(sheet_, settings_.limits);
  std::set<fs::path> imported;
  for (const fs::path& file : files_of(request))
    imported.insert(fs::weakly_canonical(file));
  for (const SheetRow& row : rows_) {
    if (!imported.contains(row.file)) {
      throw Error(
          ErrorCode::invalid, sheet_.string() + ":" + std::to_string(row.line),
          say("« {1} » n'est pas parmi les fichiers importés",
              {row.file.filename().string()}),
          say("corrigez le chemin (relatif au dossier de la feuille) ou supprimez "
              "la ligne"));
    }
    row_by_file_[row.file] = &row;
  }
}

const SheetRow* ImportJob::row_of(const fs::path& path) const {
  const auto found = row_by_file_.find(fs::weakly_canonical(path));
  return found == row_by_file_.end() ? nullptr : found->second;
}

FileReport ImportJob::run(const fs::path& path) {
  FileReport report;
  report.file = path.string();
  try {
    import(path, report);
  } catch (const Error& error) {
    // What stops one file stops no other, but a corpus that cannot be written stops all.
    const bool of_the_corpus =
        error.code() == ErrorCode::locked || error.code() == ErrorCode::corrupt;
    if (of_the_corpus) throw;
    report.status = FileReport::Status::refused;
    report.error = error.at(report.file);
    Message message = error.problem();
    report.findings.push_back(
        {name_of(error.code()), Severity::lost, {}, error.place(), std::move(message)});
  }
  return report;
}

void ImportJob::import(const fs::path& path, FileReport& report) {
  if (!fs::exists(path)) {
    throw Error(ErrorCode::not_found, path.string(),
                say("ce fichier ou dossier n'existe pas"),
                say("vérifiez le chemin puis recommencez"));
  }
  if (is_left_by_program(path)) {
    throw Error(ErrorCode::unsupported, path.string(),
                say("ce fichier est laissé par un programme à côté des documents ; il "
                    "n'en est pas un"),
                say("importez le document lui-même"));
  }
  const std::string bytes = read_file(path, settings_.limits.input_bytes);
  const SheetRow* row = row_of(path);
  const std::string digest = digest_of(bytes, row);
  const std::string origin = fs::weakly_canonical(path).string();
  const std::optional<Entry> earlier = store_.find_by_origin(origin);
  const bool decides = request_.decisions.any() || request_.accept_proposals;
  // Without a row, the same bytes are the same import, whatever a row said of them
  // before.
  const bool same = earlier && (earlier->source_digest == digest ||
                                (!row && store_.original(earlier->id) == bytes));
  if (same && !decides) {
    report.status = FileReport::Status::unchanged;
    report.document = earlier->id;
    report.revision = earlier->revision;
    report.words = {earlier->words_in_source, earlier->words_kept};
    return;
  }

  Imported imported = convert(bytes, settings_.for_file(path.filename().string()));
  Decisions decisions = earlier ? earlier->decisions : Decisions();
  complete(imported, row, earlier, path, decisions, report.proposals);
  report.words = imported.words;
  report.parts_in_source = *imported.parts;
  report.parts_kept = parts_of(imported.document);
  report.metadata = imported.document.metadata;
  report.findings = std::move(imported.findings);
  refuse_what_is_lost(report, request_.strict);
  const FullPrint print = full_print_of(imported.document);
  for (Proposal& one : resemblances().proposals(imported.document, print,
                                                earlier ? earlier->id : "", decisions)) {
    report.proposals.push_back(std::move(one));
  }
  report.document = earlier
                        ? earlier->id
                        : store_.free_id(slug(imported.document.metadata.text("titre")));
  report.revision = earlier ? earlier->revision + 1 : 1;
  report.status = FileReport::Status::imported;
  if (request_.dry_run) return;

  Save save;
  save.base = earlier ? earlier->revision : 0;
  save.action = "import";
  save.origin = origin;
  save.source_digest = digest;
  save.original = bytes;
  save.extension = path.extension().string();
  save.media = imported.media;
  save.words_in_source = imported.words.source;
  save.words_kept = imported.words.kept;
  save.decisions = std::move(decisions);
  const std::string date = imported.document.metadata.text("date");
  const bool dated_anew =
      earlier && store_.read(earlier->id).document.metadata.text("date") != date;
  const Entry entry = store_.put(report.document, imported.document, save);
  if (dated_anew) settle_editions(store_, report.document);
  report.revision = entry.revision;
  resemblances().put(entry, print.fingerprint);
}

Resemblances& ImportJob::resemblances() {
  if (!resemblances_) {
    resemblances_ =
        std::make_unique<Resemblances>(store_, fingerprint_file(store_.directory()));
  }
  return *resemblances_;
}

void ImportJob::finish() const {
  if (resemblances_ && !request_.dry_run) resemblances_->keep();
}

// What a template, or the name of who wrote it, left in the properties is no title.
void ImportJob::set_aside_idle_title(Metadata& metadata, Findings& findings) const {
  const Field* title = metadata.find("titre");
  if (!title || title->source != Source::word_properties) return;
  const std::string said = metadata.text("titre");
  if (!find_organisation(said, vocabulary_)) return;
  findings.push_back(
      {"idle_title",
       Severity::info,
       {},
       "titre",
       say("le titre des propriétés (« {1} ») est le nom d'une organisation ; "
           "il n'est pas repris",
           {said})});
  metadata.remove("titre");
}

void ImportJob::complete(Imported& imported, const SheetRow* row,
                         const std::optional<Entry>& earlier, const fs::path& path,
                         Decisions& decisions, Proposals& proposals) const {
  Document& document = imported.document;
  Findings& findings = imported.findings;
  Metadata metadata;
  // What a person decided here outlives every new edition of the file; what a sheet said,
  // until another row speaks of it.
  if (earlier) {
    const Stored before = store_.read(earlier->id);
    for (const Field& field : before.document.metadata.fields()) {
      const bool outlives =
          field.source == Source::person || (field.source == Source::sheet && !row);
      if (outlives) metadata.set(field.key, field.value, field.source);
    }
  }
  if (row) {
    Metadata sheet;
    for (const auto& [key, value] : row->cells) {
      sheet.set(key, value, Source::sheet, row->line);
    }
    normalise(sheet, vocabulary_, sheet_.string(), findings);
    offer_all(metadata, sheet);
  }
  set_aside_idle_title(document.metadata, findings);
  Proposals offered = proposals_of(document, imported.letterhead, decisions);
  propose_type(document, rules_, decisions, offered);
  if (request_.accept_proposals) accept_all(offered, decisions);
  const Imported source = {document, {}, findings, {}, {}, imported.letterhead};
  apply_accepted(offered, document);
  normalise(document.metadata, vocabulary_, path.string(), findings);
  offer_all(metadata, document.metadata);

  const std::string heading = single_line(first_heading(document));
  if (!heading.empty()) metadata.offer("titre", heading, Source::heading);
  metadata.offer("titre", title_of_file(path), Source::file_name);
  const std::string language = guess_language(plain_text(document.blocks));
  if (!language.empty()) metadata.offer("langue", language, Source::text);

  proposals = proposals_on(source, metadata, decisions);
  if (request_.accept_proposals) accept_all(proposals, decisions);
  take_back_guesses(proposals, title_of_file(path), metadata);
  apply_defaults(metadata);
  document.metadata = std::move(metadata);
  propose_type(document, rules_, decisions, proposals);

  for (auto& [subject, decision] : decisions_on(findings, request_.decisions)) {
    decisions[subject] = decision;
  }
  settle(findings, decisions);
  // The receipt is of this file.
  for (Finding& finding : findings) {
    if (finding.place == path.string()) finding.place.clear();
  }
  const Findings reasons = held_back_by(document, findings, decisions);
  if (status_of(document.metadata) == Status::published && !reasons.empty()) {
    const Source said_by = document.metadata.find("statut")->source;
    document.metadata.set("statut", name_of(Status::review), said_by);
    findings.push_back({"held_back",
                        Severity::problem,
                        {},
                        "statut",
                        held_back_error("", reasons).problem()});
  }
  if (status_of(document.metadata) == Status::published) {
    for (Finding& remark : remarks_on(document.metadata)) {
      findings.push_back(std::move(remark));
    }
  }
}

}  // namespace griot
