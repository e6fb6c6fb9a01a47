#include "engine/base/xml.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "engine/base/utf8.h"

namespace griot {
namespace {

// "<a x=1>text</a>" as one line an event, for comparing.
std::string events_of(XmlReader& reader) {
  std::string shown;
  while (reader.next()) {
    if (reader.event() == XmlReader::Event::text) {
      shown += "\"" + std::string(reader.text()) + "\"";
      continue;
    }
    const bool start = reader.event() == XmlReader::Event::start;
    shown += (start ? "<" : "</") + std::string(reader.name());
    for (const auto& attribute : reader.attributes()) {
      shown += " " + std::string(attribute.name) + "=" + std::string(attribute.value);
    }
    shown += ">";
  }
  return shown;
}

std::string events_of(std::string_view bytes, const Limits& limits = {}) {
  XmlReader reader(bytes, limits, "essai.xml");
  return events_of(reader);
}

ErrorCode code_of(std::string_view bytes, const Limits& limits = {}) {
  try {
    events_of(bytes, limits);
  } catch (const Error& error) {
    return error.code();
  }
  BOOST_FAIL("no error");
  return ErrorCode::io;
}

std::string utf16(std::string_view ascii, bool big_endian, bool mark) {
  std::string bytes = !mark ? "" : big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char byte : ascii) {
    if (big_endian) bytes += '\0';
    bytes += byte;
    if (!big_endian) bytes += '\0';
  }
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(xml)

BOOST_AUTO_TEST_CASE(events_come_in_order_with_attributes_and_text) {
  BOOST_TEST(events_of("<a x='1'>un<b/> deux</a>") ==
             "<a x=1>\"un\"<b></b>\" deux\"</a>");
}

BOOST_AUTO_TEST_CASE(text_broken_by_comments_and_cdata_is_one_event) {
  BOOST_TEST(events_of("<a>un<!-- x --> et<![CDATA[ <deux> ]]>&amp;&#xE9;</a>") ==
             "<a>\"un et <deux> &é\"</a>");
}

BOOST_AUTO_TEST_CASE(ampersands_in_attributes_are_one_character) {
  BOOST_TEST(events_of("<a b='x?y=1&amp;z&#38;&amp;#38;&lt;'/>") ==
             "<a b=x?y=1&z&&#38;<></a>");
}

BOOST_AUTO_TEST_CASE(how_the_bytes_are_cut_changes_nothing) {
  const std::string bytes =
      "\xEF\xBB\xBF<?xml version='1.0'?><a é='ü&lt;'>œuvre<!-- -> -->€<b>]]</b>𝔸 "
      "<![CDATA[]]]]><?p ?> fin</a>";
  const std::string whole = events_of(bytes);
  for (std::size_t size = 1; size <= bytes.size(); ++size) {
    std::string_view rest = bytes;
    XmlReader reader(
        [&] {
          const std::string_view piece = rest.substr(0, size);
          rest.remove_prefix(piece.size());
          return piece;
        },
        Limits(), "essai.xml");
    BOOST_TEST(events_of(reader) == whole);
  }
}

// What a reader sees that passes over elements named "rsids", given in pieces of a size.
std::string events_beside_rsids(std::string_view bytes, std::size_t size,
                                const XmlSpared* skipped) {
  XmlReader reader(
      [&] {
        const std::string_view piece = bytes.substr(0, size);
        bytes.remove_prefix(piece.size());
        return piece;
      },
      Limits(), "essai.xml", skipped);
  std::string shown;
  while (reader.next()) {
    if (reader.event() == XmlReader::Event::text) {
      shown += reader.text();
    } else if (reader.name() == "rsids") {
      reader.skip_element();
    } else {
      shown += "<" + std::string(reader.name()) + ">" + std::to_string(reader.line());
    }
  }
  return shown;
}

constexpr std::array<std::string_view, 1> with_content_spared = {"w:rsids"};
constexpr XmlSpared rsids_spared(with_content_spared, {}, {});

BOOST_AUTO_TEST_CASE(what_the_parser_is_spared_changes_nothing_for_who_skips_it) {
  const std::string bytes =
      "<a xmlns:w='u'>" + std::string(2'100, '.') +
      "\n<w:rsids x='>'><w:rsid y='2'/>\n\n<w:rsidsroot></w:rsidsroot></w:rsids \n><b/>"
      "<w:rsids/><c "
      "w:rsids='3'><w:rsids>e<f/></w:rsids>\ng</c><!--<w:rsids>--><w:rsids\n/>"
      "<rsidsx>h</rsidsx><d y='<w:rsids>'/></a>";
  const std::string ours = bytes.substr(0, bytes.find("<d y")) + "</a>";
  const std::string whole = events_beside_rsids(ours, ours.size(), nullptr);
  for (std::size_t size = 1; size <= 200; ++size) {
    BOOST_TEST_CONTEXT(size) {
      BOOST_TEST(events_beside_rsids(ours, size, &rsids_spared) == whole);
    }
  }
  BOOST_TEST(events_beside_rsids(ours, ours.size(), &rsids_spared) == whole);
  BOOST_CHECK_THROW(events_beside_rsids(bytes, bytes.size(), &rsids_spared), Error);
}

BOOST_AUTO_TEST_CASE(what_the_parser_is_spared_is_not_parsed_and_takes_nothing_along) {
  const auto read = [](const std::string& inside) {
    const std::string bytes = "<a xmlns:w='u'>" + inside;
    return events_beside_rsids(bytes, bytes.size(), &rsids_spared);
  };
  BOOST_TEST(read("<w:rsids><x y=1></w:rsids>b</a>") == "<a>1b<a>1");
  BOOST_TEST(read("<w:rsids x='>'/><p>words</p><w:rsids></w:rsids></a>") ==
             "<a>1<p>1words<p>1<a>1");
  for (const char* wrong :
       {"<w:rsids><b/>", "<w:rsids></a>", "<w:rsids></w:rsids></w:rsids></a>",
        "<w:rsids></w:rsids><!DOCTYPE a></a>", "<t <w:rsids></w:rsids> b='1'/></a>",
        "<t b='<w:rsids></w:rsids>'/></a>", "<w:rsids <b/></w:rsids></a>"}) {
    BOOST_CHECK_THROW(read(wrong), Error);
  }
}

// Any text of these pieces: what is well-formed is read the same, whatever is spared.
BOOST_AUTO_TEST_CASE(sparing_changes_no_text_that_is_well_formed) {
  const char* pieces[] = {"<b>",  "</b>",       "<w:rsids>", "</w:rsids>",  "<w:rsids",
                          ">",    "/>",         " c='",      "'",           " d=\"",
                          "\"",   "<rsids>",    "</rsids>",  "</w:rsidsx>", "<w:rsidsx>",
                          "text", "<w:rsids/>", "<?p ?>",    "\n",          " "};
  std::mt19937 random(7);
  const auto read = [](const std::string& bytes, std::size_t size,
                       const XmlSpared* spared) {
    try {
      return events_beside_rsids(bytes, size, spared);
    } catch (const Error&) {
      return std::string("refused");
    }
  };
  int well_formed = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string bytes = "<a xmlns:w='u'>";
    if (i % 4 == 0) bytes += std::string(2'100, '.');
    for (std::size_t n = random() % 9; n > 0; --n) bytes += pieces[random() % 20];
    bytes += "</a>";
    const std::string whole = read(bytes, bytes.size(), nullptr);
    if (whole == "refused") continue;
    ++well_formed;
    // One within another, which no schema has, is refused: nothing is lost.
    const bool may_nest = bytes.find("<w:rsids") != bytes.rfind("<w:rsids");
    for (const std::size_t size : {1 + random() % 40, bytes.size()}) {
      const std::string ours = read(bytes, size, &rsids_spared);
      BOOST_TEST_REQUIRE((ours == whole || (may_nest && ours == "refused")), bytes);
    }
  }
  BOOST_TEST(well_formed > 3'000);
}

// What a reader sees that passes over elements named "sz" and attributes named "rsid",
// and to whom an empty "pr" says nothing.
std::string events_beside_sz(std::string_view bytes, std::size_t size,
                             const XmlSpared* spared) {
  XmlReader reader(
      [&] {
        const std::string_view piece = bytes.substr(0, size);
        bytes.remove_prefix(piece.size());
        return piece;
      },
      Limits(), "essai.xml", spared);
  std::string shown;
  try {
    while (reader.next()) {
      if (reader.event() == XmlReader::Event::text) {
        shown += reader.text();
      } else if (reader.name() == "sz") {
        reader.skip_element();
      } else if (reader.event() == XmlReader::Event::end && shown.ends_with("<pr>")) {
        shown.resize(shown.size() - 4);
      } else {
        shown += "<" + std::string(reader.name()) + ">";
        if (reader.name() == "pr") continue;
        shown += std::to_string(reader.line());
        for (const auto& attribute : reader.attributes()) {
          if (attribute.name == "rsid") continue;
          shown += std::string(attribute.name) + "=" + std::string(attribute.value);
        }
      }
    }
  } catch (const Error&) {
    return "refused";
  }
  return shown;
}

constexpr std::array<std::string_view, 2> spared_empty = {"w:pr", "w:sz"};
constexpr std::array<std::string_view, 1> spared_attributes = {"w:rsid"};
constexpr XmlSpared sz_spared({}, {spared_empty}, spared_attributes);

// Any text of these pieces is read, or refused, the same.
void compare_texts_of(const std::vector<std::string>& pieces, std::size_t most,
                      int least_well_formed) {
  std::mt19937 random(11);
  int well_formed = 0;
  for (int i = 0; i < 40'000; ++i) {
    std::string bytes = "<a xmlns:w='u'>";
    if (i % 2'000 == 0) bytes += std::string(40'000, '.');
    for (std::size_t n = random() % most; n > 0; --n) {
      bytes += pieces[random() % pieces.size()];
    }
    bytes += "</a>";
    const std::string whole = events_beside_sz(bytes, bytes.size(), nullptr);
    well_formed += whole != "refused";
    for (const std::size_t size : {1 + random() % 40, bytes.size()}) {
      BOOST_TEST_REQUIRE(events_beside_sz(bytes, size, &sz_spared) == whole, bytes);
    }
  }
  BOOST_TEST(well_formed > least_well_formed);
}

BOOST_AUTO_TEST_CASE(leaving_out_changes_no_text) {
  compare_texts_of({"<b>",
                    "</b>",
                    "<w:pr>",
                    "</w:pr>",
                    "<w:pr><w:sz/>",
                    "<w:pr><w:sz/></w:pr>",
                    "<w:pr\n>",
                    "</w:pr >",
                    "<w:pr w:a='1'>",
                    "<b w:rsid=\"3\" w:x=\"4\">",
                    "<b w:x=\"4\" w:rsid=\"3\" w:rsid=\"3\">",
                    "<b w:x='>' w:rsid=\"3\">",
                    "<b w:x=\"<\" w:rsid=\"3\"/>",
                    "<b y:x=\"4\" w:rsid=\"3\" />",
                    "</b w:rsid=\"3\">",
                    "<w:sz/>",
                    "<w:sz w:val=\"2\"/>",
                    "<w:sz w:val='2'/>",
                    "<w:sz ",
                    "<w:sz",
                    "/>",
                    "w:val=\"3\" ",
                    " w:other=\"><!--\"",
                    "</w:sz>",
                    "text",
                    "\n",
                    "<w:sz w:val=\"&lt;\"/>",
                    "<![CDATA[<w:sz/>]]>",
                    "<!--",
                    "-->",
                    "<w:sz w:val=\"\t\"/>",
                    "<w:szx/>",
                    "<?p ",
                    "?>",
                    "<sz/>",
                    "<w:sz w:val=\"é\" />",
                    "<w:sz w:=\"\"/>",
                    "<w:sz w:a=\"\"w:b=\"\"/>",
                    "<w:sz w:a=\"\" w:a=\"\"/>"},
                   9, 2'000);
}

BOOST_AUTO_TEST_CASE(leaving_out_joins_no_letters) {
  compare_texts_of({"<b",
                    "</b",
                    "<w:sz",
                    "</w:sz",
                    "<w:pr",
                    "</w:pr",
                    "<",
                    ">",
                    "/>",
                    "/",
                    ">",
                    "/>",
                    " w:rsid=\"1\"",
                    " w:rsid=\"1\"",
                    " w:x=\"2\"",
                    " ",
                    "x",
                    ":",
                    "=",
                    "\"",
                    "é"},
                   7, 300);
  for (const char* wrong : {"<b w:rsid=\"0\":r>x</b:r>", "<b w:rsid=\"1\"ab>x</bab>",
                            "<b>x</b w:rsid=\"1\">", "< w:rsid=\"2\"b/>"}) {
    const std::string bytes = "<a xmlns:w='u'>" + std::string(wrong) + "</a>";
    BOOST_TEST(events_beside_sz(bytes, bytes.size(), &sz_spared) == "refused");
  }
}

BOOST_AUTO_TEST_CASE(empty_elements_left_out_do_not_reach_the_parser_but_are_counted) {
  const std::string bytes =
      "<a xmlns:w='u'>1<w:sz/>2<w:sz w:val=\"3\" w:x=\"/\"/>4<w:sz /></a>";
  const auto read = [&](const Limits& limits) {
    XmlReader reader(
        [rest = std::string_view(bytes)]() mutable { return std::exchange(rest, {}); },
        limits, "essai.xml", &sz_spared);
    return events_of(reader);
  };
  BOOST_TEST(read({}) == "<a>\"124\"</a>");
  Limits few;
  few.xml_elements = 3;
  BOOST_CHECK_THROW(read(few), Error);
}

BOOST_AUTO_TEST_CASE(no_attribute_hides_behind_what_the_parser_is_spared) {
  std::string bytes = "<a xmlns:w='u'><t <w:rsids></w:rsids>";
  for (int i = 0; i < 1'000; ++i) bytes += " a" + std::to_string(i) + "=''";
  bytes += "/></a>";
  BOOST_CHECK_THROW(events_beside_rsids(bytes, bytes.size(), &rsids_spared), Error);
  bytes.erase(bytes.find("<w:rsids>"), 19);
  BOOST_CHECK_THROW(events_beside_rsids(bytes, bytes.size(), &rsids_spared), Error);
}

BOOST_AUTO_TEST_CASE(a_text_longer_than_a_chunk_is_one_event) {
  const std::string text(100'000, 'x');
  BOOST_TEST((events_of("<a>" + text + "<b/>" + text + "</a>") ==
              "<a>\"" + text + "\"<b></b>\"" + text + "\"</a>"));
}

BOOST_AUTO_TEST_CASE(utf_16_is_read_in_both_orders) {
  for (const bool big : {false, true}) {
    for (const bool mark : {false, true}) {
      const std::string text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>oui</a>";
      BOOST_TEST(events_of(utf16(text, big, mark)) == "<a>\"oui\"</a>");
    }
  }
}

BOOST_AUTO_TEST_CASE(other_encodings_are_refused) {
  BOOST_TEST((code_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>") ==
              ErrorCode::invalid));
  BOOST_TEST((code_of("<a>\xE9</a>") == ErrorCode::invalid));
}

BOOST_AUTO_TEST_CASE(names_come_with_their_namespace_and_prefixes_can_be_asked) {
  XmlReader reader("<w:a xmlns:w='urn:w' xmlns='urn:d'><b xmlns:x='urn:x'/><c/></w:a>",
                   Limits(), "essai.xml");
  BOOST_TEST(reader.next());
  BOOST_TEST(reader.namespace_uri() == "urn:w");
  BOOST_TEST((reader.namespace_of_prefix("") == "urn:d"));
  BOOST_TEST(reader.next());
  BOOST_TEST((reader.namespace_of_prefix("x") == "urn:x"));
  reader.skip_element();
  BOOST_TEST(reader.next());
  BOOST_TEST(reader.name() == "c");
  BOOST_TEST((reader.namespace_of_prefix("x") == std::nullopt));
  BOOST_TEST(reader.depth() == 2);
}

BOOST_AUTO_TEST_CASE(skipping_leaves_after_the_end_of_the_element) {
  XmlReader reader("<a><b><b/>x</b><c/></a>", Limits(), "essai.xml");
  reader.next();
  reader.next();
  reader.skip_element();
  BOOST_TEST(reader.depth() == 2);
  reader.next();
  BOOST_TEST(reader.name() == "c");
}

BOOST_AUTO_TEST_CASE(any_doctype_stops_the_reading) {
  for (const char* bytes :
       {"<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'x'> %p;]><a/>"}) {
    BOOST_TEST((code_of(bytes) == ErrorCode::invalid));
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_well_formed_is_refused_with_its_line) {
  for (const char* bytes :
       {"", " ", "bonjour", "<a>", "<a></b>", "<a/><b/>", "<a>&eacute;</a>", "<w:a/>",
        "<a x='1' x='2'/>", "<a/>fin", "<a><!-- </a>", "<a>\x01</a>"}) {
    BOOST_TEST((code_of(bytes) == ErrorCode::invalid), bytes);
  }
  try {
    events_of("<a>\n\n<b></a>");
    BOOST_FAIL("no error");
  } catch (const Error& error) {
    BOOST_TEST(error.place() == "essai.xml:3");
  }
}

BOOST_AUTO_TEST_CASE(each_limit_is_kept) {
  Limits limits;
  limits.xml_depth = 3;
  BOOST_TEST(events_of("<a><b><c/></b></a>", limits).size() > 0);
  BOOST_TEST((code_of("<a><b><c><d/></c></b></a>", limits) == ErrorCode::limit));
  limits = {};
  limits.xml_elements = 2;
  BOOST_TEST((code_of("<a><b/><b/></a>", limits) == ErrorCode::limit));
  limits = {};
  limits.xml_attributes = 2;
  BOOST_TEST((code_of("<a b='' c='' d=''/>", limits) == ErrorCode::limit));
  BOOST_TEST(events_of("<a b='=' c='=='>===</a>", limits).size() > 0);
  limits = {};
  limits.xml_text_bytes = 10;
  BOOST_TEST((code_of("<a>onze lettres</a>", limits) == ErrorCode::limit));
  BOOST_TEST((code_of("<a b='onze lettres'/>", limits) == ErrorCode::limit));
  limits = {};
  limits.xml_part_bytes = 10;
  BOOST_TEST((code_of("<a>douze</a>", limits) == ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_attributes_are_refused_at_once) {
  std::string bytes = "<a";
  for (int i = 0; i < 100'000; ++i) bytes += " a" + std::to_string(i) + "=''";
  bytes += "/>";
  const auto before = std::chrono::steady_clock::now();
  BOOST_TEST((code_of(bytes) == ErrorCode::limit));
  BOOST_TEST((std::chrono::steady_clock::now() - before < std::chrono::seconds(2)));
}

BOOST_AUTO_TEST_CASE(namespaces_piled_up_are_refused) {
  std::string bytes;
  for (int i = 0; i < 250; ++i) {
    bytes += "<a";
    for (int j = 0; j < 100; ++j) {
      bytes += " xmlns:n" + std::to_string(100 * i + j) + "='u" + std::to_string(j) + "'";
    }
    bytes += ">";
  }
  BOOST_TEST((code_of(bytes) == ErrorCode::limit));
}

BOOST_AUTO_TEST_CASE(what_a_source_throws_comes_through) {
  bool given = false;
  XmlReader reader(
      [&]() -> std::string_view {
        if (given) throw Error(ErrorCode::invalid, "archive", say("est tronquée"));
        given = true;
        static const std::string piece = "<a>" + std::string(5000, 'x');
        return piece;
      },
      Limits(), "essai.xml");
  BOOST_CHECK_THROW(events_of(reader), Error);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
