// The WordPress plugin of packaging/wordpress on WordPress's own functions, against a
// running server, and against servers that answer as servers sometimes do.
//
//   node plugin.mjs SAMPLE_SERVER WORK_FOLDER
import { spawn, spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { serve } from './server.mjs';

const [, , program, folder] = process.argv;
const here = new URL('.', import.meta.url).pathname;
const plugin = new URL('../../packaging/wordpress', import.meta.url).pathname;
const skip = (why) => {
  console.log(`SKIPPED: ${why}`);
  process.exit(0);
};

const wordpress = [process.env.GRIOT_WORDPRESS, `${here}wordpress`, '/usr/share/wordpress']
  .filter(Boolean).find((place) => existsSync(`${place}/wp-includes/kses.php`));
if (!wordpress) skip('WordPress (the package is not unpacked: tests/web/install)');
if (spawnSync('php', ['-v']).status !== 0) skip('WordPress (php-cli is missing)');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// A server between: hands on to the sample server, or answers something else.
let instead = null;
const { base, stop } = await serve(program);
const between = createServer(async (request, response) => {
  if (instead) return instead(request, response);
  const { 'if-none-match': etag } = request.headers;
  const answer = await fetch(base.replace(/\/$/, '') + request.url,
    { headers: etag ? { 'if-none-match': etag } : {} });
  const headers = Object.fromEntries(['etag', 'content-type', 'cache-control']
    .filter((name) => answer.headers.has(name)).map((name) => [name, answer.headers.get(name)]));
  response.writeHead(answer.status, headers);
  return response.end(Buffer.from(await answer.arrayBuffer()));
});
await new Promise((resolve) => { between.listen(0, '127.0.0.1', resolve); });
const address = `http://127.0.0.1:${between.address().port}/`;
const says = (status, text, headers = {}) => (request, response) => {
  response.writeHead(status, { 'content-type': 'text/html', ...headers });
  response.end(text);
};

// One visit: a page of WordPress with the plugin, which forgets all but its options.
async function visit(steps, circumstances = {}) {
  const php = spawn('php', [`${here}plugin.php`, wordpress, plugin, `${folder}/options`]);
  php.stdin.end(JSON.stringify({ base: address, do: steps, ...circumstances }));
  let out = '';
  let err = '';
  php.stdout.on('data', (data) => { out += data; });
  php.stderr.on('data', (data) => { err += data; });
  await new Promise((resolve) => { php.on('close', resolve); });
  try {
    return JSON.parse(out);
  } catch {
    throw new Error(`php: ${out} ${err}`);
  }
}
const content = async (text, circumstances) => {
  const { answers, events } = await visit([['content', text]], circumstances);
  return { html: answers[0].answer, asked: events.filter(([what]) => what === 'asked') };
};
const late = { late: true };
const editor = { roles: ['edit_posts'] };

const listed = JSON.parse(await (await fetch(`${base}api/v1/documents`)).text()).documents;
const { id } = listed[0];
const code = `[griot id="${id}"]`;
const fragment = (await (await fetch(`${base}fragments/${id}`)).text()).trim();
const anchor = (await (await fetch(`${base}documents/${id}`)).text()).match(/id="(p-\w+)"/)[1];

const examples = {
  async 'a fragment stands in the page as the server gives it'() {
    const { html, asked } = await content(`Avant ${code} après`);
    assert.equal(html, `Avant ${fragment} après`);
    assert.deepEqual(asked.map((one) => one[3]), [200]);
  },
  async 'a fresh copy asks nothing, a late one only whether it has changed'() {
    assert.deepEqual((await content(code)).asked, []);
    const { html, asked } = await content(code, late);
    assert.equal(html, fragment);
    assert.equal(asked.length, 1);
    assert.match(asked[0][2], /^"[\w-]+"$/);
    assert.equal(asked[0][3], 304);
  },
  async 'a passage is asked for by its address, at the level of the page'() {
    const { html, asked } = await content(`[griot id="${id}" passage="${anchor}" niveau="4"]`);
    assert.match(asked[0][1], new RegExp(`/fragments/${id}\\?passage=${anchor}&niveau=4$`));
    assert.match(html, /<h4/);
    assert.ok(html.length < fragment.length);
  },
  async 'the last good text is shown while the server is away'() {
    for (const [name, answer] of Object.entries({
      'an error': says(503, 'plus tard'),
      'a page that is no fragment': says(200, '<html><form>Identifiez-vous</form></html>'),
      'an empty answer': says(200, ''),
      'a connection that breaks': (request, response) => response.destroy(),
      'a server that never answers': () => {},
    })) {
      instead = answer;
      const { html, asked } = await content(code, late);
      instead = null;
      assert.equal(html, fragment, name);
      assert.equal(asked.length, 1, name);
      // Not asked again at once.
      assert.deepEqual((await content(code)).asked, [], name);
    }
    between.closeAllConnections?.();
  },
  async 'without a copy there is a link to the document'() {
    instead = says(500, 'erreur');
    const { html } = await content('[griot id="autre-note"]');
    instead = null;
    assert.ok(html.includes(`<a href="${address}documents/autre-note">`), html);
    assert.match(html, /se lit à l’adresse/);
  },
  async 'a withdrawn document is its notice, and its text is forgotten'() {
    const notice = '<div class="griot" lang="fr">\n<p>« Note » a été retiré.</p>\n</div>';
    instead = says(410, notice);
    assert.equal((await content(code, late)).html, notice);
    instead = says(503, '');
    assert.equal((await content(code, late)).html, notice);
    instead = says(410, '<!DOCTYPE html><html><body>Gone</body></html>');
    const { html } = await content(code, late);
    assert.match(html, /Ce document a été retiré/);
    instead = null;
    const { answers } = await visit([['options']]);
    const copies = JSON.stringify(answers[0].answer);
    assert.ok(!copies.includes(fragment.slice(40, 80)), 'the old text is still kept');
    assert.equal((await content(code, late)).html, fragment);
  },
  async 'a document that is not public any more is not shown'() {
    instead = says(404, 'rien');
    const reader = await content(code, late);
    assert.match(reader.html, /n’est pas disponible/);
    assert.ok(!reader.html.includes(id));
    assert.ok((await content(code, { ...late, ...editor })).html.includes(id));
    instead = says(500, '');
    assert.match((await content(code, late)).html, /n’est pas disponible/);
    instead = null;
    assert.equal((await content(code, late)).html, fragment);
  },
  async 'nothing that runs comes through'() {
    instead = says(200, '<div class="griot"><p onclick="x()">Texte</p><script>alert(1)</script>'
      + '<a href="javascript:x()">lien</a><iframe src="https://mal.example"></iframe></div>');
    const { html } = await content(code, late);
    instead = null;
    assert.ok(!/<script|onclick|javascript:|<iframe/.test(html), html);
    await content(code, late);
  },
  async 'what an author mistypes is told to editors only'() {
    const wrong = ['[griot]', '[griot id="../secret"]', '[griot id="<script>x</script>"]',
      `[griot id="${id}" passage="p-1&x=2"]`];
    for (const text of wrong) {
      assert.equal((await content(text)).html, '', text);
      const { html, asked } = await content(text, editor);
      assert.match(html, /^<div class="griot griot-avis"><p><strong>Griot : /, text);
      assert.ok(!html.includes('<script'), html);
      assert.deepEqual(asked, [], text);
    }
    assert.match((await content(code, { base: '', ...editor })).html, /Réglages, Griot/);
    assert.equal((await content(code, { base: '' })).html, '');
  },
  async 'sentences are French, and English for all others'() {
    const text = async (locale) => (await content('[griot id="X"]', { locale, ...editor })).html;
    assert.match(await text('fr_FR'), /n’est pas l’identifiant/);
    assert.match(await text('fr_CA'), /n’est pas l’identifiant/);
    for (const locale of ['en_US', 'en_GB', 'de_DE']) {
      assert.match(await text(locale), /is not the identifier/, locale);
    }
    const made = spawnSync('msgfmt', ['-o', `${folder}/en.mo`, `${plugin}/languages/griot-en_US.po`]);
    if (made.status === 0) {
      assert.deepEqual(readFileSync(`${folder}/en.mo`),
        readFileSync(`${plugin}/languages/griot-en_US.mo`), 'griot-en_US.mo is not made of its .po');
    }
    const catalogue = readFileSync(`${plugin}/languages/griot-en_US.po`, 'utf8');
    for (const part of ['shortcode', 'settings']) {
      const source = readFileSync(`${plugin}/${part}.php`, 'utf8');
      for (const [, said] of source.matchAll(/_[_e]\('([^']+)', 'griot'\)/g)) {
        assert.ok(catalogue.includes(`msgid ${JSON.stringify(said)}`), said);
      }
    }
  },
  async 'the address is checked and the page of settings escapes it'() {
    const clean = async (value) => {
      const { answers, events } = await visit([['action', 'admin_init'],
        ['call', 'update_option', 'griot_base_url', value], ['call', 'griot_base']]);
      return { value: answers[2].answer, errors: events.filter(([what]) => what === 'error') };
    };
    assert.equal((await clean(' https://griot.example/fonds ')).value, 'https://griot.example/fonds/');
    assert.equal((await clean('')).value, '');
    for (const bad of ['javascript:alert(1)', 'ftp://x.example/', '/etc', 'https://a.example/?x=1',
      'https://moi:mot@a.example/']) {
      const { value, errors } = await clean(bad);
      assert.equal(value, address, bad);
      assert.equal(errors.length, 1, bad);
    }
    const { answers } = await visit([['call', 'griot_show_settings']],
      { base: 'https://a.example/"><script>', roles: ['manage_options'] });
    assert.ok(!answers[0].printed.includes('<script>'));
    assert.match(answers[0].printed, /value="nonce of griot"[^]*value="nonce of griot_forget"/);
    const reader = await visit([['call', 'griot_show_settings']]);
    assert.equal(reader.answers[0].printed, '');
  },
  async 'copies are forgotten by who may, with the right nonce'() {
    const forget = ['action', 'admin_post_griot_forget'];
    const has = async () => JSON.stringify((await visit([['options']])).answers[0].answer);
    await content(code);
    assert.match((await visit([forget])).answers[0].answer, /die:/);
    const admin = { roles: ['manage_options'] };
    assert.match((await visit([forget], admin)).answers[0].answer, /nonce/);
    assert.match(await has(), /griot_copy_/);
    assert.match((await visit([forget], { ...admin, nonce: 'griot_forget' })).answers[0].answer, /redirect/);
    assert.doesNotMatch(await has(), /griot_copy_/);
  },
  async 'uninstalling leaves nothing'() {
    await content(code);
    await visit([['uninstall']]);
    const { answers } = await visit([['options']], { base: undefined });
    assert.deepEqual(Object.keys(answers[0].answer).filter((name) => name.startsWith('griot_copy')), []);
    assert.ok(!('griot_copies' in answers[0].answer));
  },
};

let failed = 0;
for (const [name, example] of Object.entries(examples)) {
  try {
    await example();
  } catch (error) {
    failed += 1;
    console.log(`FAILED: ${name}\n  ${error.message}`);
  } finally {
    instead = null;
  }
}
stop();
between.close();
between.closeAllConnections?.();
console.log(`${Object.keys(examples).length - failed} of ${Object.keys(examples).length} examples hold`);
process.exitCode = failed ? 1 : 0;
