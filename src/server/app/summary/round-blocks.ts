/** Who has reported in the year's round, and who has not. */
import type { RoundItem, RoundUnit } from '../../../sdk/rules/year-round.js';
import type { YearSummary } from '../../../sdk/rules/year-summary.js';
import { note, paragraph, type Block } from './blocks.js';
import { dateWords, noRoundWords, NOT_ASKED_WORDS, NOTE_WORDS, REPORT_WORDS } from './summary-words.js';

const isMissing = ({ state }: RoundItem): boolean => state !== 'accepted' && state !== 'submitted';

/** `3 课程建设（已退回）`, of what only is missing without a bracket. */
function missingWords({ items }: RoundUnit): string {
  const named = items.filter(isMissing).map(({ number, title, state }) => {
    return `${`${number} ${title}`.trim()}${state === 'missing' ? '' : `（${REPORT_WORDS[state]}）`}`;
  });
  return named.join('；') || '—';
}

export function roundBlocks({ round }: YearSummary): Block[] {
  if (!round.ok) return [paragraph(noRoundWords(round))];
  const { opensOn, dueOn, asOf, units, expected, reported, quotes, notes, notAsked } = round;
  const open = units.filter(({ state }) => state !== 'reported');
  const why = quotes.length > 0 ? `通知要求：${quotes.map((quote) => `“${quote}”`).join('、')}。` : '';
  const blocks: Block[] = [
    paragraph(`${why}本次报送自${dateWords(opensOn)}开始，${dateWords(dueOn)}截止。`),
    ...(units.length === 0
      ? [paragraph('没有需要报送的单位。')]
      : [
          paragraph(
            `截至${dateWords(asOf)}，应报${expected}项次，已报${reported}项次。${
              open.length === 0 ? '各单位都已报齐。' : `还有${open.length}个单位没有报齐。`
            }`,
          ),
          unitTable(units),
        ]),
  ];
  const left = (['settled', 'later', 'no-lead'] as const).flatMap((reason) => {
    const count = notAsked.filter((each) => each.why === reason).length;
    return count === 0 ? [] : [`${NOT_ASKED_WORDS[reason]}的${count}项`];
  });
  if (left.length > 0) blocks.push(note(`未列入本次报送的任务：${left.join('，')}。`));
  return [...blocks, ...notes.map((each) => note(NOTE_WORDS[each]))];
}

function unitTable(units: readonly RoundUnit[]): Block {
  const number = (head: string) => ({ head, width: 2, isCentered: true });
  return {
    kind: 'table',
    name: '年底报送',
    columns: [
      { head: '单位', width: 5 },
      number('应报'),
      number('已报'),
      number('退回'),
      number('逾期'),
      { head: '没有报送的任务', width: 11 },
    ],
    rows: units.map((unit) => [
      unit.name,
      ...[unit.expected, unit.reported, unit.returned, unit.late].map(String),
      missingWords(unit),
    ]),
  };
}
