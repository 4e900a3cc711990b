import type { Role } from './principal.js';

/** Somebody made up, to try things out as. */
export interface DemoUser {
  readonly id: string;
  /** How the choice is named, Chinese and English: an office, never a person. */
  readonly name: readonly [zh: string, en: string];
  /** What this one may do, in a few words. */
  readonly does: readonly [zh: string, en: string];
  readonly roles: readonly Role[];
  readonly regions: readonly string[];
  readonly units: readonly string[];
}

/** Where the made-up users belong: a region, and the ids of its units that they report for. */
export interface DemoPlaces {
  readonly region: string;
  readonly school: string;
  readonly section: string;
  readonly department: string;
}

/** One user for each thing that a person can be: bureau office, clerk of a school and of a section, department, auditor. */
export function demoUsers({ region, school, section, department }: DemoPlaces): readonly DemoUser[] {
  const regions = [region];
  return [
    {
      id: 'office',
      name: ['教体局办公室', 'Bureau office'],
      does: ['审核填报，维护台账', 'reviews reports and keeps the ledger'],
      roles: ['officer'],
      regions,
      units: [],
    },
    {
      id: 'school',
      name: ['学校填报人', 'Clerk of a school'],
      does: ['填报本校进展', 'reports for one school'],
      roles: ['clerk'],
      regions,
      units: [school],
    },
    {
      id: 'section',
      name: ['科室填报人', 'Clerk of a section'],
      does: ['填报本科室牵头的任务', 'reports for one section of the bureau'],
      roles: ['clerk'],
      regions,
      units: [section],
    },
    {
      id: 'department',
      name: ['协同部门', 'Another department'],
      does: ['查看本部门参与的任务', 'sees what it takes part in'],
      roles: ['department'],
      regions,
      units: [department],
    },
    {
      id: 'auditor',
      name: ['督查审计', 'Auditor'],
      does: ['查看修改记录，不能修改', 'reads who changed what, changes nothing'],
      roles: ['auditor'],
      regions,
      units: [],
    },
  ];
}
