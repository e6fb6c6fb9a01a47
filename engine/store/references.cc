#include <filesystem>
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/store/check.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::string_view documents = "/documents/";
constexpr std::string_view media = "media/";

// What "#…" may name: bookmarks, paragraph ids, notes; headings by their link_name.
std::set<std::string, std::less<>> names_within(const Document& document) {
  std::set<std::string, std::less<>> names;
  walk(document, [&](const Block& block) {
    if (!block.anchor.empty()) names.insert(block.anchor);
    if (const auto* heading = std::get_if<Heading>(&block.value)) {
      names.insert(link_name(plain_text(heading->content)));
    }
    walk_inlines(block, [&](const Inline& node) {
      if (const auto* mark = std::get_if<Bookmark>(&node.value)) names.insert(mark->name);
    });
    return true;
  });
  for (const Note& note : document.notes) names.insert(note.id);
  return names;
}

class ReferenceCheck {
 public:
  ReferenceCheck(const Stored& stored, const Layout& layout, const Targets& targets,
                 Findings& findings)
      : id_(stored.entry.id),
        document_(stored.document),
        layout_(layout),
        targets_(targets),
        names_(names_within(stored.document)),
        findings_(findings) {}

  void run() {
    for (const char* key : {"remplace", "met-a-jour", "traduit", "issu-de"}) {
      for (const std::string& other : document_.metadata.list(key))
        check_relation(key, other);
    }
    walk(document_, [&](const Block& block) {
      if (block.origin.line > 0) origin_ = block.origin;
      if (const auto* figure = std::get_if<Figure>(&block.value))
        check_image(figure->image);
      walk_inlines(block, [&](const Inline& node) {
        if (const auto* image = std::get_if<Image>(&node.value)) check_image(*image);
        if (const auto* link = std::get_if<Link>(&node.value)) check_link(link->target);
      });
      return true;
    });
  }

 private:
  void report(const char* code, Message message, Severity severity = Severity::problem) {
    findings_.push_back({code, severity, origin_, layout_.place(layout_.current(id_)),
                         std::move(message)});
  }

  void check_relation(const char* key, const std::string& other) {
    if (targets_.has(other)) return;
    report("unknown_document",
           say("« {1} » nomme « {2} », qui n'est pas dans le fonds", {key, other}));
  }

  void check_image(const Image& image) {
    if (!image.source.starts_with(media)) return;
    const std::string name = image.source.substr(media.size());
    std::error_code error;
    if (is_media_file_name(name) &&
        std::filesystem::is_regular_file(layout_.media(id_, name), error)) {
      return;
    }
    report("missing_media", say("l'image « {1} » n'est plus là", {name.substr(0, 12)}));
  }

  void check_link(std::string_view target) {
    if (target.size() > 1 && target.starts_with('#')) {
      target.remove_prefix(1);
      if (names_.contains(target) || names_.contains(link_name(target))) return;
      // The author's own slip: the page shows the words without the link.
      report("dead_anchor",
             say("un lien mène à « {1} », qui n'est pas dans ce document",
                 {"#" + std::string(target)}),
             Severity::info);
    } else if (target.starts_with(documents)) {
      check_link_to(target.substr(documents.size()));
    }
  }

  void check_link_to(std::string_view rest) {
    const std::string_view other = rest.substr(0, rest.find_first_of("#?/."));
    const std::size_t hash = rest.find('#');
    const std::string_view anchor =
        hash == std::string_view::npos ? "" : rest.substr(hash + 1);
    if (!targets_.has(other)) {
      report("dead_link", say("un lien mène à « {1} », qui n'est pas dans le fonds",
                              {std::string(other)}));
    } else if (anchor.starts_with("p-") && !targets_.has(other, anchor)) {
      report("dead_link",
             say("un lien mène au paragraphe « {1} » de « {2} », qui n'y est pas",
                 {std::string(anchor), std::string(other)}));
    }
  }

  const std::string& id_;
  const Document& document_;
  const Layout& layout_;
  const Targets& targets_;
  std::set<std::string, std::less<>> names_;
  Origin origin_;
  Findings& findings_;
};

}  // namespace

Targets::Targets(std::set<std::string, std::less<>> ids, AnchorsOf anchors_of)
    : ids_(std::move(ids)), anchors_of_(std::move(anchors_of)) {}

bool Targets::has(std::string_view id, std::string_view anchor) const {
  auto known = anchors_.find(id);
  if (known == anchors_.end()) {
    known = anchors_.emplace(id, std::set<std::string, std::less<>>()).first;
    for (AnchorRecord& record : anchors_of_(known->first)) {
      known->second.insert(std::move(record.anchor));
    }
  }
  return known->second.contains(anchor);
}

void check_references(const Stored& stored, const Layout& layout, const Targets& targets,
                      Findings& findings) {
  ReferenceCheck(stored, layout, targets, findings).run();
}

}  // namespace griot
