/** The page where a webmaster learns what a CMS has done to what was pasted. Nothing leaves it. */
import '../styles/check.css';
import { checkPaste, type Finding, type PasteWeight } from 'jiaogai/paste';
import { byId, fill, setText } from '../compile/dom.js';
import { findingItem } from './finding-item.js';
import { readHtml, TooDeepError } from './read-html.js';
import { openHtml, sizeOf } from './source.js';
import { wordsOf } from './words.js';

const MOST = 5 * 1024 * 1024;
const MOST_LISTED = 50;
/** A box with more in it is slow to type in. */
const MOST_SHOWN = 300_000;

const words = wordsOf(document.documentElement.lang);
const box = byId<HTMLTextAreaElement>('source');
const address = byId<HTMLInputElement>('address');
const results = byId('results');
/** A source that is too long for the box. */
let kept: string | undefined;
let run = 0;

const say = (text: string): void => setText(byId('verdict'), text);

function keep(text: string, name: string): void {
  const isLong = text.length > MOST_SHOWN;
  kept = isLong ? text : undefined;
  box.value = isLong ? '' : text;
  setText(byId('kept'), isLong ? words.kept(name, sizeOf(text.length)) : '');
}

/** The address as it was typed, also without what stands before the host; undefined where it is none. */
function pageAddress(): string | undefined {
  const typed = address.value.trim();
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  try {
    return /[.:]/.test(new URL(whole).host) ? new URL(whole).href : undefined;
  } catch {
    return undefined;
  }
}

const count = (findings: readonly Finding[], weight: PasteWeight): number =>
  findings.filter((finding) => finding.weight === weight).length;

function verdictOf(findings: readonly Finding[], isCut: boolean): string {
  const isNothing = findings.some(({ code }) => code === 'nothing-found');
  const numbers = words.verdict(count(findings, 'broken'), count(findings, 'weak'), count(findings, 'ok'));
  const isBadAddress = address.value.trim() !== '' && pageAddress() === undefined;
  const said = [isNothing ? words.nothing : numbers, isCut && words.cut, isBadAddress && words.badAddress];
  return said.filter(Boolean).join(' · ');
}

function draw(findings: readonly Finding[], source: string, isWhole: boolean): void {
  const base = findings.find((finding) => finding.base)?.base;
  const items = findings.slice(0, MOST_LISTED).map((finding) => findingItem(finding, source, base, words));
  fill(byId('findings'), ...items);
  const left = findings.length - items.length;
  setText(byId('rest'), left > 0 ? words.rest(left) : '');
  setText(byId('note'), isWhole || findings[0]?.code === 'nothing-found' ? '' : words.piece);
  results.hidden = false;
}

async function check(): Promise<void> {
  const all = kept ?? box.value;
  const mine = (run += 1);
  results.hidden = true;
  if (all.trim() === '') return say(words.empty);
  // A zero stands in no text.
  if (all.slice(0, 10_000).includes('\0')) return say(words.notHtml);
  say(words.busy);
  const source = all.slice(0, MOST);
  try {
    const read = await readHtml(source, () => mine === run);
    if (!read) return;
    const page = pageAddress();
    const findings = checkPaste(read.tree, page ? { page } : {});
    draw(findings, source, read.isWhole);
    say(verdictOf(findings, all.length > MOST));
  } catch (error) {
    if (!(error instanceof TooDeepError)) throw error;
    say(words.tooDeep);
  }
}

async function open(file: File): Promise<void> {
  const opened = await openHtml(file, MOST).catch(() => undefined);
  if (!opened || 'fault' in opened) {
    run += 1;
    results.hidden = true;
    say(words[opened?.fault ?? 'unreadable']);
    return;
  }
  keep(opened.text, file.name);
  await check();
}

byId('check').addEventListener('submit', (event) => {
  event.preventDefault();
  void check().then(() => (kept ?? box.value).trim() === '' && box.focus());
});
box.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const isAll = box.selectionStart === 0 && box.selectionEnd === box.value.length;
  // What is pasted into the middle of something is checked when it is whole.
  if (!isAll) return;
  event.preventDefault();
  keep(text, words.pasted);
  void check();
});
for (const field of [box, address]) {
  field.addEventListener('input', () => {
    if (field === box) keep(box.value, words.pasted);
    if (!results.hidden) say(words.changed);
  });
}
byId('file').addEventListener('change', (event) => {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  if (file) void open(file);
  // The same file may be chosen again once it was changed.
  input.value = '';
});
byId('clear').addEventListener('click', () => {
  run += 1;
  keep('', '');
  results.hidden = true;
  say(words.cleared);
  box.focus();
});
