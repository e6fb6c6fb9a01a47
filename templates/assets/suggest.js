// Suggestions under the search box, as an ARIA 1.2 combobox with a list. Without this
// script, or without an answer, the box is a plain search field.
const form = document.querySelector('form[data-suggest]');
const box = form?.querySelector('input[type=search]');
if (box && !navigator.connection?.saveData) attach();

function attach() {
  const { suggest, label, one, many } = form.dataset;
  const list = document.createElement('ul');
  list.id = 'propositions';
  list.className = 'g-propositions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  const status = document.createElement('p');
  status.className = 'g-vh';
  status.setAttribute('role', 'status');
  box.parentElement.append(list);
  form.append(status);
  const roles = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id,
    'aria-expanded': 'false' };
  for (const [name, value] of Object.entries(roles)) box.setAttribute(name, value);

  let active = -1;
  let timer;
  let request;

  function stopAsking() {
    clearTimeout(timer);
    request?.abort();
  }

  function close() {
    stopAsking();
    list.hidden = true;
    status.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    choose(-1);
  }

  function choose(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (!option) return box.removeAttribute('aria-activedescendant');
    stopAsking();  // A list one walks in does not change under the reader.
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', option.id);
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map(({ text, note, url }, index) => {
      const option = document.createElement('li');
      option.id = `proposition-${index}`;
      option.dataset.url = url;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const small = document.createElement('small');
      small.textContent = note;
      option.append(text, ' ', small);
      return option;
    }));
    active = -1;
    box.removeAttribute('aria-activedescendant');
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    status.textContent = list.hidden ? ''
      : `${suggestions.length} ${suggestions.length > 1 ? many : one}`;
  }

  async function ask(typed) {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`${suggest}?q=${encodeURIComponent(typed)}`,
        { signal: request.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch {
      // Away, slow or overtaken by the next letter: nothing to suggest.
    }
  }

  box.addEventListener('input', () => {
    clearTimeout(timer);
    const typed = box.value.trim();
    if (typed.length < 2) return close();
    timer = setTimeout(() => ask(typed), 150);
  });
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') choose(active + 1 < count ? active + 1 : -1);
    else if (event.key === 'ArrowUp') choose(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) {
      location.assign(list.children[active].dataset.url);
    } else return;
    event.preventDefault();
  });
  box.addEventListener('blur', close);
  form.addEventListener('submit', close);
  // The field keeps the focus while a line is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) location.assign(option.dataset.url);
  });
}
