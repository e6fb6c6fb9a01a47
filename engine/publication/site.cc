#include "engine/publication/site.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/document/walk.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/names.h"
#include "engine/publication/organisation_register.h"
#include "engine/publication/page_kinds.h"
#include "engine/publication/site_parts.h"
#include "engine/render/citation.h"

namespace griot {
namespace {

// The language that the path begins with ("/en/pays/"), taken off it; or nothing.
std::optional<std::string> take_language(const Languages& languages, std::string& path) {
  const std::size_t slash = path.find('/', 1);
  const std::string first =
      path.substr(1, slash == std::string::npos ? slash : slash - 1);
  const auto codes = languages.codes();
  const bool known = std::find(codes.begin(), codes.end(), first) != codes.end();
  if (!known || first == default_language) return std::nullopt;
  path = slash == std::string::npos ? "/" : path.substr(slash);
  return first;
}

std::optional<Page> page_at(PageContext& page, const std::string& path) {
  for (const PageKind& kind : page_kinds()) {
    auto captured = match(kind.pattern, path);
    if (!captured) continue;
    page.captured = std::move(*captured);
    if (auto made = kind.make(page)) return made;
  }
  return std::nullopt;
}

bool is_for_programs(const std::string& path) {
  return path.starts_with("/api/") || path.ends_with(".json") || path.ends_with(".md") ||
         path.ends_with(".csv") || path.ends_with(".bib") || path.ends_with(".ris");
}

// The document a path is about: "x" of "/documents/x.md", "/api/v1/documents/x".
const Card* withdrawn_at(const PageContext& page) {
  for (const char* pattern :
       {"/documents/<id>.csl.json", "/documents/<id>.json", "/documents/<id>.md",
        "/documents/<id>.bib", "/documents/<id>.ris", "/documents/<id>/versions",
        "/documents/<id>/versions/<n>", "/documents/<id>/media/<name>",
        "/api/v1/documents/<id>"}) {
    const auto captured = match(pattern, page.path);
    if (!captured) continue;
    if (const Card* gone = page.shelves.withdrawn(captured->front())) return gone;
  }
  return nullptr;
}

// Where no page is: it has moved, has been withdrawn, is written with another slash at
// its end, or never was.
Page missing(PageContext& page) {
  if (const Card* moved = page.shelves.at_former_address(page.path)) {
    return moved_page(page, *moved);
  }
  if (const Card* gone = withdrawn_at(page)) {
    if (!is_for_programs(page.path)) return withdrawn_page(page, *gone);
    return api_problem(410, "gone", page.text(say("Ce document a été retiré.")));
  }
  if (page.path.starts_with("/fragments/")) return missing_fragment(page);
  if (is_for_programs(page.path)) {
    return api_problem(404, "not_found",
                       page.text(say("Il n’y a rien à cette adresse.")));
  }
  const bool slash = page.path.ends_with('/');
  const std::string other =
      slash ? page.path.substr(0, page.path.size() - 1) : page.path + "/";
  if (!other.empty() && page_at(page, other)) return redirection(page.link(other));
  return not_found_page(page);
}

}  // namespace

Catalogue::Catalogue() = default;
Catalogue::~Catalogue() = default;

const Register& Catalogue::facts() const {
  static const Register none;
  return none;
}

PastCards Catalogue::cards_on(std::string_view day) const {
  PastCards past;
  for (const Card& card : cards()) {
    if (card.updated.substr(0, 10) <= day) past.cards.push_back(&card);
  }
  return past;
}

const Shelves& Catalogue::shelves(const Vocabulary& vocabulary) const {
  std::call_once(made_, [&] { shelves_ = std::make_unique<Shelves>(*this, vocabulary); });
  return *shelves_;
}

const Names& Catalogue::names(const Vocabulary& vocabulary) const {
  std::call_once(named_, [&] { names_ = std::make_unique<Names>(*this, vocabulary); });
  return *names_;
}

const OrganisationRegister& Catalogue::organisations(const Vocabulary& vocabulary) const {
  std::call_once(registered_, [&] {
    organisations_ =
        std::make_unique<OrganisationRegister>(*this, vocabulary, shelves(vocabulary));
  });
  return *organisations_;
}

struct Site::State {
  SiteParts parts;
};

Site::Site(SiteOptions options, const Languages& languages, const Vocabulary& vocabulary)
    : state_(new State{SiteParts(std::move(options), languages, vocabulary)}) {}
Site::~Site() = default;

Page Site::page(const PageRequest& request, const Catalogue& catalogue,
                const IndexAccess& index) const {
  const SiteParts& parts = state_->parts;
  std::string path = request.path.empty() ? "/" : request.path;
  std::string code = request.language;
  for (const auto& [name, value] : request.parameters) {
    if (name == "lang") code = value;
  }
  if (const auto said = take_language(parts.languages, path)) code = *said;
  const Language& language = parts.languages.get(code);
  PageContext page{parts,
                   language,
                   language.code(),
                   path,
                   request,
                   catalogue,
                   catalogue.shelves(parts.vocabulary),
                   index,
                   {}};
  try {
    if (auto made = page_at(page, path)) {
      made->asked.assign(page.asked.begin(), page.asked.end());
      return *std::move(made);
    }
  } catch (const BadRequest& problem) {
    return bad_request_page(page, problem);
  } catch (const Error& error) {
    // Withdrawn since this catalogue was made; anything else is not the reader's doing.
    const bool left =
        error.code() == ErrorCode::not_found || error.code() == ErrorCode::gone;
    if (!left) throw;
  }
  return missing(page);
}

PrintedDocument Site::printed(std::string_view id, const Catalogue& catalogue) const {
  const SiteParts& parts = state_->parts;
  const Shelves& shelves = catalogue.shelves(parts.vocabulary);
  const Card* card = shelves.card(id);
  if (!card) {
    throw Error(ErrorCode::not_found, std::string(id),
                say("ce document n'est pas publié"));
  }
  const Language& language = parts.languages.get(card->metadata.text("langue"));
  const PageRequest request;
  const IndexAccess no_index;
  const PageContext page{parts,   language,  language.code(), "/documents/" + card->id,
                         request, catalogue, shelves,         no_index,
                         {}};
  return printed_document(page, *card);
}

std::string Site::edition() const {
  const SiteParts& parts = state_->parts;
  const SiteOptions& options = parts.options;
  std::string all;
  for (const std::string& made_with : {options.title, options.base_url, options.licence,
                                       options.edition, parts.templates.digest()}) {
    all += std::to_string(made_with.size()) + ":" + made_with;
  }
  for (const auto& [name, bytes] : parts.assets.all()) all += name + "\n";
  return sha256(all);
}

std::vector<SitePart> Site::parts(const Catalogue& catalogue,
                                  const IndexAccess& index) const {
  const SiteParts& parts = state_->parts;
  const PageRequest request;
  const PageContext page{parts,
                         parts.languages.get(default_language),
                         default_language,
                         "/",
                         request,
                         catalogue,
                         catalogue.shelves(parts.vocabulary),
                         index,
                         {}};
  return parts_of_site(page);
}

std::vector<std::string> Site::paths_of(const SitePart& part,
                                        const Catalogue& catalogue) const {
  std::vector<std::string> paths;
  const auto add = [&](const std::string& path) {
    paths.push_back(path);
    for (const std::string& code : state_->parts.languages.codes()) {
      if (code != default_language) paths.push_back("/" + code + path);
    }
  };
  if (!part.in_each_language) return {part.name};
  add(part.name);
  const auto id = match("/documents/<id>", part.name);
  const Shelves& shelves = catalogue.shelves(state_->parts.vocabulary);
  const Card* card = id ? shelves.card(id->front()) : nullptr;
  if (!card) return paths;
  for (const CitationFormat& format : citation_formats()) {
    paths.push_back(part.name + format.extension);
  }
  paths.push_back(part.name + ".json");
  paths.push_back(part.name + ".md");
  for (const std::string& name : media_names(catalogue.document(card->id))) {
    paths.push_back(part.name + "/media/" + name);
  }
  if (card->revision < 2) return paths;
  add(part.name + "/versions");
  for (const Version& version : catalogue.versions(card->id)) {
    if (version.number == card->revision) continue;
    add(part.name + "/versions/" + std::to_string(version.number));
  }
  return paths;
}

std::vector<std::string> Site::static_paths(const Catalogue& catalogue) const {
  std::vector<std::string> paths;
  IndexAccess index;  // of names, not of keys
  index.related_key = [](std::string_view) { return std::string(); };
  for (const SitePart& part : parts(catalogue, index)) {
    for (std::string& path : paths_of(part, catalogue)) paths.push_back(std::move(path));
  }
  return paths;
}

std::string Site::standing(const std::vector<std::string>& paths,
                           const Catalogue& catalogue) const {
  const Shelves& shelves = catalogue.shelves(state_->parts.vocabulary);
  std::string answers;
  for (const auto& path : paths) answers += leads_to_page(shelves, path) ? '1' : '0';
  return answers;
}

}  // namespace griot
