/**
 * The contract between a back end and its clients: each endpoint once, with its schemas. The server checks by it, the
 * client checks by it, the OpenAPI document is drawn from it, and `jiaogai conformance` runs it.
 */
import { LEDGER } from './ledger.js';
import { SERVICE } from './service.js';
import { WORK } from './work.js';

export * from './common.js';
export * from './endpoint.js';
export * from './ledger.js';
export * from './service.js';
export * from './work.js';

/** Below which path all endpoints stand. */
export const API_BASE = '/api/v1';

export const ENDPOINTS = { ...LEDGER, ...WORK, ...SERVICE };
export type Endpoints = typeof ENDPOINTS;
export type EndpointName = keyof Endpoints;
