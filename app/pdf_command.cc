#include "app/pdf_command.h"

#include <stdlib.h>

#include <string_view>
#include <vector>

#include "engine/base/error.h"
#include "engine/base/file.h"
#include "engine/base/process.h"

namespace griot {
namespace {

namespace fs = std::filesystem;

constexpr const char* page_name = "page.html";
constexpr const char* pdf_name = "page.pdf";

class PrivateFolder {
 public:
  PrivateFolder() {
    std::string pattern = (fs::temp_directory_path() / "griot-pdf-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
      throw Error(ErrorCode::io, pattern, say("impossible de créer ce dossier"),
                  say("vérifiez vos droits, ou réglez TMPDIR"));
    }
    path_ = pattern;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  fs::path operator/(const char* name) const { return path_ / name; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string with(std::string word, std::string_view name, const std::string& value) {
  for (std::size_t at = 0; (at = word.find(name, at)) != std::string::npos;) {
    word.replace(at, name.size(), value);
    at += value.size();
  }
  return word;
}

std::vector<std::string> words_of(const std::string& command, const fs::path& input,
                                  const fs::path& output) {
  std::vector<std::string> words;
  std::string_view rest = command;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) {
      const std::string word(rest.substr(0, end));
      words.push_back(
          with(with(word, pdf_input, input.string()), pdf_output, output.string()));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

// The last line that says something.
std::string last_words(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

}  // namespace

Message remedy_without(const std::string& program) {
  if (program == "weasyprint") {
    return say(
        "installez-le (« apt install weasyprint »), ou nommez un autre programme "
        "dans griot.toml, section [pdf], clé commande");
  }
  return say(
      "installez-le, ou nommez un autre programme dans griot.toml, section [pdf], "
      "clé commande");
}

std::string pdf_of(const PrintedPage& page, const Settings& settings,
                   const std::function<void()>& waiting) {
  const PrivateFolder folder;
  write_disposable_file(folder / page_name, page.html);
  if (!page.media.empty()) make_directory(folder / "media");
  for (const Media& media : page.media) {
    write_disposable_file(folder / "media" / media.name, media.bytes);
  }
  ProcessRequest request;
  request.words = words_of(settings.pdf_command, folder / page_name, folder / pdf_name);
  request.folder = folder.path();
  request.patience = std::chrono::seconds(settings.pdf_seconds);
  request.waiting = waiting;
  for (const char* name : {"http_proxy", "https_proxy", "ftp_proxy", "HTTP_PROXY",
                           "HTTPS_PROXY", "FTP_PROXY", "all_proxy", "ALL_PROXY"}) {
    request.environment[name] = "http://127.0.0.1:9";  // the port that answers nothing
  }
  for (const char* name : {"no_proxy", "NO_PROXY"}) request.environment[name] = "";
  const ProcessResult ran = run_process(request);
  const std::string program =
      request.words.empty() ? settings.pdf_command : request.words.front();
  using End = ProcessResult::End;
  if (ran.end == End::absent) {
    throw Error(ErrorCode::io, program,
                say("ce programme, qui écrit les PDF, n'est pas installé"),
                remedy_without(program));
  }
  if (ran.end == End::timed_out) {
    throw Error(ErrorCode::io, program,
                say("pas de PDF après {1} secondes : arrêté",
                    {std::to_string(settings.pdf_seconds)}),
                say("relevez « secondes » dans griot.toml, section [pdf]"));
  }
  if (ran.end == End::signalled || ran.status != 0) {
    throw Error(ErrorCode::io, program,
                say("ce programme a échoué : {1}", {last_words(ran.output)}),
                say("« griot doctor » dit s'il marche"));
  }
  std::string pdf;
  if (fs::is_regular_file(folder / pdf_name)) pdf = read_file(folder / pdf_name);
  if (!pdf.starts_with("%PDF-")) {
    throw Error(ErrorCode::io, program, say("ce programme n'a pas écrit de PDF"),
                say("vérifiez sa commande dans griot.toml, section [pdf]"));
  }
  return pdf;
}

}  // namespace griot
