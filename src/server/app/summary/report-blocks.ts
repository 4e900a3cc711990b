/** What the accepted reports of the year say, task by task. */
import type { SummaryReport, SummaryTask, YearSummary } from '../../../sdk/rules/year-summary.js';
import { paragraph, type Block, type EntryBlock } from './blocks.js';
import { dateWords, VERDICT_WORDS } from './summary-words.js';

function headOf({ unit, on, status, progress }: SummaryReport): string {
  const state = progress === null ? VERDICT_WORDS[status] : `${VERDICT_WORDS[status]}，进展${progress}%`;
  return [unit, dateWords(on), state].filter((part) => part !== '').join('，');
}

function entryOf({ number, title, reports, waiting }: SummaryTask): EntryBlock {
  return {
    kind: 'entry',
    number,
    title,
    reports: reports.map((report) => ({
      head: headOf(report),
      text: report.text,
      evidence: report.evidence.length > 0 ? `佐证材料：${report.evidence.join('；')}` : '',
    })),
    empty: waiting > 0 ? `本年有${waiting}份报送待审核，没有经采纳的报送。` : '本年没有报送。',
  };
}

/** Parts of a task of which nobody spoke are left to the task above: it would only repeat that nothing was said. */
export function reportBlocks({ tasks }: YearSummary): Block[] {
  const told = tasks.filter(({ parentId, leads, reports, waiting }) => {
    return parentId === null || leads.length > 0 || reports.length > 0 || waiting > 0;
  });
  return told.length === 0 ? [paragraph('方案没有任务。')] : told.map(entryOf);
}
