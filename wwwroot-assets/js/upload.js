// Photos go by themselves while the rest of the form is still being filled in, never through a circuit.
// Each is sent once, with progress in words; a bad signal is tried again; the form then carries only the ids.
// Contract: README.md. 5xx and no answer are tried again; a refusal is shown in its words.

const tries = 6;
const wait = attempt => Math.min(30000, 1000 * 2 ** attempt) * (0.75 + Math.random() / 2); // not all phones of a shop at once
const make = (tag, settings = {}, ...inside) => { const made = Object.assign(document.createElement(tag), settings); made.append(...inside); return made; };
const read = json => { try { return JSON.parse(json); } catch { return {}; } }; // a page instead of an answer

const photos = new Set();
const of = (form, state) => [...photos].filter(photo => photo.input.form === form && photo.state === state);

class Photo {
  constructor(input, file) {
    Object.assign(this, { input, file, attempt: 0 });
    this.words = make('p', { className: 'upload-words', role: 'status' });
    this.bar = make('progress', { max: 100, value: 0, ariaLabel: `Sending ${file.name}` });
    this.remove = make('button', { type: 'button', className: 'button button--small', textContent: 'Remove', ariaLabel: `Remove ${file.name}`, onclick: () => this.drop() });
    list(input).append(this.item = make('li', { className: 'upload-item' }, make('canvas', { width: 128, height: 128 }), this.words, this.bar, this.remove));
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
    if (this.file.size > max * 1024 * 1024) return this.say('failed', `This photo is larger than ${max} MB. Choose a smaller one.`);
    this.say('sending', 'Sending');
    const body = new FormData();
    body.append('file', this.file, 'photo'); // the name of a file can be a name of a person: it stays here
    const request = this.request = new XMLHttpRequest(); // fetch tells nothing of progress
    request.open('POST', new URL(this.input.dataset.upload, document.baseURI));
    request.setRequestHeader('RequestVerificationToken', this.input.form?.querySelector('[name=__RequestVerificationToken]')?.value ?? '');
    request.timeout = 120000;
    request.upload.onprogress = ({ loaded, total }) => {
      this.bar.value = total ? 100 * loaded / total : 0;
      const words = loaded < total ? `Sending, ${20 * Math.floor(this.bar.value / 20)} %` : 'Checking the photo';
      if (this.words.textContent !== words) this.words.textContent = words; // in steps: it is read out
    };
    request.onload = () => this.answered(request);
    request.onerror = request.ontimeout = () => this.again();
    request.send(body);
  }

  answered(request) {
    if (request.status >= 500 || request.status === 429) return this.again();
    const answer = read(request.responseText);
    if (answer.id && this.input.dataset.uploadInto) return this.hand(answer.id);
    if (answer.id) this.item.append(make('input', { type: 'hidden', name: this.input.dataset.uploadName ?? 'PhotoIds', value: answer.id }));
    if (answer.id) return this.say('done', 'Sent');
    this.say('failed', answer.refusal ?? (request.status === 401 || request.responseURL.includes('sign-in')
      ? 'You are signed out. Sign in again in another tab, then choose the photo again.'
      : 'This photo was not taken. Choose another one.'));
  }

  // On a circuit the page itself learns the id, and shows the picture in the input's place.
  hand(id) {
    const into = document.getElementById(this.input.dataset.uploadInto);
    this.drop();
    into.value = id;
    into.dispatchEvent(new Event('change', { bubbles: true }));
  }

  again() {
    if (!photos.has(this)) return; // removed meanwhile
    if (++this.attempt >= tries) return this.say('failed', 'No connection. Remove the photo, or choose it again when there is a signal.');
    const delay = wait(this.attempt);
    this.say('sending', `Bad signal. Trying again in ${Math.round(delay / 1000)} seconds`);
    this.timer = setTimeout(() => this.send(), delay);
  }

  drop() {
    photos.delete(this);
    clearTimeout(this.timer);
    this.request?.abort();
    this.item.remove();
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
    const input = document.querySelector(`[data-upload="${CSS.escape(photo.input.dataset.upload)}"]`);
    if (!input) photos.delete(photo); // another page
    else if (!photo.item.isConnected) list(photo.input = input).append(photo.item);
  }
});

let held = null; // sending the form before its photos are through waits for them, and says so
document.addEventListener('submit', event => {
  if (!of(event.target, 'sending').length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = { form: event.target, button: event.submitter };
  of(event.target, 'sending')[0].words.textContent = 'Sending. The report goes as soon as this photo is through';
}, true);

function settle(form) {
  if (!held || held.form !== form || of(form, 'sending').length) return;
  if (!of(form, 'failed').length) setTimeout(button => form.requestSubmit(button), 0, held.button);
  held = null; // a failed photo is the writer's to decide: remove it, then send again
}
