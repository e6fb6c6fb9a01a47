#include "app/output.h"

#include <unistd.h>

#include <filesystem>
#include <vector>

#include "app/arguments.h"
#include "app/did_you_mean.h"
#include "app/session.h"
#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/text/words.h"

namespace griot {

const OutputFormat* format_of_file(std::string_view file) {
  const std::string extension = fold(std::filesystem::path(file).extension().string());
  for (const OutputFormat& format : output_formats()) {
    if (!extension.empty() && extension.substr(1) == format.extension) return &format;
  }
  return nullptr;
}

const OutputFormat& wanted_format(const Arguments& arguments, std::string_view fallback) {
  const OutputFormat* named = format_of_file(arguments.text("--output"));
  const std::string name = arguments.text("--to", named ? named->name : fallback);
  if (const OutputFormat* format = find_format(output_formats(), name)) return *format;
  // "md", as files of it end
  if (const OutputFormat* format = format_of_file("x." + name)) return *format;
  std::vector<std::string> known;
  std::string all;
  for (const OutputFormat& format : output_formats()) {
    known.emplace_back(format.name);
    all += (all.empty() ? "" : ", ") + known.back();
  }
  throw Error(ErrorCode::usage, "--to", say("format inconnu : « {1} »", {name}),
              did_you_mean(name, known, say("les formats sont : {1}", {all})));
}

void write_output(const Arguments& arguments, const OutputFormat& format,
                  const std::string& bytes, Session& session) {
  if (arguments.has("--output")) {
    // What can be made again need not outlive a power cut.
    write_disposable_file(arguments.text("--output"), bytes);
    return;
  }
  if (format.holds_media && isatty(STDOUT_FILENO) != 0) {
    throw Error(ErrorCode::usage, "--output",
                say("« {1} » n'est pas un format pour un terminal", {format.name}),
                say("nommez un fichier avec --output"));
  }
  session.out << bytes << std::flush;
}

}  // namespace griot
