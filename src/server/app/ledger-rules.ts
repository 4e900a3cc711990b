import { readLedgerDate } from '../../sdk/rules/ledger-dates.js';
import { readLedgerGrid } from '../../sdk/rules/ledger-grid.js';
import { readLedgerProgress, readLedgerStatus } from '../../sdk/rules/ledger-words.js';
import { taskState } from '../../sdk/rules/task-state.js';
import type { LedgerRules, StateOf } from '../../sdk/sheet/index.js';

/** The state of a task on a day; how soon is soon does not matter to what a ledger stores. */
export const stateOf: StateOf = (task, reports, asOf) => taskState(task, reports, { asOf, dueSoonWorkdays: 0 });

/** What a ledger's words mean. */
export const ledgerRules: LedgerRules = {
  readGrid: readLedgerGrid,
  readDate: readLedgerDate,
  readStatus: readLedgerStatus,
  readProgress: readLedgerProgress,
  stateOf,
};
