#include "engine/library/related_memo.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <nlohmann/json.hpp>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/hash.h"
#include "engine/base/sealed_file.h"

namespace griot {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view keys_form = "griot-related 2";
constexpr std::size_t most_in_memory = 1 << 20;
constexpr std::int64_t least_to_drop = 1 << 20;
constexpr std::chrono::minutes patience{5};

std::string as_text(const std::vector<RelatedDocument>& related, bool scores) {
  json all = json::array();
  for (const RelatedDocument& one : related) {
    json marks = json::array();
    for (const Highlight& mark : one.passage.highlights) {
      marks.push_back({mark.from, mark.to});
    }
    const double none = 0;
    all.push_back({one.document, scores ? one.score : none, one.words, one.themes,
                   one.countries, scores ? one.passage.score : none, one.passage.anchor,
                   one.passage.heading, one.passage.text, std::move(marks)});
  }
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<RelatedDocument> related_in(const std::string& text) {
  std::vector<RelatedDocument> related;
  for (const json& in : json::parse(text)) {
    RelatedDocument& one = related.emplace_back();
    in.at(0).get_to(one.document);
    in.at(1).get_to(one.score);
    in.at(2).get_to(one.words);
    in.at(3).get_to(one.themes);
    in.at(4).get_to(one.countries);
    in.at(5).get_to(one.passage.score);
    in.at(6).get_to(one.passage.anchor);
    in.at(7).get_to(one.passage.heading);
    in.at(8).get_to(one.passage.text);
    for (const json& mark : in.at(9)) {
      one.passage.highlights.push_back(
          {mark.at(0).get<std::size_t>(), mark.at(1).get<std::size_t>()});
    }
  }
  return related;
}

}  // namespace

fs::path RelatedMemo::keys_file() const {
  return folder_ / "related.keys";
}

fs::path RelatedMemo::lists_file() const {
  return folder_ / "related.lists";
}

void RelatedMemo::want_keys() const {
  if (!read_) read_keys();
}

void RelatedMemo::read_keys() const {
  lists_.clear();
  read_ = true;
  std::error_code missing;
  const auto size = static_cast<std::int64_t>(fs::file_size(lists_file(), missing));
  const std::optional<std::string> body = read_sealed_file(keys_file(), keys_form);
  if (missing || !body) return;
  std::string_view rest = *body;
  const auto word = [&] {
    const std::string_view read = rest.substr(0, rest.find_first_of(" \n"));
    rest.remove_prefix(std::min(read.size() + 1, rest.size()));
    return read;
  };
  const auto number = [&] {
    std::int64_t read = 0;
    const std::string_view digits = word();
    std::from_chars(digits.data(), digits.data() + digits.size(), read);
    return read;
  };
  while (!rest.empty()) {
    std::string id(word());
    List list;
    list.digest = word();
    list.said = word();
    list.shown = word();
    list.from = number();
    list.size = number();
    for (std::int64_t others = number(); others > 0; --others) {
      Other& other = list.others.emplace_back();
      other.id = word();
      other.digest = word();
    }
    // Kept in the order of their ids.
    if (list.from + list.size > size) continue;
    lists_.emplace_hint(lists_.end(), std::move(id), std::move(list));
  }
}

void RelatedMemo::write_keys() const {
  std::string body;
  for (const auto& [id, list] : lists_) {
    body += id + " " + list.digest + " " + list.said + " " + list.shown + " " +
            std::to_string(list.from) + " " + std::to_string(list.size) + " " +
            std::to_string(list.others.size());
    for (const Other& other : list.others) body += " " + other.id + " " + other.digest;
    body += '\n';
  }
  write_sealed_file(keys_file(), keys_form, body);
}

bool RelatedMemo::is_current(const List& list, std::string_view id,
                             const Digest& digest) {
  return list.digest == digest(id) &&
         std::ranges::all_of(list.others, [&](const Other& other) {
           return other.digest == digest(other.id);
         });
}

// The lists that newer ones stand for, once they are most of the file.
void RelatedMemo::drop_what_is_stale() {
  std::int64_t used = 0;
  for (const auto& [id, list] : lists_) used += list.size;
  std::error_code missing;
  const auto size = static_cast<std::int64_t>(fs::file_size(lists_file(), missing));
  if (missing || size < least_to_drop || size < 2 * used) return;
  const std::string before = read_file(lists_file());
  std::string kept;
  for (auto& [id, list] : lists_) {
    const auto from = static_cast<std::size_t>(list.from);
    list.from = static_cast<std::int64_t>(kept.size());
    kept += before.substr(from, static_cast<std::size_t>(list.size));
  }
  write_disposable_file(lists_file(), kept);
}

void RelatedMemo::refresh(const std::vector<Card>& cards, const Look& look) {
  fs::create_directories(folder_);
  const FileLock one_at_a_time(folder_ / "related.lock", patience);
  const std::lock_guard guard(mutex_);
  read_keys();
  std::unordered_map<std::string_view, const Card*> cards_by_id;
  cards_by_id.reserve(cards.size());
  for (const Card& card : cards) cards_by_id.emplace(card.id, &card);
  const Digest digest = [&](std::string_view id) {
    const auto found = cards_by_id.find(id);
    return found == cards_by_id.end() ? std::string_view() : found->second->digest;
  };
  const bool begun = !lists_.empty();
  std::set<std::string> again;
  std::vector<std::string> changed;
  for (const Card& card : cards) {
    const auto known = lists_.find(card.id);
    const bool is_known = known != lists_.end();
    if (!is_known || known->second.digest != card.digest) changed.push_back(card.id);
    if (!is_known || !is_current(known->second, card.id, digest)) again.insert(card.id);
  }
  const std::size_t gone = std::erase_if(
      lists_, [&](const auto& entry) { return !cards_by_id.contains(entry.first); });
  if (again.empty() && gone == 0) return;

  std::error_code missing;
  auto end = static_cast<std::int64_t>(fs::file_size(lists_file(), missing));
  if (missing || !begun) end = 0;
  std::string added;
  const auto keep_added = [&] {
    write_tail(lists_file(), end, added);
    end += static_cast<std::int64_t>(added.size());
    added.clear();
  };
  const auto renew = [&](const std::string& id) {
    std::vector<RelatedDocument> related = look(id);
    std::erase_if(related,
                  [&](const auto& one) { return !cards_by_id.contains(one.document); });
    const std::string text = as_text(related, true);
    List list{std::string(digest(id)),
              {},
              sha256(text).substr(0, 32),
              sha256(as_text(related, false)).substr(0, 32),
              end + static_cast<std::int64_t>(added.size()),
              static_cast<std::int64_t>(text.size())};
    for (const RelatedDocument& one : related) {
      list.others.push_back({one.document, std::string(digest(one.document))});
    }
    added += text;
    lists_[id] = std::move(list);
    if (added.size() > most_in_memory) keep_added();
  };
  for (const std::string& id : again) renew(id);
  // Whom a changed document names may name it back.
  std::set<std::string> neighbours;
  for (std::size_t i = 0; begun && i < changed.size(); ++i) {
    for (const Other& other : lists_.at(changed[i]).others) {
      if (!again.contains(other.id)) neighbours.insert(other.id);
    }
  }
  for (const std::string& id : neighbours) renew(id);
  keep_added();
  drop_what_is_stale();
  write_keys();
}

std::optional<std::vector<RelatedDocument>> RelatedMemo::related(
    std::string_view id, const Digest& digest) const {
  const std::lock_guard guard(mutex_);
  want_keys();
  const auto found = lists_.find(id);
  if (found == lists_.end() || !is_current(found->second, id, digest)) return {};
  try {
    const List& list = found->second;
    const std::string text = read_part(lists_file(), list.from, list.size);
    if (sha256(text).substr(0, 32) == list.said) return related_in(text);
  } catch (const Error&) {
    // Another process has dropped what was stale.
  } catch (const json::exception&) {
  }
  return {};
}

std::string RelatedMemo::key(std::string_view id, const Digest& listed) const {
  const std::lock_guard guard(mutex_);
  want_keys();
  const auto found = lists_.find(id);
  if (found == lists_.end()) return {};
  std::string key = found->second.shown;
  for (const Other& other : found->second.others)
    key.append(" ").append(listed(other.id));
  return key;
}

}  // namespace griot
