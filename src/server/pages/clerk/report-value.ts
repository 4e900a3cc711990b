import type { Evidence, ReportDraft, ReportResource } from './report-types.js';

/** A report as it is typed. */
export interface ReportValue {
  readonly on: string;
  readonly status: ReportResource['status'] | '';
  /** As typed: an empty text is unknown. */
  readonly progress: string;
  readonly text: string;
  readonly unitId: string;
  readonly isPublic: boolean;
  readonly evidence: readonly Evidence[];
}

export type ReportField = 'on' | 'status' | 'progress' | 'text' | 'evidence' | 'unitId';
export const REPORT_FIELDS: readonly ReportField[] = ['unitId', 'on', 'status', 'progress', 'text', 'evidence'];

export function emptyReport(on: string, units: readonly string[]): ReportValue {
  const unitId = units.length === 1 ? units[0]! : '';
  return { on, status: '', progress: '', text: '', unitId, isPublic: false, evidence: [] };
}

export function valueOf(report: ReportResource): ReportValue {
  return {
    on: report.on,
    status: report.status,
    progress: report.progress === null ? '' : String(report.progress),
    text: report.text,
    unitId: report.unitId ?? '',
    isPublic: report.visibility === 'public',
    evidence: report.evidence,
  };
}

function percentOf(text: string): number | null {
  const trimmed = text.trim().replace(/[%％]$/, '');
  return trimmed === '' ? null : Number(trimmed);
}

/** Fields that are at fault, in the order of the form; a draft may be without words. */
export function faultsOf(value: ReportValue, today: string, isDraft: boolean): ReportField[] {
  const percent = percentOf(value.progress);
  const isPercent = percent === null || (percent >= 0 && percent <= 100);
  const faults: Readonly<Record<ReportField, boolean>> = {
    unitId: value.unitId === '',
    on: !/^\d{4}-\d{2}-\d{2}$/.test(value.on) || value.on > today,
    status: value.status === '',
    progress: !isPercent || (value.status === 'done' && percent !== null && percent < 100),
    text: !isDraft && value.text.trim() === '',
    evidence: false,
  };
  return REPORT_FIELDS.filter((field) => faults[field]);
}

export function toDraft(value: ReportValue, state: 'draft' | 'submitted'): ReportDraft {
  return {
    unitId: value.unitId || null,
    on: value.on,
    status: value.status || 'notStarted',
    progress: percentOf(value.progress),
    text: value.text,
    evidence: [...value.evidence],
    visibility: value.isPublic ? 'public' : 'internal',
    state,
  };
}
