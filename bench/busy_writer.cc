// busy_writer QUERIES FOLDER [SECONDS_BETWEEN_COMMITS]
//
// So many searches by four threads, while a writer changes documents one commit after the
// other, merges what came later and makes the index again from time to time. Counts what
// a reader would have noticed: an exception, a notice, an answer that lacks documents.
// The index is of 2,000 documents made from the Markdown files below FOLDER.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <thread>

#include "engine/index/index.h"
#include "engine/index/rebuild.h"
#include "bench/scale_documents.h"

namespace {

namespace fs = std::filesystem;
using griot::IndexedDocument;

constexpr std::size_t document_count = 2'000;
constexpr std::size_t readers = 4;

struct Counts {
  std::atomic<int> searched{0};
  std::atomic<int> thrown{0};
  std::atomic<int> noticed{0};
  std::atomic<int> lacking{0};
  std::atomic<int> commits{0};
};

// Each document keeps its words, so that each query keeps its documents.
void search(const griot::Index& index, const std::vector<std::string>& queries,
            const std::vector<std::int64_t>& expected, int wanted, Counts& counts) {
  for (int i; (i = counts.searched++) < wanted;) {
    const std::size_t place = static_cast<std::size_t>(i) % queries.size();
    griot::Query query;
    query.text = queries[place];
    try {
      const griot::Results results = index.search(query);
      if (!results.notices.empty()) ++counts.noticed;
      if (results.documents != expected[place]) {
        ++counts.lacking;
        std::cerr << query.text << ": " << results.documents << " of " << expected[place]
                  << " after " << counts.commits << " commits\n";
      }
    } catch (const std::exception& error) {
      ++counts.thrown;
      std::cerr << error.what() << '\n';
    }
  }
}

struct Written {
  int commits = 0, merges = 0, rebuilds = 0;
};

Written write(const fs::path& folder, const std::vector<IndexedDocument>& documents,
              int wanted, std::chrono::milliseconds pause, Counts& counts) {
  griot::Index index(folder);
  Written written;
  std::int64_t position = 1;
  while (counts.searched < wanted) {
    const std::size_t place =
        static_cast<std::size_t>(written.commits) * 7 % documents.size();
    const std::vector<IndexedDocument> one{documents[place]};
    index.update(one, {}, ++position);
    counts.commits = ++written.commits;
    if (written.commits % 400 == 0) {
      index.merge();
      ++written.merges;
    }
    if (written.commits % 1'500 == 0) {
      griot::Rebuild anew(folder);
      anew.add(documents);
      anew.finish(position);
      ++written.rebuilds;
    }
    std::this_thread::sleep_for(pause);
  }
  return written;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    std::cerr << "usage: busy_writer QUERIES FOLDER [SECONDS_BETWEEN_COMMITS]\n";
    return 2;
  }
  const int wanted = std::stoi(words[1]);
  const std::chrono::milliseconds pause(
      count > 3 ? static_cast<int>(1'000 * std::stod(words[3])) : 0);
  const fs::path folder = fs::temp_directory_path() / "griot-busy-writer";
  fs::remove_all(folder);
  const auto documents = griot::bench::documents_from(
      griot::bench::paragraphs_below(words[2]), document_count);
  const auto queries = griot::bench::queries_from(documents, 500);
  {
    griot::Rebuild made(folder);
    made.add(documents);
    made.finish(1);
  }
  const griot::Index index(folder);
  std::vector<std::int64_t> expected;
  for (const std::string& text : queries) {
    griot::Query query;
    query.text = text;
    expected.push_back(index.search(query).documents);
  }
  Counts counts;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < readers; ++i) {
    threads.emplace_back([&] { search(index, queries, expected, wanted, counts); });
  }
  const Written written = write(folder, documents, wanted, pause, counts);
  for (std::thread& thread : threads) thread.join();
  std::printf(
      "%d searches beside %d commits, %d merges and %d rebuilds: %d exceptions, %d "
      "notices, %d answers that lack documents\n",
      wanted, written.commits, written.merges, written.rebuilds, counts.thrown.load(),
      counts.noticed.load(), counts.lacking.load());
  fs::remove_all(folder);
  return counts.thrown + counts.noticed + counts.lacking == 0 ? 0 : 1;
}
