// The website: every page as a pure function of the corpus and the templates.
//
// The static build writes these pages, the server answers them; there is one
// implementation of both. What is not public is unknown here: documents come in through a
// `Catalogue`, which holds published and public ones only (a preview may hold more).
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/clock.h"
#include "engine/document/document.h"
#include "engine/index/index.h"
#include "engine/knowledge/fact_query.h"
#include "engine/knowledge/register.h"
#include "engine/language/language.h"
#include "engine/vocabulary/vocabulary.h"

namespace griot {

// What lists show of a document; sorted newest first in a catalogue.
struct Card {
  std::string id;
  int revision = 0;
  std::string updated;  // ISO 8601 in UTC, of the revision
  Metadata metadata;
  std::int64_t position = 0;  // of its last change, as the feed of changes counts
  std::string digest;         // of everything that its page shows of it
  std::string listed;         // the same of its metadata, which lists show
};

// Card::listed.
std::string digest_of(const Metadata& metadata);

class Names;
// A passage that is gone: its address answers with what it said.
struct FormerPassage {
  std::string anchor;
  std::string text;
  std::string removed;  // ISO 8601 in UTC, of the revision that left it out
  std::string now_at;   // the anchor of the passage that took its words in, or ""
};

// A revision that was public.
struct Version {
  int number = 0;
  std::string time;  // ISO 8601 in UTC
};

class Shelves;
class OrganisationRegister;

// The documents that were public at the end of a day and may still be spoken of.
struct PastCards {
  std::vector<const Card*> cards;   // as they were, newest first; of the catalogue, or:
  std::deque<Card> former;          // those that have changed since
  std::size_t withdrawn_since = 0;  // public then, withdrawn with a notice since
};

// The documents a site is made of, as they are at one moment: a catalogue never changes.
// What a change of the corpus brings is a new one. Safe to read from several threads.
class Catalogue {
 public:
  Catalogue();
  virtual ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  virtual const std::vector<Card>& cards() const = 0;  // newest first
  // Withdrawn ones: only their notice is known (id, title, reason, time).
  virtual const std::vector<Card>& withdrawn() const = 0;
  virtual Document document(std::string_view id) const = 0;  // with anchors
  virtual std::string media(std::string_view id, std::string_view name) const = 0;
  // Public revisions, newest first, and one of them.
  virtual std::vector<Version> versions(std::string_view) const { return {}; }
  virtual Document version(std::string_view id, int number) const = 0;
  // Passages that earlier public revisions had and this one has not, as they last stood.
  virtual std::vector<FormerPassage> former_passages(std::string_view) const {
    return {};
  }

  // What the documents of this catalogue say; nothing where nobody has read them.
  virtual const Register& facts() const;
  // As the journal has it for the end of `day` (ISO, UTC). What has become internal since
  // is not told.
  virtual PastCards cards_on(std::string_view day) const;

  // Where each document stands: made at the first call and kept.
  const Shelves& shelves(const Vocabulary& vocabulary) const;
  // What can be suggested by its beginning; made and kept in the same way.
  const Names& names(const Vocabulary& vocabulary) const;
  // Who is named, listed and asked: made and kept in the same way.
  const OrganisationRegister& organisations(const Vocabulary& vocabulary) const;

 private:
  mutable std::once_flag made_;
  mutable std::unique_ptr<const Shelves> shelves_;
  mutable std::once_flag named_;
  mutable std::unique_ptr<const Names> names_;
  mutable std::once_flag registered_;
  mutable std::unique_ptr<const OrganisationRegister> organisations_;
};

struct SiteOptions {
  std::string title;     // of griot.toml
  std::string base_url;  // "https://griot.example/" with a trailing "/"
  std::string licence;
  std::filesystem::path templates;         // shipped
  std::filesystem::path corpus_templates;  // overrides, file by file; may not exist
  // Another text whenever the program, the vocabulary or the sentences are others.
  std::string edition = {};
  // Pages say that they are a preview, mark what is not public and follow changes.
  bool preview = false;
};

struct PageRequest {
  // Decoded, begins with "/", without the base URL's own path. "/en/…" asks for English.
  std::string path;
  // Where the path does not say; the parameter `lang` goes before it.
  std::string language = "fr";
  std::vector<std::pair<std::string, std::string>> parameters;  // decoded query, in order
  // ISO: what is late is so since before this day; empty: the day of the last change.
  std::string today = {};
};

struct Page {
  int status = 200;  // 200, 301 (location set), 400, 404, 410, 503
  std::string media_type;
  std::string bytes;
  std::string etag;      // strong, without quotes
  std::string location;  // of a redirection
  std::string cache_control;
  // Paths that a link of it leads to, or would if there were a page.
  std::vector<std::string> asked = {};
};

// "Voir aussi" of a document's page holds at most so many.
inline constexpr std::size_t related_shown = 4;

// What pages ask of the index. Each may be empty: what needs it is then left out.
struct IndexAccess {
  std::function<Results(const Query&)> search = {};
  std::function<std::vector<FrequentWord>(std::string_view beginning, std::size_t limit)>
      words = {};
  std::function<std::vector<RelatedDocument>(std::string_view id, std::size_t limit)>
      related = {};
  // Another text whenever a page would show something else of related(). Pages do
  // without; Site::parts() cannot.
  std::function<std::string(std::string_view id)> related_key = {};
  // False while nothing can be searched: the index is missing, damaged or being made.
  std::function<bool()> ready = {};
  // What a search asks of the register of recommendations, where it asks for any.
  std::function<std::optional<FactQuery>(std::string_view search)> recommendations = {};
  // What a public version of a document recommended, without what a person rejected.
  std::function<std::vector<Recommendation>(std::string_view id, int version)>
      recommended = {};
};

// Pages that change together.
struct SitePart {
  std::string name;  // the path of the first of them, without a language
  std::string key;   // another one whenever they may show something else
  bool in_each_language = true;
};

// A document to be printed: one HTML file that needs nothing but the pictures beside it.
struct PrintedDocument {
  std::string html;
  std::vector<std::string> media;  // names of those that lie in media/
};

class Site {
 public:
  // Reads the templates at once: throws Error{invalid} with file and key for an unknown
  // name, a missing partial or a syntax error.
  Site(SiteOptions options, const Languages& languages, const Vocabulary& vocabulary);
  ~Site();

  // Without `index.search`, /recherche is the page that leads to the lists.
  Page page(const PageRequest& request, const Catalogue& catalogue,
            const IndexAccess& index) const;

  // In the document's own language where the site speaks it. Throws Error{not_found} when
  // the catalogue does not hold it.
  PrintedDocument printed(std::string_view id, const Catalogue& catalogue) const;

  // What all pages are made with: another text whenever any may be another for it.
  std::string edition() const;
  // What a static site holds, in a fixed order.
  std::vector<SitePart> parts(const Catalogue& catalogue, const IndexAccess& index) const;
  // The paths of the pages of a part; for a document, reads it and its versions.
  std::vector<std::string> paths_of(const SitePart& part,
                                    const Catalogue& catalogue) const;
  // The paths of all parts.
  std::vector<std::string> static_paths(const Catalogue& catalogue) const;
  // For each of these paths, "1" where a page is and "0" where none is.
  std::string standing(const std::vector<std::string>& paths,
                       const Catalogue& catalogue) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace griot
