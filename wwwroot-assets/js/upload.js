// Photos go by themselves while the rest of the form is still being filled in, never through a circuit.
// Each is sent once, with progress in words; a bad signal is tried again; the form then carries only the ids.
//
//   <input type="file" data-upload="uploads" data-upload-name="PhotoIds" data-upload-max="12" accept="image/jpeg,…" multiple />
//   answers: 200 {"id":"…"}, or 4xx {"refusal":"words for the user"}; 5xx and no answer are tried again.

const tries = 6;
const megabyte = 1024 * 1024;
const wait = attempt => Math.min(30000, 1000 * 2 ** attempt) * (0.75 + Math.random() / 2);
const make = (tag, settings = {}, ...inside) => { const made = Object.assign(document.createElement(tag), settings); made.append(...inside); return made; };

const photos = new Set();
const of = (form, state) => [...photos].filter(photo => photo.input.form === form && photo.state === state);

class Photo {
  constructor(input, file) {
    Object.assign(this, { input, file, attempt: 0, stopped: false });
    this.words = make('p', { className: 'upload-words', role: 'status' });
    this.bar = make('progress', { max: 100, value: 0, ariaLabel: `Sending ${file.name}` });
    this.remove = make('button', { type: 'button', className: 'button button--small', textContent: 'Remove', ariaLabel: `Remove ${file.name}`, onclick: () => this.drop() });
    this.item = make('li', { className: 'upload-item' }, make('canvas', { width: 128, height: 128 }), this.words, this.bar, this.remove);
    list(input).append(this.item);
    this.preview();
  }

  say(state, words) {
    this.state = this.item.dataset.state = state;
    this.words.textContent = words;
    this.bar.hidden = state !== 'sending';
    settle(this.input.form);
  }

  // Drawn from the local file on a canvas: no blob: address, so the content security policy stays strict.
  async preview() {
    try {
      const picture = await createImageBitmap(this.file);
      const side = Math.min(picture.width, picture.height);
      this.item.querySelector('canvas').getContext('2d').drawImage(picture, (picture.width - side) / 2, (picture.height - side) / 2, side, side, 0, 0, 128, 128);
    } catch { /* no preview: the server decides whether it is a picture */ }
  }

  send() {
    const max = Number(this.input.dataset.uploadMax ?? 12);
    if (this.file.size > max * megabyte) return this.say('failed', `This photo is larger than ${max} MB. Choose a smaller one.`);
    this.say('sending', 'Sending');
    const body = new FormData();
    body.append('file', this.file, 'photo'); // the name of a file can be a name of a person: it stays here
    const request = this.request = new XMLHttpRequest(); // fetch tells nothing of progress
    request.open('POST', new URL(this.input.dataset.upload, document.baseURI));
    request.setRequestHeader('RequestVerificationToken', this.input.form?.querySelector('[name=__RequestVerificationToken]')?.value ?? '');
    request.timeout = 120000;
    request.upload.onprogress = ({ loaded, total }) => {
      this.bar.value = total ? 100 * loaded / total : 0;
      this.words.textContent = loaded < total ? `Sending, ${Math.round(this.bar.value)} %` : 'Checking the photo';
    };
    request.onload = () => this.answered(request);
    request.onerror = request.ontimeout = () => this.again();
    request.send(body);
  }

  answered(request) {
    if (request.status >= 500 || request.status === 429) return this.again();
    let answer = {};
    try { answer = JSON.parse(request.responseText); } catch { /* a page instead of an answer */ }
    if (request.status === 200 && answer.id) {
      this.item.append(make('input', { type: 'hidden', name: this.input.dataset.uploadName ?? 'PhotoIds', value: answer.id }));
      return this.say('done', 'Sent');
    }
    this.say('failed', answer.refusal ?? (request.status === 401 || request.responseURL.includes('sign-in')
      ? 'You are signed out. Sign in again in another tab, then choose the photo again.'
      : 'This photo was not taken. Choose another one.'));
  }

  again() {
    if (this.stopped) return;
    if (++this.attempt >= tries) return this.say('failed', 'No connection. Remove the photo, or choose it again when there is a signal.');
    const delay = wait(this.attempt);
    this.say('sending', `Bad signal. Trying again in ${Math.round(delay / 1000)} seconds`);
    this.timer = setTimeout(() => this.send(), delay);
  }

  drop() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.request?.abort();
    this.item.remove();
    photos.delete(this);
    settle(this.input.form);
    this.input.focus();
  }
}

function list(input) {
  if (!input.nextElementSibling?.matches('.upload-list')) input.after(make('ul', { className: 'upload-list', ariaLabel: 'Chosen photos' }));
  return input.nextElementSibling;
}

document.addEventListener('change', event => {
  if (!event.target.matches?.('input[type=file][data-upload]')) return;
  for (const file of event.target.files) { const photo = new Photo(event.target, file); photos.add(photo); photo.send(); }
  event.target.value = ''; // the same file may be chosen again, and the form does not send it a second time
});

// A form shown again with its errors is patched in without these lists: put them back.
window.Blazor?.addEventListener?.('enhancedload', () => {
  for (const photo of photos) {
    const input = document.querySelector(`[data-upload][name="${photo.input.name}"], #${CSS.escape(photo.input.id)}`);
    if (!input) photos.delete(photo); else if (!photo.item.isConnected) list(photo.input = input).append(photo.item);
  }
});

// Sending the form before the photos are through waits for them, and says so.
let held = null;
document.addEventListener('submit', event => {
  if (!of(event.target, 'sending').length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = { form: event.target, button: event.submitter };
  of(event.target, 'sending')[0].words.textContent = 'Sending. The report goes as soon as this photo is through';
}, true);

function settle(form) {
  if (!held || held.form !== form || of(form, 'sending').length) return;
  const { button } = held;
  held = null; // a failed photo is the writer's to decide: remove it, then send again
  if (!of(form, 'failed').length) form.requestSubmit(button);
}
