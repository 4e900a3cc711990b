import { DOCX, XLSX, type YearSummaryAnswer } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions } from './options.js';

const FORMS = { html: 'text/html', docx: DOCX, xlsx: XLSX } as const;

/** The year-end summary (年度小结) of a plan. */
export interface Summary {
  get(planId: string, year: number, options?: CallOptions): Promise<YearSummaryAnswer>;
  /** As a page to print, a Word document or a workbook. */
  file(planId: string, year: number, form: keyof typeof FORMS, options?: CallOptions): Promise<Blob>;
}

export function summaryOf(caller: Caller): Summary {
  return {
    get: (planId, year, options) => caller.value('getSummary', { ...options, path: { planId }, query: { year } }),
    file: (planId, year, form, options) => {
      const headers = { Accept: FORMS[form] };
      return caller.blob('getSummary', { ...options, path: { planId }, query: { year }, headers });
    },
  };
}
