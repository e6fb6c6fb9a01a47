// What a Library holds open, and how its index, catalogue and pages are brought up to
// date; of library*.cc alone.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "engine/index/index.h"
#include "engine/knowledge/rules.h"
#include "engine/library/catalogue.h"
#include "engine/library/library.h"
#include "engine/library/preview_catalogue.h"
#include "engine/library/related_memo.h"
#include "engine/library/stock.h"

namespace griot {

SiteOptions site_options(const LibraryOptions& options);

struct Library::State {
  explicit State(LibraryOptions given);

  // The site and the catalogue are made when a page is first asked for: commands that
  // show none do not wait for them.
  const Site& site();
  // What pages show.
  std::shared_ptr<const Catalogue> shown();
  std::shared_ptr<const StoreCatalogue> catalogue();

  // Returns how many documents were read.
  std::int64_t bring_up_index(bool rebuild, const Progress& progress, std::size_t shards);
  // Lines about facts change nothing that is searched.
  bool is_index_current() const;

  // As the last publication found it, where that still holds; else as the index does.
  std::vector<RelatedDocument> related(std::string_view id, std::size_t limit);
  RelatedMemo& related_memo();

  // What the public may ask.
  IndexAccess index_access();
  // Readers see pages whatever the index is like: what it cannot answer now is left out.
  // A site that is written fails instead, and is written later.
  IndexAccess index_access_of_readers();

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
  std::int64_t snapshot_at = 0;                    // position of the journal before it
  std::shared_ptr<const PreviewCatalogue> preview;
  std::set<std::string> edited;  // by hand, since the preview was made

 private:
  template <typename Use>
  std::int64_t each_batch(std::int64_t position, const Progress& progress, Use use);
  std::int64_t index_since(std::int64_t position, const Progress& progress);
  std::int64_t index_anew(const Progress& progress, std::size_t shards);
};

}  // namespace griot
