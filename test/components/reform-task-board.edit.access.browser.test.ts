import { assert } from '@open-wc/testing';
import '../../src/components/reform-task-board/reform-task-board.js';
import { HttpError } from '../../src/sdk/errors.js';
import { until, type Attributes, type ReformTaskBoard } from './board-page.js';
import { FakeLedger } from './fake-ledger.js';
import { edit, openForm, save, showLive, type } from './live-page.js';

type Show = (ledger: FakeLedger, board: ReformTaskBoard) => Promise<void>;

/** Every state in which an edit may be met. */
const STATES: Readonly<Record<string, Show>> = {
  'the form': (_, board) => openForm(board, 't4'),
  'what cannot be sent': async (_, board) => {
    await openForm(board, 't4');
    type(board, 't4', 'progress', '150');
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.fault'), 'the fault');
  },
  'what was not saved': async (ledger, board) => {
    ledger.faults['tasks.change'] = [new HttpError('PATCH: 403', 403)];
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.failed'), 'the words');
  },
  'two people at one task': async (ledger, board) => {
    await openForm(board, 't4');
    type(board, 't4', 'progress', '70');
    ledger.put('t4', { progress: 55 });
    await save(board, 't4');
    await until(() => edit(board, 't4').querySelector('.met'), 'both sides');
  },
};

const LOOKS: Readonly<Record<string, { looks: Attributes; width: number }>> = {
  'as it is': { looks: {}, width: 1200 },
  'in English, dark': { looks: { lang: 'en', scheme: 'dark' }, width: 1200 },
  'on a phone, large, in blue': { looks: { size: 'large', theme: 'blue' }, width: 360 },
};

Object.entries(LOOKS).forEach(([look, { looks, width }]) => {
  describe(`editing ${look} can be used by everyone`, () => {
    Object.entries(STATES).forEach(([state, show]) => {
      it(state, async () => {
        const ledger = new FakeLedger();
        const board = await showLive(ledger, looks, width);
        await show(ledger, board);
        await board.updateComplete;
        await assert.isAccessible(board);
      });
    });
  });
});
