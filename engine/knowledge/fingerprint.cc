#include "engine/knowledge/fingerprint.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/document/walk.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::size_t shingle_words = 4;
constexpr std::size_t sample_size = 64;
constexpr std::size_t fewest_words = 20;  // less is found anywhere
constexpr std::size_t fewest_common = 6;  // of a sample, to be worth a look
constexpr std::size_t many_holders = 40;  // documents that share boilerplate
constexpr std::size_t bucket_count = 1 << 16;

// FNV-1a, 64 bits (Fowler, Noll and Vo).
constexpr std::uint64_t fnv_basis = 14695981039346656037ull;
constexpr std::uint64_t fnv_prime = 1099511628211ull;

// The finalizer of MurmurHash3: every bit of the sum decides on every bit of the result.
std::uint64_t mixed(std::uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccdull;
  hash ^= hash >> 33;
  hash *= 0xc4ceb9fe1a85ec53ull;
  return hash ^ (hash >> 33);
}

bool is_of_a_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

void add_words(std::string_view text, std::vector<std::uint64_t>& words) {
  std::uint64_t hash = fnv_basis;
  bool within = false;
  for (const char c : fold(text) + ' ') {
    if (is_of_a_word(c)) {
      hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
      within = true;
    } else if (within) {
      words.push_back(hash);
      hash = fnv_basis;
      within = false;
    }
  }
}

std::vector<std::uint64_t> words_of(const Document& document) {
  std::vector<std::uint64_t> words;
  walk(document, [&](const Block& block) {
    const auto* box = std::get_if<Box>(&block.value);
    if (is_internal(block) || (box && box->kind == "mention-légale")) return false;
    for (const Inlines* inlines : inlines_of(block))
      add_words(plain_text(*inlines), words);
    if (const auto* code = std::get_if<CodeBlock>(&block.value)) {
      add_words(code->text, words);
    }
    return true;
  });
  return words;
}

}  // namespace

FullPrint full_print_of(const Document& document) {
  const std::vector<std::uint64_t> words = words_of(document);
  FullPrint print;
  if (words.size() < fewest_words) return print;
  std::uint64_t all = fnv_basis;
  for (const std::uint64_t word : words) all = mixed(all ^ word);
  print.fingerprint.words = all;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < shingle_words; ++j) hash = mixed(hash + words[i + j]);
    print.shingles.push_back(static_cast<std::uint32_t>(hash));
  }
  std::sort(print.shingles.begin(), print.shingles.end());
  const auto repeated = std::unique(print.shingles.begin(), print.shingles.end());
  print.shingles.erase(repeated, print.shingles.end());
  const std::size_t kept = std::min(sample_size, print.shingles.size());
  print.fingerprint.sample.assign(
      print.shingles.begin(), print.shingles.begin() + static_cast<std::ptrdiff_t>(kept));
  return print;
}

Overlap overlap(const Shingles& a, const Shingles& b) {
  if (a.empty() || b.empty()) return {};
  std::size_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const bool same = *x == *y;
    common += same;
    const bool x_first = *x < *y;
    if (same || x_first) ++x;
    if (same || !x_first) ++y;
  }
  const auto shared = static_cast<double>(common);
  return {shared / static_cast<double>(a.size() + b.size() - common),
          shared / static_cast<double>(std::min(a.size(), b.size()))};
}

FingerprintIndex::FingerprintIndex() : buckets_(bucket_count) {}

std::vector<FingerprintIndex::Holder>& FingerprintIndex::bucket(std::uint32_t hash) {
  return buckets_[hash % bucket_count];
}

const std::vector<FingerprintIndex::Holder>& FingerprintIndex::bucket(
    std::uint32_t hash) const {
  return buckets_[hash % bucket_count];
}

void FingerprintIndex::put(const std::string& id, Fingerprint fingerprint) {
  const auto next = static_cast<std::uint32_t>(ids_.size());
  const auto [place, is_new] = number_of_.try_emplace(id, next);
  const std::uint32_t number = place->second;
  if (is_new) {
    ids_.push_back(id);
    prints_.emplace_back();
  }
  for (const std::uint32_t hash : prints_[number].sample) {
    std::erase_if(bucket(hash),
                  [&](const Holder& holder) { return holder.document == number; });
  }
  for (const std::uint32_t hash : fingerprint.sample) {
    bucket(hash).push_back({hash, number});
  }
  prints_[number] = std::move(fingerprint);
}

const Fingerprint* FingerprintIndex::find(std::string_view id) const {
  const auto found = number_of_.find(id);
  return found == number_of_.end() ? nullptr : &prints_[found->second];
}

std::vector<std::string> FingerprintIndex::alike(const Fingerprint& fingerprint,
                                                 std::size_t limit) const {
  std::unordered_map<std::uint32_t, std::size_t> shared;
  std::vector<std::uint32_t> holders;
  for (const std::uint32_t hash : fingerprint.sample) {
    holders.clear();
    for (const Holder& holder : bucket(hash)) {
      if (holder.hash == hash) holders.push_back(holder.document);
    }
    if (holders.size() > many_holders) continue;
    for (const std::uint32_t document : holders) ++shared[document];
  }
  for (std::uint32_t i = 0; i < prints_.size(); ++i) {
    const bool same = fingerprint.words != 0 && prints_[i].words == fingerprint.words;
    if (same) shared[i] = sample_size + 1;
  }
  const std::size_t needed = std::min(fewest_common, fingerprint.sample.size());
  std::vector<std::pair<std::size_t, std::string_view>> best;
  for (const auto& [document, count] : shared) {
    if (count >= needed) best.emplace_back(count, ids_[document]);
  }
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(best.size(), limit); ++i) {
    ids.emplace_back(best[i].second);
  }
  return ids;
}

}  // namespace griot
