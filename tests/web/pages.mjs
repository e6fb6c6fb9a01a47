// The pages as readers meet them, in chromium: no accessibility violation that axe knows,
// no line wider than the screen, every control reachable and visible by keyboard.
//
//   node pages.mjs SAMPLE_SERVER SHOTS [ADDRESS]
//
// Starts SAMPLE_SERVER (or takes what is served at ADDRESS). Says « SKIPPED: … » and
// nothing else when it cannot run. With GRIOT_SHOTS=1 it leaves a picture of each page in
// SHOTS at 360, 768 and 1280 px, light and dark, to be looked at.
//
// Each kind of page is loaded twice, once with our scripts and once without, and then shown
// in several ways. What each way proves that the others do not:
//
//   1280 light             all rules of axe, all folds open; no line is too wide
//   1280 and 360 dark      the rules that look at colours: the style sheet has other ones
//   768 light, 320 light   the rules that look at sizes and scrolling; nothing is too wide
//   360 light              by keyboard: every link shows its focus, on the screen
//   360 without scripts    all rules but those of colours, on what a phone without them gets
//
// The other rules look at elements and names, which neither colours nor width change. Every
// request of every page stays with us, and none sets a cookie.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from './server.mjs';

const [, , program, shots, address] = process.argv;
const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4',
  'best-practice'];
// Compressed bytes of what a search loads, and how many things it may load.
const budget = { document: 15 * 1024, stylesheet: 8 * 1024, script: 6 * 1024 };
const mostRequests = 4;

function skip(reason) {
  console.log(`SKIPPED: ${reason}`);
  process.exit(0);
}

if (!existsSync(browserPath)) skip(`${browserPath} is missing`);
let chromium;
let axe;
try {
  ({ chromium } = await import('playwright-core'));
  axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
} catch {
  skip('the modules are missing; run tests/web/install');
}

const failures = [];
const fail = (where, what) => failures.push(`${where}: ${what}`);

const { base, stop } = address ? { base: address, stop() {} } : await serve(program);
const at = (path) => base.replace(/\/$/, '') + path;

const listed = await (await fetch(at('/api/v1/documents'))).json();
const longest = 'accompagner-les-retours-choisis';
const ids = listed.documents.map((document) => document.id);
const document = ids.includes(longest) ? longest : ids[0];

const pages = {
  accueil: '/',
  document: `/documents/${document}`,
  recherche: '/recherche?q=retour+%C3%A9cole+comores',
  zero: '/recherche?q=kilimandjaro&pays=TN',
  'recherche-vide': '/recherche',
  liste: '/pays/KM',
  index: '/themes/',
  matrice: '/matrice',
  frise: '/frise',
  vide: '/pays/TN/',
  annees: '/annees/',
  versions: `/documents/${document}/versions`,
  comparaison: `/documents/${document}/versions/1`,
  retire: '/documents/declaration-d-exemple-d-un-forum-national',
  cadre: `/documents/${document}?embed=1`,
  introuvable: '/nulle-part',
  'english-frise': '/en/frise',
  'english-comparaison': `/en/documents/${document}/versions/1`,
  'english-recherche': '/en/recherche?q=retour',
  'english-document': `/en/documents/${document}`,
  english: '/en/',
  couverture: '/matrice/composante-societe-civile/types/note-de-positionnement',
  programme: '/programme',
  indicateurs: '/indicateurs',
  preuves: '/indicateurs/part-des-femmes',
  annuaire: '/annuaire',
  organisation: '/organisations/maison-exemple-comores',
  personne: '/personnes/mariam-fictive',
  evenements: '/evenements/',
  'point-focal': '/points-focaux/KM',
  recommandations: '/recommandations',
  actions: '/actions',
  rencontres: '/rencontres',
  rencontre: '/rencontres/webinaire-reintegration-psychosociale',
  experiences: '/experiences/epargne',
  paroles: '/paroles',
  signataire: '/organisations/association-exemple',
  editions: '/documents/capitaliser-un-atelier-d-epargne/depuis/'
    + 'capitaliser-un-atelier-d-epargne-premiere-version',
};
const ofColours = ['color-contrast', 'link-in-text-block'];
const colourRules = { runOnly: { type: 'rule', values: ofColours } };
const sizeRules = { runOnly: { type: 'rule',
  values: ['target-size', 'scrollable-region-focusable'] } };
