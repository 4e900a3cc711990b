import type { ApplicationConsent, ApplicationPaper, EnrollmentScheme } from '../../src/sdk/model/index.js';
import { numberOf } from './identities.js';

export const CHILD_ID = numberOf('350423', '2019-03-15', 1);
export const FATHER_ID = numberOf('350423', '1990-05-06', 3);

/** An application as it may be handed in, without what has a default. */
export function smallApplication() {
  return {
    schemaVersion: 1,
    schemeId: 'small',
    entryYear: 2025,
    routeId: 'local',
    routeKind: 'local',
    child: {
      name: '张小明',
      identityType: 'residentId',
      identityNumber: CHILD_ID,
      birthOn: '2019-03-15',
      sex: 'male',
    },
    guardians: [{ name: '张大山', relation: 'father' }],
    declaredAt: '2025-06-20T10:00:00+08:00',
  };
}

/** Answers of a family that is registered in the demo's county, without a fault. */
export const ANSWERS: Readonly<Record<string, string>> = {
  'child.name': '张小明',
  'child.identityType': 'residentId',
  'child.identityNumber': CHILD_ID,
  'child.birthOn': '2019-03-15',
  'child.sex': 'male',
  'guardian1.name': '张大山',
  'guardian1.relation': 'father',
  'guardian1.identityType': 'residentId',
  'guardian1.identityNumber': FATHER_ID,
  'guardian1.phone': '13800000000',
  'household.division': '龙津镇',
  'household.community': '屏山社区',
  'household.address': '示例路1号',
  'household.headRelation': 'parent',
  'residence.division': '龙津镇',
  'residence.address': '示例路1号',
  'property.kind': 'commodity',
  'property.owner': '张大山',
  'property.deedKind': 'realEstate',
  'property.deedNumber': '闽（2020）清流县不动产权第0001234号',
};

/** Yes to each consent of a scheme. */
export function consentsTo(scheme: EnrollmentScheme): ApplicationConsent[] {
  return scheme.consents.map(({ id }) => ({ id, isGiven: true, at: '2025-06-20T09:59:00+08:00' }));
}

/** A paper of so many pages. */
export function paperOf(key: string, pages: number): ApplicationPaper {
  const file = (at: number) => ({
    id: `${key}-${at}`,
    title: '',
    url: null,
    on: null,
    visibility: 'internal' as const,
  });
  return { key, files: Array.from({ length: pages }, (_, at) => file(at)) };
}
