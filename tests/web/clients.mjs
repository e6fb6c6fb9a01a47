// What other programs read of the site, proven by those programs: citation-js for
// references, vnu for every kind of page, xmllint and feedparser for the feed, WordPress's
// own filters for fragments and oEmbed.
//
//   node clients.mjs SAMPLE_SERVER WORK_FOLDER
//
// A client that is not there is left out with a line that says so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from './server.mjs';

const [, , program, folder] = process.argv;
const failures = [];
const fail = (where, what) => failures.push(`${where}: ${what}`);
const missing = (what) => console.log(`NOT TESTED: ${what}`);
const require = createRequire(import.meta.url);
const here = new URL('.', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

// Debian's own: its packages are not seen by another one.
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const has = (command, ...args) => spawnSync(command, args).status === 0;
const { base, stop } = await serve(program);
const at = (path) => base.replace(/\/$/, '') + path;
const get = async (path) => {
  const answer = await fetch(at(path));
  return { status: answer.status, type: answer.headers.get('content-type') ?? '',
    text: await answer.text() };
};

async function documents() {
  const { documents: listed } = JSON.parse((await get('/api/v1/documents')).text);
  return listed;
}

// Each format, read by citation-js, says the same as CSL-JSON does.
async function checkCitations(listed) {
  let Cite;
  try {
    ({ Cite } = require('@citation-js/core'));
    for (const plugin of ['bibtex', 'ris', 'csl']) require(`@citation-js/plugin-${plugin}`);
  } catch {
    return missing('references (citation-js is missing; run tests/web/install)');
  }
  const people = (item) => (item.author ?? [])
    .map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' '))
    // RIS has no comma in an institution's name.
    .map((name) => name.replace(/ –|,/g, ''));
  const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const same = (where, item, expected) => {
    const year = (of) => of.issued?.['date-parts']?.[0]?.[0];
    if (words(item.title) !== words(expected.title)) {
      fail(where, `title « ${item.title} », not « ${expected.title} »`);
    }
    if (people(item).join('|') !== people(expected).join('|')) {
      fail(where, `authors ${people(item)}, not ${people(expected)}`);
    }
    if (year(item) !== year(expected)) fail(where, `year ${year(item)}, not ${year(expected)}`);
    if (item.URL !== expected.URL) fail(where, `URL ${item.URL}, not ${expected.URL}`);
    if (!words(item.note).includes(words(expected.note))) fail(where, `note « ${item.note} »`);
  };
  const compare = async (path, parameters = '') => {
    const expected = JSON.parse((await get(`${path}.csl.json${parameters}`)).text);
    for (const extension of ['.bib', '.ris', '.csl.json']) {
      const where = path + extension + parameters;
      try {
        const items = new Cite((await get(where)).text).data;
        if (items.length !== expected.length) {
          fail(where, `${items.length} references, not ${expected.length}`);
        }
        items.forEach((item, i) => expected[i] && same(where, item, expected[i]));
      } catch (error) {
        fail(where, `citation-js: ${error.message}`);
      }
    }
  };
  for (const { id } of listed) await compare(`/documents/${id}`);
  const { id } = listed[0];
  const anchor = /class="g-p"[^>]*id="(p-\w+)"|id="(p-\w+)" class="g-p"/
    .exec((await get(`/documents/${id}`)).text)?.slice(1).find(Boolean);
  await compare(`/documents/${id}`, `?passage=${anchor}`);
  await compare('/documents');
  console.log(`citation-js: ${listed.length} documents, a passage and a list in 3 formats`);
}

