import { html, type TemplateResult } from 'lit';
import type { QuotaStatus } from '../../sdk/rules/quota-status.js';
import type { StateName } from './states.js';

/** The six ways in which a number stands, the most urgent first, with their shapes: colour is never the only mark. */
export const QUOTA_MARKS: Readonly<Record<QuotaStatus, string>> = {
  missed: '!',
  behind: '△',
  notReported: '○',
  denominatorUnknown: '?',
  onTrack: '◐',
  met: '✓',
};

/** Whose colours each takes: those of the state of a task that asks as much of a reader. */
export const QUOTA_LOOKS: Readonly<Record<QuotaStatus, StateName>> = {
  missed: 'overdue',
  behind: 'dueSoon',
  notReported: 'notStarted',
  denominatorUnknown: 'suspended',
  onTrack: 'inProgress',
  met: 'done',
};

/** How a number stands as shape, word and colour. Its sheet is that of all states. */
export function renderQuotaState(status: QuotaStatus, text: string): TemplateResult {
  return html`<span class="state ${QUOTA_LOOKS[status]}" part="state"
    ><i aria-hidden="true">${QUOTA_MARKS[status]}</i>${text}</span
  >`;
}