const allRules = { runOnly: { type: 'tag', values: tags } };
const allButColours = { ...allRules,
  rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])) };
const widest = { name: '1280-light', width: 1280, colorScheme: 'light', rules: allRules };
const views = [
  widest,
  { name: '1280-dark', width: 1280, colorScheme: 'dark', rules: colourRules },
  { name: '768-light', width: 768, colorScheme: 'light', rules: sizeRules },
  { name: '320-light', width: 320, colorScheme: 'light', rules: sizeRules },
  { name: '360-dark', width: 360, colorScheme: 'dark', rules: colourRules },
];
const phone = { name: '360-light', width: 360, colorScheme: 'light' };
const withoutScripts = { ...phone, name: '360-no-script', rules: allButColours };

async function show(page, { width, colorScheme }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
}

async function openFolds(page) {
  await page.evaluate(() => document.querySelectorAll('details')
    .forEach((details) => { details.open = true; }));
}

// What is shown now; axe is brought along the first time.
async function check(page, where, rules) {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) fail(where, `${wide} px wider than the screen`);
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(
    (chosen) => window.axe.run({ ...chosen, resultTypes: ['violations'], preload: false }),
    rules);
  if (passes.length + violations.length === 0) fail(where, 'no rule of axe looked at it');
  for (const violation of violations) {
    for (const node of violation.nodes) {
      fail(where, `${violation.id}: ${node.target} ${node.failureSummary ?? ''}`);
    }
  }
}

// Everything that can be reached by Tab shows its focus and is on the screen.
async function checkKeyboard(page, where) {
  const expected = await page.evaluate(() => document.querySelectorAll('a[href]').length);
  for (let i = 0; i < Math.min(expected, 40); i += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused.getBoundingClientRect();
      const style = getComputedStyle(focused);
      return {
        name: focused.outerHTML.slice(0, 80),
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        inside: box.right > 0 && box.left < innerWidth && box.width > 0,
      };
    });
    if (!seen.ring) fail(where, `no focus ring on ${seen.name}`);
    if (!seen.inside) fail(where, `focus leaves the screen on ${seen.name}`);
  }
}

// A reader's browser that tells what it asks for elsewhere.
async function newReader(browser, scripts) {
  const context = await browser.newContext({ locale: 'fr-FR' });
  context.on('request', (request) => {
    if (!request.url().startsWith(base)) fail('requests', request.url());
  });
  // Ours never arrive; the browser's own have to run, for axe is one.
  if (!scripts) await context.route('**/*.js', (route) => route.abort());
  return context;
}

async function leave(context) {
  if ((await context.cookies()).length > 0) fail('requests', 'a cookie was set');
  await context.close();
}

async function checkBudget(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answers = [];
  page.on('response', (answer) => answers.push(answer));
  await page.goto(at(pages.recherche), { waitUntil: 'networkidle' });
  if (answers.length > mostRequests) fail('budget', `${answers.length} requests`);
  for (const answer of answers) {
    const kind = answer.request().resourceType();
    const { responseBodySize } = await answer.request().sizes();
    if (responseBodySize > (budget[kind] ?? 0)) fail('budget', `${kind}: ${responseBodySize}`);
  }
  await context.close();
}

// What a voice says of each page: no sign of inclusive writing between two letters, though
// the page shows what its author wrote.
async function checkReadingAloud(browser) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const sign = /\p{L}[·•‧]\p{L}/u;
  let written = 0;
  for (const id of ids) {
    await page.goto(at(`/documents/${id}`));
    written += (await page.evaluate(() => document.querySelector('main').innerText)
      .then((text) => text.match(new RegExp(sign, 'gu')) ?? [])).length;
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    // As one reads on: neighbouring texts are one line.
    const said = nodes.filter(({ role, ignored }) => !ignored && role?.value === 'StaticText')
      .map(({ name }) => name?.value ?? '').join('');
    const heard = said.match(new RegExp(`.{0,20}${sign.source}.{0,20}`, 'u'));
    if (heard) fail(`aloud ${id}`, `« ${heard[0]} »`);
  }
  if (written === 0) fail('aloud', 'no inclusive writing is on any page: nothing was tested');
  await page.close();
}

