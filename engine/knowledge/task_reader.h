// How a clause of minutes is read as a task, step by step; task_form_of of to_do.h is
// made of it and nothing else needs it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/knowledge/clause.h"
#include "engine/knowledge/to_do.h"

namespace griot {

inline constexpr std::size_t longest_actor = 90;  // bytes of who is to do it

// "Awa annonce qu'elle enverra le devis" → "Awa enverra le devis"; empty where nothing is
// announced that somebody will do.
std::string without_report(const std::string& text, std::span<const Token> tokens,
                           const Rules& rules);

class TaskReader {
 public:
  TaskReader(const std::string& text, const std::vector<Token>& tokens,
             const TaskPlace& place, const Rules& rules);
  TaskForm form() { return std::move(form_); }

 private:
  // "Marie : contacter l'imprimeur", where that is read as what Marie says.
  void read_speaker();
  bool is_about_the_minutes() const;
  bool names_task() const;
  bool is_effect() const;
  // "Envoi des invitations – fait"
  bool ends_done() const;
  bool is(Rules::Known verb) const { return rules_.is(clause_.form, verb); }
  // "Ghita, de son côté, partagera": what stands before what is put between commas.
  std::size_t first_comma(std::size_t end) const;
  // "Amina, de la mairie, promet"
  static bool only_explains(const Token& first);
  std::span<const Token> subject_tokens() const;
  // Of the subject the words behind the last comma: "Pour la musique, Zainaba".
  std::size_t subject_begin(std::size_t end) const;
  std::size_t part_begin(std::size_t place) const;
  bool is_somebody(const std::string& text) const;
  bool are_persons(const std::string& who) const;
  bool is_written_short(const std::string& who) const;
  void know_person();
  bool is_reflexive() const;
  // "Elle", where the sentence before is about somebody.
  bool is_resuming(std::size_t end) const;
  // Names `form_.who` where somebody is the subject of the verb behind `end`.
  bool read_subject(std::size_t end);
  // "s'est engagée auprès du foyer à rendre les clés"; "la discussion s'engage" promises
  // nothing.
  Phrases::Found promise() const;
  void read_promise();
  // "Maïssara raccourcit le texte": behind a person and before what it is done to, a word
  // that no file of verbs has is one.
  void read_unknown_verb();
  static bool is_pronoun_before_verb(const std::string& word);
  bool has_ending_of_present(const Token& token) const;
  static bool begins_object(const Token& token);
  bool begins_object_at(std::size_t i) const;
  void read_verb();
  // "doit envoyer", not "doit être clair"
  bool must_do_something() const;
  bool has_day_to_come() const;
  std::size_t verb_of_writer() const;
  // "Je contacte la salle jeudi", of who wrote the notes.
  void read_writer();
  void read_called();
  // "Besoin de monde pour le collage", "Distribution prévue le 3", "Pensez aux relais".
  void read_need();
  // "La date est à caler", "à envoyer avant le 3 avril", "salle à réserver".
  void read_left();
  bool is_contact() const;
  bool is_noted_of_something_else(std::size_t to) const;
  bool is_thing_to(std::size_t to) const;
  bool does_task(std::size_t from) const;
  bool is_done_to(std::size_t from) const;
  // "Une réunion", "c'est pour cela que des affiches": not there yet.
  static bool is_new(std::span<const Token> subject);
  // "Il faudra faire une liste", "nous choisirons un outil", "une réunion va être
  // organisée": to be done, though by nobody in particular.
  void read_unnamed(bool happens);
  // "À Khady de relancer la presse", "Il revient au bureau de relancer la mairie", "Le
  // bureau charge Awa de rencontrer le maire".
  void read_given();
  std::vector<std::size_t> places_of_giving() const;
  void read_request();
  void read_charged();
  bool asks_colleague(std::size_t to, std::span<const Token> who) const;
  void read_falls_to();
  void read_second_verb();
  // "sera envoyé par Binta": of `who`, which stands behind the byte `by`.
  bool will_be_done(std::size_t by, const std::string& who) const;
  // "… Responsable : Awa EXEMPLE, pour le 15/01/2026."
  bool read_fields();
  bool read_what_happens_to(const std::string& head, const std::string& rest);
  // "Awa EXEMPLE : envoyer …"; "Appel à candidatures : la commission jeunesse"
  void read_colon();
  bool names_doing(std::span<const Token> head) const;
  // "Irène transmet la version définitive le 30 avril": of a person, a day to come.
  void read_day();
  // "Mariam → mairie de Bouaké", "Koffi – prévenir les voisins"
  void read_arrow();
  // "… (Awa EXEMPLE, avant le 15 mai)", "Version corrigée – bureau d'études – 18 mars"
  void read_end();
  void read_date_behind(std::string_view rest);
  // "à relire par": without a verb that is done already.
  bool is_still_to_do(std::size_t by) const;
  void assign(const std::string& who);

  const std::string& text_;
  const std::vector<Token>& tokens_;
  const TaskPlace& place_;
  const Rules& rules_;
  const Clause clause_;
  TaskForm form_;
};

}  // namespace griot
