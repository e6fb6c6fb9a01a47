#include <nlohmann/json.hpp>

#include "engine/publication/template_source.h"
#include "engine/server/respond.h"

namespace griot {
namespace {

Message sentence_for(int status) {
  switch (status) {
    case 400:
      return say("Cette adresse est mal écrite.");
    case 404:
      return say("Il n'y a rien à cette adresse.");
    case 405:
      return say("Cette adresse se lit seulement (GET ou HEAD).");
    case 408:
      return say("La demande a mis trop de temps à arriver.");
    case 413:
      return say("Cette adresse ne reçoit rien.");
    case 414:
      return say("Cette adresse est trop longue (plus de 8 Kio).");
    case 421:
      return say("Cet aperçu se lit sur sa machine seulement, à l'adresse 127.0.0.1.");
    case 431:
      return say("L'en-tête de la demande est trop long.");
    default:
      return say("Griot n'a pas pu répondre ; réessayez dans un moment.");
  }
}

// As docs/api.md lists them.
const char* code_for(int status) {
  if (status == 404) return "not_found";
  return status < 500 ? "usage" : "failure";
}

std::string html(int status, const std::string& sentence, const std::string& id_line,
                 const std::string& language, const std::string& home) {
  // Nothing here comes from the request: code, our sentence, our id, our address.
  return "<!DOCTYPE html>\n<html lang=\"" + language +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
         "content=\"width=device-width, initial-scale=1\">\n<title>" +
         std::to_string(status) + " – Griot</title>\n</head>\n<body>\n<main>\n<h1>" +
         std::to_string(status) + "</h1>\n<p>" + sentence + "</p>\n<p><small>" + id_line +
         "</small></p>\n<p><a href=\"" + escape_html(home) +
         "\">Griot</a></p>\n</main>\n</body>\n</html>\n";
}

}  // namespace

bool loses_the_thread(int status) {
  return status == 400 || status == 408 || status == 413 || status == 414 ||
         status == 431;
}

Response error_response(int status, const std::string& request_id, bool problem_json,
                        const std::string& language, const ServerSource& source) {
  Response response;
  response.status = status;
  const std::string sentence = source.text(sentence_for(status), language);
  if (problem_json) {
    response.set("Content-Type", "application/problem+json; charset=utf-8");
    response.body =
        nlohmann::ordered_json({{"type", "about:blank"},
                                {"title", sentence},
                                {"status", status},
                                {"code", code_for(status)},
                                {"request", request_id}})
            .dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  } else {
    response.set("Content-Type", "text/html; charset=utf-8");
    const Message id_line = say("Numéro de la demande : {1}", {request_id});
    response.body = html(status, sentence, source.text(id_line, language), language,
                         source.base_path().link);
  }
  response.set("Cache-Control", "no-store");
  response.set("Content-Language", language);
  response.set("Content-Security-Policy",
               "default-src 'none'; base-uri 'none'; form-action 'none'; "
               "frame-ancestors 'none'");
  response.set("X-Content-Type-Options", "nosniff");
  response.set("Referrer-Policy", "same-origin");
  if (status == 405) response.set("Allow", "GET, HEAD");
  return response;
}

}  // namespace griot