// The pictures of docs/images, made again: GRIOT_PICTURES=docs/images.
const pictures = [
  ['document', pages.document, 1280, 1500, 'light'],
  ['home', pages.accueil, 1280, 1500, 'light'],
  ['search', pages.recherche, 768, 1300, 'light'],
  ['matrix-dark', pages.matrice, 1280, 1170, 'dark'],
];

async function takePictures(browser, folder) {
  for (const [name, path, width, height, colorScheme] of pictures) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height } });
    const page = await context.newPage();
    await page.goto(at(path));
    await page.screenshot({ path: `${folder}/${name}.png` });
    await context.close();
  }
}

// The document on paper, to be looked at.
async function print(browser) {
  const page = await browser.newPage();
  await page.goto(at(pages.document));
  await page.pdf({ path: `${shots}/document.pdf`, preferCSSPageSize: true });
  await page.close();
}

// Compressed HTML of each kind of page, in bytes: what a slow line has to carry.
const weights = {
  accueil: 6_000, document: 15_000, recherche: 15_000, zero: 4_000, 'recherche-vide': 6_000,
  liste: 6_000, index: 6_000, matrice: 6_000, frise: 6_000, vide: 3_000, annees: 3_000,
  versions: 3_000, comparaison: 4_000, retire: 3_000, cadre: 3_000, introuvable: 3_000,
  'english-frise': 6_000, 'english-comparaison': 4_000,
};

async function checkWeights() {
  for (const [name, path] of Object.entries(pages)) {
    const bytes = gzipSync(await (await fetch(at(path))).text(), { level: 6 }).length;
    const most = weights[name] ?? weights.document;
    console.log(`${name.padEnd(18)} ${String(bytes).padStart(6)} of ${most} bytes`);
    if (bytes > most) fail('weight', `${name}: ${bytes} bytes, not ${most}`);
  }
  // Ten pages of text, 3,000 signs each, in 30 KB: 6 for all that is around them.
  for (const id of ids) {
    const signs = (await (await fetch(at(`/documents/${id}.md`))).text()).length;
    const bytes = gzipSync(await (await fetch(at(`/documents/${id}`))).text(), { level: 6 }).length;
    const most = 6 * 1024 + 24 * 1024 * signs / 30_000;
    if (bytes > most) fail('weight', `${id}: ${bytes} bytes for ${signs} signs`);
  }
}

// From the first page to a paragraph without a mouse: search, Enter, Tab to a passage.
async function checkWayByKeyboard(context, view) {
  const where = `keyboard ${view.name}`;
  const page = await context.newPage();
  await show(page, view);
  await page.goto(at('/'));
  const press = async (until, most) => {
    for (let i = 0; i < most; i += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(until)) return true;
    }
    fail(where, `Tab does not reach ${until}`);
    return false;
  };
  if (!await press(() => document.activeElement.id === 'q', 20)) return;
  await page.keyboard.type('retour');
  await page.keyboard.press('Enter');
  await page.waitForURL(/recherche\?q=/);
  const isPassage = () => document.activeElement.closest('.g-passages a') !== null;
  if (!await press(isPassage, 60)) return;
  await page.keyboard.press('Enter');
  await page.waitForURL(/documents\/.*#p-/);
  const seen = await page.evaluate(() => {
    const box = document.querySelector(':target')?.getBoundingClientRect();
    return box && box.top < innerHeight && box.bottom > 0;
  });
  if (!seen) fail(where, 'the paragraph is not on the screen');
  await page.close();
}

// Typed letters bring a list that arrows walk, Escape closes and Enter follows.
async function checkSuggestions(context, view) {
  const where = `suggestions ${view.name}`;
  const page = await context.newPage();
  await show(page, view);
  const list = page.locator('#propositions');
  await page.goto(at('/recherche'));
  await page.locator('#q').pressSequentially('epar');
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  const active = await page.getAttribute('#q', 'aria-activedescendant');
  const selected = list.locator('[aria-selected=true]');
  if (await selected.getAttribute('id') !== active) fail(where, 'the active line is not said');
  await check(page, where, view.rules);
  await page.keyboard.press('Escape');
  if (await list.isVisible()) fail(where, 'Escape leaves the list open');
  await page.locator('#q').pressSequentially('g');
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/recherche\?q=/);
  await page.close();
}

