// In the page of the benchmark: meters, and the same words and drawings written by hand.
const COUNT = 200;
const KINDS = [
  { name: 'missed', look: 'overdue', sign: '!', word: '未达成', due: '2024-06-30' },
  { name: 'behind', look: 'dueSoon', sign: '△', word: '落后', due: '2024-12-31' },
];
const MET = { look: 'done', sign: '✓', word: '已达成', due: '2024-12-31' };

const facts = Array.from({ length: COUNT }, (_, n) => {
  const value = 20 + ((n * 37) % 80);
  const target = 60;
  const kind = value >= target ? MET : KINDS[n % 2];
  return { label: `第 ${n + 1} 所学校的指标`, value, target, unit: '个', kind };
});

/** Resolves when the frame that shows what was just done has been presented. */
function presented() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    });
  });
}

const SVG = 'http://www.w3.org/2000/svg';

function make(tag, parent, attributes = {}, text = undefined) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

function draw(tag, parent, attributes, text = undefined) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  parent.append(element);
}

const longDate = (iso) => {
  const [year, month, day] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** One meter by hand: what the element shows and says, with the same elements. */
function makeByHand({ label, value, target, unit, kind }, parent) {
  const meter = make('div', parent, { class: `meter ${kind.look}` });
  const head = make('p', meter, { class: 'row head' });
  make('b', head, {}, label);
  const state = make('span', head, { class: 'state' });
  make('i', state, { 'aria-hidden': 'true' }, kind.sign);
  state.append(kind.word);
  const line = make('p', meter, { class: 'row value' });
  const told = make('span', line);
  make('b', told, {}, `${value} ${unit}`);
  told.append(` / 不少于 ${target} ${unit}`);
  make('small', line, {}, `${longDate(kind.due)}前`);
  const end = Math.max((target * 7) / 6, value * 1.05);
  const at = (each) => `${((each / end) * 100).toFixed(2)}%`;
  const box = make('div', meter, {
    role: 'meter',
    'aria-label': label,
    'aria-valuenow': value,
    'aria-valuemin': 0,
    'aria-valuemax': end,
    'aria-valuetext': `已完成 ${value} ${unit}，目标不少于 ${target} ${unit}，${kind.word}`,
  });
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'quota named');
  svg.setAttribute('aria-hidden', 'true');
  box.append(svg);
  draw('rect', svg, { class: 'track', y: '1.5em', width: '100%', height: '0.875em', rx: 3 });
  draw('rect', svg, { class: 'fill', y: '1.5em', width: at(value), height: '0.875em', rx: 3 });
  draw('line', svg, { class: 'mark', x1: at(target), x2: at(target), y1: '1.25em', y2: '100%' });
  draw('text', svg, { x: at(target), y: '0.9em', 'text-anchor': 'end' }, `目标 ${target}`);
  const foot = make('p', meter, { class: 'row foot' });
  make('span', foot, {}, '截至2024年9月30日');
}

function makeElement({ label, value, target, unit, kind }, parent) {
  const attributes = { label, value, target, unit, due: kind.due, 'as-of': '2024-09-30' };
  make('quota-meter', parent, attributes);
}

const stage = document.getElementById('stage');

const countDrawn = () =>
  Array.from(stage.children).filter((each) => each.shadowRoot?.querySelector('[role=meter] .fill')).length;

async function paint(makeOne) {
  stage.replaceChildren();
  await presented();
  await new Promise((resolve) => setTimeout(resolve, 60));
  await presented();
  const start = performance.now();
  // As a page's parser does it: made apart, then put in place.
  const part = document.createDocumentFragment();
  facts.forEach((each) => makeOne(each, part));
  stage.append(part);
  const end = await presented();
  const drawn = stage.querySelectorAll('.fill').length || countDrawn();
  if (drawn !== COUNT) throw new Error(`${drawn} of ${COUNT} were drawn in the frame that was timed`);
  return end - start;
}

Object.assign(window, {
  ready: () => customElements.whenDefined('quota-meter'),
  paintMeters: () => paint(makeElement),
  paintByHand: () => paint(makeByHand),
});
