import type { Client, Report, ReportResource } from 'jiaogai/sdk';

export type { ReportResource };
export type Evidence = Report['evidence'][number];
/** What is handed in. */
export type ReportDraft = Parameters<Client['reports']['put']>[1];
