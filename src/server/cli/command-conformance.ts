import { regionCode } from '../../sdk/contract/index.js';
import { runConformance, type ConformanceReport } from './conformance/conformance.js';
import type { Difference, EndpointReport } from './conformance/findings.js';
import { baseOf, isOpenlyRead, NoAnswer, ROLES, type Role, type Target } from './conformance/prober.js';
import { CliFault } from './fault.js';
import type { Io } from './io.js';
import { safeText } from './terminal.js';
import type { Words } from './words.js';

/** The options of `conformance` as they were typed. */
export interface ConformanceFlags {
  readonly region?: string;
  readonly origin?: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

const MARKS = { agrees: '✓', differs: '✗', skipped: '–' } as const;

/** Tokens stand in the environment: whoever lists processes, or reads a shell's history, does not see them. */
function tokensIn(env: Io['env'], { conformance }: Words): Partial<Record<Role, string>> {
  const tokens: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const name = `JIAOGAI_TOKEN_${role.toUpperCase()}`;
    const token = env[name]?.trim();
    if (!token) continue;
    // What cannot stand in a header would be told by an error that holds it.
    if (!/^[\x21-\x7e]+$/.test(token)) throw new CliFault('usage', conformance.badToken(name));
    tokens[role] = token;
  }
  return tokens;
}

function originOf(text: string, words: Words): string {
  const isOrigin = URL.canParse(text) && new URL(text).origin === text;
  if (!isOrigin) throw new CliFault('usage', words.usage.badValue('--origin', words.conformance.badOrigin));
  return text;
}

function targetOf(url: string, flags: ConformanceFlags, io: Io, words: Words): Target {
  const { conformance, usage } = words;
  const base = baseOf(url);
  if (!base) throw new CliFault('usage', conformance.badUrl);
  const { region } = flags;
  if (region !== undefined && !regionCode.safeParse(region).success)
    throw new CliFault('usage', usage.badValue('--region', conformance.badRegion));
  const tokens = tokensIn(io.env, words);
  if (Object.keys(tokens).length > 0 && isOpenlyRead(base)) throw new CliFault('usage', conformance.openlyRead);
  const origin = flags.origin === undefined ? undefined : originOf(flags.origin, words);
  return { base, tokens, region, origin, isWriting: flags.write ?? false, now: () => io.now() };
}

function sayDifference({ when, path, expected, found }: Difference, { conformance }: Words): string {
  const say = (phrase: string): string => conformance.phrases[phrase] ?? phrase.replace(/^one of /, conformance.oneOf);
  const place = path.startsWith('header ') ? conformance.header(path.slice('header '.length)) : path;
  return `    ${conformance.when[when]}${conformance.join}${conformance.differs(place, say(expected), say(found))}\n`;
}

function sayEndpoint(report: EndpointReport, words: Words): string {
  const { outcome, method, path, name, skipped, checks, differences } = report;
  const reason = skipped && outcome !== 'agrees' ? words.conformance.skipped[skipped] : String(checks);
  const told = outcome === 'differs' ? '' : `  ${reason}`;
  const lines = differences.map((each) => sayDifference(each, words)).join('');
  return `${MARKS[outcome]} ${method} ${path}  ${name}${told}\n${lines}`;
}

/** No token comes out of here, whatever the other side wrote into its answers. */
function scrub(text: string, { tokens }: Target): string {
  return Object.values(tokens).reduce((rest, token) => rest.replaceAll(token, '***'), text);
}

async function tell(report: ConformanceReport, target: Target, io: Io, words: Words): Promise<void> {
  const { conformance } = words;
  if (report.left.length > 0) await io.writeErr(`${safeText(conformance.left(report.left.join(', ')))}\n`);
  if (Object.keys(target.tokens).length === 0) await io.writeErr(`${conformance.noTokens}\n`);
  if (!target.isWriting) await io.writeErr(`${conformance.readOnly}\n`);
}

/**
 * `jiaogai conformance https://jiaogai.example.gov.cn`: holds a back end to the contract, endpoint by endpoint. Nothing is
 * changed without `--write`; with it, things are made for the checks and taken away again.
 *
 * @returns 0 when nothing differs, 1 otherwise
 * @throws {CliFault} when the address cannot be asked.
 */
export async function runConformanceCommand(
  url: string,
  flags: ConformanceFlags,
  io: Io,
  words: Words,
): Promise<number> {
  const target = targetOf(url, flags, io, words);
  try {
    const report = await runConformance(target);
    const lines = report.endpoints.map((each) => sayEndpoint(each, words)).join('');
    const text = flags.json ? JSON.stringify(report, null, 2) : `${lines}\n${words.conformance.counts(report.counts)}`;
    await io.writeOut(`${scrub(text.split('\n').map(safeText).join('\n'), target)}\n`);
    await tell(report, target, io, words);
    return report.counts.differs > 0 ? 1 : 0;
  } catch (error) {
    if (error instanceof NoAnswer) throw new CliFault('noServer', target.base.href);
    throw error;
  }
}
