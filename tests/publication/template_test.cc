#include <boost/test/unit_test.hpp>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/publication/template.h"
#include "engine/publication/template_names.h"
#include "engine/publication/template_source.h"
#include "tests/publication/sample_catalogue.h"
#include "tests/temporary_directory.h"

namespace griot::test {
namespace {

const Translate as_it_is = [](const std::string& french) { return french; };

std::string composed(const std::string& text) {
  const TemplateFiles files = {{"list", {"templates/list.mustache", text}},
                               {"card", {"templates/card.mustache", "{{{title}}}\n"}}};
  return compose_template(files, "list", false, as_it_is);
}

// The error's place and words, or "" when there is none.
std::string refusal(const std::string& text) {
  try {
    composed(text);
    return {};
  } catch (const Error& error) {
    BOOST_TEST((error.code() == ErrorCode::invalid));
    return error.what();
  }
}

Page home(const std::filesystem::path& overrides) {
  SiteOptions options = site_options();
  options.corpus_templates = overrides;
  const Site site(options, languages(), vocabulary());
  SampleCatalogue catalogue;
  fill(catalogue);
  return site.page({"/", "fr", {}}, catalogue, {});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(templates)

BOOST_AUTO_TEST_CASE(an_unknown_name_is_refused_with_file_line_and_key) {
  const std::string said = refusal("un\n{{titel}}");
  BOOST_TEST(said.find("templates/list.mustache:2") != std::string::npos);
  BOOST_TEST(said.find("titel") != std::string::npos);
  BOOST_TEST(said.find("« title »") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_of_another_scope_is_unknown) {
  BOOST_TEST(refusal("{{date}}") != "");
  BOOST_TEST(refusal("{{#documents}}{{date}}{{/documents}}") == "");
}

BOOST_AUTO_TEST_CASE(text_is_never_shown_unescaped) {
  BOOST_TEST(refusal("{{{title}}}") != "");
  BOOST_TEST(refusal("{{&title}}") != "");
  BOOST_TEST(refusal("{{title}}") == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_refused) {
  for (const char* text : {"{{title", "{{#documents}}", "{{/documents}}",
                           "{{#crumbs}}{{/has_pages}}", "{{> nothing}}", "{{> list}}",
                           "{{=<% %>=}}", "{{#t}}a {{title}}{{/t}}", "{{#t}}a"}) {
    BOOST_TEST(refusal(text) != "", text);
  }
}

BOOST_AUTO_TEST_CASE(a_partial_takes_its_place_without_its_last_line_end) {
  BOOST_TEST(composed("{{#documents}}<{{> card}}>{{/documents}}") ==
             "{{#documents}}<{{{title}}}>{{/documents}}");
}

BOOST_AUTO_TEST_CASE(a_file_of_the_corpus_replaces_the_shipped_one) {
  const TemporaryDirectory folder;
  write_file(folder / "home.mustache", "<h1>{{#t}}Chercher{{/t}} {{site_name}}</h1>");

  const Page page = home(folder.path());

  BOOST_TEST(page.bytes.find("<h1>Chercher Griot</h1>") != std::string::npos);
  BOOST_TEST(page.bytes.find("g-heros") == std::string::npos);
  BOOST_TEST(page.bytes.find("g-pied") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_style_sheet_of_the_corpus_has_an_address_of_its_own) {
  const TemporaryDirectory folder;
  std::filesystem::create_directory(folder / "assets");
  write_file(folder / "assets/griot.css", "body{}");

  const std::string shipped = home({}).bytes;
  const std::string own = home(folder.path()).bytes;

  const auto css = [](const std::string& html) {
    const std::size_t at = html.find("/assets/griot.");
    return html.substr(at, html.find('"', at) - at);
  };
  BOOST_TEST(css(shipped) != css(own));
}

BOOST_AUTO_TEST_CASE(a_broken_template_stops_the_site_from_opening) {
  const TemporaryDirectory folder;
  write_file(folder / "document.mustache", "{{inconnu}}");
  SiteOptions options = site_options();
  options.corpus_templates = folder.path();

  BOOST_CHECK_EXCEPTION(Site(options, languages(), vocabulary()), Error,
                        [](const Error& error) {
                          return error.code() == ErrorCode::invalid &&
                                 error.place() == "templates/document.mustache:1";
                        });
}

BOOST_AUTO_TEST_CASE(a_name_left_out_in_an_entry_is_not_taken_from_the_page) {
  const TemporaryDirectory folder;
  write_file(folder / "list.mustache", "{{#documents}}[{{title}}{{note}}]{{/documents}}");
  BOOST_CHECK_THROW(home(folder.path()), Error);  // a card's title is HTML

  write_file(folder / "list.mustache",
             "{{#pages}}[{{count}}|{{label}}]{{/pages}}{{count}}");
  SiteOptions options = site_options();
  options.corpus_templates = folder.path();
  const Site site(options, languages(), vocabulary());
  SampleCatalogue catalogue;
  fill(catalogue);
  const Page page = site.page({"/documents/", "fr", {}}, catalogue, {});
  BOOST_TEST(page.bytes.find("[|1]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_documentation_holds_the_table_of_names) {
  const auto path = std::filesystem::path(GRIOT_SOURCE_DIR) / "docs/templates.md";
  std::string page = read_file(path);
  if (std::getenv("GRIOT_UPDATE_GOLDENS")) {
    page.resize(page.find("| scope |"));
    write_file(path, page += template_names_as_markdown());
  }
  BOOST_TEST(page.find(template_names_as_markdown()) != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot::test
