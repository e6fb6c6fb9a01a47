#include "engine/library/library.h"

#include <algorithm>
#include <cassert>
#include <mutex>
#include <set>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/document/normal_form.h"
#include "engine/index/rebuild.h"
#include "engine/library/catalogue.h"
#include "engine/library/edition_links.h"
#include "engine/library/gate.h"
#include "engine/library/import.h"
#include "engine/library/indexed_document.h"
#include "engine/library/one_document.h"
#include "engine/library/persons.h"
#include "engine/library/preview_catalogue.h"
#include "engine/library/related_memo.h"
#include "engine/library/resemblance.h"
#include "engine/library/search_vocabulary.h"
#include "engine/library/stock.h"
#include "engine/publication/address.h"
#include "engine/publication/search_parts.h"
#include "engine/publication/shelves.h"
#include "engine/vocabulary/metadata_schema.h"
#include "importers/importers.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Documents are handed to the index in batches, so memory does not grow with the corpus.
constexpr std::size_t index_batch = 500;

SiteOptions site_options(const LibraryOptions& options) {
  SiteOptions site;
  site.title = options.settings.title;
  site.base_url = options.settings.base_url;
  if (!site.base_url.ends_with('/')) site.base_url += '/';
  site.licence = options.settings.licence;
  site.templates = options.resources / "templates";
  site.corpus_templates = options.corpus / "templates";
  site.preview = options.preview;
  return site;
}

// Another text for another program, vocabulary or catalogue of sentences.
std::string edition_of(const LibraryOptions& options) {
  const fs::path program = "/proc/self/exe";
  const auto time = fs::last_write_time(fs::read_symlink(program)).time_since_epoch();
  std::string all =
      std::to_string(fs::file_size(program)) + " " + std::to_string(time.count()) + "\n";
  for (const fs::path& folder :
       {options.resources / "messages", options.resources / "vocabulary",
        options.corpus / "vocabulary"}) {
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (entry.is_regular_file()) files.insert(entry.path());
    }
    for (const fs::path& file : files) {
      all += file.filename().string() + " " + sha256(read_file(file)) + "\n";
    }
  }
  return sha256(all);
}

}  // namespace

