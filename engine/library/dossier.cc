#include "engine/library/dossier.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "engine/document/normal_form.h"
#include "engine/document/plain_text.h"
#include "engine/document/visibility.h"
#include "engine/knowledge/status.h"
#include "engine/library/dossier_nearby.h"
#include "engine/library/dossier_passages.h"
#include "engine/library/dossier_recommendations.h"
#include "engine/library/edition_links.h"
#include "engine/library/library.h"
#include "engine/library/public_view.h"

namespace griot {
namespace {

constexpr std::int64_t most_documents = 60;
constexpr std::size_t most_figures = 20;

// In the order of an argument: how things are, what was learned, what is asked for.
struct Section {
  Argument argument;
  Message title;
};
const std::array<Section, argument_count>& sections() {
  static const std::array<Section, argument_count> table = {{
      {Argument::findings, say("Ce qui est constaté")},
      {Argument::obstacles, say("Ce qui résiste")},
      {Argument::lessons, say("Ce qui a été appris")},
      {Argument::positions, say("Ce qui est défendu")},
      {Argument::demands, say("Ce qui est demandé")},
      {Argument::voices, say("Paroles")},
  }};
  return table;
}

// A role in a document, and the metadata that name who has it.
struct Role {
  const char* key;
  Message label;
};
const std::array<Role, 4>& roles() {
  static const std::array<Role, 4> table = {{{"signataires", say("signataire")},
                                             {"auteurs", say("auteur")},
                                             {"editeur", say("éditeur")},
                                             {"financeurs", say("financeur")}}};
  return table;
}

Block paragraph(Inlines content) {
  Block block;
  block.value = Paragraph{std::move(content)};
  return block;
}
Block paragraph(std::string text) {
  return paragraph(Inlines{{Text{std::move(text)}}});
}
Block heading(int level, std::string text) {
  Block block;
  block.value = Heading{level, {}, {{Text{std::move(text)}}}};
  return block;
}
TableCell cell(Inlines content, bool header = false) {
  TableCell made;
  made.header = header;
  made.content = {paragraph(std::move(content))};
  return made;
}

class Maker {
 public:
  Maker(const Library& library, const std::string& base_url, const Language& language,
        const DossierRequest& request)
      : library_(library),
        base_url_(base_url),
        language_(language),
        request_(request),
        themes_(library.vocabulary(), request.themes) {}

  Dossier make() {
    read_documents();
    Dossier dossier;
    dossier.documents = cited_.size();
    dossier.withheld = withheld();
    introduce();
    if (cited_.empty()) {
      say_what_is_near();
    } else {
      read_recommendations();
      add_passages();
      add_recommendations();
      add_figures();
      add_organisations();
      add_references();
    }
    dossier.document = std::move(document_);
    normalize(dossier.document);
    return dossier;
  }

 private:
  std::string text(const Message& message) const { return language_.text(message); }
  Blocks& blocks() { return document_.blocks; }

  Query query() const {
    Query query;
    query.countries = request_.countries;
    query.themes = themes_.concepts();
    query.public_only = !request_.internal;
    query.order = Query::Order::date;
    query.limit = most_documents;
    query.passages = 0;
    query.snippet_bytes = 0;
    return query;
  }

  void read_documents() {
    register_ = library_.facts();
    if (!request_.internal) public_ = register_->public_part();
    replaced_ = replaced_editions(facts());
    for (const Hit& hit : library_.search(query()).hits) {
      if (replaced_.contains(hit.document)) continue;
      Document whole = library_.store().read(hit.document).document;
      // The index may be older than a decision on who may read.
      if (!request_.internal && !is_public(whole.metadata)) continue;
      cited_.emplace_back(hit.document,
                          request_.internal ? std::move(whole) : public_view(whole));
      gather(hit.document, cited_.back().second, is_minutes(hit.document), themes_,
             parts_);
    }
  }

  const Register& facts() const { return request_.internal ? *register_ : public_; }

  // What a newer edition says otherwise, or no more, is nobody's word today.
  static std::set<std::string> replaced_editions(const Register& facts) {
    std::set<std::string> replaced;
    for (const auto& document : facts.documents()) {
      if (griot::status_of(document->metadata) == Status::withdrawn) continue;
      for (std::string& older : document->metadata.list(replaces)) {
        replaced.insert(std::move(older));
      }
    }
    return replaced;
  }

