// Boxes over a picture: parts to cover, and one part to keep. Drawn by mouse, pen or finger, or moved and sized with the keyboard.
// The form carries them as fractions of the picture in its hidden fields; the server burns them in. Contract: README.md.

const form = document.querySelector('[data-picture-edit]');
const stage = form?.querySelector('[data-stage]');
const said = form?.querySelector('[data-said]');
const field = name => form.elements.namedItem(name);
const step = 0.01, smallest = 0.01, most = 40;
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const percent = value => `${Math.round(value * 100)} %`;

class Box {
  constructor(kind, left, top, width, height) {
    Object.assign(this, { kind, left, top, width, height });
    this.item = Object.assign(document.createElement('button'), { type: 'button', className: `picture-box picture-box--${kind}` });
    this.item.append(Object.assign(document.createElement('span'), { className: 'picture-handle' }));
    this.item.addEventListener('keydown', event => this.key(event));
    this.item.addEventListener('pointerdown', event => this.hold(event));
    stage.append(this.item);
    this.draw();
  }

  draw() {
    this.width = clamp(this.width, smallest, 1);
    this.height = clamp(this.height, smallest, 1);
    this.left = clamp(this.left, 0, 1 - this.width);
    this.top = clamp(this.top, 0, 1 - this.height);
    Object.assign(this.item.style, { left: `${this.left * 100}%`, top: `${this.top * 100}%`, width: `${this.width * 100}%`, height: `${this.height * 100}%` });
    this.item.setAttribute('aria-label', `${this.kind === 'crop' ? 'Part to keep' : 'Covered part'}: ${percent(this.left)} from the left, ${percent(this.top)} from the top, ${percent(this.width)} wide, ${percent(this.height)} high`);
  }

  key(event) {
    const move = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') this.remove();
    else if (move && event.shiftKey) { this.width += move[0]; this.height += move[1]; }
    else if (move) { this.left += move[0]; this.top += move[1]; }
    else return;
    event.preventDefault();
    if (move) this.draw();
    keep();
  }

  hold(event) {
    const sizes = event.target.classList.contains('picture-handle');
    const { clientX, clientY } = event, { left, top, width, height } = this, frame = stage.getBoundingClientRect();
    drag(event, this.item, ({ clientX: x, clientY: y }) => {
      const across = (x - clientX) / frame.width, down = (y - clientY) / frame.height;
      if (sizes) Object.assign(this, { width: width + across, height: height + down });
      else Object.assign(this, { left: left + across, top: top + down });
      this.draw();
    });
    event.stopPropagation();
  }

  remove() {
    boxes.delete(this);
    this.item.remove();
    form.querySelector(`[data-add="${this.kind}"]`).focus();
  }

  toString() { return [this.left, this.top, this.width, this.height].map(number => number.toFixed(4)).join(','); }
}

const boxes = new Set();
const of = kind => [...boxes].filter(box => box.kind === kind);

function keep() {
  field('Covered').value = of('cover').join(';');
  field('Crop').value = of('crop').join('');
  said.textContent = `${of('cover').length} covered${of('crop').length ? ', cut to a part' : ''}. Not saved yet.`;
}

function drag(event, element, move) {
  event.preventDefault();
  element.setPointerCapture(event.pointerId);
  element.focus?.();
  const end = () => { element.removeEventListener('pointermove', move); keep(); };
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', end, { once: true });
  element.addEventListener('pointercancel', end, { once: true });
}

function add(kind, ...place) {
  if (kind === 'crop' && of('crop').length) return of('crop')[0];
  if (of('cover').length >= most) { said.textContent = `${most} parts can be covered. Make one of them larger instead.`; return null; }
  const box = new Box(kind, ...place);
  boxes.add(box);
  return box;
}

if (form) {
  for (const text of field('Covered').value.split(';').filter(Boolean)) add('cover', ...text.split(',').map(Number));
  if (field('Crop').value) add('crop', ...field('Crop').value.split(',').map(Number));
  for (const button of form.querySelectorAll('[data-add]')) {
    button.addEventListener('click', () => {
      const box = button.dataset.add === 'crop' ? add('crop', 0.1, 0.1, 0.8, 0.8) : add('cover', 0.4, 0.4, 0.2, 0.2);
      box?.item.focus();
      keep();
    });
  }

  stage.addEventListener('pointerdown', event => {
    if (event.target.closest('.picture-box') || (event.pointerType === 'mouse' && event.button !== 0)) return;
    const frame = stage.getBoundingClientRect(), { clientX, clientY } = event;
    const box = add('cover', (clientX - frame.left) / frame.width, (clientY - frame.top) / frame.height, 0.05, 0.05);
    if (!box) return;
    drag(event, stage, ({ clientX: x, clientY: y }) => {
      box.left = (Math.min(x, clientX) - frame.left) / frame.width;
      box.top = (Math.min(y, clientY) - frame.top) / frame.height;
      box.width = Math.abs(x - clientX) / frame.width;
      box.height = Math.abs(y - clientY) / frame.height;
      box.draw();
    });
  });
}
