// E-mail addresses, telephone numbers and codes of meetings in running text: where they
// stand.
//
// Read are addresses with letters of any script, also written "awa (at) exemple.org";
// international numbers ("+221 77 123 45 67", "00 33 …"), national ones that begin with
// 0, those grouped as West African and Malagasy ones are, and any number behind a word
// that announces one ("Tél.", "WhatsApp"). Amounts, dates, years and ISBN are none, even
// there. Numbers side by side behind such a word may be told as one.
// What opens an online meeting stands behind words that announce it (access_code.h).
// Linear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace griot {

struct PersonalData {
  enum class Kind { email, phone, access };
  Kind kind = Kind::email;
  std::size_t from = 0;  // bytes of the text
  std::size_t to = 0;
  // In its one form: lower case; digits only, "00" for "+"; of a code as written.
  std::string value;
};

// In order, without overlap. `announced`: what stands above or before the text says that
// numbers in it are telephone numbers (the head of a column).
std::vector<PersonalData> personal_data_in(std::string_view text, bool announced = false);

// True for a word that announces a telephone number: "Tél.", "Téléphone", "WhatsApp".
bool announces_phone(std::string_view label);

// True for the head of a column or row of numbers: also "Contact", "Coordonnées", but not
// what counts, "Nombre de contacts".
bool heads_phones(std::string_view head);

}  // namespace griot
