import type { Browser } from 'playwright';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** When it began, in microseconds. */
  readonly ts: number;
  /** Processor time of the thread in microseconds; none where it is not measured. */
  readonly tdur?: number;
}

/** A task of more than this keeps a page from answering, in milliseconds. */
const LONG_MS = 50;

/**
 * Traces what the main thread of a page does until `stop`, which tells for how many milliseconds tasks longer than 50 ms kept
 * it, between two marks of the page: by the processor time of the thread, so that others on the machine do not count.
 *
 * @throws when the page has not set the marks.
 */
export async function traceBlocking(
  browser: Browser,
): Promise<{ stop: (from: string, to: string) => Promise<number> }> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  async function stop(from: string, to: string): Promise<number> {
    const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await isComplete;
    await session.detach();
    const end = events.find(({ name }) => name === to);
    const own = events.filter(({ pid, tid }) => pid === end?.pid && tid === end.tid);
    const start = own.find(({ name }) => name === from);
    if (!start || !end) throw new Error(`the page has not set ${from} and ${to}`);
    const tasks = own.filter(({ name, ts }) => /\bRunTask$/.test(name) && ts >= start.ts && ts < end.ts);
    return tasks.reduce((sum, { tdur = 0 }) => sum + Math.max(0, tdur / 1000 - LONG_MS), 0);
  }
  return { stop };
}
