import type { DataIssue } from '../errors.js';
import type { EnrollmentScheme, SchemeRoute, SchemeWindow } from './scheme.js';

/**
 * What a registration may not ask (教基厅〔2022〕1号): pre-school history, family planning, proofs of over-age, the post and
 * income of parents, and that nobody can look after the child at home.
 */
const FORBIDDEN =
  /幼儿园|学前教育|幼教|计划生育|准生|生育证|独生子女|超龄|超过正常入学年龄|职务|收入|无人监护|kindergarten|pre-?school|family planning|income/i;

/** What is asked by its words; a hint may say that something is not asked. */
function isForbidden({ label, labelEn }: { readonly label: string | null; readonly labelEn: string | null }): boolean {
  return FORBIDDEN.test(label ?? '') || FORBIDDEN.test(labelEn ?? '');
}

type Asked = SchemeRoute['fields'][number] | SchemeRoute['papers'][number];

/** Why a question or paper is left out; empty: it stays. */
function askedFault(asked: Asked, isTwice: boolean): string {
  if (isTwice) return 'asked for twice';
  if (isForbidden(asked)) return 'may not be asked';
  return asked.key.startsWith('x-') && !asked.label ? 'has no label' : '';
}

function clean<T extends Asked>(list: readonly T[], path: string, faults: DataIssue[]): T[] {
  const keys = new Set<string>();
  return list.filter((each, index) => {
    const message = askedFault(each, keys.has(each.key));
    keys.add(each.key);
    if (message) faults.push({ path: `${path}.${index}`, message });
    return !message;
  });
}

function cleanRoute(route: SchemeRoute, path: string, faults: DataIssue[]): SchemeRoute {
  const fields = clean(route.fields, `${path}.fields`, faults);
  const papers = clean(route.papers, `${path}.papers`, faults);
  papers.forEach(({ key, minPages, maxPages }) => {
    if (minPages > maxPages) faults.push({ path: `${path}.papers.${key}`, message: 'fewer pages than are needed' });
  });
  if (route.identities.length === 0) faults.push({ path: `${path}.identities`, message: 'no identity document' });
  return { ...route, fields, papers };
}

function isOrdered({ opensOn, opensTime, closesOn, closesTime }: SchemeWindow): boolean {
  return `${opensOn}T${opensTime ?? '00:00'}` < `${closesOn}T${closesTime ?? '24:00'}`;
}

function unknownIds(scheme: EnrollmentScheme): DataIssue[] {
  const known = new Set(scheme.routes.map(({ id }) => id));
  const lists = { windows: scheme.windows, schools: scheme.schools };
  return (['windows', 'schools'] as const).flatMap((name) =>
    lists[name].flatMap(({ id, routeIds }) =>
      routeIds.some((each) => !known.has(each))
        ? [{ path: `${name}.${id}.routeIds`, message: 'names a route that is not there' }]
        : [],
    ),
  );
}

/** Faults between the parts of a scheme. What may not be asked, and windows that never open, are left out of it. */
export function schemeFaults(read: EnrollmentScheme): { scheme: EnrollmentScheme; faults: DataIssue[] } {
  const faults: DataIssue[] = [];
  const routes = read.routes.map((route) => cleanRoute(route, `routes.${route.id}`, faults));
  const windows = read.windows.filter((window) => {
    if (!isOrdered(window)) faults.push({ path: `windows.${window.id}`, message: 'closes before it opens' });
    return isOrdered(window);
  });
  const scheme = { ...read, routes, windows };
  faults.push(...unknownIds(scheme));
  if (routes.length === 0) faults.push({ path: 'routes', message: 'no route' });
  routes.forEach(({ id }) => {
    const isOpen = windows.some(
      (each) => each.kind === 'apply' && (each.routeIds.length === 0 || each.routeIds.indexOf(id) >= 0),
    );
    if (!isOpen) faults.push({ path: `routes.${id}`, message: 'no window to apply' });
  });
  if (!read.consents.some(({ isSensitive }) => isSensitive)) {
    faults.push({ path: 'consents', message: 'no consent for the data of a child' });
  }
  return { scheme, faults };
}
