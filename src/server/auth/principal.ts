/** Who asks: what an access token says of a person or program, and the small questions that are put to it. */

/** What a person may do; see "HTTP API" in docs/api.md. */
export const Role = {
  officer: 'officer',
  clerk: 'clerk',
  department: 'department',
  auditor: 'auditor',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** Who asks. Without a role or without a region there is nothing that they may do. */
export interface Principal {
  /** The provider's own name for the account (`sub`): never shown, never in a log or an address. */
  readonly subject: string;
  readonly roles: readonly Role[];
  /** Administrative codes, whole (`410400`) or without their tail of zeros (`4104`); see `isOfRegion`. */
  readonly regions: readonly string[];
  /** Ids of units, each meant in every region of `regions`, as ids are unique within a region only. */
  readonly units: readonly string[];
  /** The program that the token was issued to; null where the provider does not say. */
  readonly client: string | null;
}

/** Digits at which a code may end: province, city, county, town, village. */
const LEVELS = [12, 9, 6, 4, 2] as const;
const WHOLE = /^\d{6}(?:\d{3}){0,2}$/;
const SHORT = /^\d{2}(?:\d{2})?$/;

/** A code without its tail of zeros: `410400` → `4104`, `410402000` → `410402`; empty for what is no code. */
function stemOf(code: string): string {
  if (!WHOLE.test(code) && !SHORT.test(code)) return '';
  let stem = code;
  for (const [index, level] of LEVELS.entries()) {
    const above = LEVELS[index + 1] ?? 0;
    // Only a tail goes: 441900003 is a town right below a city, and its zeros in the middle stay.
    if (stem.length === level && /^0+$/.test(stem.slice(above))) stem = stem.slice(0, above);
  }
  return stem;
}

/** Says whether `code` can stand in `regions`: 2 or 4 digits, or a whole code; not all zeros. */
export function isRegionScope(code: string): boolean {
  return stemOf(code) !== '';
}

/** Says whether `text` is one of the four roles. */
export function isRole(text: unknown): text is Role {
  return typeof text === 'string' && Object.hasOwn(Role, text);
}

/** Says whether a person has at least one of these roles. */
export function hasRole(principal: Principal, ...roles: readonly Role[]): boolean {
  return roles.some((role) => principal.roles.includes(role));
}

/**
 * Says whether a region lies within what a person is responsible for.
 *
 * A scope covers its own region and all below it, never one above: `4104` and `410400` both cover 410400, 410402
 * and 410402001, not 410000 and not 410500. A scope or region that is no administrative code (2 or 4 digits; 6, 9 or
 * 12 with or without a tail of zeros), or is all zeros, matches nothing.
 *
 * @example
 * isOfRegion({ ...officer, regions: ['4104'] }, '410402'); // true
 */
export function isOfRegion(principal: Principal, region: string): boolean {
  const stem = stemOf(region);
  return principal.regions.some((scope) => {
    const own = stemOf(scope);
    return own !== '' && stem.startsWith(own);
  });
}

/** The units that a person speaks for, as a list to look in: never empty, since an empty one asks a database for nothing it knows. */
export function ownUnits({ units }: Principal): string[] {
  return units.length > 0 ? [...units] : [''];
}

/** Says whether a person belongs to at least one of these units; the region is asked apart, by `isOfRegion`. */
export function speaksFor(principal: Principal, unitIds: readonly string[]): boolean {
  return unitIds.some((id) => principal.units.includes(id));
}
