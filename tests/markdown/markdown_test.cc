#include "engine/markdown/markdown.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/document/normal_form.h"
#include "tests/document/random_document.h"

using namespace griot;

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back_the_same) {
  for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
    const Document document = testing::random_document(seed);

    const std::string text = write_markdown(document);
    const MarkdownReading reading = read_markdown(text, "document.md");

    const bool same = reading.document == document;
    BOOST_REQUIRE_MESSAGE(same, "seed " << seed << ":\n"
                                        << text << "\n--- read again:\n"
                                        << write_markdown(reading.document));
  }
}

BOOST_AUTO_TEST_SUITE_END()
