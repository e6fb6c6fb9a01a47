#include <array>

#include "importers/docx/numbering.h"

namespace griot::docx {
namespace {

std::string roman(int value) {
  if (value < 1 || value > 32'767) return std::to_string(value);
  struct Step {
    int value;
    const char* digits;
  };
  static constexpr std::array steps = {
      Step{1000, "m"}, Step{900, "cm"}, Step{500, "d"}, Step{400, "cd"}, Step{100, "c"},
      Step{90, "xc"},  Step{50, "l"},   Step{40, "xl"}, Step{10, "x"},   Step{9, "ix"},
      Step{5, "v"},    Step{4, "iv"},   Step{1, "i"}};
  std::string text;
  for (const Step& step : steps) {
    for (; value >= step.value; value -= step.value) text += step.digits;
  }
  return text;
}

// a … z, then aa, bb … as Word does.
std::string letters(int value) {
  if (value < 1 || value > 780) return std::to_string(value);
  const auto times = static_cast<std::size_t>((value - 1) / 26 + 1);
  return std::string(times, static_cast<char>('a' + (value - 1) % 26));
}

std::string upper(std::string text) {
  for (char& letter : text) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return text;
}

}  // namespace

std::string shown_number(std::string_view format, int value) {
  if (format == "lowerRoman") return roman(value);
  if (format == "upperRoman") return upper(roman(value));
  if (format == "lowerLetter") return letters(value);
  if (format == "upperLetter") return upper(letters(value));
  if (format == "decimalZero" && value >= 0 && value < 10)
    return "0" + std::to_string(value);
  if (format == "ordinal") return std::to_string(value) + (value == 1 ? "er" : "e");
  if (format == "none") return {};
  return std::to_string(value);
}

}  // namespace griot::docx
