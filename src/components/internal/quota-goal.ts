import { figure, quotaWordsZh, withUnit, type Goal } from './quota-words.js';

/** What is to be reached, of any target that a plan may hold: `平均不超过 60 分钟`, `达到 10%左右`, `应为 60–80 天`. */
export function goalZh(goal: Goal): string {
  const { value, valueMax, comparator, measure, isStrict, isApproximate, unit } = goal;
  const kind = measure === 'average' ? '平均' : measure === 'increase' ? '增加' : '';
  if (valueMax != null) return `${kind}应为 ${figure(value)}–${withUnit(valueMax, unit)}`;
  if (isApproximate) return `${kind}达到 ${withUnit(value, unit)}左右`;
  if (isStrict && comparator !== 'equal')
    return `${kind}${comparator === 'atLeast' ? '超过' : '低于'} ${withUnit(value, unit)}`;
  if (measure === 'share' && comparator === 'atLeast') return `不低于 ${withUnit(value, unit)}`;
  return kind + quotaWordsZh.goal(goal);
}
