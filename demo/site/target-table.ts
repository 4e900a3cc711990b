import type { Plan, Target } from 'jiaogai/sdk';
import { longDate } from './ledger-table.js';
import { escapeHtml } from './page.js';

const COMPARATORS = { atLeast: '不少于', atMost: '不超过', equal: '' } as const;

const goalWords = ({ comparator, value, unit }: Target): string => `${COMPARATORS[comparator]} ${value}${unit}`.trim();

function row(target: Target): string {
  const cells = [target.label, goalWords(target), longDate(target.due) || target.per?.text || ''];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

/** A plan's targets as a plain table: what stands there before the upgrade, and without script. */
export function targetTable(plan: Plan): string {
  const targets = plan.targets.filter(({ kind }) => kind === 'target');
  return `<div class="scroll" tabindex="0" role="region" aria-label="指标"><table class="sheet">
<caption>${escapeHtml(plan.title)}（${targets.length} 个指标）</caption>
<thead><tr>${['指标', '目标', '期限'].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${targets.map(row).join('\n')}
</tbody>
</table></div>`;
}
