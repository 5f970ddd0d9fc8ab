// A button of a form that keeps everything on the server is pressed without a connection: the page waits with what was typed, says so,
// and presses it again by itself. A browser's own error page would take the form away.

const pause = 4000;
let held = null;

async function reached() {
  try {
    return (await fetch('/icons/sprite.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(8000) })).status < 500;
  } catch { return false; }
}

function say(form, words) {
  let line = form.querySelector('.steady-words');
  if (!line) {
    line = Object.assign(document.createElement('p'), { className: 'notice notice--warn steady-words' });
    line.setAttribute('role', 'status');
    (form.querySelector('.actions') ?? form).append(line);
  }
  if (line.textContent !== words) line.textContent = words;
}

async function press() {
  const { form, button } = held;
  while (!await reached()) {
    say(form, 'No connection. What you typed stands here; it goes by itself as soon as there is a signal.');
    await new Promise(go => { setTimeout(go, pause); addEventListener('online', go, { once: true }); });
    if (!form.isConnected) return void (held = null);
  }
  form.dataset.steady = 'through';
  form.requestSubmit(button);
  form.dataset.steady = '';
  held = null;
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.steady !== '' || event.defaultPrevented) return;
  event.preventDefault();
  if (held) return void (held.button = event.submitter); // pressed again while it waits: once is enough
  held = { form, button: event.submitter };
  press();
});
