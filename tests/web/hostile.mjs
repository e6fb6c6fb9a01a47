// Two hundred ways to smuggle a script, through every field that reaches a page: each page
// is read back by an independent HTML5 parser (parse5), and only listed elements,
// attributes and schemes may be left.
//
//   node hostile.mjs SAMPLE_SERVER WORK_FOLDER
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { serve } from './server.mjs';
import { vectors } from './vectors.mjs';

const [, , program, folder] = process.argv;
let parse;
try {
  ({ parse } = await import('parse5'));
} catch {
  console.log('SKIPPED: parse5 is missing; run tests/web/install');
  process.exit(0);
}

const elements = new Set(`html head meta title link script body a header nav ul ol li main div
  section article aside footer p h1 h2 h3 h4 h5 h6 form label input button details summary
  span b i em strong small u s del ins sub sup mark code pre blockquote cite q abbr br hr wbr
  dl dt dd table caption thead tbody tfoot tr th td colgroup col figure figcaption img time
  fieldset legend svg math mi mn mo mrow select option output`.split(/\s+/));
const attributes = new Set(`id class href lang hreflang dir rel type name content charset
  media title src alt loading width height action method for value placeholder maxlength
  autocomplete spellcheck checked start reversed scope colspan rowspan headers abbr role
  tabindex datetime defer target`.split(/\s+/));
const named = /^(aria|data)-[a-z-]+$/;
const addresses = new Set(['href', 'src', 'action']);
const schemes = new Set(['http:', 'https:', 'mailto:']);

const failures = [];

function* nodes(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* nodes(child);
}

function checkAddress(where, value, base) {
  // As a browser reads it: blanks at the ends and line ends within are not there.
  let url;
  try {
    url = new URL(value, base);
  } catch {
    failures.push(`${where}: an address no browser reads: ${value}`);
    return;
  }
  if (!schemes.has(url.protocol)) failures.push(`${where}: scheme ${url.protocol} in ${value}`);
}

// The scripts that the site itself has: data that no browser runs, and its own files.
function checkScript(where, node, attrs, base) {
  if (attrs.type === 'application/ld+json' && !attrs.src) {
    try {
      JSON.parse(node.childNodes[0]?.value ?? '');
    } catch {
      failures.push(`${where}: a description that is no JSON`);
    }
    return;
  }
  const own = attrs.src && new URL(attrs.src, base).pathname.startsWith('/assets/')
    && new URL(attrs.src, base).origin === new URL(base).origin;
  if (!own || node.childNodes.length > 0) failures.push(`${where}: a script of its own`);
}

function check(where, html, base) {
  for (const node of nodes(parse(html))) {
    if (!node.tagName) continue;
    const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    if (!elements.has(node.tagName)) failures.push(`${where}: <${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!attributes.has(name) && !named.test(name)) {
        failures.push(`${where}: <${node.tagName} ${name}="${value.slice(0, 60)}">`);
      }
      if (addresses.has(name)) checkAddress(where, value, base);
    }
    if (node.tagName === 'script') checkScript(where, node, attrs, base);
  }
}

const yaml = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, ' ');
// As an author might paste it into Markdown: as it is, and with its marks escaped.
const escaped = (text) => text.replace(/[\\`*_{}[\]()#+\-.!<>&|~^"']/g, '\\$&');

function documentWith(vector, n) {
  const line = vector.replace(/[\r\n\0]/g, ' ');
  return `---
titre: ${yaml(`T${n} ${line}`)}
sous-titre: ${yaml(line)}
resume: ${yaml(line)}
type: note
date: 2026-03-14
pays: [Comores, ${yaml(line)}]
themes: [retour, ${yaml(line)}]
auteurs: [${yaml(line)}]
signataires: [${yaml(line)}]
intervenants: [${yaml(line)}]
financeurs: [${yaml(line)}]
editeur: ${yaml(line)}
destinataires: [${yaml(line)}]
contact: ${yaml(line)}
licence: ${yaml(line)}
langue: ${n % 10 ? 'fr' : yaml(line)}
anciennes-adresses: [${yaml(`/${line}`)}]
statut: publie
diffusion: public
---

# ${line}

${vector}

## ${escaped(line)}

Texte ${escaped(line)} suite[^1], [lien](${line.replace(/[()\s]/g, '')}), [lien](<${line.replace(/[<>]/g, '')}>),
![${escaped(line)}](${line.replace(/[()\s]/g, '')} "${escaped(line)}") <${line.replace(/[<>\s]/g, '')}>

| ${escaped(line)} | B |
|---|---|
| ${line.replace(/\|/g, '')} | \`${line.replace(/`/g, '')}\` |

<table><tr><td>${line}</td></tr></table>

\`\`\`${line.replace(/[`~]/g, '')}
${vector.replace(/```/g, '')}
\`\`\`

> ${line}

- [ ] ${line}

[^1]: ${line}
`;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
vectors.forEach((vector, n) => {
  const name = vector.replace(/[/\0\r\n]/g, '').slice(0, 40).trim();
  writeFileSync(`${folder}/${String(n).padStart(3, '0')} ${name}.md`, documentWith(vector, n));
});

const { base, stop } = await serve(program, folder);
const at = (path) => base.replace(/\/$/, '') + path;
let pages = 0;
let shown = 0;
async function read(path) {
  const answer = await fetch(at(path), { redirect: 'manual' });
  const html = await answer.text();
  if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) {
    pages += 1;
    check(path.slice(0, 100), html, at(path));
  }
  return { status: answer.status, html };
}

try {
  const ids = [];
  for (let offset = 0; ; offset += 100) {
    const { documents } = await (await fetch(
      at(`/api/v1/documents?limit=100&offset=${offset}`))).json();
    ids.push(...documents.map(({ id }) => id));
    if (documents.length < 100) break;
  }
  for (const id of ids) {
    const { html } = await read(`/documents/${id}`);
    shown += html.length > 0;
    for (const path of [`/en/documents/${id}`, `/documents/${id}?embed=1`, `/fragments/${id}`,
      `/documents/${id}/versions`]) await read(path);
  }
  for (const path of ['/', '/en/', '/documents/', '/documents/page/2', '/pays/', '/pays/KM',
    '/themes/', '/types/', '/annees/', '/annees/2026', '/organisations/', '/matrice', '/frise', '/themes/retour', '/organisations/page/2']) {
    await read(path);
  }
  for (const vector of vectors) {
    const text = encodeURIComponent(vector.replace(/[\0]/g, '').toWellFormed?.() ?? vector);
    await read(`/recherche?q=${text}`);
    await read(`/recherche?q=retour&pays=${text}&theme=${text}`);
    await read(`/${text}`);
  }
  // Two are no text (U+0000); what is not let in is on no page and proves nothing.
  if (shown < vectors.length - 2) failures.push(`only ${shown} documents were let in`);
} finally {
  stop();
}
for (const failure of failures.slice(0, 60)) console.error(failure);
console.log(`${vectors.length} vectors, ${shown} documents, ${pages} pages, `
  + `${failures.length} failures`);
process.exit(failures.length > 0 ? 1 : 0);