namespace {

IndexOptions index_options_of(const LibraryOptions& options,
                              const Vocabulary& vocabulary) {
  IndexOptions index = index_options(vocabulary);
  index.databases = options.index_databases;
  return index;
}

// What `ask` of the index returns, or nothing while it changes faster than it is read.
template <class Ask>
auto or_none(Ask ask) -> decltype(ask()) {
  try {
    return ask();
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

struct Library::State {
  explicit State(LibraryOptions given)
      : options(std::move(given)),
        store(options.corpus, options.clock, options.settings.limits),
        languages(options.resources / "messages"),
        vocabulary(Vocabulary::load(options.corpus / "vocabulary",
                                    options.resources / "vocabulary")),
        index(options.corpus / "index", index_options_of(options, vocabulary)),
        rules(options.corpus / "vocabulary", options.resources / "vocabulary",
              vocabulary),
        stock(store, rules, options.corpus / ".cache" / "facts") {}

  // The site and the catalogue are made when a page is first asked for: commands that
  // show none do not wait for them.
  const Site& site() {
    std::call_once(site_made, [&] {
      made_site = std::make_unique<Site>(site_options(options), languages, vocabulary);
    });
    return *made_site;
  }

  // What pages show.
  std::shared_ptr<const Catalogue> shown() {
    if (!options.preview) return catalogue();
    const std::lock_guard guard(catalogue_mutex);
    if (!preview || !edited.empty() || preview->position() != store.position()) {
      preview = std::make_shared<const PreviewCatalogue>(store, preview.get(), edited);
      edited.clear();
    }
    return preview;
  }

  // Hands what has changed since `position` to `use(documents, position)`, batch by
  // batch; returns how many documents these are. Lines of the journal that change no
  // document are handed over as none of them.
  template <typename Use>
  std::int64_t each_batch(std::int64_t position, const Progress& progress, Use use) {
    const std::int64_t target = store.position();
    const std::vector<Change> changes = store.changes_since(position);
    std::vector<IndexedDocument> batch;
    std::int64_t finished = 0;
    if (changes.empty() && target > position) use(batch, target);
    for (const Change& change : changes) {
      const Stored stored = store.read(change.id);
      batch.push_back(indexed_document(stored, vocabulary));
      stock.note(stored);
      ++finished;
      const bool last = finished == static_cast<std::int64_t>(changes.size());
      if (batch.size() < index_batch && !last) continue;
      // Changes come oldest first, so an index may stand for the last one of each batch.
      use(batch, last ? target : change.position);
      batch.clear();
      if (progress) progress(finished, static_cast<std::int64_t>(changes.size()));
    }
    return finished;
  }

  std::int64_t index_since(std::int64_t position, const Progress& progress) {
    return each_batch(position, progress, [&](const auto& documents, std::int64_t at) {
      if (!documents.empty()) index.update(documents, {}, at);
    });
  }

  // Beside what is there, which answers until then, and for no older state than it has.
  std::int64_t index_anew(const Progress& progress, std::size_t shards) {
    Rebuild made(options.corpus / "index", shards);
    std::int64_t position = 0;
    std::int64_t finished = 0;
    do {
      finished += each_batch(position, position == 0 ? progress : Progress(),
                             [&](const auto& documents, std::int64_t at) {
                               made.add(documents);
                               position = at;
                             });
    } while (!made.finish(position, [&] { return store.position(); }));
    return finished;
  }

  // Returns how many documents were read.
  std::int64_t bring_up_index(bool rebuild, const Progress& progress,
                              std::size_t shards) {
    assert(!options.preview);
    const std::int64_t position = index.position();
    // It is ahead of a journal that was put back from an older copy.
    const std::int64_t journal = store.position();
    const bool anew =
        rebuild || shards > 0 || (position == 0 && journal > 0) || position > journal;
    const std::int64_t finished =
        anew ? index_anew(progress, shards) : index_since(position, progress);
    if (finished > 0) index.merge();
    stock.give_ids();
    return finished;
  }

  // Lines about facts change nothing that is searched.
  bool is_index_current() const {
    const std::int64_t position = index.position();
    return position <= store.position() && store.changes_since(position).empty();
  }

  std::shared_ptr<const StoreCatalogue> catalogue() {
    const std::lock_guard guard(catalogue_mutex);
    if (!snapshot) {
      const fs::path cards = options.corpus / ".cache" / "cards";
      snapshot = std::make_shared<const StoreCatalogue>(store, stock.public_now(), cards);
    } else if (snapshot->position() != store.position()) {
      snapshot =
          std::make_shared<const StoreCatalogue>(store, stock.public_now(), *snapshot);
    }
    return snapshot;
  }

  // As the last publication found it, where that still holds; else as the index does.
  std::vector<RelatedDocument> related(std::string_view id, std::size_t limit) {
    if (options.preview || limit != related_shown) return index.related(id, limit);
    const auto now = catalogue();
    auto kept = related_memo().related(id, [&](std::string_view one) {
      const Card* card = now->card(one);
      return card ? std::string_view(card->digest) : std::string_view();
    });
    return kept ? *std::move(kept) : index.related(id, limit);
  }

  RelatedMemo& related_memo() {
    std::call_once(memo_made, [&] {
      memo = std::make_unique<RelatedMemo>(options.corpus / ".cache");
    });
    return *memo;
  }

  // What the public may ask.
  IndexAccess index_access() {
    return {
        [this](const Query& query) {
          Query public_query = query;
          public_query.public_only = !options.preview;
          return index.search(public_query);
        },
        [this](std::string_view beginning, std::size_t limit) {
          return index.words(beginning, limit);
        },
        [this](std::string_view id, std::size_t limit) { return related(id, limit); },
        {},
        [this] { return index.public_position() > 0 || store.position() == 0; },
        [this](std::string_view search) { return asked_recommendations(search, rules); },
        [this](std::string_view id, int version) {
          return stock.recommended(id, version);
        }};
  }

  // Readers see pages whatever the index is like: what it cannot answer now is left out.
  // A site that is written fails instead, and is written later.
  IndexAccess index_access_of_readers() {
    IndexAccess access = index_access();
    access.words = [this](std::string_view beginning, std::size_t limit) {
      return or_none([&] { return index.words(beginning, limit); });
    };
    access.related = [this](std::string_view id, std::size_t limit) {
      return or_none([&] { return related(id, limit); });
    };
    return access;
  }

  Findings findings_of(std::string_view id) const;

  LibraryOptions options;
  Store store;
  Languages languages;
  Vocabulary vocabulary;
  Index index;
  Rules rules;
  Stock stock;
  std::once_flag site_made;
  std::unique_ptr<Site> made_site;
  std::mutex catalogue_mutex;
  std::once_flag memo_made;
  std::unique_ptr<RelatedMemo> memo;
  std::shared_ptr<const StoreCatalogue> snapshot;  // shared with the threads that answer
  std::shared_ptr<const PreviewCatalogue> preview;
  std::set<std::string> edited;  // by hand, since the preview was made
};

Library::Library(LibraryOptions options)
    : state_(std::make_unique<State>(std::move(options))) {}
Library::~Library() = default;

void Library::import(const ImportRequest& request, const FileCallback& done,
                     const Progress& progress) {
  if (!request.dry_run) state_->store.recover();
  const std::vector<fs::path> files = files_of(request);
  ImportJob job(state_->store, state_->vocabulary, state_->options.settings, request);
  std::int64_t finished = 0;
  for (const fs::path& file : files) {
    done(job.run(file));
    if (progress) progress(++finished, static_cast<std::int64_t>(files.size()));
  }
  job.finish();
}

IndexReport Library::index(bool rebuild, const Progress& progress, std::size_t shards) {
  const std::int64_t finished = state_->bring_up_index(rebuild, progress, shards);
  return {finished, state_->index.documents(false)};
}

Results Library::search(const Query& query) const {
  return state_->index.search(query);
}

AskedRecommendations Library::recommendations_for(const Query& query) const {
  const auto asked = asked_recommendations(query.text, state_->rules);
  if (!asked) return {};
  AskedRecommendations answer;
  answer.from = query.public_only ? state_->stock.public_now() : state_->stock.now();
  answer.found = find(*answer.from, *asked, filters_of(query));
  std::erase_if(answer.found, [&](const Said<Recommendation>& said) {
    return said.fact->standing.state == FactState::rejected;
  });
  return answer;
}

BuildReport Library::publish(const fs::path& output, const BuildOptions& options) {
  SiteOptions made_with = site_options(state_->options);
  made_with.edition = edition_of(state_->options);
  const Site site(std::move(made_with), state_->languages, state_->vocabulary);
  const auto made_of = [&](std::int64_t position) {
    return sha256(site.edition() + state_->store.digest(position));
  };
  if (!options.all && state_->is_index_current()) {
    const auto report = report_if_built_of(made_of(state_->store.position()), output);
    if (report) return *report;
  }
  state_->bring_up_index(false, {}, 0);
  const auto catalogue = state_->catalogue();
  state_->related_memo().refresh(catalogue->cards(), [&](std::string_view id) {
    return state_->index.related(id, related_shown);
  });
  IndexAccess access = state_->index_access();
  access.related_key = [&](std::string_view id) {
    return state_->related_memo().key(id, [&](std::string_view one) {
      const Card* card = catalogue->card(one);
      return card ? std::string_view(card->listed) : std::string_view();
    });
  };
  BuildOptions of_this = options;
  of_this.made_of = made_of(catalogue->position());
  return build_static_site(site, *catalogue, access, output, of_this);
}

Findings Library::State::findings_of(std::string_view id) const {
  // Derived from the file as it was received, so they agree with the importer of today.
  const std::string original = store.original(id);
  if (original.empty()) return {};
  return convert(original, options.settings.for_file(std::string(id))).findings;
}

// A corpus may ask that what the lint says has been looked at.
void Library::require_review(std::string_view id) const {
  if (state_->options.settings.review != "exigee") return;
  const std::vector<LintFinding> findings = lint(id);
  const auto open = std::count_if(findings.begin(), findings.end(),
                                  [](const LintFinding& one) { return !one.reviewed; });
  if (open == 0) return;
  throw Error(
      ErrorCode::held_back, std::string(id),
      say_n("publication retenue : {1} point de relecture n'a pas été vu",
            "publication retenue : {1} points de relecture n'ont pas été vus", open),
      say("voyez-les avec « griot lint {1} », corrigez, ou laissez-les avec "
          "--reviewed",
          {std::string(id)}));
}

namespace {

// True when to say it again would change nothing. A person's word outlives new editions
// of the file, so the first one that closes a document counts, whatever the file says.
bool stands_as(const Metadata& metadata, Status status) {
  if (status_of(metadata) != status) return false;
  const Field* said = metadata.find("statut");
  return status == Status::published || (said && said->source == Source::person);
}

}  // namespace

Entry Library::set_status(std::string_view id, Status status, const std::string& reason,
                          const GateDecisions& now) {
  state_->store.recover();
  Stored stored = state_->store.read(id);
  const bool stays = reason.empty() && stands_as(stored.document.metadata, status);
  if (stays && !now.any()) return stored.entry;
  Save save;
  if (status == Status::published || now.any()) {
    if (status == Status::published) require_review(id);
    const Findings findings = state_->findings_of(id);
    save.decisions = decisions_on(findings, now);
    Decisions all = save.decisions;
    all.insert(stored.entry.decisions.begin(), stored.entry.decisions.end());
    const Findings reasons = held_back_by(stored.document, findings, all);
    if (status == Status::published && !reasons.empty()) {
      throw held_back_error(id, reasons);
    }
    std::erase_if(save.decisions, [&](const auto& one) {
      return decided(stored.entry.decisions, one.first) == one.second;
    });
    if (stays && save.decisions.empty()) return stored.entry;
  }
  stored.document.metadata.set("statut", name_of(status), Source::person);
  save.base = stored.entry.revision;
  save.action = "status";
  save.reason = reason;
  return state_->store.put(id, stored.document, save);
}

Findings Library::held_back(std::string_view id) const {
  const Stored stored = state_->store.read(id);
  return held_back_by(stored.document, state_->findings_of(id), stored.entry.decisions);
}

Proposals Library::proposals(std::string_view id) const {
  const Stored stored = state_->store.read(id);
  const std::string original = state_->store.original(id);
  const Settings& settings = state_->options.settings;
  const Imported source = original.empty()
                              ? Imported{stored.document, {}, {}, {}}
                              : convert(original, settings.for_file(std::string(id)));
  Proposals all = proposals_on(source, stored.document.metadata, stored.entry.decisions);
  const Resemblances resemblances(state_->store,
                                  fingerprint_file(state_->store.directory()));
  resemblances.keep();
  for (Proposal& one : resemblances.proposals(
           stored.document, full_print_of(stored.document), id, stored.entry.decisions)) {
    all.push_back(std::move(one));
  }
  return all;
}

Entry Library::decide(std::string_view id, const Decisions& decisions) {
  state_->store.recover();
  Stored stored = state_->store.read(id);
  Save save;
  for (const auto& [subject, decision] : decisions) {
    if (decided(stored.entry.decisions, subject) != decision) {
      save.decisions[subject] = decision;
    }
  }
  if (save.decisions.empty()) {
    // Dates may have come by other ways since the answer was given.
    settle_editions(state_->store, id);
    return *state_->store.find(id);
  }
  Proposals all = proposals(id);
  refuse_siblings(all, save.decisions);
  std::set<std::string> now;
  for (Proposal& one : all) {
    const std::string_view said = decided(save.decisions, one.id);
    if (!said.empty()) now.insert(one.id);
    if (said == accept_proposal) one.state = Proposal::State::accepted;
    if (said == refuse_proposal) one.state = Proposal::State::refused;
  }
  take_back_refused(all, stored.document);
  apply_accepted(all, stored.document);
  const std::string file = fs::path(stored.entry.origin).stem().string();
  take_back_guesses(all, file.empty() ? stored.entry.id : file, stored.document.metadata);
  Findings ignored;
  normalise(stored.document.metadata, state_->vocabulary, id, ignored);
  // The values taken now may say which edition is the older one.
  apply_relations(state_->store, id, all, now, stored.document.metadata);
  save.base = stored.entry.revision;
  save.action = "propose";
  state_->store.put(id, stored.document, save);
  for (const Proposal& one : all) {
    if (one.kind != Proposal::Kind::relation) continue;
    Stored other = state_->store.read(one.value);
    if (!apply_reversed(one, id, other.document.metadata)) continue;
    Save reversed;
    reversed.base = other.entry.revision;
    reversed.action = "propose";
    state_->store.put(one.value, other.document, reversed);
  }
  settle_editions(state_->store, id);
  return *state_->store.find(id);
}

std::vector<LintFinding> Library::lint(std::string_view id) const {
  const Stored stored = state_->store.read(id);
  return griot::lint(stored.document, state_->rules, stored.entry.decisions);
}

Entry Library::review(std::string_view id, std::span<const std::string> findings) {
  state_->store.recover();
  const Stored stored = state_->store.read(id);
  Save save;
  for (const std::string& finding : findings) {
    if (decided(stored.entry.decisions, finding) == reviewed_finding) continue;
    save.decisions[finding] = reviewed_finding;
  }
  if (save.decisions.empty()) return stored.entry;
  save.base = stored.entry.revision;
  save.action = "lint";
  return state_->store.put(id, stored.document, save);
}

std::vector<AcronymEntry> Library::acronyms(bool public_only) const {
  std::vector<LearnedForm> learned;
  for (const KnownDefinition& known : state_->index.definitions(public_only)) {
    learned.push_back({known.definition.acronym, known.definition.form, known.documents});
  }
  return acronym_list(state_->vocabulary.acronyms(), learned);
}

std::shared_ptr<const Register> Library::facts() const {
  return state_->stock.now();
}

void Library::give_ids() {
  state_->stock.give_ids();
}

void Library::decide_on_fact(std::string_view id, const FactDecision& decision) {
  FactChange change;
  change.document = state_->store.document_of_fact(id);
  if (change.document.empty()) {
    throw Error(ErrorCode::not_found, std::string(id),
                say("ce numéro n'a jamais été donné dans ce fonds"),
                say("« griot recommendations list » montre ceux qui le sont"));
  }
  change.decided.emplace_back(id, decision);
  state_->store.put_facts(std::span(&change, 1));
}

Findings Library::check(const Progress& progress) const {
  Findings findings = state_->store.check(progress);
  EditionsBefore before;
  for (const Entry& entry : state_->store.entries()) {
    Metadata metadata = state_->store.read(entry.id).document.metadata;
    before[entry.id] = editions_before(metadata);
    normalise(metadata, state_->vocabulary, entry.id, findings);
  }
  for (Finding& circle : circles_of(before)) findings.push_back(std::move(circle));
  return findings;
}

Page Library::page(const PageRequest& request) const {
  PageRequest dated = request;
  if (dated.today.empty()) dated.today = iso_utc(state_->options.clock()).substr(0, 10);
  return state_->site().page(dated, *state_->shown(), state_->index_access_of_readers());
}

void Library::prepare_pages() const {
  state_->site();
  state_->shown();
}

void Library::note_edits(const std::vector<std::string>& ids) {
  const std::lock_guard guard(state_->catalogue_mutex);
  state_->edited.insert(ids.begin(), ids.end());
}

bool Library::is_published(std::string_view id) const {
  return is_public(state_->store.read(id).document.metadata);
}

PrintedPage Library::printed(std::string_view id, bool internal) const {
  const auto print = [&](const Catalogue& catalogue) {
    const PrintedDocument document = state_->site().printed(id, catalogue);
    PrintedPage page{document.html, {}};
    for (const std::string& name : document.media) {
      page.media.push_back({name, catalogue.media(id, name)});
    }
    return page;
  };
  if (!internal) return print(*state_->catalogue());
  return print(OneDocument(state_->store, id));
}

std::string Library::base_path() const {
  return Addresses(state_->options.settings.base_url, "fr").base_path();
}

Health Library::health() const {
  Health health;
  health.index_position = state_->index.position();
  health.position = state_->store.position();
  health.index_ready = state_->is_index_current();
  health.public_documents = static_cast<std::int64_t>(state_->shown()->cards().size());
  return health;
}

const Languages& Library::languages() const {
  return state_->languages;
}
const Vocabulary& Library::vocabulary() const {
  return state_->vocabulary;
}
const Store& Library::store() const {
  return state_->store;
}

}  // namespace griot
