// The stock of what the corpus says: documents are read once a revision, their facts
// kept, and given the ids and decisions that the store has of them.
//
// Reading needs no lock and writes nothing into the store. Facts that have no id yet are
// in no list; give_ids() gives them theirs, and every command that writes calls it. A
// kill before that loses nothing: the next one reads the document again.
//
// Safe to use from several threads.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/inheritance.h"
#include "engine/knowledge/rules.h"
#include "engine/library/facts_file.h"
#include "engine/store/store.h"

namespace griot {

class Stock {
 public:
  // `kept` is the file that readings are kept in, or empty.
  Stock(Store& store, const Rules& rules, std::filesystem::path kept);

  // As the store is now; the same one until it changes.
  std::shared_ptr<const Register> now();
  // Its part that everyone may see; made with it.
  std::shared_ptr<const Register> public_now();

  // What a version of a document recommended to everyone, without what a person rejected;
  // nothing where it was not public. Reads the version.
  std::vector<Recommendation> recommended(std::string_view id, int version);

  // Spares reading a document again that the caller has.
  void note(const Stored& stored);
  // Gives ids to what has none and notes where known facts stand now. Throws what writing
  // to the store throws.
  void give_ids();

 private:
  std::shared_ptr<const RegisteredDocument> reading_of(const Stored& stored) const;
  std::shared_ptr<const RegisteredDocument> read_document(const Entry& entry) const;
  void load();
  void refresh();
  std::vector<Entry> changed() const;
  void forget_others(const std::vector<Entry>& entries);
  bool bring_up(const Entry& entry);

  Store& store_;
  const Rules& rules_;
  std::filesystem::path kept_;
  std::mutex mutex_;
  bool loaded_ = false;
  std::int64_t position_ = -1;  // that register_ stands for
  bool noted_ = false;          // a reading that is not in the kept file
  Readings readings_;
  Readings documents_;  // with their own standing
  Inheritance inheritance_;
  std::map<std::string, FactChange, std::less<>> pending_;  // without ids so far
  std::shared_ptr<const Register> register_, public_;
};

}  // namespace griot