// A table wider than the screen says that it goes on, and is reached by keyboard; on paper
// nothing scrolls.
async function checkWideTables(context) {
  const page = await context.newPage();
  let wide = 0;
  for (const path of [...ids.map((id) => `/documents/${id}`), '/recommandations']) {
    await show(page, phone);
    await page.goto(at(path));
    const tables = () => page.evaluate(() =>
      [...document.querySelectorAll('.g-defile')].map((figure) => {
        const style = getComputedStyle(figure);
        return {
          hidden: figure.scrollWidth > figure.clientWidth,
          hinted: style.backgroundImage.includes('gradient') &&
            style.backgroundAttachment.includes('local'),
          reached: figure.tabIndex === 0 && figure.getAttribute('role') === 'region' &&
            (figure.ariaLabel || figure.getAttribute('aria-labelledby')) !== null,
        };
      }));
    for (const table of await tables()) {
      if (!table.hidden) continue;
      wide += 1;
      if (!table.hinted) fail(`wide tables ${path}`, 'nothing says that it goes on');
      if (!table.reached) fail(`wide tables ${path}`, 'no keyboard scrolls it');
    }
    await page.emulateMedia({ media: 'print' });
    for (const table of await tables()) {
      if (table.hinted) fail(`wide tables ${path}`, 'a hint to scroll on paper');
    }
    await page.emulateMedia({ media: null });
  }
  if (wide === 0) fail('wide tables', 'no table is wider than a phone: nothing was tested');
  await page.close();
}

async function takeShots(page, name) {
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      await show(page, { width, colorScheme });
      const path = `${shots}/${name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
}

async function checkPage(context, name, path) {
  const page = await context.newPage();
  await show(page, phone);
  await page.goto(at(path));
  if (process.env.GRIOT_SHOTS) await takeShots(page, name);
  await show(page, phone);
  await checkKeyboard(page, `${name} ${phone.name}`);
  await openFolds(page);
  for (const view of views) {
    await show(page, view);
    await check(page, `${name} ${view.name}`, view.rules);
  }
  await page.close();
}

async function checkPageWithoutScripts(context, name, path) {
  const page = await context.newPage();
  await show(page, withoutScripts);
  await page.goto(at(path));
  await openFolds(page);
  await check(page, `${name} ${withoutScripts.name}`, withoutScripts.rules);
  await page.close();
}

// Two at a time: one thinks while the other waits for its browser.
async function doAll(tasks) {
  const waiting = tasks.values();
  const work = async () => {
    for (const task of waiting) await task();
  };
  await Promise.all([work(), work()]);
}

const browser = await chromium.launch({ executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(shots, { recursive: true });
try {
  const reader = await newReader(browser, true);
  const plain = await newReader(browser, false);
  await doAll([
    () => checkReadingAloud(browser),
    ...Object.entries(pages).flatMap(([name, path]) => [
      () => checkPage(reader, name, path),
      () => checkPageWithoutScripts(plain, name, path),
    ]),
    () => checkSuggestions(reader, widest),
    () => checkSuggestions(reader, { ...phone, rules: allRules }),
    () => checkWideTables(reader),
    () => checkWayByKeyboard(reader, phone),
    () => checkWayByKeyboard(plain, withoutScripts),
    () => print(browser),
    checkWeights,
  ]);
  await leave(reader);
  await leave(plain);
  await checkBudget(browser);
  if (process.env.GRIOT_PICTURES) await takePictures(browser, process.env.GRIOT_PICTURES);
} finally {
  await browser.close();
  stop();
}

for (const failure of failures) console.error(failure);
console.log(`${Object.keys(pages).length} pages, ${views.length + 2} views, ` +
  `${failures.length} failures`);
process.exit(failures.length > 0 ? 1 : 0);
