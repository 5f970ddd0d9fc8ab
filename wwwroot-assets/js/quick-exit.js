// Quick exit: a member who is watched at the till leaves the page at once, and Back does not bring it back.
// Without this script the element is still a plain link.

const within = 1000; // milliseconds for the whole sequence
const taps = { Shift: 3, Escape: 2 };
let pressed = [];

// Escape also closes dialogs and lists; one press too many there must not throw the work away.
const closesSomething = () => document.querySelector('dialog[open], .rz-dialog, [aria-expanded="true"]:focus');

function leave() {
  const way = document.querySelector('[data-quick-exit]');
  if (!way) return;
  // Blank first: the next site may take seconds, and nothing may stay on the screen meanwhile.
  document.documentElement.style.visibility = 'hidden';
  document.title = 'Weather';
  location.replace(way.href || way.dataset.quickExit); // replace: this page leaves the history
}

document.addEventListener('click', event => {
  if (!event.target.closest?.('[data-quick-exit]')) return;
  event.preventDefault();
  leave();
}, true); // capture: before Blazor takes the click for enhanced navigation

document.addEventListener('keydown', event => {
  if (!(event.key in taps) || event.repeat || (event.key === 'Escape' && closesSomething())) { pressed = []; return; } // Shift held to type capitals is not a call for help
  if (pressed.length && pressed[0].key !== event.key) pressed = [];
  pressed = [...pressed.filter(p => event.timeStamp - p.at < within), { key: event.key, at: event.timeStamp }];
  if (pressed.length >= taps[event.key]) leave();
}, true);

// A page kept by the browser for Back would show again: ask the server instead.
addEventListener('pageshow', event => {
  if (event.persisted && document.documentElement.style.visibility === 'hidden') location.reload();
});
