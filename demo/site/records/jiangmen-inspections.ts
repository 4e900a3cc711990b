import type { Finding } from 'jiaogai/sdk';
import type { DraftRecord } from './document.js';
import { CITY, COUNTIES } from './jiangmen-roster.js';

/** Days on which the city's researchers went to the senior high schools of a county, term by term. */
const DAYS: readonly (readonly string[])[] = [
  ['2023-03-16', '2023-03-30', '2023-04-13', '2023-04-27', '2023-05-11', '2023-05-25', '2023-06-08'],
  ['2023-09-21', '2023-10-12', '2023-10-26', '2023-11-09', '2023-11-23', '2023-12-07', '2023-12-21'],
  ['2024-03-14', '2024-03-28', '2024-04-11', '2024-04-25', '2024-05-09', '2024-05-23', '2024-06-06'],
  // The county that is left in the autumn of 2024 is visited after the last record.
  ['2024-09-19', '2024-09-26', '2024-10-09', '2024-10-24', '2024-11-14', '2024-12-05'],
];

const WRONG = ['集体备课记录不全', '实验课开出率不足', '作业批改缺少讲评', '命题审核没有留档', '校本教研计划未公布'];

/** What was found wrong, settled in time, late, or not yet. */
function findingsOf(id: string, on: string, at: number): Finding[] {
  if (at % 3 === 2) return [];
  const due = `${on.slice(0, 8)}28`;
  const settledOn = at % 4 === 1 ? null : at % 2 === 0 ? due : `${on.slice(0, 4)}-12-30`;
  const followUps = settledOn === null ? [] : [{ on: settledOn, text: '已整改，材料备查。', isSettled: true }];
  return [{ id: `${id}-f1`, text: WRONG[at % WRONG.length]!, due, followUps }];
}

/** Inspections with what they found; each stands with the county that was visited. */
export function inspections(): DraftRecord[] {
  const visits = DAYS.flatMap((days) => days.map((on, at) => ({ on, county: COUNTIES[at]! })));
  return visits.map(({ on, county }, at) => {
    const id = `inspection-${on}`;
    const note = `${CITY.name}到${county.name}高中集体视导。`;
    return { id, kind: 'inspection', on, unitId: county.id, quantity: 1, note, findings: findingsOf(id, on, at) };
  });
}
