#include "engine/library/dossier_nearby.h"

#include <utility>

#include "engine/document/visibility.h"
#include "engine/library/library.h"

namespace griot {
namespace {

constexpr std::size_t most_neighbours = 6;
constexpr std::size_t most_values = 12;

// What a document is about in one way, and how the index calls it.
struct Dimension {
  Kind kind;
  const char* facet;
  std::vector<std::string> DossierRequest::*requested;
  std::vector<std::string> Query::*asked;  // with what is below it
  Message there;                           // what the documents that are there speak of
  Message collection;                      // what all of the collection speaks of
};
const Dimension& countries() {
  static const Dimension dimension = {
      Kind::country,
      "pays",
      &DossierRequest::countries,
      &Query::countries,
      say("Pays dont ils parlent : {1}."),
      say("Pays dont parlent les documents du fonds : {1}.")};
  return dimension;
}
const Dimension& themes() {
  static const Dimension dimension = {
      Kind::theme,
      "theme",
      &DossierRequest::themes,
      &Query::themes,
      say("Thèmes dont ils parlent : {1}."),
      say("Thèmes dont parlent les documents du fonds : {1}.")};
  return dimension;
}

Block one_paragraph(Inlines content) {
  Block block;
  block.value = Paragraph{std::move(content)};
  return block;
}

class Neighbours {
 public:
  Neighbours(const Library& library, const std::string& base_url,
             const Language& language, const DossierRequest& request, const Query& query,
             const std::set<std::string>& replaced)
      : library_(library),
        base_url_(base_url),
        language_(language),
        request_(request),
        query_(query),
        replaced_(replaced) {}

  Blocks tell() {
    const bool both = !query_.countries.empty() && !query_.themes.empty();
    bool found = false;
    if (both) {
      found = tell_on(countries(), themes());
      found = tell_on(themes(), countries()) || found;
    }
    if (!found) tell_collection();
    return std::move(blocks_);
  }

 private:
  std::string text(const Message& message) const { return language_.text(message); }
  std::string label(Kind kind, const std::string& id) const {
    return library_.vocabulary().label(kind, id, language_.code());
  }
  void add(std::string words) {
    blocks_.push_back(one_paragraph({{Text{std::move(words)}}}));
  }

  // Only `dimension` is asked for, whatever the documents say of the `other` one.
  bool tell_on(const Dimension& dimension, const Dimension& other) {
    Query wider = query_;
    (wider.*other.asked).clear();
    const Results results = library_.search(wider);
    std::vector<std::string> labels;
    for (const std::string& id : request_.*dimension.requested) {
      labels.push_back(label(dimension.kind, id));
    }
    const std::string about = language_.join(labels);
    List list = documents_of(results);
    if (list.items.empty()) {
      add(text(say("Sur « {1} », il n'y a aucun document.", {about})));
      return false;
    }
    add(text(say("Sur « {1} », il y a :", {about})));
    Block block;
    block.value = std::move(list);
    blocks_.push_back(std::move(block));
    tell_values(results, other, other.there);
    return true;
  }

  void tell_collection() {
    Query all = query_;
    all.countries.clear();
    all.themes.clear();
    const Results results = library_.search(all);
    if (results.documents == 0) {
      return add(text(query_.public_only
                          ? say("Le fonds n'a encore aucun document public.")
                          : say("Le fonds n'a encore aucun document.")));
    }
    for (const Dimension* each : {&countries(), &themes()}) {
      tell_values(results, *each, each->collection);
    }
  }

  // The newest ones, each with its address and date.
  List documents_of(const Results& results) const {
    List list;
    for (const Hit& hit : results.hits) {
      if (list.items.size() == most_neighbours) break;
      if (replaced_.contains(hit.document)) continue;
      // The index may be older than a decision on who may read.
      if (query_.public_only &&
          !is_public(library_.store().read(hit.document).document.metadata)) {
        continue;
      }
      Inlines said = {
          {Link{base_url_ + "documents/" + hit.document, {}, {{Text{hit.title}}}}}};
      const std::string date = language_.date(hit.date);
      if (!date.empty()) said.push_back({Text{", " + date}});
      ListItem item;
      item.content = {one_paragraph(std::move(said))};
      list.items.push_back(std::move(item));
    }
    return list;
  }

  // "Comores (3), Mali (1)"
  void tell_values(const Results& results, const Dimension& dimension,
                   const Message& sentence) {
    const auto found = results.facets.find(dimension.facet);
    if (found == results.facets.end()) return;
    std::string values;
    std::size_t told = 0;
    for (const FacetValue& value : found->second) {
      if (told++ == most_values) break;
      if (!values.empty()) values += ", ";
      values += label(dimension.kind, value.value) + " (" +
                language_.number(value.documents) + ")";
    }
    if (values.empty()) return;
    Message message = sentence;
    message.values = {values};
    add(text(message));
  }

  const Library& library_;
  const std::string& base_url_;
  const Language& language_;
  const DossierRequest& request_;
  const Query& query_;
  const std::set<std::string>& replaced_;
  Blocks blocks_;
};

}  // namespace

Blocks nearby_documents(const Library& library, const std::string& base_url,
                        const Language& language, const DossierRequest& request,
                        const Query& query, const std::set<std::string>& replaced) {
  return Neighbours(library, base_url, language, request, query, replaced).tell();
}

}  // namespace griot
