// What the documents of a corpus say, put together at one moment: a register never
// changes.
//
// Derived from the store and disposable. One of what is public holds nothing else: no
// document that is not published for everyone, no rejected fact. Look-ups cost what they
// find; making one costs about a microsecond a fact. Safe to read from several threads.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/metadata.h"
#include "engine/knowledge/facts.h"

namespace griot {

// One document with what it says.
struct RegisteredDocument {
  std::string id;
  int revision = 0;
  std::string updated;  // ISO 8601 in UTC, of the revision
  bool is_public = false;
  Metadata metadata;  // as everyone may see it
  DocumentFacts facts;
  // Another text where anything was read otherwise; of what was read alone: standings are
  // the store's.
  std::string read;

  // "2026-03-14" or as much as is known.
  std::string date() const { return metadata.text("date"); }
};

// A fact and where it was read.
template <class Fact>
struct Said {
  const RegisteredDocument* document = nullptr;
  const Fact* fact = nullptr;

  // "2026": of the document's date, which may have become known after its ids were given.
  std::string year() const {
    const std::string date = document->date();
    return date.size() < 4 ? fact->standing.id.substr(2, 4) : date.substr(0, 4);
  }
};

class Register {
 public:
  using Documents = std::vector<std::shared_ptr<const RegisteredDocument>>;
  Register() = default;
  explicit Register(Documents documents);

  // The part of it that everyone may see.
  Register public_part() const;

  const Documents& documents() const { return documents_; }  // by id
  const RegisteredDocument* document(std::string_view id) const;

  // In the order of their ids, the newest year and the highest number first; those
  // without an id yet are left out. What a newer edition takes up is listed there alone:
  // nothing counts twice.
  const std::vector<Said<Recommendation>>& recommendations() const {
    return recommended_.listed;
  }
  const std::vector<Said<Decision>>& decisions() const { return decided_.listed; }
  const std::vector<Said<Action>>& actions() const { return actions_.listed; }
  // With what newer editions take up.
  const std::vector<Said<Recommendation>>& recommendations_of_all_editions() const {
    return recommended_.all;
  }

  // Null fact when there is none.
  Said<Recommendation> recommendation(std::string_view id) const;
  Said<Decision> decision(std::string_view id) const;
  Said<Action> action(std::string_view id) const;

  // The fact of the newest edition that takes this one up, for as many as see this one;
  // "" for none.
  std::string taken_up_in(std::string_view id) const;
  // Of all the editions that do: the newest first.
  std::span<const Standing* const> all_that_take_up(std::string_view id) const;
  // Rejected, or in every newer edition that takes it up: what a person says of the
  // newest one holds for the demand.
  bool is_withdrawn(std::string_view id) const { return withdrawn_.contains(id); }

 private:
  template <class Fact>
  struct Series {
    std::vector<Said<Fact>> all, listed;
    std::map<std::string, std::size_t, std::less<>> places;  // in `all`, by id
  };
  template <class Fact>
  void put_in_order(Series<Fact>& series);
  // Of a fact whose newer editions are known before it.
  bool withdraws(const Standing& standing) const;
  const Standing* shown_to_everyone(std::string_view id) const;

  Documents documents_;
  Series<Recommendation> recommended_;
  Series<Decision> decided_;
  Series<Action> actions_;
  // By the id of the older one; of documents_.
  std::map<std::string, std::vector<const Standing*>, std::less<>> taken_up_;
  std::set<std::string, std::less<>> withdrawn_;  // by id
};

}  // namespace griot
