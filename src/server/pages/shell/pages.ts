import { html, type TemplateResult } from 'lit';
import type { Role } from '../app/identity.js';
import type { ShellWords } from '../words/shell.js';

export interface PageEntry {
  readonly roles: readonly Role[];
  /** Under which name it stands in the navigation; none: it is gone to from another page. */
  readonly nav?: keyof ShellWords['pages'];
  /** The page of the navigation that it belongs to. */
  readonly under?: keyof ShellWords['pages'];
  readonly load: () => Promise<unknown>;
  readonly render: (parts: readonly string[]) => TemplateResult;
}

/** All pages, by the first part of the hash; each role loads its own only. */
export const PAGES: Readonly<Record<string, PageEntry>> = {
  tasks: {
    roles: ['clerk'],
    nav: 'tasks',
    load: () => import('../clerk/work-tasks.js'),
    render: () => html`<work-tasks></work-tasks>`,
  },
  report: {
    roles: ['clerk'],
    under: 'tasks',
    load: () => import('../clerk/work-report.js'),
    render: ([plan = '', task = '', report = '']) =>
      html`<work-report .planId=${plan} .taskId=${task} .reportId=${report}></work-report>`,
  },
  records: {
    roles: ['clerk'],
    nav: 'records',
    load: () => import('../clerk/work-records.js'),
    render: () => html`<work-records></work-records>`,
  },
  inbox: {
    roles: ['officer'],
    nav: 'inbox',
    load: () => import('../officer/work-inbox.js'),
    render: () => html`<work-inbox></work-inbox>`,
  },
  ledger: {
    roles: ['officer'],
    nav: 'ledger',
    load: () => import('../officer/work-ledger.js'),
    render: ([plan = '']) => html`<work-ledger .planId=${plan}></work-ledger>`,
  },
  plans: {
    roles: ['officer'],
    nav: 'plans',
    load: () => import('../officer/work-plans.js'),
    render: () => html`<work-plans></work-plans>`,
  },
  import: {
    roles: ['officer'],
    under: 'plans',
    load: () => import('../officer/work-import.js'),
    render: ([plan = '']) => html`<work-import .planId=${plan}></work-import>`,
  },
  round: {
    roles: ['officer'],
    nav: 'round',
    load: () => import('../officer/work-round.js'),
    render: ([plan = '', year = '']) => html`<work-round .planId=${plan} .year=${year}></work-round>`,
  },
  summary: {
    roles: ['officer'],
    nav: 'summary',
    load: () => import('../officer/work-summary.js'),
    render: ([plan = '', year = '']) => html`<work-summary .planId=${plan} .year=${year}></work-summary>`,
  },
  minutes: {
    roles: ['officer'],
    nav: 'minutes',
    load: () => import('../officer/work-minutes.js'),
    render: () => html`<work-minutes></work-minutes>`,
  },
  journal: {
    roles: ['auditor'],
    nav: 'journal',
    load: () => import('../auditor/work-journal.js'),
    render: () => html`<work-journal></work-journal>`,
  },
};

/** The pages in the navigation of somebody with these roles, in order. */
export function pagesFor(roles: readonly Role[]): [name: string, page: PageEntry][] {
  return Object.entries(PAGES).filter(([, page]) => page.nav && page.roles.some((role) => roles.includes(role)));
}
