// What a page does when stream.js says "look again": refresh in place, or only say so where a form would be emptied;
// take a withdrawn item off at once; cover the faces while a withdrawal could not reach this screen.

const spread = 3000; // a refresh is spread over this, so that a publication does not bring everybody at once
const page = document.documentElement;
let pending = 0, returned = 0;
let touched = false, address = location.href, opened = [];
let ending = false, typedAt = location.href;
const typed = new Map(); // what was typed on this page, by the words beside each field

export const url = name => new URL(name, document.baseURI);
export const base = url('').pathname;
export const place = () => document.querySelector('[data-stream]');
export const covered = () => 'covered' in page.dataset;
export const cover = () => { if (place()) page.dataset.covered = ''; };
const uncover = () => delete page.dataset.covered;

const works = () => place()?.dataset.stream === 'keep'; // a work page: its circuit shows what is new
const keeps = () => works() || touched || document.querySelector('form[data-keeps]');
const concerns = topic => { const topics = document.querySelector('form[data-keeps][data-topics]')?.dataset.topics ?? place()?.dataset.topics; return !topics || !topic || topics.split(' ').includes(topic); };

function refreshNow() {
  clearTimeout(pending);
  pending = 0;
  if (!place()) return;
  touched = false;
  opened = [...document.querySelectorAll('details[id][open]')].map(panel => panel.id);
  // Enhanced navigation cannot carry a header: a cookie of five seconds says that nobody asked for this, so it must not
  // lengthen the session, count as viewing, or write a second row of reading.
  document.cookie = `disc-stream=1; path=${base}; max-age=5; samesite=strict`;
  if (window.Blazor?.navigateTo) Blazor.navigateTo(location.href, false, true);
  else location.reload();
}

function refresh(atOnce, words) {
  if (keeps()) return showBar(words);
  if (atOnce) return refreshNow();
  pending ||= setTimeout(() => { pending = 0; if (keeps()) showBar(words); else refreshNow(); }, Math.random() * spread);
}

// A refresh would empty every field, so a page with a form only says so.
function showBar(words = 'Something changed.') {
  if (works() || document.querySelector('.stream-bar')) return;
  const bar = Object.assign(document.createElement('div'), { className: 'stream-bar' });
  const show = Object.assign(document.createElement('button'), { type: 'button', className: 'button button--small', textContent: 'Show it' });
  bar.setAttribute('role', 'status');
  show.addEventListener('click', () => { bar.remove(); refreshNow(); });
  const leave = Object.assign(document.createElement('button'), { type: 'button', className: 'button button--small', textContent: 'Not now', onclick: () => bar.remove() });
  bar.append(`${words} Showing it empties this form.`, show, leave);
  document.body.append(bar);
}

const take = id => document.querySelectorAll(`[data-item="${CSS.escape(id)}"]`).forEach(item => item.remove());

export function look({ topic, id, withdrawn }) {
  if (withdrawn && id) take(id);
  if (withdrawn || concerns(topic)) refresh(withdrawn);
}

// The stream is back after a gap. Covered faces stay covered until the fresh page stands.
export async function back() {
  if (Date.now() - returned < 5000) return; // it is said by the stream and again by its beat
  returned = Date.now();
  if (keeps()) await catchUp();
  refresh(covered(), 'The connection was away.');
}

// A page that is not drawn again asks what was withdrawn since it was drawn. While it cannot know, its faces are covered;
// a covered page asks again with each beat.
async function catchUp() {
  try {
    const answer = await fetch(url(`stream/withdrawn?after=${encodeURIComponent(place()?.dataset.streamAt ?? '')}`), { redirect: 'manual', cache: 'no-store' });
    const { ids, whole } = await answer.json();
    ids.forEach(take);
    if (whole) return uncover();
  } catch { /* no answer: covered, and asked again */ }
  cover();
}

// Signed out or blocked: nothing stays on the screen while the sign-in page loads. What was typed is kept for its writer, who
// comes back to it or to this page.
export const end = () => leave('sign-in', { ended: 'true' });

// A certification lapsed (rule 3): the same, towards the documents to read. Pages that stay open then carry data-even-lapsed.
export const lapse = () => document.querySelector('[data-even-lapsed]') ? undefined : leave('must-read', {});

async function leave(to, words) {
  if (ending) return;
  ending = true;
  document.body.hidden = true;
  let next = location.pathname + location.search;
  if (typed.size && typedAt === location.href) {
    try {
      const fields = [...typed].map(([words, value]) => ({ words, typed: value }));
      const answer = await fetch(url('kept-typing'), {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ address: next, fields }), signal: AbortSignal.timeout(10000),
      });
      if (answer.ok) next = url(`kept/${(await answer.json()).id}`).pathname;
    } catch { /* nothing can be kept without a connection */ }
  }
  const there = url(to);
  there.search = new URLSearchParams({ ...words, next });
  location.replace(there);
}

function note(field) {
  if (typedAt !== location.href) { typed.clear(); typedAt = location.href; }
  if (!field.matches?.('textarea, select, input:not([type=password], [type=file], [type=hidden], [type=checkbox], [type=radio])')) return;
  const words = (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name ?? '').trim();
  if (!words) return;
  if (field.value.trim()) typed.set(words, field.value); else typed.delete(words);
}

document.addEventListener('input', event => { if (event.target.closest?.('main')) { touched = true; note(event.target); } }, true);

window.Blazor?.addEventListener?.('enhancedload', () => {
  if (url('').pathname !== base) return location.reload(); // another tenant: another stream
  if (location.href !== address) {
    address = location.href;
    touched = false;
    opened = [];
    document.querySelector('.stream-bar')?.remove();
  }
  for (const id of opened) document.getElementById(id)?.setAttribute('open', ''); // the refresh closed them
  if (Date.now() - returned < 60000) uncover();
});
