import type { Plan } from 'jiaogai/sdk';
import { jiangmenRecords } from './jiangmen.js';
import { qingliuRecords } from './qingliu.js';
import { qingliuSeats } from './seats.js';
import { quotaStateFiles } from './states.js';

/** Sample records and seats by the name of their file, for the plans of the notices that set numbers, and those of the states page. */
export function recordFiles(plans: ReadonlyMap<string, Plan>): Map<string, unknown> {
  return new Map<string, unknown>([
    ['records-2.json', jiangmenRecords(plans.get('2')!)],
    ['records-3.json', qingliuRecords(plans.get('3')!)],
    ['seats-3.json', qingliuSeats()],
    ...quotaStateFiles(),
  ]);
}
