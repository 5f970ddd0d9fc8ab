// The palette: Ctrl-K or / opens a search over everything; arrows choose, Enter goes there, Escape closes.

let dialog, input, list, status, waiting, asked = 0;

const base = () => document.baseURI;

function build() {
  dialog = document.createElement('dialog');
  dialog.className = 'palette';
  dialog.setAttribute('aria-label', 'Find');
  dialog.innerHTML = '<input type="search" role="combobox" aria-expanded="true" aria-controls="palette-list" aria-label="What are you looking for?" placeholder="A person, a report, a place, a page" maxlength="80" autocomplete="off" spellcheck="false"><div id="palette-list" role="listbox" aria-label="Found"></div><p class="hint" role="status"></p>';
  [input, list, status] = [dialog.querySelector('input'), dialog.querySelector('[role=listbox]'), dialog.querySelector('[role=status]')];
  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(ask, 200); });
  dialog.addEventListener('keydown', onKey);
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  // What was found is about people: it does not stay in the page.
  dialog.addEventListener('close', () => { list.replaceChildren(); input.value = ''; status.textContent = ''; });
  document.body.append(dialog);
}

function open() {
  if (!dialog?.isConnected) build();
  if (dialog.open) return;
  status.textContent = 'Type at least two letters.';
  dialog.showModal();
  input.focus();
}

async function ask() {
  const words = input.value.trim();
  const mine = ++asked;
  if (words.length < 2) { list.replaceChildren(); status.textContent = 'Type at least two letters.'; return; }
  try {
    const answer = await fetch(new URL('find/quick', base()), { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Disc-Find': '1' }, body: JSON.stringify({ words }) });
    if (mine !== asked || !dialog.open) return; // somebody typed on, or closed it
    if (answer.redirected || !answer.ok) { status.textContent = answer.ok || answer.status === 401 ? 'You were signed out. Sign in again.' : 'The search did not answer. Try again.'; return; }
    draw(await answer.json());
  } catch {
    if (mine === asked) status.textContent = 'No connection. Try again.';
  }
}

function draw(groups) {
  list.replaceChildren(...groups.flatMap((group, g) => {
    const box = document.createElement('div');
    box.setAttribute('role', 'group');
    const heading = document.createElement('p');
    heading.id = `palette-h${g}`;
    heading.className = 'palette-heading';
    heading.textContent = group.heading;
    box.setAttribute('aria-labelledby', heading.id);
    box.append(heading, ...group.items.map((item, i) => {
      const line = document.createElement('a');
      line.id = `palette-${g}-${i}`;
      line.href = new URL(item.address, base());
      line.setAttribute('role', 'option');
      line.setAttribute('data-enhance-nav', 'false');
      line.tabIndex = -1;
      const title = document.createElement('strong');
      title.textContent = item.title;
      line.append(title);
      if (item.hint) {
        const hint = document.createElement('span');
        hint.className = 'hint';
        hint.textContent = item.hint;
        line.append(' ', hint);
      }
      return line;
    }));
    return box;
  }));
  const found = list.querySelectorAll('[role=option]').length;
  status.textContent = found === 0 ? 'Nothing found. Try a part of the name, or another spelling.' : `${found} found. Arrows choose, Enter goes there.`;
  choose(list.querySelector('[role=option]'));
}

function choose(line) {
  list.querySelector('[aria-selected="true"]')?.setAttribute('aria-selected', 'false');
  if (!line) { input.removeAttribute('aria-activedescendant'); return; }
  line.setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', line.id);
  line.scrollIntoView({ block: 'nearest' });
}

function onKey(event) {
  const lines = [...list.querySelectorAll('[role=option]')];
  const at = lines.findIndex(line => line.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    choose(lines[(at + (event.key === 'ArrowDown' ? 1 : lines.length - 1)) % (lines.length || 1)]);
  } else if (event.key === 'Escape') {
    event.preventDefault(); // a search field would take the first Escape for emptying itself
    dialog.close();
  } else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    lines[at].click();
  }
  event.stopPropagation(); // a page's own letters (triage, galleries) stay out of it
}

const isTyping = target => target.closest?.('input, textarea, select, [contenteditable=""], [contenteditable="true"]');

document.addEventListener('keydown', event => {
  if (!document.querySelector('[data-find]')) return; // nobody is signed in
  const asksByK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const asksBySlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!asksByK && !asksBySlash) return;
  event.preventDefault();
  open();
}, true);

document.addEventListener('click', event => {
  if (!event.target.closest?.('[data-find]') || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  open();
}, true);
