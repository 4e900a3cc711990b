/** Answers of families that are made up, for each way to school, without a fault. */
import { numberOf } from '../helpers/identities.js';

export const CHILD_ID = numberOf('350423', '2019-03-15', 1);
export const FATHER_ID = numberOf('350423', '1990-05-06', 3);

export type Family = Readonly<Record<string, string>>;

const GUARDIAN: Family = {
  'guardian1.name': '张大山',
  'guardian1.relation': 'father',
  'guardian1.identityType': 'residentId',
  'guardian1.identityNumber': FATHER_ID,
  'guardian1.phone': '138 0000 0000',
};

const HOME: Family = {
  'residence.division': '龙津镇',
  'residence.community': '屏山社区',
  'residence.address': '示例路1号',
};

const CHECK: Family = {
  'check.origin': 'mainland',
  'child.birthOn': '2019.3.15',
  'check.support': 'no',
  'vaccination.state': 'complete',
};

const CHILD: Family = { 'child.name': '张小明', 'child.identityNumber': CHILD_ID };

const permitOf = (region: string): Family => ({
  ...CHECK,
  'check.origin': { 81: 'hongKong', 82: 'macau', 83: 'taiwan' }[region]!,
  'child.name': '陈小明',
  'child.identityType': 'hmtResidencePermit',
  'child.identityNumber': numberOf(`${region}0000`, '2019-03-15', 1),
  ...GUARDIAN,
  ...HOME,
});

/** By way to school: what a family answers on each page that asks for it. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  local: {
    ...CHECK,
    'check.household': 'here',
    ...CHILD,
    ...GUARDIAN,
    ...HOME,
    'household.division': '龙津镇',
    'household.community': '屏山社区',
    'household.address': '示例路1号',
    'household.headRelation': 'parent',
    'property.kind': 'commodity',
    'property.owner': '张大山',
    'property.deedKind': 'realEstate',
    'property.deedNumber': '闽（2020）清流县不动产权第0001234号',
  },
  migrant: {
    ...CHECK,
    'check.household': 'elsewhere',
    'check.permit': 'yes',
    ...CHILD,
    ...GUARDIAN,
    ...HOME,
    'household.division': '江西省 赣州市 石城县 琴江镇',
    'household.address': '示例村2号',
    'household.headRelation': 'parent',
    'permit.number': '350423199005060034',
    'permit.holder': '张大山',
    'permit.validUntil': '2026-06-30',
  },
  hongKong: permitOf('81'),
  macau: permitOf('82'),
  taiwan: permitOf('83'),
  foreign: {
    ...CHECK,
    'check.origin': 'foreign',
    'child.name': 'Emma Li',
    'child.identityType': 'passport',
    'child.identityNumber': 'E12345678',
    'child.sex': 'female',
    'child.nationality': '加拿大',
    ...GUARDIAN,
    ...HOME,
  },
  special: {
    ...CHECK,
    'check.household': 'here',
    'check.support': 'yes',
    ...CHILD,
    'child.identityType': 'residentId',
    ...GUARDIAN,
    ...HOME,
    'household.division': '龙津镇',
    'household.community': '屏山社区',
    'household.address': '示例路1号',
    'household.headRelation': 'parent',
    'support.need': '走路不方便，需要无障碍教室',
    'support.place': 'ordinarySchool',
    'support.assessment': 'wanted',
  },
};
