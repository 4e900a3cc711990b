import type { Application } from '../../src/sdk/model/index.js';

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
      identityNumber: '350423201903150013',
      birthOn: '2019-03-15',
      sex: 'male',
    },
    guardians: [{ name: '张大山', relation: 'father' }],
    declaredAt: '2025-06-20T10:00:00+08:00',
  } satisfies Partial<Record<keyof Application, unknown>>;
}
