import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countWorkdays, isWorkday, publishedYears, workdayLimit } from '../../../src/sdk/rules/calendar.js';

const days = (from: string, to: string): number => {
  const count = countWorkdays(from, to);
  assert.ok(count.ok);
  return count.days;
};

describe('the calendar of workdays', () => {
  it('is what chinese-days says', () => {
    const script = fileURLToPath(new URL('../../../scripts/calendar.mjs', import.meta.url));
    execFileSync(process.execPath, [script, '--check']);
  });

  it('knows public holidays, weekends and the weekends that make up for holidays', () => {
    assert.equal(isWorkday('2025-10-01'), false);
    assert.equal(isWorkday('2025-10-08'), false);
    assert.equal(isWorkday('2025-10-09'), true);
    assert.equal(isWorkday('2025-10-11'), true, 'a Saturday on which one works');
    assert.equal(isWorkday('2025-10-12'), false);
    assert.equal(isWorkday('2025-01-28'), false, 'Spring Festival eve');
    assert.equal(isWorkday('2024-02-29'), true);
  });

  it('says of a year outside its table that it is not yet published', () => {
    const last = Math.max(...publishedYears());
    assert.equal(isWorkday(`${last + 1}-01-01`), undefined);
    assert.equal(isWorkday('1999-06-01'), undefined);
    assert.deepEqual(countWorkdays(`${last}-12-30`, `${last + 1}-01-02`), {
      ok: false,
      code: 'not-yet-published',
      year: last + 1,
    });
    assert.ok(countWorkdays(`${last}-12-01`, `${last}-12-31`).ok);
  });

  it('counts the days after the first, up to and including the last', () => {
    assert.equal(days('2025-10-20', '2025-10-20'), 0);
    assert.equal(days('2025-10-20', '2025-10-21'), 1);
    assert.equal(days('2025-10-20', '2025-10-31'), 9);
    assert.equal(days('2025-09-30', '2025-10-09'), 1, 'only one day of work in the whole week');
    assert.equal(days('2025-10-10', '2025-10-12'), 1, 'the made-up Saturday');
    assert.equal(days('2025-10-21', '2025-10-20'), 0);
    assert.equal(days('2024-12-31', '2025-12-31'), 248);
  });

  it('finds the last date that is so many workdays away', () => {
    assert.equal(workdayLimit('2025-10-20', 10), '2025-11-03');
    assert.equal(workdayLimit('2025-10-20', 9), '2025-11-02', 'a weekend adds no workday');
    assert.equal(workdayLimit('2025-10-20', 0), '2025-10-20');
    assert.equal(workdayLimit('2025-09-30', 0), '2025-10-08');
  });

  it('counts in calendar days where the calendar is not published', () => {
    const next = Math.max(...publishedYears()) + 1;
    assert.equal(workdayLimit(`${next}-03-01`, 10), `${next}-03-11`);
    assert.equal(workdayLimit(`${next - 1}-12-31`, 10), `${next}-01-10`);
  });
});
