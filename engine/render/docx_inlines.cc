#include <array>
#include <utility>

#include "engine/base/image_size.h"
#include "engine/render/docx_writer.h"
#include "engine/render/safe_url.h"

namespace griot {
namespace {

constexpr std::int64_t pixel = 9525;        // English Metric Units, at 96 a inch
constexpr std::int64_t widest = 5'904'000;  // the text, between the margins
constexpr std::int64_t highest = 8'200'000;

bool has(unsigned kinds, Emphasis kind) {
  return (kinds >> static_cast<unsigned>(kind) & 1U) != 0;
}

std::string extension_of(std::string_view name) {
  return std::string(name.substr(std::min(name.rfind('.'), name.size() - 1) + 1));
}

}  // namespace

void DocxWriter::append(const Inlines& inlines, const Look& look, bool in_note) {
  for (const Inline& node : inlines) append(node, look, in_note);
}

void DocxWriter::append(const Inline& node, const Look& look, bool in_note) {
  struct Visit {
    DocxWriter& writer;
    const Look& look;
    bool in_note;
    void operator()(const Text& it) const { writer.append_text(it.text, look); }
    void operator()(const Emphasised& it) const {
      Look inner = look;
      inner.kinds |= 1U << static_cast<unsigned>(it.kind);
      writer.append(it.content, inner, in_note);
    }
    void operator()(const Localised& it) const {
      Look inner = look;
      if (!it.language.empty()) inner.language = it.language;
      if (!it.direction.empty()) inner.right_to_left = it.direction == "rtl";
      writer.append(it.content, inner, in_note);
    }
    void operator()(const Code& it) const {
      Look inner = look;
      inner.code = true;
      writer.append_text(it.text, inner);
    }
    void operator()(const Link& it) const { writer.append_link(it, look, in_note); }
    void operator()(const Image& it) const { writer.append_image(it, look); }
    void operator()(const NoteReference& it) const {
      writer.append_call(it, look, in_note);
    }
    void operator()(const LineBreak& it) const {
      if (it.hard) {
        writer.out() += "<w:r><w:br/></w:r>";
      } else {
        writer.append_text(" ", look);
      }
    }
    void operator()(const Formula& it) const { writer.append_formula(it); }
    void operator()(const Bookmark& it) const {
      const std::string name = writer.bookmarks_.at(it);
      if (!name.empty()) writer.append_bookmark(name);
    }
  };
  std::visit(Visit{*this, look, in_note}, node.value);
}

// The order of properties is the schema's (17.3.2.28).
void DocxWriter::open_run(const Look& look, const char* style) {
  struct Property {
    Emphasis kind;
    const char* xml;
  };
  static constexpr std::array properties = {
      Property{Emphasis::strong, "<w:b/>"},
      Property{Emphasis::emphasis, "<w:i/>"},
      Property{Emphasis::small_caps, "<w:smallCaps/>"},
      Property{Emphasis::strike, "<w:strike/>"},
      Property{Emphasis::highlight, "<w:highlight w:val=\"yellow\"/>"},
      Property{Emphasis::underline, "<w:u w:val=\"single\"/>"},
      Property{Emphasis::superscript, "<w:vertAlign w:val=\"superscript\"/>"},
      Property{Emphasis::subscript, "<w:vertAlign w:val=\"subscript\"/>"},
  };
  std::string& to = out();
  to += "<w:r>";
  std::string said;
  if (style[0] == '\0' && look.link) style = docx_style::link;
  if (style[0] == '\0' && look.code) style = docx_style::inline_code;
  if (style[0] != '\0') said += "<w:rStyle w:val=\"" + std::string(style) + "\"/>";
  for (const Property& property : properties) {
    const bool both =
        property.kind == Emphasis::subscript && has(look.kinds, Emphasis::superscript);
    if (has(look.kinds, property.kind) && !both) said += property.xml;
  }
  if (look.right_to_left) said += "<w:rtl/>";
  if (!look.language.empty()) {
    said += "<w:lang";
    append_xml_attribute(said, look.right_to_left ? "w:bidi" : "w:val",
                         docx_language(look.language));
    said += "/>";
  }
  if (!said.empty()) to += "<w:rPr>" + said + "</w:rPr>";
}

void DocxWriter::append_text(std::string_view text, const Look& look) {
  if (text.empty()) return;
  open_run(look);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\t'), text.size());
    if (end > 0) {
      out() += "<w:t xml:space=\"preserve\">" + xml(text.substr(0, end)) + "</w:t>";
    }
    if (end < text.size()) out() += "<w:tab/>";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  out() += "</w:r>";
}

void DocxWriter::append_bookmark(const std::string& name) {
  if (!set_bookmarks_.insert(name).second) return;
  const std::string id = std::to_string(++bookmark_ids_);
  out() += "<w:bookmarkStart w:id=\"" + id + "\"";
  append_xml_attribute(out(), "w:name", name);
  out() += "/><w:bookmarkEnd w:id=\"" + id + "\"/>";
}

// A link that leads nowhere safe leaves as its text.
void DocxWriter::append_link(const Link& link, const Look& look, bool in_note) {
  std::string opening;
  if (link.target.starts_with('#')) {
    const std::string name = bookmarks_.name_of(link.target.substr(1));
    if (!name.empty()) append_xml_attribute(opening, "w:anchor", name);
  } else if (const auto url = safe_url(link.target)) {
    const std::string address =
        (url->kind == UrlKind::rooted ? options_.site : std::string()) + url->url;
    append_xml_attribute(opening, "r:id",
                         relationships().id_of("hyperlink", address, true));
  }
  Look inner = look;
  if (!opening.empty()) {
    inner.link = true;
    if (!link.title.empty()) append_xml_attribute(opening, "w:tooltip", link.title);
    out() += "<w:hyperlink" + opening + " w:history=\"1\">";
  }
  append(link.content, inner, in_note);
  if (!opening.empty()) out() += "</w:hyperlink>";
}

void DocxWriter::append_image(const Image& image, const Look& look) {
  const bool ours = is_web_image(image.source) && options_.media;
  const std::string name =
      ours ? image.source.substr(std::string_view("media/").size()) : std::string();
  if (ours && !media_.contains(name)) media_[name] = options_.media(name);
  const std::string* bytes = ours ? &media_[name] : nullptr;
  if (!bytes || bytes->empty()) {
    if (ours) media_.erase(name);
    if (image.alternative.empty()) return;
    Inlines shown = {{Text{image.alternative}}};
    if (is_media_source(image.source)) return append(shown, look, true);
    return append_link({image.source, image.title, std::move(shown)}, look, true);
  }
  const ImageSize size = image_size(*bytes).value_or(ImageSize{320, 240});
  std::int64_t width = size.width * pixel;
  std::int64_t height = size.height * pixel;
  if (width > widest) {
    height = height * widest / width;
    width = widest;
  }
  if (height > highest) {
    width = width * highest / height;
    height = highest;
  }
  const std::string extent =
      " cx=\"" + std::to_string(width) + "\" cy=\"" + std::to_string(height) + "\"/>";
  const std::string id = std::to_string(++drawing_ids_);
  std::string described = " id=\"" + id + "\" name=\"Image " + id + "\"";
  append_xml_attribute(described, "descr", image.alternative);
  if (!image.title.empty()) append_xml_attribute(described, "title", image.title);
  std::string& to = out();
  to +=
      "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      "<wp:extent" +
      extent + "<wp:docPr" + described;
  if (image.decorative) {
    to +=
        "><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\">"
        "<adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/"
        "2017/decorative\" val=\"1\"/></a:ext></a:extLst></wp:docPr>";
  } else {
    to += "/>";
  }
  to +=
      "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/"
      "2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"" +
      id + "\" name=\"image." + extension_of(name) +
      "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"" +
      relationships().id_of("image", "media/" + name) +
      "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
      "<a:off x=\"0\" y=\"0\"/><a:ext" +
      extent +
      "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
      "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
}

void DocxWriter::append_call(const NoteReference& call, const Look& look, bool in_note) {
  const auto note = notes_.find(call.note);
  if (note == notes_.end() || in_note) return;
  const auto [place, is_new] =
      called_.emplace(call.note, static_cast<int>(order_.size()) + 1);
  const std::string number = std::to_string(place->second);
  const bool foot = note->second->kind == Note::Kind::footnote;
  const char* style = foot ? docx_style::footnote_call : docx_style::endnote_call;
  const std::string mark = "_Note" + number;
  if (!is_new) {
    // A field that shows the number of the call it leads to (17.16.5.41).
    out() += "<w:fldSimple w:instr=\" NOTEREF " + mark + " \\f \\h \">";
    open_run(look, style);
    out() += "<w:t>" + number + "</w:t></w:r></w:fldSimple>";
    return;
  }
  order_.push_back(note->second);
  const std::string id = "\"" + std::to_string(++bookmark_ids_) + "\"";
  out() += "<w:bookmarkStart w:id=" + id + " w:name=\"" + mark + "\"/>";
  open_run(look, style);
  out() += foot ? "<w:footnoteReference w:id=\"" : "<w:endnoteReference w:id=\"";
  out() += number + "\"/></w:r><w:bookmarkEnd w:id=" + id + "/>";
}

// The linear form: Word shows it as a formula, and "professional" makes it
// two-dimensional.
void DocxWriter::append_formula(const Formula& formula) {
  const std::string line = "<m:oMath><m:r><m:t xml:space=\"preserve\">" +
                           xml(formula.text) + "</m:t></m:r></m:oMath>";
  out() += formula.display ? "<m:oMathPara>" + line + "</m:oMathPara>" : line;
}

}  // namespace griot
