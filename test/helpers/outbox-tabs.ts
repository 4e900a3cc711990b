import { EnrollmentDraft, EnrollmentOutbox, type Store, type SubmitAnswer } from '../../src/sdk/local/index.js';
import { parseApplication } from '../../src/sdk/model/index.js';
import { smallApplication } from './applications.js';
import type { Bureau } from './bureau.js';
import { after } from './time-logs.js';

export const APPLICATION = parseApplication(smallApplication());
export const OTHER = { ...APPLICATION, choices: ['no1'] };

/** A tab with the form open; `passes` lets the time run out for which it waits. */
export function openTab(store: Store, bureau: Bureau) {
  const waits: (() => void)[] = [];
  const draft = new EnrollmentDraft('small', { store });
  const wait = (_: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      waits.push(resolve);
      signal.addEventListener('abort', () => waits.splice(waits.indexOf(resolve), 1));
    });
  const outbox = new EnrollmentOutbox(draft, { submit: bureau.submit, wait });
  const begin = (): Promise<unknown> => draft.change([{ field: 'a', was: '', value: '1' }], after(0));
  return { draft, outbox, begin, passes: () => waits.splice(0).forEach((resolve) => resolve()) };
}

/** The number of a receipt, or why there is none. */
export const codeOf = (answer: SubmitAnswer): string => (answer.ok ? answer.receipt.number : answer.code);
