// All documents of a corpus with where they stand, for people and for programs.
#pragma once

namespace griot {

class Library;
class Session;

// By status in the order of a life, then by id: status, audience, id and title, or an
// object a line with `json`. Reads each document once and no original: what holds one
// back is asked of it by its id.
void list_documents(const Library& library, bool json, Session& session);

}  // namespace griot
