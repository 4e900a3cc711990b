/** How tasks stand: all of them, by area, by lead unit. */
import type { MeanProgress, SummaryGroup, YearSummary } from '../../../sdk/rules/year-summary.js';
import { note, paragraph, type Block, type Column } from './blocks.js';
import { dateWords, figure, NO_AREA, NO_LEAD, percent, VERDICT_WORDS, VERDICTS } from './summary-words.js';

function meanWords({ mean, said, unsaid }: MeanProgress): string {
  if (mean === null) return '没有一项报送过进展';
  return `有${said}项报送了进展，平均${figure(mean)}%${unsaid > 0 ? `，另有${unsaid}项没有报送` : ''}`;
}

export function overallBlocks({ standing, asOf, before, year }: YearSummary): Block[] {
  const { total, counts, unreported, progress, progressBefore } = standing;
  if (total === 0) return [paragraph('方案没有任务。')];
  const states = VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${VERDICT_WORDS[verdict]}${counts[verdict]}项`)
    .join('、');
  const change = (verdict: (typeof VERDICTS)[number]): string => {
    const by = counts[verdict] - standing.before[verdict];
    return by > 0 ? `增加${by}` : by < 0 ? `减少${-by}` : '持平';
  };
  return [
    paragraph(`方案共${total}项任务。截至${dateWords(asOf)}，${states}。`),
    paragraph(
      `${meanWords(progress)}。${year - 1}年末${meanWords(progressBefore)}。没有报送的不计入平均，也不按零计算。`,
    ),
    ...(unreported > 0 ? [paragraph(`${unreported}项任务本年没有经采纳的报送，其状态沿用以前的记载。`)] : []),
    {
      kind: 'table',
      name: '总体情况',
      columns: [
        { head: '状态', width: 3 },
        { head: `${year}年`, width: 2, isCentered: true },
        { head: `${before.slice(0, 4)}年末`, width: 2, isCentered: true },
        { head: '比上年末', width: 2, isCentered: true },
      ],
      rows: VERDICTS.map((verdict) => [
        VERDICT_WORDS[verdict],
        String(counts[verdict]),
        String(standing.before[verdict]),
        change(verdict),
      ]),
    },
  ];
}

function groupTable(name: string, head: string, nameless: string, groups: readonly SummaryGroup[]): Block {
  const number = (text: string): Column => ({ head: text, width: 2, isCentered: true });
  return {
    kind: 'table',
    name,
    columns: [
      { head, width: 5 },
      number('任务'),
      ...VERDICTS.map((verdict) => number(VERDICT_WORDS[verdict])),
      number('平均进展'),
      number('上年末'),
      number('本年未报送'),
    ],
    rows: groups.map((group) => [
      group.name || nameless,
      String(group.total),
      ...VERDICTS.map((verdict) => String(group.counts[verdict])),
      percent(group.progress.mean),
      percent(group.progressBefore.mean),
      String(group.unreported),
    ]),
  };
}

export function areaBlocks({ areas }: YearSummary): Block[] {
  if (areas.length === 0) return [paragraph('方案没有任务。')];
  return [groupTable('分领域', '领域', NO_AREA, areas)];
}

export function leadBlocks({ leads, tasks }: YearSummary): Block[] {
  if (leads.length === 0) return [paragraph('方案没有任务。')];
  const isShared = tasks.some((task) => task.leads.length > 1);
  return [
    groupTable('分牵头单位', '牵头单位', NO_LEAD, leads),
    note('平均进展只计算报送过进展的任务；没有报送的写“未报送”，不按零计算。'),
    ...(isShared ? [note('几个单位共同牵头的任务在各单位分别计数，各单位合计会多于任务总数。')] : []),
  ];
}
