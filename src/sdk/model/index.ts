/** The plan model: schemas are the only source of types. */
export * from './common.js';
export * from './deadline.js';
export * from './evidence.js';
export * from './homework-minutes.js';
export * from './outline.js';
export * from './parse.js';
export * from './phase.js';
export * from './plan.js';
export * from './report.js';
export * from './rules.js';
export * from './target.js';
export * from './task.js';
export * from './time-entry.js';
export * from './unit.js';
export * from './warning.js';
