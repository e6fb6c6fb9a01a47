#include "engine/library/library.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/library/edition_links.h"
#include "engine/library/import.h"
#include "engine/library/library_state.h"
#include "engine/library/one_document.h"
#include "engine/publication/address.h"
#include "engine/publication/search_parts.h"
#include "engine/vocabulary/metadata_schema.h"

namespace griot {
namespace fs = std::filesystem;
namespace {

// Another text for another program, vocabulary or catalogue of sentences.
std::string edition_of(const LibraryOptions& options) {
  const fs::path program = "/proc/self/exe";
  const auto time = fs::last_write_time(fs::read_symlink(program)).time_since_epoch();
  std::string all =
      std::to_string(fs::file_size(program)) + " " + std::to_string(time.count()) + "\n";
  for (const fs::path& folder :
       {options.resources / "messages", options.corpus / "vocabulary"}) {
    std::set<fs::path> files;  // catalogues lie in a folder for each language
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.is_regular_file()) files.insert(entry.path());
    }
    for (const fs::path& file : files) {
      all += file.filename().string() + " " + sha256(read_file(file)) + "\n";
    }
  }
  return sha256(all);
}

}  // namespace

Library::Library(LibraryOptions options)
    : state_(std::make_unique<State>(std::move(options))) {}
Library::~Library() = default;

void Library::import(const ImportRequest& request, const FileCallback& done,
                     const Progress& progress) {
  if (!request.dry_run) state_->store.recover();
  const std::vector<fs::path> files = files_of(request);
  ImportJob job(state_->store, state_->rules, state_->options.settings, request);
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
  state_->bring_up_index(false, {}, 0);
  SiteOptions made_with = site_options(state_->options);
  made_with.edition = edition_of(state_->options);
  const Site site(std::move(made_with), state_->languages, state_->vocabulary);
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
  return build_static_site(site, *catalogue, access, output, options);
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
