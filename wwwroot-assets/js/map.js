// A place on the partnership's own drawing of its premises: picked by click or tap, moved by the arrow keys. The field carries it as latitude and
// longitude, and typing there moves the mark. Without scripts the field alone does. Nothing is asked of anybody else's server.

const side = 1000;
const markOf = map => map.querySelector('[data-pick]');
const fieldOf = map => document.getElementById(map.dataset.map);
const inside = value => Math.min(side, Math.max(0, value));

const put = (map, x, y) => {
  const { north, west, up, across } = map.dataset, mark = markOf(map);
  mark.setAttribute('cx', inside(x));
  mark.setAttribute('cy', inside(y));
  const field = fieldOf(map);
  field.value = `${(+north - inside(y) * +up).toFixed(5)}, ${(+west + inside(x) * +across).toFixed(5)}`;
  field.dispatchEvent(new Event('change', { bubbles: true }));
};

document.addEventListener('click', event => {
  const map = event.target.closest?.('[data-map]');
  if (!map) return;
  const frame = map.getBoundingClientRect();
  put(map, (event.clientX - frame.left) / frame.width * side, (event.clientY - frame.top) / frame.height * side);
  map.focus();
});

document.addEventListener('keydown', event => {
  const map = event.target.closest?.('[data-map]');
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!map || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const mark = markOf(map), far = event.shiftKey ? 50 : 5, here = name => +mark.getAttribute(name);
  // The first key puts the mark in the middle.
  if (here('cx') < 0) put(map, side / 2, side / 2);
  else put(map, here('cx') + step[0] * far, here('cy') + step[1] * far);
});

document.addEventListener('input', event => {
  const map = event.target.id && document.querySelector(`[data-map="${CSS.escape(event.target.id)}"]`);
  const typed = map && /^\s*(-?\d+(?:\.\d+)?)[\s,;]+(-?\d+(?:\.\d+)?)\s*$/.exec(event.target.value);
  if (!typed) return;
  const { north, west, up, across } = map.dataset, mark = markOf(map);
  mark.setAttribute('cx', (+typed[2] - +west) / +across);
  mark.setAttribute('cy', (+north - +typed[1]) / +up);
});
