#include "engine/render/docx.h"

#include <utility>

#include "engine/document/plain_text.h"
#include "engine/document/walk.h"
#include "engine/render/docx_writer.h"
#include "engine/text/words.h"

namespace griot {
namespace {

constexpr std::string_view namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
    "wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

const std::string word_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string part(const char* root, std::string_view content) {
  std::string out(xml_declaration);
  out += "<w:" + std::string(root) + std::string(namespaces) + ">";
  out += content;
  return out + "</w:" + root + ">";
}

// The two marks above notes that Word draws itself (17.11.23).
std::string separators(const char* element) {
  std::string out;
  for (const auto& [id, name] :
       {std::pair{"-1", "separator"}, std::pair{"0", "continuationSeparator"}}) {
    out += "<w:" + std::string(element) + " w:type=\"" + name + "\" w:id=\"" + id +
           "\"><w:p><w:r><w:" + name + "/></w:r></w:p></w:" + element + ">";
  }
  return out;
}

std::string settings(std::string_view language) {
  std::string out =
      "<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"708\"/>"
      "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>"
      "<w:endnotePr><w:endnote w:id=\"-1\"/><w:endnote w:id=\"0\"/></w:endnotePr>"
      "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas."
      "microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang";
  append_xml_attribute(out, "w:val", language);
  return out + "/>";
}

std::string page_field(const char* code) {
  return std::string(
             "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
             "xml:space=\"preserve\"> ") +
         code +
         " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
         "<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string footer() {
  return "<w:p><w:pPr><w:pStyle w:val=\"Pieddepage\"/><w:jc w:val=\"center\"/></w:pPr>" +
         page_field("PAGE") + "<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>" +
         page_field("NUMPAGES") + "</w:p>";
}

std::string header(const std::string& text) {
  return "<w:p><w:pPr><w:pStyle w:val=\"En-tte\"/></w:pPr><w:r><w:t>" + xml(text) +
         "</w:t></w:r></w:p>";
}

}  // namespace

DocxWriter::DocxWriter(const Document& document, const DocxOptions& options)
    : document_(document), options_(options), bookmarks_(document) {
  for (const Note& note : document.notes) notes_.emplace(note.id, &note);
}

// What the document is called, unless it begins with that itself.
void DocxWriter::title() {
  const std::string called = document_.metadata.text("titre");
  const auto* first = document_.blocks.empty()
                          ? nullptr
                          : std::get_if<Heading>(&document_.blocks.front().value);
  const bool said =
      first && first->level == 1 && fold(plain_text(first->content)) == fold(called);
  if (called.empty() || said) return;
  Place place;
  place.style = docx_style::title;
  append_paragraph({{Text{called}}}, place);
  const std::string more = document_.metadata.text("sous-titre");
  if (more.empty()) return;
  place.style = docx_style::subtitle;
  append_paragraph({{Text{more}}}, place);
}

void DocxWriter::body() {
  title();
  append(document_.blocks, {});
  uncalled_notes();
}

void DocxWriter::uncalled_notes() {
  Inlines calls;
  for (const Note& note : document_.notes) {
    if (!called_.contains(note.id)) calls.push_back({NoteReference{note.id}});
  }
  if (!calls.empty()) append_paragraph(calls, {});
}

void DocxWriter::append_note(const Note& note, int id) {
  const bool foot = note.kind == Note::Kind::footnote;
  const std::string element = foot ? "footnote" : "endnote";
  out() += "<w:" + element + " w:id=\"" + std::to_string(id) + "\">";
  Place place;
  place.style = foot ? docx_style::footnote : docx_style::endnote;
  place.in_note = true;
  const std::string mark = std::string("<w:r><w:rPr><w:rStyle w:val=\"") +
                           (foot ? docx_style::footnote_call : docx_style::endnote_call) +
                           "\"/></w:rPr><w:" + element +
                           "Ref/></w:r><w:r><w:t "
                           "xml:space=\"preserve\"> </w:t></w:r>";
  const std::size_t from = out().size();
  append(note.content, place);
  // The mark stands in the first paragraph, or in one of its own.
  const std::size_t properties = out().find("</w:pPr>", from);
  const bool begins = out().compare(from, 5, "<w:p>") == 0;
  if (begins && properties != std::string::npos) {
    out().insert(properties + 8, mark);
  } else {
    out().insert(from, "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(place.style) +
                           "\"/></w:pPr>" + mark + "</w:p>");
  }
  if (!out().ends_with("</w:p>")) out() += "<w:p/>";
  out() += "</w:" + element + ">";
}

std::string DocxWriter::write() {
  const std::string language = docx_language(document_.metadata.text("langue"));
  body();
  // A note is written once; those it calls itself are called at the end of the text.
  for (std::size_t i = 0; i < order_.size(); ++i) {
    const bool foot = order_[i]->kind == Note::Kind::footnote;
    story_ = foot ? &footnotes_ : &endnotes_;
    append_note(*order_[i], static_cast<int>(i) + 1);
  }
  story_ = &main_;

  DocxPackage package;
  DocxRelationships root;
  root.id_of("officeDocument", "word/document.xml");
  root.id_of(
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
      "core-properties",
      "docProps/core.xml");
  root.id_of("custom-properties", "docProps/custom.xml");
  package.add("_rels/.rels", "", root.part());

  DocxRelationships& links = main_.relationships;
  const auto add = [&](const char* name, const char* root_element,
                       std::string_view content) {
    links.id_of(name, std::string(name) + ".xml");
    package.add("word/" + std::string(name) + ".xml", word_type + name + "+xml",
                part(root_element, content));
  };
  add("styles", "styles", docx_styles(language));
  add("settings", "settings", settings(language));
  if (!numbering_.empty()) add("numbering", "numbering", numbering_.part());
  add("footnotes", "footnotes", separators("footnote") + footnotes_.xml);
  add("endnotes", "endnotes", separators("endnote") + endnotes_.xml);
  add("footer", "ftr", footer());
  std::string references = "<w:footerReference w:type=\"default\" r:id=\"" +
                           links.id_of("footer", "footer.xml") + "\"/>";
  if (document_.metadata.flag("exemple")) {
    add("header", "hdr",
        header(options_.text(say("Document d'exemple : ne reflète la position d'aucune "
                                 "organisation réelle"))));
    references = "<w:headerReference w:type=\"default\" r:id=\"" +
                 links.id_of("header", "header.xml") + "\"/>" + references;
  }
  const std::string section =
      "<w:sectPr>" + references +
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1304\" "
      "w:bottom=\"1304\" w:left=\"1304\" w:header=\"708\" w:footer=\"708\" "
      "w:gutter=\"0\"/></w:sectPr>";
  package.add("word/document.xml", word_type + "document.main+xml",
              part("document", "<w:body>" + main_.xml + section + "</w:body>"));
  package.add("word/_rels/document.xml.rels", "", links.part());
  for (const auto& [name, story] :
       {std::pair{"footnotes", &footnotes_}, std::pair{"endnotes", &endnotes_}}) {
    if (story->relationships.empty()) continue;
    package.add("word/_rels/" + std::string(name) + ".xml.rels", "",
                story->relationships.part());
  }
  for (auto& [name, bytes] : media_) package.add("word/media/" + name, "", bytes);
  package.add("docProps/core.xml",
              "application/vnd.openxmlformats-package.core-properties+xml",
              docx_core_properties(document_.metadata));
  package.add("docProps/custom.xml",
              "application/vnd.openxmlformats-officedocument.custom-properties+xml",
              docx_custom_properties(document_.metadata));
  return package.take();
}

std::string render_docx(const Document& document, const DocxOptions& options) {
  return DocxWriter(document, options).write();
}

const OutputFormat& word_format() {
  static constexpr OutputFormat format{
      "docx", "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true,
      [](const Document& document, const MediaReader& media) {
        DocxOptions options;
        options.media = media;
        return render_docx(document, options);
      }};
  return format;
}

}  // namespace griot
