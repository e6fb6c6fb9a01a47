// What is related to each document, kept from one publication to the next.
//
// Every edit changes a little how rare each word is, and so could change what is related
// to any document. A list is therefore looked for again only when its document or one of
// those in it has changed, or when a changed document names this one: an edit touches its
// neighbours, not the whole site, and two sites made from one corpus say the same.
//
// Derived and disposable, in two files: the keys, and behind them what the lists say,
// which is read when a page is made. Safe to use from several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/publication/site.h"

namespace griot {

class RelatedMemo {
 public:
  using Look = std::function<std::vector<RelatedDocument>(std::string_view id)>;

  // Keeps its files in `folder`; reads their keys when they are first asked for.
  explicit RelatedMemo(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Looks again (`look`) for what is not as these documents are now, and keeps it.
  void refresh(const std::vector<Card>& cards, const Look& look);

  // As refresh() left it; nothing when the document or one of those in its list is
  // another now, as `digest` says of each ("" for one that is gone).
  using Digest = std::function<std::string_view(std::string_view id)>;
  std::optional<std::vector<RelatedDocument>> related(std::string_view id,
                                                      const Digest& digest) const;
  // Another text whenever related() says something else but a score, or what lists show
  // of a document in it is something else (`listed`; "" for one that is gone).
  std::string key(std::string_view id, const Digest& listed) const;

 private:
  struct Other {
    std::string id;
    std::string digest;
  };
  struct List {
    std::string digest;  // of the document, as it was
    std::vector<Other> others;
    std::string said;   // digest of what is kept of it
    std::string shown;  // the same without scores
    std::int64_t from = 0;
    std::int64_t size = 0;  // in the file of lists
  };

  std::filesystem::path keys_file() const;
  std::filesystem::path lists_file() const;
  void read_keys() const;
  void want_keys() const;
  void write_keys() const;
  void drop_what_is_stale();
  static bool is_current(const List& list, std::string_view id, const Digest& digest);

  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  mutable bool read_ = false;
  mutable std::map<std::string, List, std::less<>> lists_;
};

}  // namespace griot
