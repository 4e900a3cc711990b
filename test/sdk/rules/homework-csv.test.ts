import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { homeworkCsv } from '../../../src/sdk/rules/homework-csv.js';
import { timed } from '../../helpers/homework.js';

const words = {
  heads: ['日期', '科目', '开始', '结束', '分钟', '地点', '来源'],
  places: { home: '在家', school: '在校' },
  sources: { timed: '计时', added: '补记', corrected: '更正' },
};
const rows = (entries: Parameters<typeof homeworkCsv>[0]): string[] => homeworkCsv(entries, words).split('\r\n');

describe('the log as CSV', () => {
  it('stands in order of time, each entry on its homework day', () => {
    const late = timed('2025-10-21T00:10:00', '2025-10-21T00:15:30');
    assert.deepEqual(rows([late, timed('2025-10-20T18:00:00', '2025-10-20T18:25:00', '语文')]), [
      '日期,科目,开始,结束,分钟,地点,来源',
      '2025-10-20,语文,18:00,18:25,25,在家,计时',
      '2025-10-20,数学,00:10,00:15,5.5,在家,计时',
      '',
    ]);
  });

  it('gives minutes at school no time of day', () => {
    const school = timed('2025-10-20T04:00:00', '2025-10-20T04:20:00');
    assert.equal(rows([{ ...school, place: 'school', source: 'added' }])[1], '2025-10-20,数学,,,20,在校,补记');
  });

  it('quotes what has commas, and disarms what a spreadsheet would run', () => {
    const subject = (name: string): string => rows([timed('2025-10-20T18:00:00', '2025-10-20T18:01:00', name)])[1]!;
    assert.ok(subject('读,"写"').startsWith('2025-10-20,"读,""写""",'));
    for (const sign of ['=', '+', '-', '@']) assert.ok(subject(`${sign}1`).startsWith(`2025-10-20,'${sign}1,`));
  });

  it('is heads alone when there is nothing', () => {
    assert.deepEqual(rows([]), ['日期,科目,开始,结束,分钟,地点,来源', '']);
  });
});
