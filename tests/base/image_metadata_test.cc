// Pictures lose what they say about their maker, and nothing that is shown.
#include <boost/test/unit_test.hpp>
#include <string>

#include "engine/base/image_metadata.h"

namespace griot {
namespace {

using namespace std::string_literals;

const std::string canary = "CANARI-GPS";

std::string big_32(std::size_t n) {
  std::string bytes;
  for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(n >> shift & 0xFF);
  return bytes;
}
std::string little_32(std::size_t n) {
  const std::string big = big_32(n);
  return {big.rbegin(), big.rend()};
}
std::string little_16(std::size_t n) {
  return little_32(n).substr(0, 2);
}

std::string png_chunk(const std::string& name, const std::string& body) {
  return big_32(body.size()) + name + body + "crc!";
}
std::string riff_chunk(const std::string& name, const std::string& body) {
  return name + little_32(body.size()) + body + (body.size() % 2 ? "\0"s : ""s);
}
std::string segment(char marker, const std::string& body) {
  return "\xFF"s + marker + big_32(body.size() + 2).substr(2) + body;
}

void expect(const std::string& picture, const std::string& wanted) {
  const auto kept = without_metadata(picture);
  BOOST_REQUIRE(kept.has_value());
  BOOST_TEST((*kept == wanted));
  BOOST_TEST((without_metadata(*kept) == kept));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(image_metadata_h)

BOOST_AUTO_TEST_CASE(png_texts_exif_and_what_follows_the_end_go) {
  const std::string head = "\x89PNG\r\n\x1A\n" + png_chunk("IHDR", "13 bytes here");
  const std::string data =
      png_chunk("iCCP", "profil") + png_chunk("IDAT", "pixels") + png_chunk("IEND", "");
  expect(head + png_chunk("tEXt", canary) + png_chunk("eXIf", canary) +
             png_chunk("prVt", canary) + data + canary,
         head + data);
}

BOOST_AUTO_TEST_CASE(jpeg_exif_comments_and_thumbnails_go_the_orientation_stays) {
  const std::string jfif = "JFIF\0\x01\x02\0\0\x01\0\x01"s;
  const std::string scan = segment('\xDA', "s") + "pix\xFF\0el\xFF\xD0s"s;
  const std::string tables = segment('\xDB', "q");
  expect("\xFF\xD8"s + segment('\xE0', jfif + "\x01\x01"s + canary) +
             segment('\xE1', "http://ns.adobe.com/xap/1.0/\0"s + canary) +
             segment('\xED', canary) + segment('\xFE', canary) + tables + scan +
             segment('\xC4', "h") + segment('\xFE', canary) + scan + "\xFF\xD9"s + canary,
         "\xFF\xD8"s + segment('\xE0', jfif + "\0\0"s) + tables + scan +
             segment('\xC4', "h") + scan + "\xFF\xD9"s);

  const std::string exif =
      "Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0"s;
  const auto turned = without_metadata("\xFF\xD8"s + segment('\xE1', exif + canary) +
                                       tables + scan + "\xFF\xD9"s);
  BOOST_REQUIRE(turned.has_value());
  BOOST_TEST((turned->find(canary) == std::string::npos));
  BOOST_TEST((turned->find("\x01\x12\0\x03\0\0\0\x01\0\x06"s) != std::string::npos));
}

BOOST_AUTO_TEST_CASE(gif_comments_and_foreign_extensions_go) {
  const std::string head = "GIF89a\1\0\1\0\x80\0\0"s + "\0\0\0\xFF\xFF\xFF"s;
  const std::string loop = "!\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0"s;
  const std::string frame = ",\0\0\0\0\1\0\1\0\0\x02\x02LZ\0"s;
  expect(head + loop + "!\xFE\x0A"s + canary + "\0"s + "!\xFF\x0BXMP DataXMP\x0A"s +
             canary + "\0"s + frame + ";" + canary,
         head + loop + frame + ";");
}

BOOST_AUTO_TEST_CASE(webp_exif_and_xmp_go_and_are_no_longer_announced) {
  const std::string shown = riff_chunk("ICCP", "profil") + riff_chunk("VP8L", "pixels!");
  const std::string before = riff_chunk("VP8X", "\x2C\0\0\0"s + "123456") + shown +
                             riff_chunk("EXIF", canary) + riff_chunk("XMP ", canary);
  const std::string after = riff_chunk("VP8X", "\x20\0\0\0"s + "123456") + shown;
  expect("RIFF" + little_32(before.size() + 4) + "WEBP" + before,
         "RIFF" + little_32(after.size() + 4) + "WEBP" + after);
}

BOOST_AUTO_TEST_CASE(tiff_keeps_what_a_decoder_needs_and_blanks_the_rest) {
  const auto entry = [](std::size_t tag, std::size_t type, std::size_t count,
                        std::size_t value) {
    return little_16(tag) + little_16(type) + little_32(count) + little_32(value);
  };
  const std::string head = "II*\0"s + little_32(8);
  const std::string width = entry(256, 3, 1, 1);
  const std::string strip = entry(273, 4, 1, 74);
  const std::string length = entry(279, 4, 1, 6);
  const std::string artist = entry(315, 2, canary.size(), 80);
  const std::string exif = entry(34665, 4, 1, 80);
  const std::string picture = head + little_16(5) + width + strip + length + artist +
                              exif + little_32(0) + "pixels" + canary;
  BOOST_REQUIRE_EQUAL(picture.find("pixels"), 74u);
  expect(picture, head + little_16(3) + width + strip + length + std::string(28, '\0') +
                      "pixels" + std::string(canary.size(), '\0'));
}

BOOST_AUTO_TEST_CASE(what_is_no_picture_is_nothing) {
  for (const std::string& bytes :
       {""s, "text"s, "<svg/>"s, "\xFF\xD8\xFFx"s, "GIF89a"s + std::string(7, '\0') + "?",
        "\x89PNG\r\n\x1A\n"s, "RIFF\4\0\0\0WEBP"s, "II*\0\xFF\xFF\xFF\xFF"s}) {
    BOOST_TEST(!without_metadata(bytes).has_value(), bytes);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
