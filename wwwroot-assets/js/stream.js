// What is new: one stream of server-sent events per browser, shared by its tabs. It carries "look again", never content.
// One, because HTTP/1.1 allows six connections a host and the seventh tab would hang: the tab that holds the lock
// listens, the others hear of it by BroadcastChannel. README.md tells the contract with the server.

const base = new URL(document.baseURI).pathname;
const tabs = new BroadcastChannel(`disc-stream:${base}`);
const spread = 3000;      // a refresh is spread over this, so that a publication does not bring everybody at once
const coverAfter = 60000; // rule 7: without a stream, a withdrawal could not reach this screen
const tick = 5000;

let alive = Date.now();   // when some tab last knew that the stream is up
let lastTick = Date.now();
let leading = false, source = null, attempt = 0;
let serverBeats = false;  // a server that beats is trusted by its beats: after sleep an open socket may be dead
let refreshing = 0, returned = 0;
let touched = false, address = location.href, opened = [];

const page = document.documentElement;
const place = () => document.querySelector('[data-stream]');
const works = () => place()?.dataset.stream === 'keep'; // a work page: its circuit shows what is new
const keeps = () => works() || touched || document.querySelector('form[data-keeps]');
const concerns = topic => { const topics = place()?.dataset.topics; return !topics || !topic || topics.split(' ').includes(topic); };
const covered = () => 'covered' in page.dataset;
const cover = () => { if (place() && Date.now() - alive > coverAfter) page.dataset.covered = ''; };
const uncover = () => { delete page.dataset.covered; };

function refreshNow() {
  clearTimeout(refreshing);
  refreshing = 0;
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
  refreshing ||= setTimeout(() => { refreshing = 0; if (keeps()) showBar(words); else refreshNow(); }, Math.random() * spread);
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

function look({ topic, id, withdrawn }) {
  if (withdrawn && id) document.querySelectorAll(`[data-item="${CSS.escape(id)}"]`).forEach(item => item.remove());
  if (withdrawn || concerns(topic)) refresh(withdrawn);
}

// The stream is back after a gap. Covered faces stay covered until the fresh page stands.
function back() {
  if (Date.now() - returned < tick) return;
  returned = Date.now();
  if (keeps()) uncover();
  refresh(covered(), 'The connection was away.');
}

function hear({ kind, data }) {
  if (kind === 'wake') { if (leading) listen(false); return; }
  if (!place()) return;
  if (kind === 'end') { document.body.hidden = true; location.replace(new URL('sign-in', document.baseURI)); return; }
  alive = Date.now();
  if (kind === 'look') look(data);
  else if (kind === 'up' || covered()) back();
}

const tell = (kind, data) => { tabs.postMessage({ kind, data }); hear({ kind, data }); };
tabs.onmessage = event => hear(event.data);

function listen(first) {
  source?.close();
  source = place() ? new EventSource(new URL('stream', document.baseURI)) : null;
  if (!source) return;
  source.onopen = () => { attempt = 0; tell(first ? 'beat' : 'up'); first = false; };
  source.addEventListener('look', event => tell('look', JSON.parse(event.data)));
  source.addEventListener('beat', () => { serverBeats = true; tell('beat'); });
  source.addEventListener('end', () => { source.close(); tell('end'); });
  // After a break the browser tries again by itself; after a refusal it gives up for ever: a restart, or the session's end.
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) setTimeout(askWhy, Math.min(30000, 1000 * 2 ** attempt++)); };
}

async function askWhy() {
  const ask = new AbortController();
  try {
    const { status, type } = await fetch(new URL('stream', document.baseURI), { redirect: 'manual', signal: ask.signal });
    if (status === 401 || status === 403 || type === 'opaqueredirect') return tell('end');
  } catch { /* no answer at all: no connection */ } finally { ask.abort(); }
  listen(false);
}

// Awake again: the old connection is not believed. The refresh waits for the new one (a page load without a signal would lose the page).
function wake() {
  lastTick = Date.now();
  cover();
  if (leading) listen(false); else tabs.postMessage({ kind: 'wake' });
}

setInterval(() => {
  const slept = Date.now() - lastTick > 6 * tick && document.visibilityState === 'visible'; // hidden tabs' timers are slowed down: no sleep
  lastTick = Date.now();
  if (slept) return wake();
  if (leading && source?.readyState === EventSource.OPEN && !serverBeats) tell('beat');
  if (leading && source && serverBeats && Date.now() - alive > 45000) listen(false);
  cover();
}, tick);

addEventListener('pageshow', event => { if (event.persisted) wake(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && Date.now() - lastTick > 6 * tick) wake(); });
document.addEventListener('input', event => { if (event.target.closest?.('main')) touched = true; }, true);
window.Blazor?.addEventListener?.('enhancedload', () => {
  if (new URL(document.baseURI).pathname !== base) return location.reload(); // another tenant: another stream
  if (location.href !== address) { address = location.href; touched = false; document.querySelector('.stream-bar')?.remove(); opened = []; }
  for (const id of opened) document.getElementById(id)?.setAttribute('open', ''); // the refresh closed them
  if (Date.now() - alive < coverAfter) uncover();
  if (leading && place() && !source) listen(true); // signed in without a full load
});

navigator.locks.request(`disc-stream:${base}`, () => new Promise(() => { leading = true; listen(true); }));
