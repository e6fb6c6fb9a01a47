// Who speaks in a line of minutes, and what is said.
//
// "**[10:26] Hicham** Je renvoie lundi", "**17 h 31** – Modou parle", "**Le guide.** On
// fait": what stands in bold before a text names the time, the speaker or what it is
// about.
#pragma once

#include <string>

#include "engine/knowledge/lines.h"

namespace griot {

struct SpeechTurn {
  std::string speaker;  // of a line of a chat; "" where nobody is named
  std::string text;     // behind the name and the time, as written
};

// The bold words that a paragraph or an item begins with, where others follow: a theme, a
// name, a time. Else "".
std::string bold_lead_in(const Line& line);

SpeechTurn speech_turn_of(const Line& line);

// "**Brice N. (Relais)** : Je m'engage …", "**PATRICK** – Je m'en charge": the name,
// where what is said says "je"; else "".
std::string bold_speaker_of(const Line& line);

// "[19:41] Yann met le tableau en ligne" → "Yann met le tableau en ligne"; a text that
// no time opens stays.
std::string without_time(const std::string& text);

}  // namespace griot