async function checkMarkup(listed) {
  let jar;
  try {
    jar = require('vnu-jar');
  } catch {
    return missing('markup (vnu-jar is missing; run tests/web/install)');
  }
  if (!has('java', '-version')) return missing('markup (java is missing)');
  const paths = ['/', '/documents/', '/pays/', '/pays/KM', '/pays/TN', '/themes/', '/types/',
    '/annees/', '/organisations/', '/matrice', '/frise', '/recherche', '/recherche?q=retour',
    '/recherche?q=kilimandjaro', '/nulle-part',
    ...listed.map(({ id }) => `/documents/${id}`),
    `/documents/${listed[0].id}?embed=1`,
    '/documents/accompagner-les-retours-choisis/versions/1',
    '/documents/declaration-d-exemple-d-un-forum-national',
    ...listed.map(({ id }) => `/documents/${id}/versions`)];
  const files = [];
  for (const language of ['', '/en']) {
    for (const path of paths) {
      const { text, type } = await get(language + path);
      if (!type.startsWith('text/html')) fail(language + path, `is ${type}`);
      const file = `${folder}/page-${files.length}.html`;
      writeFileSync(file, text);
      files.push([file, language + path]);
    }
  }
  const { status, stderr } = spawnSync('java', ['-jar', jar, '--errors-only', '--format',
    'json', ...files.map(([file]) => file)], { maxBuffer: 1 << 26, encoding: 'utf8' });
  const { messages = [] } = JSON.parse(stderr || '{}');
  for (const { url, lastLine, message } of messages) {
    const page = files.find(([file]) => url.endsWith(file))?.[1];
    fail(page, `line ${lastLine}: ${message}`);
  }
  if (status !== 0 && messages.length === 0) fail('vnu', stderr);
  console.log(`vnu: ${files.length} pages, ${messages.length} errors`);
}

async function checkFeed(listed) {
  const feed = await get('/flux.atom');
  writeFileSync(`${folder}/flux.atom`, feed.text);
  for (const path of ['/flux.atom', '/sitemap.xml', '/opensearch.xml']) {
    writeFileSync(`${folder}/feed.xml`, (await get(path)).text);
    if (!has('xmllint', '--version')) missing('XML (xmllint is missing)');
    else if (!has('xmllint', '--noout', '--nonet', `${folder}/feed.xml`)) {
      fail(path, 'not well-formed');
    }
  }
  if (!has(python, '-c', 'import feedparser')) {
    return missing('feed (python3-feedparser is missing)');
  }
  const { stdout, stderr } = spawnSync(python, [`${here}feed.py`, `${folder}/flux.atom`],
    { encoding: 'utf8' });
  if (stderr) return fail('feedparser', stderr);
  const read = JSON.parse(stdout);
  if (read.problem) fail('/flux.atom', read.problem);
  if (read.entries.length !== listed.length) fail('/flux.atom', `${read.entries.length} entries`);
  for (const entry of read.entries) {
    if (!entry.title || !entry.date || entry.authors.length === 0) {
      fail('/flux.atom', `without title, date or author: ${entry.link}`);
    }
  }
  console.log(`feedparser: ${read.entries.length} entries`);
}

// WordPress's own files: of GRIOT_WORDPRESS, of tests/web/install or of the package.
function wordpress() {
  const places = [process.env.GRIOT_WORDPRESS, `${here}wordpress`, '/usr/share/wordpress'].filter(Boolean);
  return places.find((place) => existsSync(`${place}/wp-includes/kses.php`));
}

async function checkWordPress(listed) {
  const place = wordpress();
  if (!place) return missing('WordPress (the package is not unpacked: tests/web/install)');
  if (!has('php', '-v')) return missing('WordPress (php-cli is missing)');
  const filtered = (filter, input) => spawnSync('php', [`${here}wordpress.php`, place, filter],
    { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const { id } of listed) {
    const fragment = (await get(`/fragments/${id}`)).text;
    const { stdout, stderr } = filtered('fragment', fragment);
    if (stdout !== fragment) {
      let i = 0;
      while (stdout[i] === fragment[i]) i += 1;
      fail(`/fragments/${id}`, `wp_kses_post changes « ${fragment.slice(i, i + 80)} » into `
        + `« ${stdout.slice(i, i + 80)} » ${stderr}`);
    }
  }
  const url = encodeURIComponent(listed[0].url);
  const { text } = await get(`/oembed?url=${url}&format=json`);
  const { stdout, stderr } = filtered('oembed', JSON.parse(text).html);
  if (!/<blockquote class="wp-embedded-content" data-secret="\w+"><a href=/.test(stdout)
    || !/<iframe[^>]* src="[^"]*\?embed=1#\?secret=\w+"/.test(stdout)) {
    fail('/oembed', `wp_filter_oembed_result: ${stdout} ${stderr}`);
  }
  console.log(`WordPress: ${listed.length} fragments unchanged, an embed accepted`);
}

try {
  const listed = await documents();
  await checkCitations(listed);
  await checkFeed(listed);
  await checkWordPress(listed);
  await checkMarkup(listed);
} finally {
  stop();
}
for (const failure of failures) console.error(failure);
console.log(`${failures.length} failures`);
process.exit(failures.length > 0 ? 1 : 0);
