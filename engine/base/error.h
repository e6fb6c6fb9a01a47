// The one exception the world can cause.
//
// Thrown where something outside the program is wrong (a file, a request, the disk) and
// caught at three edges only: one file of an import, one command, one request. Each edge
// turns the code into a finding, an exit status or an HTTP status. Broken promises of our
// own are assertions, not Errors.
#pragma once

#include <exception>
#include <string>

#include "engine/base/message.h"

namespace griot {

enum class ErrorCode {
  usage,        // the command or the request is not well said
  not_found,    // no such document, file, corpus, page
  gone,         // it was there and has been withdrawn
  invalid,      // a file or a value says something impossible
  unsupported,  // a format we know by name and do not read
  encrypted,    // protected by a password
  limit,        // larger or deeper than a published limit
  conflict,     // the revision this was based on is no longer the latest
  locked,       // another process is writing
  held_back,    // publication refused: something remains to be decided
  corrupt,      // our own files do not say what they should
  io,           // the system refused to read or write
};

// The name of a code in JSON answers: "not_found", "limit", …
const char* name_of(ErrorCode code);

class Error : public std::exception {
 public:
  // `place`: what the reader can find: a file, a file and line, an option, a document id.
  // `problem` and `remedy` are shown as "place : problem ; remedy".
  Error(ErrorCode code, std::string place, Message problem, Message remedy = {});

  ErrorCode code() const { return code_; }
  const std::string& place() const { return place_; }
  const Message& problem() const { return problem_; }
  const Message& remedy() const { return remedy_; }

  // The same error seen from further out: "note.docx" becomes "dossier/note.docx".
  Error at(std::string place) const;

  // French, one line.
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  ErrorCode code_;
  std::string place_;
  Message problem_;
  Message remedy_;
  std::string what_;
};

}  // namespace griot