  std::string labels(Kind kind, const std::vector<std::string>& ids) const {
    std::vector<std::string> names;
    for (const std::string& id : ids) {
      names.push_back(library_.vocabulary().label(kind, id, language_.code()));
    }
    return language_.join(names);
  }

  // "Retour · Comores"
  std::string about() const {
    std::string about = labels(Kind::theme, request_.themes);
    const std::string where = labels(Kind::country, request_.countries);
    if (!where.empty()) about += (about.empty() ? "" : " · ") + where;
    return about;
  }

  // Title, what it is for, and what it is made of.
  void introduce() {
    Metadata& metadata = document_.metadata;
    metadata.set("titre", text(say("Dossier : {1}", {about()})), Source::front_matter);
    if (!request_.purpose.empty()) {
      metadata.set("sous-titre", text(say("Pour : {1}", {request_.purpose})),
                   Source::front_matter);
    }
    metadata.set("langue", language_.code(), Source::front_matter);
    metadata.set("date", request_.today, Source::front_matter);
    const bool example = std::any_of(cited_.begin(), cited_.end(), [](const auto& one) {
      return one.second.metadata.flag("exemple");
    });
    if (example) metadata.set("exemple", "true", Source::front_matter);
    const auto count = static_cast<std::int64_t>(cited_.size());
    std::string made_of = text(say_n(
        "Fait le {2} de {1} document, cité mot pour mot ; chaque passage mène à son "
        "paragraphe.",
        "Fait le {2} de {1} documents, cités mot pour mot ; chaque passage mène à son "
        "paragraphe.",
        count, {language_.date(request_.today)}));
    if (count > 0) blocks().push_back(paragraph(std::move(made_of)));
    if (!request_.internal) return;
    Block warning;
    warning.value = Box{"encadré",
                        {{Text{text(say("À ne pas diffuser"))}}},
                        {paragraph(text(say("Ce dossier cite aussi des documents qui ne "
                                            "sont pas publics.")))}};
    blocks().push_back(std::move(warning));
  }

  // Nothing found is an answer, with what there is beside it.
  void say_what_is_near() {
    blocks().push_back(paragraph(
        text(request_.internal
                 ? say("Aucun document sur ce sujet : {1}.", {about()})
                 : say("Aucun document public sur ce sujet : {1}.", {about()}))));
    for (Block& block :
         nearby_documents(library_, base_url_, language_, request_, query(), replaced_)) {
      blocks().push_back(std::move(block));
    }
  }

  // Documents that are not public, where no public one is cited. What everyone may read
  // and a newer edition replaces is not held back.
  std::size_t withheld() const {
    if (!cited_.empty() || request_.internal) return 0;
    Query all = query();
    all.public_only = false;
    const std::set<std::string> replaced = replaced_editions(*register_);
    const std::vector<Hit> hits = library_.search(all).hits;
    return static_cast<std::size_t>(std::ranges::count_if(hits, [&](const Hit& hit) {
      const RegisteredDocument* known = register_->document(hit.document);
      return !replaced.contains(hit.document) && !(known && known->is_public);
    }));
  }

  const Document& document(const std::string& id) const {
    return std::find_if(cited_.begin(), cited_.end(),
                        [&](const auto& one) { return one.first == id; })
        ->second;
  }

  std::string address(const std::string& id, const std::string& anchor) const {
    return base_url_ + "documents/" + id + (anchor.empty() ? "" : "#" + anchor);
  }

  // By its type, or by its title where it has none: as facts are read.
  bool is_minutes(const std::string& id) const {
    const RegisteredDocument* known = facts().document(id);
    return known && known->facts.minutes.is_minutes;
  }

  // Who stands for what a document says; nobody for minutes.
  std::string who(const std::string& id, const Metadata& metadata) const {
    if (is_minutes(id)) return {};
    for (const char* key : {"signataires", "auteurs", "editeur"}) {
      std::vector<std::string> names = metadata.list(key);
      for (std::string& name : names) {
        name = library_.vocabulary().label(Kind::organisation, name, language_.code());
      }
      if (!names.empty()) return language_.join(names);
    }
    return {};
  }

