import { describe } from './describe.js';
import { byId, setText } from './dom.js';
import { snippet } from './output.js';
import type { TextPane } from './text-pane.js';
import { dateWords, FAULT_WORDS, KIND_NAMES, WARNING_WORDS } from './words.js';
import type { Workbench } from './workbench.js';

function drawPlanStatus(bench: Workbench): void {
  const { edited, fault } = bench;
  byId('plan-body').hidden = edited === null;
  byId('plan-empty').hidden = edited !== null;
  byId('board-empty').hidden = edited !== null;
  setText(byId('plan-empty'), FAULT_WORDS[fault ?? 'empty']);
  const counts = edited ? `${edited.plan.tasks.length} 项任务，${edited.plan.targets.length} 个指标` : '';
  const kept = bench.orphans > 0 ? `；原方案有 ${bench.orphans} 项任务或报送在正文里找不到` : '';
  setText(byId('plan-status'), edited && fault ? FAULT_WORDS[fault] : `${counts}${kept}`);
}

/** The head in one line, so that it can be checked without opening it. */
function headWords(bench: Workbench): string {
  const plan = bench.edited?.plan;
  if (!plan) return '';
  const facts = [plan.documentNumber, plan.issuers.join('、'), plan.issuedOn && dateWords(plan.issuedOn)];
  return facts.filter(Boolean).join(' · ') || '没有读到文号、机关和日期';
}

function drawTools(bench: Workbench): void {
  byId<HTMLButtonElement>('undo').disabled = bench.undoLabel === null;
  byId('undo').title = bench.undoLabel ? `撤销：${bench.undoLabel}` : '';
  byId<HTMLButtonElement>('download').disabled = bench.edited === null;
  byId<HTMLButtonElement>('download-text').disabled = bench.text === '';
}

function outputWords(bench: Workbench): string {
  const { edited } = bench;
  if (!edited) return '先粘贴一份通知。';
  const open = edited.rows.filter((row) => !row.isAccepted).length;
  const doubts = edited.warnings.filter((row) => !row.isResolved).length;
  if (open + doubts === 0) return '全部核对完毕，可以下载了。';
  return `还有 ${open} 条没有核对，${doubts} 处提醒没有处理。现在也可以下载，以后再接着核对。`;
}

/** What the caret stands in, in words. */
function chosenWords(bench: Workbench): string {
  const row = bench.edited?.rows.find((each) => each.ref === bench.chosen);
  if (row) return `${KIND_NAMES[row.kind]}：${describe(row).title}`;
  const warning = bench.edited?.warnings.find((each) => `warnings/${each.ref}` === bench.chosen)?.warning;
  return warning ? `提醒：${WARNING_WORDS[warning.code]}` : '';
}

/** Keeps the sentences of the page in step with the work: counts, what is left to do, where the caret stands. */
export function watchStatus(bench: Workbench, text: TextPane): void {
  const drawHere = (): void => {
    setText(byId('here-words'), chosenWords(bench));
    byId('here-show').hidden = !bench.edited?.rows.some((row) => row.ref === bench.chosen);
    byId('here-add').hidden = bench.edited === null || text.selection === null;
  };
  const draw = (): void => {
    drawPlanStatus(bench);
    drawTools(bench);
    setText(byId('head-count'), headWords(bench));
    setText(byId('output-state'), outputWords(bench));
    setText(byId('snippet'), snippet(bench.edited?.plan ?? null));
    drawHere();
  };
  bench.listen(draw);
  document.addEventListener('selectionchange', drawHere);
  byId('text').addEventListener('select', drawHere);
  draw();
}

let timer = 0;

/** Says what was done, for a while, with a way back. */
export function say(words: string, canUndo: boolean): void {
  setText(byId('toast-words'), words);
  byId('toast-undo').hidden = !canUndo;
  byId('toast').classList.add('is-shown');
  clearTimeout(timer);
  timer = window.setTimeout(() => byId('toast').classList.remove('is-shown'), 8000);
}
