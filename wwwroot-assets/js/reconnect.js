// The banner of our own while a work page has lost its circuit. Blazor looks for this id and sets its classes on it:
// components-reconnect-show | -hide | -failed | -rejected.

const id = 'components-reconnect-modal';
const words = {
  'components-reconnect-show': ['The connection is lost. Trying again. Nothing you typed is gone.', null],
  'components-reconnect-failed': ['No connection. Check the signal.', 'Try again'],
  'components-reconnect-rejected': ['The page has to be opened again. One moment.', null],
};
let said = '';

async function tryAgain() {
  said = '';
  try {
    // False means the server answers but no longer knows this circuit: only a new page helps.
    if (!await Blazor.reconnect()) location.reload();
  } catch {
    say();
  }
}

function say() {
  const banner = document.getElementById(id);
  const state = banner && Object.keys(words).find(name => banner.classList.contains(name));
  if (!state || state === said) { if (!state) said = ''; return; }
  said = state;
  const [text, button] = words[state];
  banner.replaceChildren(document.createTextNode(text));
  if (button) {
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button button--small';
    again.textContent = button;
    again.addEventListener('click', tryAgain);
    banner.append(again);
  }
  if (state === 'components-reconnect-rejected') location.reload();
}

function watch() {
  const banner = document.getElementById(id);
  if (!banner || banner.dataset.watched) return;
  banner.dataset.watched = 'true';
  new MutationObserver(say).observe(banner, { attributes: true, attributeFilter: ['class'] });
  say();
}

watch();
window.Blazor?.addEventListener?.('enhancedload', watch);

// A phone that wakes should not wait for the next attempt.
document.addEventListener('visibilitychange', () => {
  const banner = document.getElementById(id);
  if (document.visibilityState === 'visible' && banner?.classList.contains('components-reconnect-failed')) tryAgain();
});