  // "Association Exemple, « Titre », 14 mars 2026, ¶ 7", the last part a link.
  Inlines source(const std::string& id, const std::string& anchor, int number,
                 const std::string& speaker) const {
    const Metadata& metadata = document(id).metadata;
    std::string said;
    for (const std::string& part :
         {speaker, who(id, metadata), text(say("« {1} »", {metadata.text("titre")})),
          language_.date(metadata.text("date"))}) {
      if (!part.empty()) said += (said.empty() ? "" : ", ") + part;
    }
    const std::string place =
        number > 0 ? "¶ " + std::to_string(number) : text(say("lire le passage"));
    Inlines line = {{Text{said + ", "}},
                    {Link{address(id, anchor), {}, {{Text{place}}}}}};
    if (!is_public(metadata))
      line.push_back({Text{" (" + text(say("non public")) + ")"}});
    return line;
  }

  void read_recommendations() {
    std::set<std::string> cited;
    for (const auto& [id, document] : cited_) cited.insert(id);
    recommended_ = recommendations_for(facts(), cited, request_, themes_);
    // What is in the table is not cited above it as well, what a person rejected nowhere.
    std::set<std::pair<std::string, std::string>> apart;
    for (const auto& said : recommended_) {
      apart.emplace(said.document->id, said.fact->anchor);
    }
    for (const auto& said : register_->recommendations_of_all_editions()) {
      if (!register_->is_withdrawn(said.fact->standing.id)) continue;
      apart.emplace(said.document->id, said.fact->anchor);
    }
    std::erase_if(parts_.passages, [&](const DossierPassage& passage) {
      return apart.contains({passage.document, passage.anchor});
    });
  }

  // What nobody has looked at yet says so: a dossier is read where no register is.
  std::string standing_of(const Recommendation& fact) const {
    const std::string said = status_of(fact);
    if (fact.standing.state != FactState::candidate) return said;
    const std::string unconfirmed =
        text(say("relevée par le moteur, pas encore vérifiée par une personne"));
    return said.empty() ? unconfirmed : said + " ; " + unconfirmed;
  }

  // "acceptée, mars 2026 (compte-rendu-5)"
  std::string status_of(const Recommendation& fact) const {
    const FactStatus* status = find_status(
        Recommendation::letter, fact.standing.status(first_recommendation_status));
    std::string said = status ? text(status->name) : std::string();
    if (fact.standing.history.empty()) return said;
    const StatusChange& last = fact.standing.history.back();
    if (!last.date.empty()) said += ", " + language_.date(last.date);
    if (!last.evidence.empty()) said += " (" + last.evidence + ")";
    return said;
  }

  void add_recommendations() {
    Table made = table({say("Recommandation, mot pour mot"), say("À qui"),
                        say("Suite donnée"), say("Source")});
    for (const Said<Recommendation>& said : recommended_) {
      const Recommendation& fact = *said.fact;
      Inlines words = {{Text{fact.standing.id + " – "}}};
      for (std::size_t at = 0; at <= fact.text.size();) {
        const std::size_t end = std::min(fact.text.find('\n', at), fact.text.size());
        words.push_back({Text{(at > 0 ? " – " : "") + fact.text.substr(at, end - at)}});
        at = end + 1;
      }
      TableRow row;
      row.cells = {cell(std::move(words)),
                   cell({{Text{labels(Kind::addressee, fact.addressees)}}}),
                   cell({{Text{standing_of(fact)}}}),
                   cell(source(said.document->id, fact.anchor, 0, {}))};
      made.rows.push_back(std::move(row));
    }
    add(say("Recommandations et suite donnée"), std::move(made));
  }

  void add_passages() {
    for (const Section& section : sections()) {
      std::map<std::string, std::vector<const DossierPassage*>> by_concept;
      for (const DossierPassage& one : parts_.passages) {
        if (one.argument == section.argument) by_concept[one.concept_id].push_back(&one);
      }
      if (by_concept.empty()) continue;
      blocks().push_back(heading(2, text(section.title)));
      for (const std::string& id : order_of(by_concept)) {
        if (by_concept.size() > 1) {
          blocks().push_back(
              heading(3, library_.vocabulary().label(Kind::theme, id, language_.code())));
        }
        for (const DossierPassage* one : by_concept.at(id)) add(*one);
      }
    }
  }

  // Wide themes first, as they were asked for.
  template <class Groups>
  std::vector<std::string> order_of(const Groups& groups) const {
    std::vector<std::string> order;
    for (const std::string& id : themes_.concepts()) {
      if (groups.contains(id)) order.push_back(id);
    }
    if (order.empty()) order.emplace_back("*");
    return order;
  }

