import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STATES } from '../../src/components/internal/states.js';
import { GroupRows } from '../../src/components/reform-task-board/reform-task-board.group.js';
import { readAddress, writeAddress } from '../../src/components/internal/address.js';
import { lineAfterKey } from '../../src/components/internal/list-keys.js';
import { Ledger } from '../../src/components/reform-task-board/reform-task-board.ledger.js';
import { isFiltered, PLAIN_QUERY, readQuery } from '../../src/components/reform-task-board/reform-task-board.query.js';
import { flatRows } from '../../src/components/reform-task-board/reform-task-board.rows.js';
import { samplePlan } from './board-plans.js';

const ledger = new Ledger(samplePlan(), '2025-10-20', 10);
const rows = flatRows(ledger, ledger.select());

describe('a query', () => {
  it('takes what is not understood as not said', () => {
    const asked = {
      view: 'pie',
      groupBy: 7,
      sort: '-colour',
      status: 'late',
      asOf: '2025-13-01',
      unit: null,
      q: undefined,
    };
    assert.deepEqual(readQuery(asked), PLAIN_QUERY);
    assert.equal(readQuery({ status: 'due-soon' }).status, 'dueSoon');
    assert.equal(readQuery({ sort: '-due' }).sort, '-due');
    assert.equal(readQuery({ q: 'x'.repeat(1000) }).q.length, 500);
  });

  it('knows every state', () => {
    STATES.forEach((state) => assert.equal(readQuery({ status: state }).status, state));
  });

  it('knows whether it leaves anything out', () => {
    assert.equal(isFiltered(PLAIN_QUERY), false);
    assert.equal(isFiltered({ ...PLAIN_QUERY, q: '  ' }), false);
    assert.equal(isFiltered({ ...PLAIN_QUERY, unit: '教育科' }), true);
    assert.equal(isFiltered({ ...PLAIN_QUERY, view: 'board', sort: 'due' }), false);
  });

  it('goes into an address and comes back, beside what others keep there', () => {
    const query = readQuery({ view: 'board', q: '双减 & 五项=管理', status: 'overdue', asOf: '2025-10-20' });
    const fragment = writeAddress('#other.view=summary&section-2', 'ledger', query, PLAIN_QUERY);
    assert.match(fragment, /^#other\.view=summary&section-2&ledger\.view=board/);
    assert.deepEqual(readQuery({ ...PLAIN_QUERY, ...readAddress(fragment, 'ledger', PLAIN_QUERY) }), query);
    assert.deepEqual(readAddress(fragment, 'other', PLAIN_QUERY), { view: 'summary' });
    assert.equal(readAddress(fragment, 'third', PLAIN_QUERY), undefined);
  });

  it('leaves nothing in the address when it says what the attributes say', () => {
    assert.equal(writeAddress('#ledger.view=board', 'ledger', PLAIN_QUERY, PLAIN_QUERY), '');
    assert.equal(writeAddress('#top&ledger.q=a', 'ledger', PLAIN_QUERY, PLAIN_QUERY), '#top');
    const base = readQuery({ status: 'overdue' });
    assert.equal(writeAddress('', 'l', PLAIN_QUERY, base), '#l.status=', 'also nothing can be said');
  });
});

describe('keys in the list', () => {
  it('walk from task to task and stop at the ends', () => {
    const to = (key: string, line: number): number => lineAfterKey(key, line, rows, 3);
    assert.deepEqual([to('ArrowDown', 0), to('ArrowDown', 5), to('ArrowUp', 3), to('ArrowUp', 0)], [1, 5, 2, 0]);
    assert.deepEqual(
      [to('Home', 4), to('End', 0), to('PageDown', 1), to('PageDown', 4), to('PageUp', 1)],
      [0, 5, 4, 5, 0],
    );
    assert.equal(to('a', 2), -1);
  });

  it('step over headings', () => {
    const grouped = new GroupRows(ledger, [
      { name: '一', order: [0, 1], depths: [] },
      { name: '二', order: [2], depths: [] },
    ]);
    assert.equal(lineAfterKey('Home', 4, grouped, 3), 1);
    assert.equal(lineAfterKey('ArrowDown', 2, grouped, 3), 4);
    assert.equal(lineAfterKey('ArrowUp', 4, grouped, 3), 2);
    assert.equal(lineAfterKey('ArrowUp', 1, grouped, 3), -1, 'there is no task above');
  });
});
