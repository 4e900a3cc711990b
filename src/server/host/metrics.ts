import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RequestFacts } from '../app/deps.js';
import type { Db } from '../store/tables.js';

/** What is counted for Prometheus. */
export interface Metrics {
  onRequest(facts: Pick<RequestFacts, 'method' | 'route' | 'status' | 'ms'>): void;
  /** Counts the transactions of a store from now on. */
  watch(db: Db): void;
  text(): Promise<string>;
  close(): void;
}

// From a read out of memory to a workbook of a whole county.
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

type Transaction = ReturnType<Db['transaction']>;

function watchTransactions(db: Db, count: (outcome: 'committed' | 'rolled-back') => void): void {
  const begin = db.transaction.bind(db);
  const transaction = (): Transaction => {
    const made = begin();
    const execute = made.execute.bind(made);
    made.execute = async (work) => {
      try {
        const result = await execute(work);
        count('committed');
        return result;
      } catch (error) {
        count('rolled-back');
        throw error;
      }
    };
    return made;
  };
  Object.defineProperty(db, 'transaction', { value: transaction });
}

/** Makes what counts; `listeners` says how many follow events now. */
export function makeMetrics(version: string, listeners: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'jiaogai_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'jiaogai_request_seconds',
    help: 'How long answers took.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  });
  const transactions = new Counter({
    name: 'jiaogai_store_transactions_total',
    help: 'Transactions of the store.',
    labelNames: ['outcome'],
    registers,
  });
  const collect = function (this: Gauge): void {
    this.set(listeners());
  };
  new Gauge({ name: 'jiaogai_event_listeners', help: 'Who follows changes now.', registers, collect });
  new Gauge({ name: 'jiaogai_info', help: 'The release.', labelNames: ['version'], registers }).set({ version }, 1);
  return {
    onRequest({ method, route, status, ms }) {
      requests.inc({ method, route, status });
      seconds.observe({ method, route }, ms / 1000);
    },
    watch: (db) => watchTransactions(db, (outcome) => transactions.inc({ outcome })),
    text: () => registry.metrics(),
    close: () => registry.clear(),
  };
}
