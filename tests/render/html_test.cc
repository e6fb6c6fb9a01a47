#include "engine/render/html.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

#include "engine/base/error.h"
#include "engine/base/xml.h"
#include "engine/markdown/markdown.h"
#include "engine/render/docx.h"
#include "engine/render/html_page.h"
#include "engine/render/outline.h"
#include "tests/document/random_document.h"

using namespace griot;

namespace {

Document document_of(const std::string& markdown) {
  return read_markdown(markdown, "x.md").document;
}

std::string page_of(const std::string& markdown) {
  return render_html(document_of(markdown));
}

HtmlOptions in_mode(HtmlMode mode) {
  HtmlOptions options;
  options.mode = mode;
  return options;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// As XML: void elements closed. Well-formed XML nests well and escapes all it must.
std::string as_xml(std::string html) {
  for (const char* name : {"<br", "<hr", "<img", "<col"}) {
    for (std::size_t i = html.find(name); i != std::string::npos;
         i = html.find(name, i + 1)) {
      const std::size_t end = html.find('>', i);
      if (html[end - 1] != '/') html.insert(end, 1, '/');
    }
  }
  return "<body>" + html + "</body>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(text_is_never_markup) {
  const std::string html = page_of("\\<script>alert(1)\\</script> & \"x\"");
  BOOST_TEST(html ==
             "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>\n");
}

BOOST_AUTO_TEST_CASE(raw_html_of_a_source_never_arrives) {
  const std::string html = page_of(
      "<script>alert(1)</script>\n\n<p onclick=\"x()\">a</p>\n\n"
      "b <img src=x onerror=alert(1)> <iframe src=\"//evil\"></iframe> "
      "<svg onload=alert(1)> <a href=\"javascript:x()\">c</a>");

  for (const char* bad : {"<script", "onclick", "onerror", "<iframe", "<svg",
                          "javascript", "<img", "evil"}) {
    BOOST_TEST(!holds(html, bad), bad);
  }
  BOOST_TEST(holds(html, "c</p>"));
}

BOOST_AUTO_TEST_CASE(unsafe_addresses_leave_their_text_only) {
  BOOST_TEST(page_of("[texte](javascript:alert(1))") == "<p>texte</p>\n");
  BOOST_TEST(page_of("[texte](//evil.example)") == "<p>texte</p>\n");
  BOOST_TEST(page_of("[texte](https://x.example/?a&b)") ==
             "<p><a href=\"https://x.example/?a&amp;b\">texte</a></p>\n");
}

BOOST_AUTO_TEST_CASE(pictures_of_others_are_linked_never_fetched) {
  const std::string hash(64, 'a');
  BOOST_TEST(page_of("![Une carte](https://x.example/c.png)") ==
             "<p><a href=\"https://x.example/c.png\">Une carte</a></p>\n");
  HtmlOptions options;
  options.media_base = "/documents/d/";
  BOOST_TEST(render_html(document_of("![Carte](media/" + hash + ".png)"), options) ==
             "<p><img src=\"/documents/d/media/" + hash +
                 ".png\" alt=\"Carte\" loading=\"lazy\"></p>\n");
  BOOST_TEST(render_html(document_of("![Carte](media/" + hash + ".emf)"), options) ==
             "<p><a href=\"/documents/d/media/" + hash + ".emf\">Carte</a></p>\n");
}

BOOST_AUTO_TEST_CASE(paragraphs_with_an_anchor_carry_their_number) {
  Document document = document_of("Un.\n\n- liste\n\nDeux.");
  document.blocks[0].anchor = "p-k3";
  document.blocks[1].anchor = "p-li";
  document.blocks[2].anchor = "p-x9";

  const std::string html = render_html(document);

  BOOST_TEST(holds(html,
                   "<p id=\"p-k3\" class=\"g-p\"><a class=\"g-num\" href=\"#p-k3\">"
                   "<span class=\"g-vh\">Paragraphe </span>1</a> Un.</p>"));
  BOOST_TEST(holds(html, "<ul id=\"p-li\">"));
  BOOST_TEST(holds(html, "</span>2</a> Deux.</p>"));
  BOOST_TEST(numbered_paragraphs(document).size() == 2u);
}

BOOST_AUTO_TEST_CASE(notes_of_a_page_follow_their_paragraph_and_lead_back) {
  const std::string html = page_of("A[^x] B[^x].\n\nC.\n\n[^x]: Note.\n\n[^y]: Seule.");
  BOOST_TEST(
      html ==
      "<p>A<a class=\"g-appel\" id=\"a-1\" href=\"#n-1\" aria-label=\"Note 1\">1</a> "
      "B<a class=\"g-appel\" id=\"a-1-2\" href=\"#n-1\" aria-label=\"Note 1\">1</a>."
      "</p>\n<p class=\"g-note\" id=\"n-1\"><a href=\"#a-1\" "
      "aria-label=\"Note 1, retour à l’appel\">1</a>Note.</p>\n<p>C.</p>\n"
      "<p class=\"g-note\" id=\"n-2\"><span>2</span>Seule.</p>\n");
}

BOOST_AUTO_TEST_CASE(notes_that_call_each_other_are_written_once) {
  const std::string html = page_of("A[^1].\n\n[^1]: Voir[^2].\n\n[^2]: Voir[^1].");
  std::size_t notes = 0;
  for (std::size_t i = html.find("g-note\""); i != std::string::npos;
       i = html.find("g-note\"", i + 1)) {
    ++notes;
  }
  BOOST_TEST(notes == 2u);
}

BOOST_AUTO_TEST_CASE(a_note_called_within_a_link_has_a_link_of_its_own) {
  BOOST_TEST(holds(page_of("[a[^1]b](https://x.example)\n\n[^1]: N."),
                   "<a href=\"https://x.example\">a</a><a class=\"g-appel\""));
}

BOOST_AUTO_TEST_CASE(tables_say_what_their_headers_head) {
  const std::string html = page_of(
      "<table>\n<caption>Délais</caption>\n<thead>\n<tr><th rowspan=\"2\">Île</th>"
      "<th "
      "colspan=\"2\">Familles</th></tr>\n<tr><th>2024</th><td>2025</td></tr>\n</thead>\n"
      "<tbody>\n<tr><th>A</th><td>9</td><td>8</td></tr>\n</tbody>\n</table>");

  BOOST_TEST(holds(html,
                   "<figure class=\"g-defile\" role=\"region\" tabindex=\"0\" "
                   "aria-labelledby=\"tab-1\">"));
  BOOST_TEST(holds(html, "<caption id=\"tab-1\">Délais</caption>"));
  BOOST_TEST(holds(html, "<th rowspan=\"2\" scope=\"col\">Île</th>"));
  BOOST_TEST(holds(html, "<th colspan=\"2\" scope=\"colgroup\">Familles</th>"));
  BOOST_TEST(holds(html, "<th scope=\"row\">A</th>"));
  BOOST_TEST(holds(html, "<td>2025</td>"));
}

// Those who go from heading to heading miss one where a level is left out.
BOOST_AUTO_TEST_CASE(no_level_of_headings_is_skipped_on_a_page) {
  HtmlOptions options = in_mode(HtmlMode::page);
  options.top_heading = 2;
  const std::string html = render_html(
      document_of("#### a\n\n## b\n\n##### c\n\n#### d\n\n###### e\n\n## f"), options);
  std::string levels;
  for (std::size_t at = 0; (at = html.find("<h", at)) != std::string::npos; ++at) {
    levels += html[at + 2];
  }
  BOOST_TEST(levels == "223342");

  options.top_heading = 0;
  BOOST_TEST(holds(render_html(document_of("#### a"), options), "<h4"));
}

BOOST_AUTO_TEST_CASE(a_fragment_holds_nothing_a_host_would_strip) {
  HtmlOptions options = in_mode(HtmlMode::fragment);
  options.id_prefix = "griot-";
  options.top_heading = 3;
  options.site = "https://griot.example";
  Document document = document_of(
      "# Titre\n\nA[^1] <span class=\"formule\" data-mathml=\"&lt;math>&lt;mi>x&lt;/mi>"
      "&lt;/math>\">x</span> [b](/documents/y) [c](#titre)\n\n```\ncode\n```\n\n"
      "| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Note.");

  const std::string html = render_html(document, options);

  for (const char* bad : {"tabindex", "<math", "<style", "<script", "<form", "<iframe",
                          "<time", "style="}) {
    BOOST_TEST(!holds(html, bad), bad);
  }
  BOOST_TEST(holds(html, "<h3 id=\"griot-s-1\">Titre</h3>"));
  BOOST_TEST(holds(html, "href=\"https://griot.example/documents/y\""));
  BOOST_TEST(holds(html, "<a href=\"#griot-s-1\">c</a>"));
  BOOST_TEST(
      holds(html, "<li id=\"griot-n-1\" value=\"1\">Note. <a href=\"#griot-a-1\""));
}

BOOST_AUTO_TEST_CASE(formulas_are_rebuilt_from_what_mathml_may_hold) {
  const std::string html = page_of(
      "<span class=\"formule\" data-mathml=\"&lt;math onclick='x'>&lt;mi "
      "href='javascript:x'>x&lt;/mi>&lt;script>1&lt;/script>&lt;/math>\">x</span>");
  BOOST_TEST(html == "<p><math><mi>x</mi>1</math></p>\n");
  BOOST_TEST(page_of("<span class=\"formule\" data-mathml=\"&lt;math>\">a/b</span>") ==
             "<p><span class=\"g-formule\">a/b</span></p>\n");
}

BOOST_AUTO_TEST_CASE(typography_stays_out_of_code_and_other_languages) {
  HtmlOptions options;
  options.typography = true;
  BOOST_TEST(
      render_html(document_of("Oui ! `a !` <span lang=\"en\">Yes !</span>"), options) ==
      "<p>Oui\u202F! <code>a !</code> <span lang=\"en\">Yes !</span></p>\n");
}

BOOST_AUTO_TEST_CASE(lists_keep_their_numbers) {
  BOOST_TEST(page_of("<ol type=\"a\" start=\"3\"><li>x</li></ol>") ==
             "<ol type=\"a\" start=\"3\">\n<li>x</li>\n</ol>\n");
  BOOST_TEST(page_of("- [x] a\n- [ ] b") ==
             "<ul>\n<li><span role=\"img\" aria-label=\"fait\">☑</span> a</li>\n"
             "<li><span role=\"img\" aria-label=\"à faire\">☐</span> b</li>\n</ul>\n");
}

BOOST_AUTO_TEST_CASE(boxes_and_words_of_people_have_their_elements) {
  BOOST_TEST(holds(page_of("> [!verbatim] Une couturière\n> « Oui. »"),
                   "<blockquote class=\"g-verbatim\">\n<p>« Oui. »</p>\n"
                   "<footer>Une couturière</footer>\n</blockquote>"));
  BOOST_TEST(holds(page_of("## A\n\n> [!encadré] Titre\n> Texte."),
                   "<section class=\"g-encadre g-encadre-encadré\" "
                   "aria-labelledby=\"enc-1\">\n<h3 id=\"enc-1\">Titre</h3>"));
}

BOOST_AUTO_TEST_CASE(a_page_beyond_the_limit_is_refused) {
  HtmlOptions options;
  options.limits.html_bytes = 10;
  BOOST_CHECK_THROW(render_html(document_of("Plus de dix octets."), options), Error);
}

BOOST_AUTO_TEST_CASE(every_document_becomes_well_formed_html_with_unique_ids) {
  for (std::uint64_t seed = 1; seed <= 600; ++seed) {
    const Document document = testing::random_document(seed);
    for (const HtmlMode mode :
         {HtmlMode::page, HtmlMode::fragment, HtmlMode::standalone}) {
      HtmlOptions options = in_mode(mode);
      options.typography = seed % 2 == 0;
      const std::string xml = as_xml(render_html(document, options));

      std::set<std::string> ids;
      std::set<std::string> targets;
      XmlReader reader(xml, {}, "seed " + std::to_string(seed));
      while (reader.next()) {
        if (reader.event() != XmlReader::Event::start) continue;
        if (const auto id = reader.attribute("", "id")) {
          const bool fresh = ids.emplace(*id).second;
          BOOST_TEST(fresh, "seed " << seed << " has two of " << *id);
        }
        const auto href = reader.attribute("", "href");
        if (href && href->starts_with("#")) targets.emplace(href->substr(1));
      }
      for (const std::string& target : targets) {
        BOOST_TEST(ids.contains(target), "seed " << seed << " leads to no " << target);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_file_of_its_own_is_complete) {
  const std::string html =
      render_html_page(document_of("---\ntitre: \"A & B\"\nlangue: en\n"
                                   "---\n\n# T\n\nA[^1]\n\n[^1]: N."));
  BOOST_TEST(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
  BOOST_TEST(holds(html, "<title>A &amp; B</title>"));
  BOOST_TEST(holds(html, "role=\"doc-noteref\""));
  BOOST_TEST(holds(html, "role=\"doc-backlink\""));
}

BOOST_AUTO_TEST_CASE(a_file_whose_text_has_no_title_is_headed_by_its_own) {
  const std::string front = "---\ntitre: \"A & B\"\nsous-titre: Pour C\n---\n\n";
  const std::string headed = render_html_page(document_of(front + "## T\n\nA."));
  BOOST_TEST(holds(headed, "<main>\n<h1>A &amp; B</h1>\n<p>Pour C</p>\n"), headed);
  BOOST_TEST(!holds(render_html_page(document_of(front + "# T\n\nA.")), "<h1>A &amp; B"));
}

BOOST_AUTO_TEST_CASE(no_heading_is_made_of_a_property_or_a_file_name) {
  for (const Source source : {Source::word_properties, Source::file_name}) {
    Document document = document_of("A.");
    document.metadata.set("titre", "Document1", source);
    const std::string html = render_html_page(document);
    BOOST_TEST(holds(html, "<title>Document1</title>"));
    BOOST_TEST(!holds(html, "<h1"));
  }
}

BOOST_AUTO_TEST_CASE(every_format_of_the_table_renders) {
  const Document document = document_of("# Titre\n\nTexte[^1].\n\n[^1]: Note.");
  for (const OutputFormat& format : text_formats()) {
    BOOST_TEST(holds(format.render(document, {}), "Titre"), format.name);
    BOOST_TEST(find_format(text_formats(), format.name) == &format);
  }
  BOOST_TEST(word_format().render(document, {}).starts_with("PK"));
  BOOST_TEST(find_format(text_formats(), "pdf") == nullptr);
}

BOOST_AUTO_TEST_CASE(plain_text_underlines_titles_and_ends_with_notes) {
  BOOST_TEST(
      find_format(text_formats(), "text")->render(
          document_of(
              "# Été\n\n- a\n- b[^x]\n\n| c | d |\n|---|---|\n| 1 | 2 |\n\n[^x]: Note."),
          {}) == "Été\n===\n\n- a\n- b[1]\n\nc\td\n1\t2\n\n[1] Note.\n");
}

BOOST_AUTO_TEST_CASE(a_picture_that_lies_elsewhere_keeps_its_place_and_is_not_fetched) {
  const Document document = document_of("![Vue](https://exemple.org/a.png) fin\n");

  const std::string alone = render_html(document, in_mode(HtmlMode::standalone));
  const std::string page = render_html(document, in_mode(HtmlMode::page));

  BOOST_TEST(holds(alone, "<a href=\"https://exemple.org/a.png\">"
                          "<img src=\"about:blank\" alt=\"Vue\"></a>"));
  BOOST_TEST(holds(page, "<a href=\"https://exemple.org/a.png\">Vue</a>"));
  for (const std::string& html : {alone, page}) {
    BOOST_TEST(!holds(html, "src=\"https:"));
  }
}

BOOST_AUTO_TEST_SUITE_END()
