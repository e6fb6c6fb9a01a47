#include "bench/scale_documents.h"

#include <algorithm>
#include <random>
#include <set>

#include "engine/base/file.h"
#include "engine/text/analysis.h"

namespace griot::bench {
namespace fs = std::filesystem;

std::vector<std::string> paragraphs_below(const fs::path& folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") files.insert(entry.path());
  }
  std::vector<std::string> paragraphs;
  for (const fs::path& file : files) {
    const std::string text = read_file(file);
    for (std::size_t from = 0; from < text.size();) {
      std::size_t to = text.find("\n\n", from);
      if (to == std::string::npos) to = text.size();
      std::string paragraph = text.substr(from, to - from);
      std::replace(paragraph.begin(), paragraph.end(), '\n', ' ');
      if (paragraph.size() >= 120 && paragraph.size() < 4'000) {
        paragraphs.push_back(std::move(paragraph));
      }
      from = to + 2;
    }
  }
  return paragraphs;
}

std::vector<IndexedDocument> documents_from(const std::vector<std::string>& paragraphs,
                                            std::size_t count) {
  std::mt19937 random(20260314);
  const auto below = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  const std::vector<std::string> countries{"CM", "KM", "CI", "GN",
                                           "MG", "MA", "SN", "TN"};
  const std::vector<std::string> types{"note", "capitalisation", "compte-rendu", "fiche"};
  std::vector<IndexedDocument> documents;
  for (std::size_t i = 0; i < count; ++i) {
    IndexedDocument document;
    document.id = "d" + std::to_string(i);
    document.is_public = true;
    document.type = types[below(types.size())];
    document.countries = {countries[below(countries.size())]};
    document.themes = {"theme-" + std::to_string(below(60))};
    document.date =
        std::to_string(2015 + below(12)) + "-0" + std::to_string(1 + below(9));
    for (std::size_t n = 3 + below(10); n > 0; --n) {
      Passage passage;
      passage.anchor = "p" + std::to_string(n);
      std::string text = paragraphs[below(paragraphs.size())];
      const std::string& other = paragraphs[below(paragraphs.size())];
      const std::size_t blank = text.find(' ', text.size() / 2);
      const std::size_t from = other.find(' ', below(other.size()));
      const std::size_t to = other.find(' ', std::min(from, other.size() - 1) + 40);
      if (blank != std::string::npos && to != std::string::npos) {
        text.insert(blank, other.substr(from, to - from));
      }
      passage.text = std::move(text);
      document.passages.push_back(std::move(passage));
    }
    document.title = document.passages.front().text.substr(0, 60);
    document.title.resize(
        document.title.rfind(' ') == std::string::npos ? 0 : document.title.rfind(' '));
    documents.push_back(std::move(document));
  }
  return documents;
}

std::vector<std::string> queries_from(const std::vector<IndexedDocument>& documents,
                                      std::size_t count) {
  std::mt19937 random(7);
  std::vector<std::string> queries;
  while (queries.size() < count) {
    const auto& document = documents[random() % documents.size()];
    const std::string& text = document.passages[random() % document.passages.size()].text;
    std::vector<std::string> content;
    for (const Token& token : analyse(text)) {
      if (!token.stop && !token.added && token.word.size() > 3) {
        content.push_back(text.substr(token.from, token.to - token.from));
      }
    }
    const std::size_t wanted = 2 + random() % 3;
    if (content.size() < wanted) continue;
    const std::size_t from = random() % (content.size() - wanted + 1);
    std::string query;
    for (std::size_t i = 0; i < wanted; ++i) {
      query += (i ? " " : "") + content[from + i];
    }
    queries.push_back(query);
  }
  return queries;
}

}  // namespace griot::bench
