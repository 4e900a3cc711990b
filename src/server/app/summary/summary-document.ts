/** What page, document and workbook have in common: the summary as headings, sentences and tables. */
import { heading, type Block, type SummaryDocument } from './blocks.js';
import type { YearSummary } from '../../../sdk/rules/year-summary.js';
import { reportBlocks } from './report-blocks.js';
import { roundBlocks } from './round-blocks.js';
import { areaBlocks, leadBlocks, overallBlocks } from './standing-blocks.js';
import { dateWords } from './summary-words.js';
import { overdueBlocks, targetBlocks, taskBlocks } from './task-blocks.js';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

function factsOf(summary: YearSummary): string[] {
  const { documentNumber, region, issuer, asOf, isEarly } = summary;
  const named = [documentNumber && `文号：${documentNumber}`, issuer && `发文：${issuer}`, region && `地区：${region}`];
  const early = isEarly ? '（年度尚未结束，不是全年数字）' : '';
  return [...named.filter((fact): fact is string => Boolean(fact)), `数字截至：${dateWords(asOf)}${early}`];
}

/** `《…方案》2024年度落实情况总结`: of a notice that only sends a document out, the document is meant. */
function titleOf({ title, year }: YearSummary): string {
  const name = /^(?:.*?关于)?印发《(.+)》的通知$/.exec(title)?.[1] ?? title;
  return `${name.includes('《') ? name : `《${name}》`}${year}年度落实情况总结`;
}

/** The summary, drawn nowhere yet: sections in the order of an official report. */
export function summaryDocument(summary: YearSummary): SummaryDocument {
  const { mark } = summary;
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ['总体情况', overallBlocks(summary)],
    ['分领域进展', areaBlocks(summary)],
    ['分牵头单位进展', leadBlocks(summary)],
    ['逾期任务', overdueBlocks(summary)],
    ['数字指标', targetBlocks(summary)],
    ['年底报送情况', roundBlocks(summary)],
    ['任务进展一览', taskBlocks(summary)],
    ['各项任务落实情况', reportBlocks(summary)],
  ];
  return {
    title: titleOf(summary),
    mark,
    markText: mark === null ? null : `本总结为${mark}，不代表实际工作情况。`,
    facts: factsOf(summary),
    blocks: sections.flatMap(([text, blocks], index) => [heading(`${NUMERALS[index]}、${text}`), ...blocks]),
  };
}
