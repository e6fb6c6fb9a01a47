// Lines of text, the fourth part of HtmlRenderer.
#include <utility>

#include "engine/document/plain_text.h"
#include "engine/render/escape_html.h"
#include "engine/render/html_renderer.h"
#include "engine/render/mathml.h"
#include "engine/render/typography.h"

namespace griot {
namespace {

const char* element_of(Emphasis kind) {
  switch (kind) {
    case Emphasis::emphasis:
      return "em";
    case Emphasis::strong:
      return "strong";
    case Emphasis::underline:
      return "u";
    case Emphasis::strike:
      return "del";
    case Emphasis::superscript:
      return "sup";
    case Emphasis::subscript:
      return "sub";
    case Emphasis::small_caps:
      return "span";
    case Emphasis::highlight:
      return "mark";
  }
  return "span";
}

// "/documents/x" of "/documents/x?y#z".
std::string_view path_of(std::string_view url) {
  return url.substr(0, url.find_first_of("?#"));
}

}  // namespace

void HtmlRenderer::append(const Inlines& inlines) {
  for (const Inline& node : inlines) append(node);
}

void HtmlRenderer::append(const Inline& node) {
  if (const auto* text = std::get_if<Text>(&node.value)) {
    append_text(text->text);
  } else if (const auto* emphasised = std::get_if<Emphasised>(&node.value)) {
    append_emphasis(*emphasised);
  } else if (const auto* line = std::get_if<LineBreak>(&node.value)) {
    out_ += line->hard ? "<br>\n" : "\n";
  } else if (const auto* link = std::get_if<Link>(&node.value)) {
    append_link(*link);
  } else if (const auto* code = std::get_if<Code>(&node.value)) {
    out_ += "<code>";
    append_escaped(out_, code->text);
    out_ += "</code>";
  } else if (const auto* localised = std::get_if<Localised>(&node.value)) {
    append_localised(*localised);
  } else if (const auto* image = std::get_if<Image>(&node.value)) {
    append_image(*image);
  } else if (const auto* call = std::get_if<NoteReference>(&node.value)) {
    append_call(*call);
  } else if (const auto* formula = std::get_if<Formula>(&node.value)) {
    append_formula(*formula);
  } else if (const auto* bookmark = std::get_if<Bookmark>(&node.value)) {
    if (!placed_.insert(bookmark->name).second) return;
    out_ += "<span";
    attribute("id", id(bookmark_id(bookmark->name)));
    out_ += "></span>";
  }
}

void HtmlRenderer::append_text(std::string_view text) {
  french_ ? append_french(out_, text) : append_escaped(out_, text);
}

void HtmlRenderer::append_emphasis(const Emphasised& emphasised) {
  const char* name = element_of(emphasised.kind);
  out_ += '<';
  out_ += name;
  if (emphasised.kind == Emphasis::small_caps) {
    is_alone() ? attribute("style", "font-variant:small-caps")
               : class_name("petites-capitales");
  }
  out_ += '>';
  append(emphasised.content);
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void HtmlRenderer::append_localised(const Localised& localised) {
  const bool before = french_;
  if (!localised.language.empty()) {
    french_ = options_.typography && localised.language.starts_with("fr");
  }
  out_ += "<span";
  if (!localised.language.empty()) attribute("lang", localised.language);
  if (!localised.direction.empty()) attribute("dir", localised.direction);
  out_ += '>';
  append(localised.content);
  out_ += "</span>";
  french_ = before;
}

// The address as it may leave; empty: only the text does.
std::string HtmlRenderer::href_of(const std::string& target) {
  if (target.starts_with("#")) {
    if (!targets_) targets_.emplace(document_);
    const std::string found = targets_->id_of(std::string_view(target).substr(1));
    return found.empty() ? std::string() : "#" + id(found);
  }
  const std::optional<SafeUrl> safe = safe_url(target);
  if (!safe) return {};
  switch (safe->kind) {
    case UrlKind::web:
    case UrlKind::mail:
      return safe->url;
    case UrlKind::rooted:
      if (options_.has_page && !options_.has_page(path_of(safe->url))) return {};
      return options_.site + safe->url;
    // What lay beside the source file does not lie beside the page.
    case UrlKind::relative:
      return is_alone() ? safe->url : std::string();
    case UrlKind::fragment:
      break;
  }
  return {};
}

void HtmlRenderer::append_link(const Link& link) {
  const std::string href = in_link_ ? std::string() : href_of(link.target);
  if (href.empty()) return append(link.content);
  std::string tag = "<a";
  append_html_attribute(tag, "href", href);
  if (!link.title.empty()) append_html_attribute(tag, "title", link.title);
  tag += '>';
  if (link.content.empty()) {
    out_ += tag;
    append_escaped(out_, link.target);
    out_ += "</a>";
    return;
  }
  bool open = false;
  for (const Inline& node : link.content) {
    // The call of a note is a link of its own: this one pauses.
    const bool call = std::holds_alternative<NoteReference>(node.value);
    if (open == call) {
      out_ += open ? "</a>" : tag;
      open = !open;
    }
    in_link_ = open;
    append(node);
  }
  in_link_ = false;
  if (open) out_ += "</a>";
}

void HtmlRenderer::append_image(const Image& image) {
  const bool shown =
      is_alone() ? is_media_source(image.source) : is_web_image(image.source);
  if (shown) {
    out_ += "<img";
    attribute("src", options_.media_base + image.source);
    attribute("alt", image.alternative);
    if (!image.title.empty()) attribute("title", image.title);
    if (is_page()) out_ += " loading=\"lazy\"";
    out_ += '>';
    return;
  }
  // Another format is offered, a picture elsewhere is linked: nothing is fetched.
  const bool media = is_media_source(image.source);
  const std::optional<SafeUrl> safe = safe_url(image.source);
  const bool linked = !in_link_ && (media || (safe && safe->kind == UrlKind::web));
  if (!linked && !is_alone()) return append_escaped(out_, image.alternative);
  const bool silent = image.decorative && !linked;
  const std::string words = image.alternative.empty() && !silent
                                ? options_.text(say("image"))
                                : image.alternative;
  if (linked) {
    out_ += "<a";
    attribute("href",
              media ? options_.media_base + image.source : safe->url);
    out_ += '>';
  }
  if (is_alone()) {
    // The place of the picture stays: a browser shows its words there, and asks nobody.
    out_ += "<img src=\"about:blank\"";
    attribute("alt", words);
    out_ += '>';
  } else {
    append_escaped(out_, words);
  }
  if (linked) out_ += "</a>";
}

void HtmlRenderer::append_formula(const Formula& formula) {
  const std::string mathml =
      options_.mode == HtmlMode::fragment ? std::string() : safe_mathml(formula.mathml);
  if (!mathml.empty()) {
    out_ += mathml;
    return;
  }
  out_ += "<span";
  if (is_alone()) {
    attribute("class", "math");
  } else {
    class_name("formule");
  }
  out_ += '>';
  append_escaped(out_, formula.text);
  out_ += "</span>";
}

}  // namespace griot
