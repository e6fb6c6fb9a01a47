// griot-retrieval CORPUS.jsonl QUERIES.jsonl > run.tsv
// griot-retrieval CORPUS.jsonl --queries IN.jsonl=OUT.tsv --queries …
//
// Answers questions over a collection of passages with the product's own index and
// search, and writes the best hundred of each as "query<TAB>passage<TAB>rank". A line of
// the corpus is {"id", "title", "text", "parent"}: a passage of the document `parent` (or
// of its own); of the queries, {"id", "text"}. Times are told on the error output.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/index/index.h"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::int64_t depth = 100;

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

template <typename Use>
void each_line(const fs::path& path, Use use) {
  std::ifstream lines(path);
  if (!lines) {
    throw griot::Error(griot::ErrorCode::not_found, path.string(),
                       griot::say("ce fichier ne s'ouvre pas"));
  }
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) use(json::parse(line));
  }
}

std::vector<griot::IndexedDocument> read_corpus(const fs::path& path) {
  std::vector<griot::IndexedDocument> documents;
  std::map<std::string, std::size_t> places;
  each_line(path, [&](const json& line) {
    const std::string id = line.at("id");
    const std::string parent = line.value("parent", id);
    const auto [place, added] = places.emplace(parent, documents.size());
    if (added) {
      griot::IndexedDocument& document = documents.emplace_back();
      document.id = parent;
      document.title = line.value("title", "");
      document.is_public = true;
    }
    griot::Passage& passage = documents[place->second].passages.emplace_back();
    passage.anchor = id;
    passage.text = line.at("text");
  });
  return documents;
}

// A folder of its own, removed at the end.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "griot-retrieval-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
      throw griot::Error(griot::ErrorCode::io, name,
                         griot::say("le dossier temporaire ne peut pas être créé"));
    }
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void answer(const griot::Index& index, const fs::path& queries, std::ostream& run) {
  std::vector<double> times;
  each_line(queries, [&](const json& line) {
    griot::Query query;
    query.text = line.at("text");
    query.limit = depth;
    query.by_passage = true;
    query.snippet_bytes = 0;
    const double start = cpu_seconds();
    const griot::Results results = index.search(query);
    times.push_back(cpu_seconds() - start);
    int rank = 0;
    for (const griot::Hit& hit : results.hits) {
      for (const griot::PassageHit& passage : hit.passages) {
        run << line.at("id").get<std::string>() << '\t' << passage.anchor << '\t'
            << ++rank << '\n';
      }
    }
  });
  if (times.empty()) return;
  std::sort(times.begin(), times.end());
  std::fprintf(stderr, "%s: %zu questions, CPU median %.2f ms, p95 %.2f ms\n",
               queries.c_str(), times.size(), 1e3 * times[times.size() / 2],
               1e3 * times[times.size() * 95 / 100]);
}

struct Job {
  std::string queries;
  std::string run;  // "" for the standard output
};

int usage() {
  std::cerr << "usage : griot-retrieval CORPUS.jsonl "
               "(QUERIES.jsonl | --queries IN=OUT …)\n";
  return 2;
}

bool read_arguments(int count, char** words, std::string& corpus,
                    std::vector<Job>& jobs) {
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    if (word == "--queries") {
      if (++i == count) return false;
      const std::string pair = words[i];
      const std::size_t equals = pair.find('=');
      if (equals == std::string::npos) return false;
      jobs.push_back({pair.substr(0, equals), pair.substr(equals + 1)});
    } else if (corpus.empty()) {
      corpus = word;
    } else {
      jobs.push_back({word, ""});
    }
  }
  return !corpus.empty() && !jobs.empty();
}

void run_jobs(const std::string& corpus, const std::vector<Job>& jobs) {
  const Scratch scratch;
  griot::Index index(scratch.path() / "index");
  const std::vector<griot::IndexedDocument> documents = read_corpus(corpus);
  const double start = cpu_seconds();
  index.update(documents, {}, 1);
  std::fprintf(stderr, "%s: %zu documents, CPU %.2f s\n", corpus.c_str(),
               documents.size(), cpu_seconds() - start);
  for (const Job& job : jobs) {
    if (job.run.empty()) {
      answer(index, job.queries, std::cout);
    } else {
      std::ofstream run(job.run);
      answer(index, job.queries, run);
    }
  }
}

}  // namespace

int main(int count, char** words) {
  std::string corpus;
  std::vector<Job> jobs;
  if (!read_arguments(count, words, corpus, jobs)) return usage();
  try {
    run_jobs(corpus, jobs);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
