#include "importers/refusals.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/error.h"

namespace griot {
namespace {

using std::string_view_literals::operator""sv;

// How a format begins, blanks and case set aside for the textual ones.
struct Refusal {
  std::string_view beginning;
  std::string_view within;  // must also stand somewhere in the first kilobytes; "" = no
  ErrorCode code;
  const char* problem;
  const char* remedy;
};

// `say` here only marks the sentences for the catalogues.
constexpr const char* say(const char* sentence) {
  return sentence;
}

constexpr std::array refusals = {
    Refusal{"\xD0\xCF\x11\xE0"sv, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"sv,
            ErrorCode::encrypted, say("protégé par un mot de passe"),
            say("enregistrez-le sans mot de passe puis réessayez")},
    Refusal{"\xD0\xCF\x11\xE0"sv, "", ErrorCode::unsupported,
            say("ancien document Word (.doc), ou fichier protégé"),
            say("ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx")},
    Refusal{"{\\rtf", "", ErrorCode::unsupported, say("fichier RTF"),
            say("enregistrez-le en .docx")},
    Refusal{"%pdf-", "", ErrorCode::unsupported, say("fichier PDF"),
            say("importez le document Word ou texte dont il est tiré")},
    Refusal{"<!doctype html", "", ErrorCode::unsupported, say("page HTML"),
            say("ouvrez-la dans Word ou LibreOffice et enregistrez-la en .docx")},
    Refusal{"<html", "", ErrorCode::unsupported, say("page HTML"),
            say("ouvrez-la dans Word ou LibreOffice et enregistrez-la en .docx")},
    Refusal{"mime-version:", "", ErrorCode::unsupported, say("page web archivée (MHTML)"),
            say("ouvrez-la dans Word et enregistrez-la en .docx")},
    Refusal{"PK\x03\x04", "mimetypeapplication/vnd.oasis.opendocument",
            ErrorCode::unsupported, say("document LibreOffice (OpenDocument)"),
            say("enregistrez-le en .docx")},
    Refusal{"PK\x03\x04", "xl/", ErrorCode::unsupported, say("classeur Excel"),
            say("copiez son tableau dans un document Word, ou donnez-le par --metadata")},
    Refusal{"PK\x03\x04", "ppt/", ErrorCode::unsupported, say("diaporama PowerPoint"),
            say("enregistrez son texte dans un document Word")},
    Refusal{"PK\x03\x04", "", ErrorCode::invalid,
            say("archive zip qui n'est pas un document Word, ou fichier tronqué"),
            say("renvoyez le fichier d'origine, ou extrayez-en les documents")},
    Refusal{"PK", "", ErrorCode::invalid, say("archive zip abîmée ou tronquée"),
            say("renvoyez le fichier d'origine")},
    Refusal{"\x89PNG", "", ErrorCode::unsupported, say("image"),
            say("insérez-la dans un document avec son texte de remplacement")},
    Refusal{"\xFF\xD8\xFF", "", ErrorCode::unsupported, say("image"),
            say("insérez-la dans un document avec son texte de remplacement")},
    Refusal{"GIF8", "", ErrorCode::unsupported, say("image"),
            say("insérez-la dans un document avec son texte de remplacement")},
    Refusal{"<?xml", "", ErrorCode::unsupported, say("XML qui n'est pas celui de Word"),
            say("donnez le document Word, ou son word/document.xml")},
};

constexpr std::size_t head_bytes = 8'192;

std::string beginning_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  std::string text(bytes.substr(std::min(first, bytes.size()), 16));
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

bool begins(const Refusal& refusal, std::string_view bytes, const std::string& folded) {
  return (bytes.starts_with(refusal.beginning) ||
          folded.starts_with(refusal.beginning)) &&
         bytes.find(refusal.within) != std::string_view::npos;
}

// Texts hold no NUL (UTF-16 aside) and hardly a control byte.
bool is_binary(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
  const std::string_view head = bytes.substr(0, head_bytes);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
  });
  return head.find('\0') != std::string_view::npos ||
         controls * 50 > static_cast<std::ptrdiff_t>(head.size());
}

}  // namespace

void refuse_what_is_not_read(std::string_view bytes, std::string_view name) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    throw Error(ErrorCode::invalid, std::string(name), griot::say("ce fichier est vide"),
                griot::say("renvoyez le fichier d'origine"));
  }
  const std::string folded = beginning_of(bytes);
  for (const Refusal& refusal : refusals) {
    if (!begins(refusal, bytes, folded)) continue;
    throw Error(refusal.code, std::string(name), griot::say(refusal.problem),
                griot::say(refusal.remedy));
  }
  if (is_binary(bytes)) {
    throw Error(ErrorCode::unsupported, std::string(name),
                griot::say("ni texte, ni Markdown, ni Word"),
                griot::say("Griot lit .docx, .md et .txt"));
  }
}

}  // namespace griot
