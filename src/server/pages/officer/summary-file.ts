import { askDocument } from '../app/ask.js';

const TYPES = {
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type SummaryKind = keyof typeof TYPES;

/** The summary of a plan's year, as the back end writes it. */
export function summaryFile(planId: string, year: number, kind: SummaryKind): Promise<Blob> {
  return askDocument(`/plans/${encodeURIComponent(planId)}/summary`, { year: String(year) }, TYPES[kind]);
}
