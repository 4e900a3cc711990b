import type { EndpointName } from '../../sdk/contract/index.js';
import { auditHandlers } from './audit.js';
import type { Handlers } from './call.js';
import { eventHandlers } from './events.js';
import { fileHandlers } from './files.js';
import { minutesHandlers } from './minutes.js';
import { targetHandlers } from './readings.js';
import { recordHandlers } from './records.js';
import { reportHandlers } from './reports.js';
import { rosterHandlers } from './rosters.js';
import { ledgerHandlers } from './ledger.js';
import { planHandlers } from './plans.js';
import { roundHandlers } from './rounds.js';
import { summaryHandlers } from './summary.js';
import { systemHandlers } from './system.js';
import { taskHandlers } from './tasks.js';
import { unitHandlers } from './units.js';

/** What does the work of each endpoint of the contract. */
export const HANDLERS = {
  ...unitHandlers,
  ...planHandlers,
  ...taskHandlers,
  ...reportHandlers,
  ...targetHandlers,
  ...recordHandlers,
  ...rosterHandlers,
  ...minutesHandlers,
  ...fileHandlers,
  ...auditHandlers,
  ...eventHandlers,
  ...roundHandlers,
  ...summaryHandlers,
  ...ledgerHandlers,
  ...systemHandlers,
} satisfies Partial<Handlers<EndpointName>>;
