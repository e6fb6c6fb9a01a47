#include "engine/publication/site.h"

#include <algorithm>
#include <set>

#include "engine/base/error.h"
#include "engine/publication/document_parts.h"
#include "engine/publication/names.h"
#include "engine/publication/page_kinds.h"
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
         path.ends_with(".bib") || path.ends_with(".ris");
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

const Shelves& Catalogue::shelves(const Vocabulary& vocabulary) const {
  std::call_once(made_, [&] { shelves_ = std::make_unique<Shelves>(*this, vocabulary); });
  return *shelves_;
}

const Names& Catalogue::names(const Vocabulary& vocabulary) const {
  std::call_once(named_, [&] { names_ = std::make_unique<Names>(*this, vocabulary); });
  return *names_;
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
    if (auto made = page_at(page, path)) return *made;
  } catch (const Error& error) {
    // Withdrawn since this catalogue was made; anything else is not the reader's doing.
    const bool left =
        error.code() == ErrorCode::not_found || error.code() == ErrorCode::gone;
    if (!left) throw;
  }
  return missing(page);
}

std::vector<std::string> Site::media_paths(std::string_view id,
                                           const Document& document) {
  std::vector<std::string> paths;
  for (const auto& name : media_names(document)) {
    paths.push_back("/documents/" + std::string(id) + "/media/" + name);
  }
  return paths;
}

namespace {

// The pages of one language, without its prefix.
class PathList {
 public:
  explicit PathList(const PageContext& page) : page_(page) {}

  std::vector<std::string> all() {
    for (const char* path :
         {"/", "/matrice", "/recherche", "/404", "/flux.atom", "/opensearch.xml"}) {
      add(path);
    }
    add_numbered("/documents/", page_.catalogue.cards().size());
    for (const ShelfForm& form : shelf_forms()) {
      add(form.path);
      for (const Shelf& shelf : page_.shelves.of(form.kind)) {
        add_numbered(form.path + shelf.id, shelf.cards.size());
      }
    }
    for (const auto& id : countries_of_interest(page_)) add("/pays/" + id);
    add_matrix();
    for (const Card& card : page_.catalogue.withdrawn()) add("/documents/" + card.id);
    for (const Card& card : page_.catalogue.cards()) add_document(card);
    return std::move(paths_);
  }

  // Addresses of before that no page has now: there was one language then.
  std::vector<std::string> former() const {
    std::vector<std::string> paths;
    for (const auto& [path, card] : page_.shelves.former_addresses()) {
      if (!known_.contains(path)) paths.push_back(path);
    }
    return paths;
  }

 private:
  void add(std::string path) {
    if (known_.insert(path).second) paths_.push_back(std::move(path));
  }

  void add_numbered(const std::string& path, std::size_t cards) {
    add(path);
    for (std::size_t n = 2; n <= pages_for(cards); ++n) {
      add(path + (path.ends_with('/') ? "page/" : "/page/") + std::to_string(n));
    }
  }

  // Its versions, too, where there were any before this one.
  void add_document(const Card& card) {
    add("/documents/" + card.id);
    if (card.revision < 2) return;
    const std::string path = "/documents/" + card.id + "/versions";
    add(path);
    for (const Version& version : page_.catalogue.versions(card.id)) {
      if (version.number == card.revision) continue;
      add(path + "/" + std::to_string(version.number));
    }
  }

  void add_matrix() {
    for (const auto& id : countries_of_interest(page_)) {
      const Shelf* country = page_.shelves.find(ShelfKind::country, id);
      for (const Shelf* theme : frequent_themes(page_, matrix_columns)) {
        if (!country || on_both(*country, *theme).empty()) continue;
        add("/pays/" + id + "/themes/" + theme->id);
      }
    }
  }

  const PageContext& page_;
  std::vector<std::string> paths_;
  std::set<std::string> known_;
};

}  // namespace

std::vector<std::string> Site::static_paths(const Catalogue& catalogue) const {
  const SiteParts& parts = state_->parts;
  const PageRequest request;
  const IndexAccess no_index;
  const PageContext page{
      parts,     parts.languages.get(default_language), default_language, "/", request,
      catalogue, catalogue.shelves(parts.vocabulary),   no_index,         {}};
  std::vector<std::string> paths = {"/robots.txt", "/sitemap.xml"};
  for (const auto& [name, bytes] : parts.assets.all()) paths.push_back("/assets/" + name);
  for (const CitationFormat& format : citation_formats()) {
    paths.push_back(std::string("/documents") + format.extension);
    for (const ShelfForm& form : shelf_forms()) {
      for (const Shelf& shelf : catalogue.shelves(parts.vocabulary).of(form.kind)) {
        paths.push_back(form.path + shelf.id + format.extension);
      }
    }
  }
  PathList list(page);
  // All forms of one document together, so that it is read once.
  for (const std::string& path : list.all()) {
    paths.push_back(path);
    for (const std::string& code : parts.languages.codes()) {
      if (code != default_language) paths.push_back("/" + code + path);
    }
    const auto id = match("/documents/<id>", path);
    if (!id || !page.shelves.card(id->front())) continue;
    for (const CitationFormat& format : citation_formats()) {
      paths.push_back(path + format.extension);
    }
    paths.push_back(path + ".json");
    paths.push_back(path + ".md");
  }
  for (std::string& path : list.former()) paths.push_back(std::move(path));
  return paths;
}

}  // namespace griot
