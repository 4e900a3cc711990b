import { byId, el, setText } from './dom.js';
import { EXAMPLES } from './examples.js';
import type { Kind } from './items.js';
import { openFile } from './open-file.js';
import { download, planFile } from './output.js';
import type { PlanPane } from './plan-pane.js';
import { say } from './status.js';
import type { TextPane } from './text-pane.js';
import type { Workbench } from './workbench.js';

function onEach(selector: string, handle: (button: HTMLElement) => void): void {
  document.querySelectorAll<HTMLElement>(selector).forEach((button) => {
    button.addEventListener('click', () => handle(button));
  });
}

/** On a phone one pane is seen at a time: shows that one. */
export function showPane(name: string): void {
  byId('work').dataset['pane'] = name;
  document.querySelectorAll<HTMLElement>('.switch [data-pane]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset['pane'] === name));
  });
}

function undo(bench: Workbench): void {
  const label = bench.undoLabel;
  bench.undo();
  if (label) say(`已撤销：${label}`, bench.undoLabel !== null);
}

function watchUndo(bench: Workbench): void {
  byId('undo').addEventListener('click', () => undo(bench));
  byId('toast-undo').addEventListener('click', () => undo(bench));
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key !== 'z') return;
    event.preventDefault();
    undo(bench);
  });
}

async function handleFile(bench: Workbench, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  const opened = await openFile(file);
  setText(byId('file-fault'), opened.kind === 'fault' ? opened.words : '');
  if (opened.kind === 'text') bench.replace(opened.text, `打开 ${file.name}`);
  if (opened.kind === 'plan') bench.open(opened.plan, `接续 ${file.name}`);
  if (opened.kind !== 'fault') say(opened.kind === 'text' ? `已打开 ${file.name}` : '已接续原方案的状态和报送', true);
  // The same file may be chosen again.
  input.value = '';
}

function watchTexts(bench: Workbench): void {
  onEach('[data-example]', (button) => {
    bench.replace(EXAMPLES[Number(button.dataset['example'])] ?? '', '换成示例');
    say('已换成示例通知', true);
  });
  byId('clear').addEventListener('click', () => {
    bench.replace('', '清空');
    say('已清空', true);
  });
  byId<HTMLInputElement>('file').addEventListener('change', (event) => {
    void handleFile(bench, event.target as HTMLInputElement);
  });
}

function watchDownloads(bench: Workbench, plan: PlanPane): void {
  byId('download').addEventListener('click', () => {
    plan.commit();
    bench.settle();
    if (!bench.edited) return;
    const file = planFile(bench.edited.plan);
    const faults = 'faults' in file ? file.faults : [];
    byId('plan-faults').replaceChildren(...faults.map((words) => el('li', {}, words)));
    if ('text' in file) download('plan.json', 'application/json', file.text);
    setText(byId('download-status'), 'text' in file ? '已下载 plan.json' : '方案还有问题，改正后再下载：');
  });
  byId('download-text').addEventListener('click', () => {
    download('notice.txt', 'text/plain;charset=utf-8', bench.text);
  });
}

/** Wires all buttons of the page. */
export function watchControls(bench: Workbench, text: TextPane, plan: PlanPane): void {
  watchUndo(bench);
  watchTexts(bench);
  watchDownloads(bench, plan);
  onEach('.switch [data-pane]', (button) => {
    showPane(button.dataset['pane'] ?? 'text');
    // The pane, not the head of the page, is what was asked for.
    if (matchMedia('(max-width: 860px)').matches) byId('work').scrollIntoView();
    if (bench.chosen && button.dataset['pane'] === 'text') text.reveal(bench.chosen);
  });
  byId('here-show').addEventListener('click', () => {
    showPane('plan');
    if (bench.chosen) plan.focusOn(bench.chosen);
  });
  onEach('[data-add]', (button) => {
    const selection = text.selection;
    if (!selection) return;
    bench.settle();
    showPane('plan');
    plan.add(button.dataset['add'] as Kind, selection);
  });
}
