// serve --preview: what is not published, marked, on this machine only, and alive.
#include <signal.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "engine/base/file.h"
#include "tests/app/corpus_folder.h"
#include "tests/app/proxied_site.h"
#include "tests/server/client.h"

namespace griot {
namespace {

std::string draft(const std::string& title, const std::string& text) {
  return "---\ntitre: " + title + "\nstatut: brouillon\ndiffusion: interne\n---\n\n" +
         text + "\n";
}

struct Previewed {
  Previewed() {
    const Ran import = corpus.griot(
        {"import", corpus.write("a.md", note("Retour choisi", "Un texte.")),
         corpus.write("b.md", draft("Note en cours", "Le mot chantier est là."))});
    BOOST_REQUIRE_EQUAL(import.status, 0);
    process.emplace(Run{.words = {"serve", "--preview", "--listen", "127.0.0.1:0",
                                  "--corpus", corpus.corpus()}});
    port = port_in(process->err_line());
  }

  Answer get(const std::string& path) const { return ask(port, "GET", path); }
  std::int64_t version(const std::string& known = {}) const {
    const Answer answer = get("/apercu/changements" + known);
    return nlohmann::json::parse(answer.body).at("version");
  }
  // Waits for what comes after `version`.
  std::int64_t next(std::int64_t version_now) const {
    return version("?connu=" + std::to_string(version_now));
  }

  CorpusFolder corpus;
  std::optional<Process> process;
  std::uint16_t port = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(preview)

BOOST_AUTO_TEST_CASE(drafts_are_shown_and_marked) {
  const Previewed preview;
  const Answer page = preview.get("/documents/note-en-cours");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(has(page.body, "chantier"));
  BOOST_TEST(has(page.body, "Aperçu d’un document qui n’est pas public"));
  BOOST_TEST(has(page.body, "brouillon, diffusion"));
  BOOST_TEST(has(page.body, "<meta name=\"robots\" content=\"noindex\">"));
  BOOST_TEST(page.fields.at("x-robots-tag") == "noindex, nofollow");
  BOOST_TEST(page.fields.at("cache-control") == "no-store");
  const std::string list = preview.get("/documents/").body;
  BOOST_TEST(has(list, "non public (brouillon)"));
  const std::string published = preview.get("/documents/retour-choisi").body;
  BOOST_TEST(!has(published, "pas public"));
  BOOST_TEST(has(published, "Aperçu du fonds"));
  BOOST_TEST(has(preview.get("/recherche?q=chantier").body, "note-en-cours"));
}

BOOST_AUTO_TEST_CASE(nobody_elses_script_may_read_them) {
  const Previewed preview;
  BOOST_TEST(
      !preview.get("/api/v1/documents").fields.contains("access-control-allow-origin"));
  Client client(preview.port);
  client.say("GET /documents/note-en-cours HTTP/1.1\r\nHost: evil.example\r\n\r\n");
  const Answer answer = client.hear();
  BOOST_TEST(answer.status == 421);
  BOOST_TEST(!has(answer.body, "chantier"));
  BOOST_TEST(ask(preview.port, "GET", "/documents/note-en-cours",
                 "X-Forwarded-For: 192.0.2.1\r\n")
                 .status == 421);
}

BOOST_AUTO_TEST_CASE(a_preview_stays_on_its_machine) {
  const CorpusFolder corpus;
  for (const char* address : {"0.0.0.0:0", "192.0.2.1:0", "[::]:0"}) {
    BOOST_TEST_CONTEXT(address) {
      const Ran ran = corpus.griot({"serve", "--preview", "--listen", address});
      BOOST_TEST(ran.status == 2);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_hand_edit_is_seen_at_once) {
  const Previewed preview;
  const std::int64_t before = preview.version();
  const auto file = std::filesystem::path(preview.corpus.corpus()) /
                    "documents/note-en-cours/document.md";
  std::string text = read_file(file);
  text.replace(text.find("chantier"), 8, "échafaudage");
  preview.corpus.write("fonds/documents/note-en-cours/document.md", text);
  BOOST_TEST(preview.next(before) != before);
  BOOST_TEST(comes_true(
      [&] { return has(preview.get("/documents/note-en-cours").body, "échafaudage"); }));
}

BOOST_AUTO_TEST_CASE(imports_templates_and_settings_are_seen_too) {
  const Previewed preview;
  const std::int64_t version = preview.version();
  preview.corpus.griot(
      {"import", preview.corpus.write("c.md", draft("Autre note", "Un brouillon."))});
  BOOST_TEST(preview.next(version) != version);
  BOOST_TEST(preview.get("/documents/autre-note").status == 200);
  preview.corpus.write("fonds/griot.toml", "titre = \"Le nouveau nom\"\n");
  BOOST_TEST(comes_true([&] { return has(preview.get("/").body, "Le nouveau nom"); }));
}

BOOST_AUTO_TEST_CASE(a_preview_writes_nothing) {
  Previewed preview;
  const std::filesystem::path corpus = preview.corpus.corpus();
  std::filesystem::remove_all(corpus / "index");
  std::filesystem::remove_all(corpus / ".cache");
  for (const char* path : {"/", "/documents/note-en-cours", "/recherche?q=chantier"}) {
    BOOST_TEST(preview.get(path).status == 200);
  }
  preview.process->signal(SIGTERM);
  BOOST_TEST(preview.process->wait().status == 0);
  BOOST_TEST(!std::filesystem::exists(corpus / "index"));
  BOOST_TEST(!std::filesystem::exists(corpus / ".cache"));
}

BOOST_AUTO_TEST_CASE(without_preview_there_are_no_changes_to_follow) {
  const CorpusFolder corpus;
  corpus.griot({"import", corpus.write("b.md", draft("Note en cours", "Un mot."))});
  Process process(
      Run{.words = {"serve", "--listen", "127.0.0.1:0", "--corpus", corpus.corpus()}});
  const std::uint16_t port = port_in(process.err_line());
  BOOST_TEST(ask(port, "GET", "/apercu/changements").status == 404);
  BOOST_TEST(ask(port, "GET", "/documents/note-en-cours").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace griot
