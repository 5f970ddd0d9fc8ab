// Arrow keys in a gallery: from card to card, in the rows that are on the screen. The links stay ordinary links: Tab works as ever.

const links = list => [...list.children].map(item => item.querySelector('a')).filter(Boolean);

document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const list = document.activeElement?.closest?.('[data-arrows]');
  if (!list) return;
  const all = links(list), here = all.indexOf(document.activeElement.closest('li')?.querySelector('a'));
  if (here < 0) return;
  const top = all[0].closest('li').offsetTop;
  const across = all.findIndex(link => link.closest('li').offsetTop !== top);
  const row = across < 0 ? all.length : across;
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: row, ArrowUp: -row, Home: -here, End: all.length - 1 - here }[event.key];
  if (step === undefined || !all[here + step]) return;
  event.preventDefault();
  all[here + step].focus();
});

// With nothing chosen on the page, the arrows go to the person before and after where a page shows one; else the right arrow goes to the first face; up and down still scroll.
document.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !['BODY', 'H1'].includes(document.activeElement?.tagName)) return;
  const neighbour = document.querySelector(`a[data-arrow="${event.key}"]`);
  if (neighbour) return neighbour.click();
  if (event.key !== 'ArrowRight' || document.querySelector('a[data-arrow]')) return;
  const list = document.querySelector('[data-arrows]');
  if (list) links(list)[0]?.focus();
});
