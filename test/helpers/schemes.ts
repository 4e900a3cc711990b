import { readFileSync } from 'node:fs';

const read = (path: string): string => readFileSync(new URL(`../../demo/${path}`, import.meta.url), 'utf8');

/** A scheme of the demo, as it stands in its file. */
export const schemeJson = (id: 3 | 4): Record<string, unknown> =>
  JSON.parse(read(`schemes/scheme-${id}.json`)) as Record<string, unknown>;

/** The demo's notice to which a scheme belongs. */
export const noticeOf = (id: 3 | 4): string => read(`notices/notice-${id}.txt`);

/** The smallest scheme without a fault, as one may write it. */
export function smallScheme() {
  return {
    schemaVersion: 1,
    id: 'small',
    title: '示例招生方案',
    entryYear: 2025,
    routes: [
      {
        id: 'local',
        kind: 'local',
        name: '本地户籍',
        identities: ['residentId'],
        fields: [{ key: 'child.name' }, { key: 'child.identityNumber' }, { key: 'guardian1.name' }],
      },
    ],
    schools: [{ id: 'no1', name: '第一小学', areas: [{ division: '东城街道' }] }],
    windows: [{ id: 'apply', kind: 'apply', opensOn: '2025-06-16', closesOn: '2025-06-27' }],
    consents: [{ id: 'child-data', purpose: '办理入学', retention: '3年', isSensitive: true, isRequired: true }],
  };
}
