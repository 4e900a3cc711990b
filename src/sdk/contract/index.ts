/**
 * The contract between a back end and its clients: each endpoint once, with its schemas. The server checks by it, the
 * client checks by it, the OpenAPI document is drawn from it, and `jiaogai conformance` runs it.
 */
import { LEDGER } from './ledger.js';
import { RECORDS } from './records.js';
import { REPORTS } from './reports.js';
import { SERVICE } from './service.js';
import { YEAR } from './year.js';

export * from './common.js';
export * from './endpoint.js';
export * from './ledger.js';
export * from './records.js';
export * from './reports.js';
export * from './service.js';
export * from './summary.js';
export * from './year.js';

/** Below which path all endpoints stand. */
export const API_BASE = '/api/v1';

export const ENDPOINTS = { ...LEDGER, ...REPORTS, ...RECORDS, ...YEAR, ...SERVICE };
export type Endpoints = typeof ENDPOINTS;
export type EndpointName = keyof Endpoints;
