// Free text that members may see must not speak of religion, health, ethnicity, orientation or vulnerability (rule 6).
// This asks beside the field while it is typed. It never blocks: the server asks again, and the writer decides.
//
//   <textarea data-words id="Description" …></textarea>
//   <script type="application/json" id="words">[{"words":["muslim"],"ask":"Does religion belong here?"}]</script>
//   or on the field itself: data-words='[{"words":[…],"ask":"…"}]'

const pause = 400; // ask when the writer stops, not in the middle of a word
const waiting = new WeakMap();

function lists(field) {
  const json = field.dataset.words || document.getElementById('words')?.textContent || '[]';
  try { return JSON.parse(json); } catch { return []; }
}

const escaped = word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// Whole words only, with a plural: "sick" must not find "sickle", "Jews" must be found by "jew".
function found(text, words) {
  if (!words.length) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?:'?s)?(?![\\p{L}\\p{N}])`, 'giu');
  return [...new Set([...text.matchAll(pattern)].map(match => match[0]))];
}

function box(field) {
  const place = `${field.id || field.name}-ask`;
  let ask = document.getElementById(place);
  if (!ask) {
    ask = document.createElement('div');
    ask.id = place;
    ask.setAttribute('role', 'status'); // read out politely, once the writer pauses
    field.after(ask);
    field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${place}`.trim());
  }
  return ask;
}

function ask(field) {
  const questions = lists(field)
    .map(list => ({ ask: list.ask, hits: found(field.value, list.words ?? [list.word]) }))
    .filter(question => question.hits.length);
  const place = box(field);
  const key = JSON.stringify(questions);
  if (place.dataset.asked === key) return; // the same question is not read out twice
  place.dataset.asked = key;
  place.className = questions.length ? 'ask' : '';
  place.replaceChildren(...questions.map(({ ask: words, hits }) => {
    const line = document.createElement('span');
    for (const hit of hits) {
      const mark = document.createElement('mark');
      mark.textContent = hit;
      line.append(mark, ' ');
    }
    line.append(words);
    return line;
  }));
}

document.addEventListener('input', event => {
  const field = event.target.closest?.('[data-words]');
  if (!field) return;
  clearTimeout(waiting.get(field));
  waiting.set(field, setTimeout(() => ask(field), pause));
});

// What is already in the field (a form shown again, a page patched in) is asked about as well.
function all() {
  document.querySelectorAll('[data-words]').forEach(field => { if (field.value) ask(field); });
}
all();
window.Blazor?.addEventListener?.('enhancedload', all);
