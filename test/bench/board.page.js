// In the page of the benchmark: the board, and the same cards written by hand.
import { makePlan } from './board.plan.js';

const MARKS = { notStarted: '○', inProgress: '◐', done: '✓', suspended: '‖' };
const WORDS = { notStarted: '未开始', inProgress: '推进中', done: '已完成', suspended: '已暂停' };

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

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function timed(work) {
  await pause(60);
  await presented();
  const start = performance.now();
  work();
  return (await presented()) - start;
}

function make(tag, className, parent, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

/** One card by hand: the same elements and words as a row of the board. */
function makeCard(task, parent) {
  const row = make('tr', `row ${task.status}`, parent);
  row.setAttribute('role', 'row');
  const cell = (className, text) => {
    const made = make('td', className, row, text);
    made.setAttribute('role', 'cell');
    return made;
  };
  cell('number', task.number);
  const title = make('th', 'title', row);
  make('button', 'open', title, task.title).setAttribute('aria-expanded', 'false');
  make('div', 'gist', title, task.text);
  cell('leads', task.leads.join('、'));
  cell('partners', task.partners.join('、'));
  const [year, month, day] = task.due.split('-');
  cell('due', `${year}年${Number(month)}月${Number(day)}日`);
  const state = make('span', `state ${task.status}`, cell('verdict'));
  make('i', '', state, MARKS[task.status]).setAttribute('aria-hidden', 'true');
  state.append(WORDS[task.status]);
  const progress = cell('progress', `${task.progress}%`);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'bar');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('width', `${task.progress}%`);
  rect.setAttribute('height', '100%');
  svg.append(rect);
  progress.append(svg);
  return row;
}

const stage = document.getElementById('stage');
let current;

function clear() {
  stage.replaceChildren();
  current = undefined;
}

function makeBoard() {
  clear();
  current = document.createElement('reform-task-board');
  current.setAttribute('as-of', '2025-10-20');
  stage.append(current);
}

/** A host with the board's own styles, for the cards by hand. */
function makeHost() {
  const sheets = document.createElement('reform-task-board');
  stage.append(sheets);
  const { adoptedStyleSheets } = sheets.shadowRoot;
  clear();
  const host = make('div', '', stage);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...adoptedStyleSheets];
  current = make('tbody', '', make('table', '', make('div', 'jg wide light official normal', root)));
}

const plans = new Map();
function planOf(count) {
  if (!plans.has(count)) plans.set(count, JSON.stringify(makePlan(count)));
  return JSON.parse(plans.get(count));
}

/** A board of `count` tasks: its first paint. */
async function paintBoard(count) {
  makeBoard();
  const plan = planOf(count);
  return timed(() => (current.plan = plan));
}

/** `count` cards by hand: their first paint. */
async function paintCards(count) {
  makeHost();
  const { tasks } = planOf(count);
  return timed(() => tasks.forEach((task) => makeCard(task, current)));
}

async function settledBoard(count) {
  await paintBoard(count);
  await pause(400);
}

const changed = (plan, at) => ({
  ...plan,
  tasks: plan.tasks.map((task, n) => (n === at ? { ...task, title: `改过 ${Math.random()}`, progress: 1 } : task)),
});

Object.assign(window, {
  ready: () => customElements.whenDefined('reform-task-board'),
  paintBoard,
  paintCards,
  async changeBoard(count) {
    await settledBoard(count);
    const next = changed(current.plan, 3);
    return timed(() => (current.plan = next));
  },
  async changeCards(count) {
    await paintCards(count);
    const { tasks } = changed(planOf(count), 3);
    const old = current.children[3];
    return timed(() => {
      const made = makeCard(tasks[3], current);
      old.replaceWith(made);
    });
  },
  async filterBoard(count) {
    await settledBoard(count);
    return timed(() => (current.unit = '督导室'));
  },
  async filterCards(count) {
    await paintCards(count);
    const { tasks } = planOf(count);
    return timed(() => tasks.forEach((task, n) => (current.children[n].hidden = !task.leads.includes('督导室'))));
  },
  async scrollBoard(count) {
    await settledBoard(count);
    return timed(() => window.scrollTo(0, 900));
  },
  async scrollCards(count) {
    await paintCards(count);
    return timed(() => window.scrollTo(0, 900));
  },
  async loadBoard(url) {
    makeBoard();
    return timedLoad(url);
  },
  async fetchText(url) {
    await pause(60);
    const start = performance.now();
    await (await fetch(url)).text();
    return performance.now() - start;
  },
  parsePlan(count) {
    planOf(count);
    const text = plans.get(count);
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  },
  countElements() {
    return current.shadowRoot.querySelectorAll('*').length;
  },
});

/** From setting `src` to the frame that shows the first row. */
async function timedLoad(url) {
  await pause(60);
  await presented();
  const start = performance.now();
  current.src = url;
  while (!current.shadowRoot.querySelector('.row')) await presented();
  return (await presented()) - start;
}
