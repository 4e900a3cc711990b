/** The door `jiaogai/sdk`: the plan model, its rules, the client, what stays on the device and errors, for browsers, Node and workers. */
export * from './errors.js';
export * from './part-errors.js';
export * from './model/index.js';
export * from './rules/index.js';
export * from './notice/index.js';
export * from './local/index.js';
export * from './client/index.js';
