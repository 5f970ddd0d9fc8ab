// What a page does when stream.js says "look again": refresh in place, or only say so where a form would be emptied;
// take a withdrawn item off at once; cover the faces while a withdrawal could not reach this screen.

const spread = 3000; // a refresh is spread over this, so that a publication does not bring everybody at once
const page = document.documentElement;
let pending = 0, returned = 0;
let touched = false, address = location.href, opened = [];

export const url = name => new URL(name, document.baseURI);
export const base = url('').pathname;
export const place = () => document.querySelector('[data-stream]');
export const covered = () => 'covered' in page.dataset;
export const cover = () => { if (place()) page.dataset.covered = ''; };
const uncover = () => delete page.dataset.covered;

const works = () => place()?.dataset.stream === 'keep'; // a work page: its circuit shows what is new
const keeps = () => works() || touched || document.querySelector('form[data-keeps]');
const concerns = topic => { const topics = place()?.dataset.topics; return !topics || !topic || topics.split(' ').includes(topic); };

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
  bar.append(`${words} Showing it empties this form.`, show);
  document.body.append(bar);
}

export function look({ topic, id, withdrawn }) {
  if (withdrawn && id) document.querySelectorAll(`[data-item="${CSS.escape(id)}"]`).forEach(item => item.remove());
  if (withdrawn || concerns(topic)) refresh(withdrawn);
}

// The stream is back after a gap. Covered faces stay covered until the fresh page stands.
export function back() {
  if (Date.now() - returned < 5000) return; // it is said by the stream and again by its beat
  returned = Date.now();
  if (keeps()) uncover();
  refresh(covered(), 'The connection was away.');
}

// Signed out or blocked: nothing stays on the screen while the sign-in page loads.
export function end() {
  if (!place()) return;
  document.body.hidden = true;
  location.replace(url('sign-in'));
}

document.addEventListener('input', event => { if (event.target.closest?.('main')) touched = true; }, true);

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
