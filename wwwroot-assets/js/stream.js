// What is new: one stream of server-sent events per browser, shared by its tabs. It carries "look again", never content.
// One, because HTTP/1.1 allows six connections a host and the seventh tab would hang: the tab that holds the lock
// listens, the others hear of it by BroadcastChannel. The contract with the server: README.md.

import { back, base, cover, covered, end, lapse, look, place, url } from './refresh.js';

const tabs = new BroadcastChannel(`disc-stream:${base}`);
const tick = 5000;
const coverAfter = 60000; // rule 7: the longest that a withdrawal may take
const deadAfter = 45000;  // two missed beats of 20 s

let alive = Date.now();   // when some tab last knew that the stream is up
let lastTick = Date.now();
let leading = false, source = null, attempt = 0, opened = 0;
let serverBeats = false;  // a server that beats is trusted by its beats: after sleep an open socket may be dead

function hear({ kind, data }) {
  if (kind === 'wake') { if (leading) listen(false); return; }
  if (kind === 'end') return place() ? end() : undefined;
  if (kind === 'lapse') return place() ? lapse() : undefined;
  alive = Date.now();
  if (!place()) return;
  if (kind === 'look') look(data);
  else if (kind === 'up' || covered()) back();
}

const tell = (kind, data) => { tabs.postMessage({ kind, data }); hear({ kind, data }); };
tabs.onmessage = event => hear(event.data);

function listen(first) {
  source?.close();
  opened = Date.now();
  source = place() ? new EventSource(url('stream')) : null; // no stream on pages before sign-in
  if (!source) return;
  source.onopen = () => { attempt = 0; tell(first ? 'beat' : 'up'); first = false; };
  source.addEventListener('look', event => tell('look', JSON.parse(event.data)));
  source.addEventListener('beat', () => { serverBeats = true; tell('beat'); });
  source.addEventListener('lapse', () => tell('lapse'));
  source.addEventListener('end', () => { source?.close(); tell('end'); });
  // After a break the browser tries again by itself; after a refusal it gives up for ever: a restart, or the session's end.
  // A first connection that opens only at the second try has a gap behind it like any other.
  source.onerror = () => {
    first = false;
    if (source?.readyState === EventSource.CLOSED) setTimeout(askWhy, Math.min(30000, 1000 * 2 ** attempt++));
  };
}

async function askWhy() {
  const ask = new AbortController();
  try {
    const { status, type } = await fetch(url('stream'), { redirect: 'manual', signal: ask.signal });
    if (status === 401 || status === 403 || type === 'opaqueredirect') return tell('end');
  } catch { /* no answer at all: no connection */ } finally { ask.abort(); }
  listen(false);
}

const coverIfAway = () => { if (Date.now() - alive > coverAfter) cover(); };

// Awake again: the old connection is not believed. The refresh waits for the new one, because loading a page without a
// signal would lose the page.
function wake() {
  lastTick = Date.now();
  coverIfAway();
  if (leading) listen(false); else tabs.postMessage({ kind: 'wake' });
}

const overslept = () => document.visibilityState === 'visible' && Date.now() - lastTick > 6 * tick;

setInterval(() => {
  if (overslept()) return wake(); // only where visible: the timers of hidden tabs are slowed down, which is no sleep
  lastTick = Date.now();
  if (leading && source?.readyState === EventSource.OPEN && !serverBeats) tell('beat');
  if (leading && source && serverBeats && Date.now() - Math.max(alive, opened) > deadAfter) listen(false);
  coverIfAway();
}, tick);

addEventListener('pageshow', event => { if (event.persisted) wake(); });
document.addEventListener('visibilitychange', () => { if (overslept()) wake(); });
window.Blazor?.addEventListener?.('enhancedload', () => { if (leading && place() && !source) listen(true); }); // signed in without a full load

navigator.locks.request(`disc-stream:${base}`, () => new Promise(() => { leading = true; listen(true); }));