  void add(const DossierPassage& passage) {
    Block quote;
    Inlines said =
        source(passage.document, passage.anchor, passage.number, passage.speaker);
    said.insert(said.begin(), {Text{"— "}});
    quote.value = Quote{{paragraph(passage.words)}};
    blocks().push_back(std::move(quote));
    blocks().push_back(paragraph(std::move(said)));
  }

  Table table(std::initializer_list<Message> titles) const {
    Table made;
    made.header_rows = 1;
    made.rows.emplace_back();
    for (const Message& title : titles) {
      made.rows[0].cells.push_back(cell({{Text{text(title)}}}, true));
    }
    return made;
  }

  void add(const Message& title, Table made) {
    if (made.rows.size() < 2) return;
    blocks().push_back(heading(2, text(title)));
    Block block;
    block.value = std::move(made);
    blocks().push_back(std::move(block));
  }

  void add_figures() {
    std::vector<const DossierFigure*> figures;
    for (const DossierFigure& one : parts_.figures) figures.push_back(&one);
    std::stable_sort(figures.begin(), figures.end(),
                     [](const auto* a, const auto* b) { return a->year > b->year; });
    figures.resize(std::min(figures.size(), most_figures));
    Table made = table({say("Chiffre, tel qu'écrit"), say("Année"), say("Source")});
    for (const DossierFigure* one : figures) {
      TableRow row;
      row.cells = {cell({{Text{one->sentence}}}), cell({{Text{one->year}}}),
                   cell(source(one->document, one->anchor, one->number, {}))};
      made.rows.push_back(std::move(row));
    }
    add(say("Chiffres datés"), std::move(made));
  }

  void add_organisations() {
    Table made = table({say("Organisation"), say("Rôle"), say("Documents")});
    std::map<std::pair<std::string, std::string>, Inlines> rows;
    for (const auto& [id, document] : cited_) {
      for (const Role& role : roles()) {
        for (const std::string& one : document.metadata.list(role.key)) {
          const std::string name =
              library_.vocabulary().label(Kind::organisation, one, language_.code());
          Inlines& documents = rows[{name, text(role.label)}];
          if (!documents.empty()) documents.push_back({Text{" ; "}});
          documents.push_back(
              {Link{address(id, {}), {}, {{Text{document.metadata.text("titre")}}}}});
        }
      }
    }
    for (auto& [who, documents] : rows) {
      TableRow row;
      row.cells = {cell({{Text{who.first}}}), cell({{Text{who.second}}}),
                   cell(std::move(documents))};
      made.rows.push_back(std::move(row));
    }
    add(say("Organisations"), std::move(made));
  }

  void add_references() {
    blocks().push_back(heading(2, text(say("Références"))));
    List list;
    list.numbering = Numbering::decimal;
    for (const auto& [id, document] : cited_) {
      const Metadata& metadata = document.metadata;
      const std::string type = library_.vocabulary().label(
          Kind::type, metadata.text("type"), language_.code());
      std::string said;
      for (const std::string& part :
           {who(id, metadata), text(say("« {1} »", {metadata.text("titre")})), type,
            language_.date(metadata.text("date"))}) {
        if (!part.empty()) said += (said.empty() ? "" : ", ") + part;
      }
      ListItem item;
      item.content = {paragraph(
          {{Text{said + ". "}}, {Link{address(id, {}), {}, {{Text{address(id, {})}}}}}})};
      list.items.push_back(std::move(item));
    }
    Block block;
    block.value = std::move(list);
    blocks().push_back(std::move(block));
  }

  const Library& library_;
  const std::string& base_url_;
  const Language& language_;
  const DossierRequest& request_;
  ThemeWords themes_;
  std::vector<std::pair<std::string, Document>> cited_;  // the newest first
  std::set<std::string> replaced_;                       // by newer editions
  DossierParts parts_;
  std::shared_ptr<const Register> register_;  // that recommended_ stand in
  Register public_;
  std::vector<Said<Recommendation>> recommended_;  // the newest first
  Document document_;
};

}  // namespace

Dossier make_dossier(const Library& library, const std::string& base_url,
                     const Language& language, const DossierRequest& request) {
  return Maker(library, base_url, language, request).make();
}

}  // namespace griot
