/** Pure verdicts: (facts, rule, now) → verdict. No clock, no I/O. */
export * from './calendar.js';
export * from './dates.js';
export * from './ledger-dates.js';
export * from './ledger-grid.js';
export * from './ledger-plan.js';
export * from './task-state.js';
export * from './merge-plan.js';
export * from './public-plan.js';
