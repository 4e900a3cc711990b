/** What all checks of one run share. */
import { ENDPOINTS, parametersOf, type Endpoint, type EndpointName } from '../../../sdk/contract/index.js';
import { Finder } from './findings.js';
import { isObject } from './check-answer.js';
import { ask, ROLES, type Asking, type Exchange, type Role, type Target } from './prober.js';

export type Params = Readonly<Record<string, string>>;
export type Query = Readonly<Record<string, string>>;

/** Parameters of one thing that is there, and who sees it. */
export interface Sample {
  readonly params: Params;
  readonly as: Role | null;
}

/** Which list shows what a path may name, by the last parameter of the path. */
export const LISTS: Readonly<Record<string, EndpointName>> = {
  code: 'listRegions',
  unitId: 'listUnits',
  planId: 'listPlans',
  taskId: 'listTasks',
  targetId: 'listTargets',
  reportId: 'listReports',
  recordId: 'listRecords',
  rosterId: 'listRosters',
  calendarId: 'listCalendars',
  year: 'listRounds',
};

/** What a request says beside its endpoint. */
export type More = Omit<Asking, 'method' | 'path'> & { readonly method?: string; readonly params?: Params };

export function endpointOf(name: EndpointName): Endpoint {
  return ENDPOINTS[name];
}

export class Run {
  readonly target: Target;
  readonly finders = new Map<EndpointName, Finder>();
  readonly #samples = new Map<string, Promise<Sample | undefined>>();

  constructor(target: Target) {
    this.target = target;
  }

  finder(name: EndpointName): Finder {
    const finder = this.finders.get(name) ?? new Finder();
    this.finders.set(name, finder);
    return finder;
  }

  /** With whose rights an endpoint is asked: none where none are needed; undefined where none that we have will do. */
  roleFor({ who }: Endpoint): Role | null | undefined {
    if (who.includes('anyone') || who.includes('holder')) return null;
    return ROLES.find((role) => who.includes(role) && this.target.tokens[role] !== undefined);
  }

  /** @throws {NoAnswer} */
  ask(name: EndpointName, { params = {}, method, query = {}, ...more }: More = {}): Promise<Exchange> {
    const endpoint = endpointOf(name);
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const { region } = this.target;
    const isRegional = region !== undefined && endpoint.query !== undefined && 'region' in endpoint.query.shape;
    const all = { ...(isRegional ? { region } : {}), ...query };
    return ask(this.target, { method: method ?? endpoint.method, path, query: all, ...more });
  }

  /** Something that a path may name; undefined where there is nothing that we may see. */
  sample(path: string): Promise<Sample | undefined> {
    const names = parametersOf(path);
    const last = names[names.length - 1];
    if (last === undefined) return Promise.resolve({ params: {}, as: null });
    const known = this.#samples.get(last) ?? this.#find(last);
    this.#samples.set(last, known);
    return known;
  }

  /** Something that was made a moment ago is as good as what was found. */
  remember(parameter: string, sample: Sample): void {
    this.#samples.set(parameter, Promise.resolve(sample));
  }

  forget(parameter: string): void {
    this.#samples.delete(parameter);
  }

  async #find(parameter: string): Promise<Sample | undefined> {
    const list = LISTS[parameter];
    if (!list) return undefined;
    const { who } = endpointOf(list);
    const roles = who.includes('anyone') ? [null, ...ROLES] : ROLES.filter((role) => who.includes(role));
    for (const as of roles) {
      if (as !== null && this.target.tokens[as] === undefined) continue;
      const { body } = await this.ask(list, { as, query: { limit: '1' } });
      const items = isObject(body) && Array.isArray(body['items']) ? (body['items'] as unknown[]) : [];
      const item = items[0];
      if (!isObject(item)) continue;
      const { region } = this.target;
      // Of several regions, the one that was asked for.
      const id = parameter === 'code' ? (region ?? item['code']) : item[parameter === 'year' ? 'year' : 'id'];
      return { params: { planId: String(item['planId'] ?? ''), [parameter]: String(id) }, as };
    }
    return undefined;
  }
}
