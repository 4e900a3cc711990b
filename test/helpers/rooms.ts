import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { readGlobals, readImports, type Reach } from './imports.js';

/** The table of arrows: each room, how its files are known, and what it may reach. */
interface Room {
  readonly name: string;
  readonly files: RegExp;
  /** Rooms and packages by name, and how far each may be reached; `*` is any package of its own dependencies. */
  readonly may: Readonly<Record<string, readonly Reach[]>>;
  /** Names of the clock, chance and the outside world that a room never uses. */
  readonly never?: readonly string[];
}

const ALL: readonly Reach[] = ['static', 'type', 'lazy'];
const TYPES: readonly Reach[] = ['type'];
const LAZY: readonly Reach[] = ['type', 'lazy'];

const CLOCK = ['Date.now', 'new Date()', 'performance.now', 'setTimeout', 'setInterval'];
const CHANCE = ['Math.random', 'crypto'];
const DOM = ['document', 'window', 'navigator', 'customElements', 'HTMLElement', 'DOMParser', 'requestAnimationFrame'];
const STORAGE = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'];
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const NODE = ['process', 'Buffer', '__dirname'];
const OUTSIDE = [...DOM, ...STORAGE, ...NETWORK, ...NODE];

/** An element may load a sibling only where it renders it. */
const RENDERS: Readonly<Record<string, readonly string[]>> = {
  'reform-task-board': ['reform-task-card'],
  'quota-board': ['quota-meter'],
};

const SERVER_SDK: Readonly<Record<string, readonly Reach[]>> = Object.fromEntries(
  ['model', 'rules', 'notice', 'sheet', 'errors', 'contract'].map((room) => [`sdk/${room}`, ALL]),
);
const WEB_PACKAGES = ['hono', 'kysely', 'jose', 'docx', 'fflate', 'file-type', 'rate-limiter-flexible', 'zod/mini'];

/** What the rooms of the back end have in common that use Web APIs only. */
const WEB_ROOM = {
  may: {
    'server/store': ALL,
    'server/auth': ALL,
    ...SERVER_SDK,
    ...Object.fromEntries(WEB_PACKAGES.map((name) => [name, ALL])),
  },
  never: [...DOM, ...STORAGE, ...NODE, 'Date.now', 'new Date()', 'performance.now', 'Math.random'],
} as const;

// The first room whose pattern fits is a file's room.
const ROOMS: readonly Room[] = [
  {
    name: 'sdk/errors',
    files: /^src\/sdk\/(?:errors|part-errors)\.ts$/,
    may: {},
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    // The part of the model that does without zod: what elements load first.
    name: 'sdk/model/light',
    files: /^src\/sdk\/model\/(?:formats|read-plan|version|light(?:[.-][\w.-]+)?)\.ts$/,
    may: { 'sdk/model': TYPES, 'sdk/errors': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    name: 'sdk/model',
    files: /^src\/sdk\/model\//,
    may: { 'zod/mini': ALL, 'sdk/errors': ALL, 'sdk/model/light': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    name: 'sdk/rules',
    files: /^src\/sdk\/rules\//,
    may: { 'sdk/model': TYPES, 'sdk/errors': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    name: 'sdk/notice',
    files: /^src\/sdk\/notice\//,
    may: { 'sdk/model': TYPES, 'sdk/rules': ALL, 'sdk/errors': ALL, '@noble/hashes': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    // What a back end and its clients agree on: read by both, and by whoever checks one of them.
    name: 'sdk/contract',
    files: /^src\/sdk\/contract\//,
    may: { 'zod/mini': ALL, 'sdk/model': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    name: 'sdk/client',
    files: /^src\/sdk\/client\//,
    may: { ky: ALL, 'sdk/model': ALL, 'sdk/contract': ALL, 'sdk/errors': ALL, 'zod/mini': ALL },
    never: [...DOM, ...STORAGE],
  },
  {
    name: 'sdk/local',
    files: /^src\/sdk\/local\//,
    may: { 'sdk/model': TYPES, 'sdk/errors': ALL, 'idb-keyval': ALL },
    never: NETWORK,
  },
  {
    name: 'sdk/sheet',
    files: /^src\/sdk\/sheet\//,
    // fflate is the zip reader under both: merged cells stand in XML that neither shows.
    may: { 'sdk/model': TYPES, 'sdk/errors': ALL, 'read-excel-file': LAZY, 'write-excel-file': LAZY, fflate: LAZY },
    never: [...CLOCK, ...CHANCE, ...NETWORK, ...STORAGE, ...DOM],
  },
  {
    // What is pasted is text: it is written here, and read by nobody.
    name: 'sdk/paste',
    files: /^src\/sdk\/paste\//,
    may: { 'sdk/model': TYPES, 'sdk/errors': ALL, 'sdk/rules': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    name: 'sdk/testing',
    files: /^src\/sdk\/testing\//,
    // The real server in process, over a store that needs no driver.
    may: {
      'server/app': ALL,
      'server/auth': ALL,
      'server/store': ALL,
      kysely: ALL,
      '@sqlite.org/sqlite-wasm': LAZY,
      'zod/mini': TYPES,
      'sdk/contract': ALL,
      'sdk/model': ALL,
      'sdk/errors': ALL,
    },
    never: NODE,
  },
  {
    name: 'sdk',
    files: /^src\/sdk\/index\.ts$/,
    may: Object.fromEntries(
      ['errors', 'model', 'rules', 'notice', 'contract', 'client', 'local', 'sheet'].map((r) => [`sdk/${r}`, ALL]),
    ),
  },
  {
    name: 'components/internal',
    files: /^src\/components\/(?:internal|styles)\//,
    // Verdicts are worded and drawn here for several elements; they are reckoned by who asks the rules.
    may: {
      lit: ALL,
      'sdk/errors': ALL,
      'sdk/model': TYPES,
      'sdk/model/light': ALL,
      'sdk/rules': TYPES,
      'sdk/contract': TYPES,
      'sdk/client': LAZY,
    },
    never: [...STORAGE, ...NODE],
  },
  {
    name: 'components',
    files: /^src\/components\/[\w-]+\//,
    may: {
      lit: ALL,
      'components/internal': ALL,
      'sdk/errors': ALL,
      'sdk/rules': ALL,
      'sdk/local': ALL,
      'sdk/model': TYPES,
      'sdk/model/light': LAZY,
      'sdk/contract': TYPES,
      'sdk/client': LAZY,
      'sdk/sheet': LAZY,
      uqr: LAZY,
      compressorjs: LAZY,
    },
    never: [...STORAGE, ...NETWORK, ...NODE, 'Date.now', 'new Date()', 'Math.random'],
  },
  {
    name: 'embed/offline-keep',
    files: /^src\/embed\/offline-keep\.ts$/,
    may: {},
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  // A service worker is about nothing but the network and its cache.
  {
    name: 'embed/offline',
    files: /^src\/embed\/offline/,
    may: { 'embed/offline-keep': ALL },
    never: ['localStorage', 'sessionStorage', 'indexedDB'],
  },
  { name: 'embed', files: /^src\/embed\//, may: { components: LAZY, '*': ['lazy'] }, never: [...STORAGE, ...NETWORK] },
  {
    name: 'server/cli',
    files: /^src\/server\/cli\//,
    may: { server: ALL, sdk: ALL, 'own packages': ALL, node: ALL },
  },
  {
    name: 'server/host',
    files: /^src\/server\/host\//,
    may: { server: ALL, ...SERVER_SDK, 'zod/mini': ALL, 'own packages': ALL, node: ALL },
  },
  // What serves the API runs in browsers too, for vendors' tests: no Node, no driver of a database, no clock of its own.
  { ...WEB_ROOM, name: 'server/app', files: /^src\/server\/app\//, may: { ...WEB_ROOM.may, 'server/jobs': ALL } },
  { ...WEB_ROOM, name: 'server/jobs', files: /^src\/server\/jobs\// },
  { ...WEB_ROOM, name: 'server/store', files: /^src\/server\/store\// },
  { ...WEB_ROOM, name: 'server/auth', files: /^src\/server\/auth\// },
  // The build runs it and writes down what it gives.
  {
    name: 'server/api-page',
    files: /^src\/server\/api-page\//,
    may: { 'server/app': ALL, 'sdk/contract': ALL },
    never: [...CLOCK, ...CHANCE, ...OUTSIDE],
  },
  {
    name: 'server/pages',
    files: /^src\/server\/pages\//,
    may: { doors: ALL, lit: ALL, oauth4webapi: ALL },
    never: NODE,
  },
  // Settings and pages of the demo are made in Node, before there is a browser.
  {
    name: 'demo/tools',
    files: /^demo\/(?:[\w-]+\.config\.ts|site\/)/,
    may: { doors: ALL, node: ALL, vite: ALL, scripts: ALL },
  },
  // A page of the demo reads HTML, where the policy forbids the browser's own reader.
  { name: 'demo', files: /^demo\//, may: { doors: ALL, parse5: ALL } },
];

/** What the test is told of the project: its doors and the back end's own dependencies. */
export interface House {
  readonly doors: ReadonlySet<string>;
  readonly serverPackages: ReadonlySet<string>;
}

/** The room of a file, given from the project's root. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => room.files.test(path));
}

function packageOf(target: string): string {
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}

/** The names under which the table may speak of a target, nearest first. */
function namesOf(from: string, target: string, house: House): string[] {
  if (target === '*') return ['*'];
  if (target.startsWith('.')) {
    const path = join(dirname(from), target).replace(/\.js$/, '.ts');
    const room = roomOf(path)?.name;
    if (!room) return [path, path.split('/')[0]!];
    // A door of a room speaks for the rooms beside it.
    return room.includes('/') ? [room, room.split('/')[0]!] : [room];
  }
  if (target.startsWith('node:') || builtinModules.includes(target)) return ['node'];
  if (packageOf(target) === 'jiaogai') return house.doors.has(target) ? ['doors'] : [`deep path ${target}`];
  const own = house.serverPackages.has(packageOf(target)) ? ['own packages'] : [];
  return [target, packageOf(target), ...own];
}

function tagOf(path: string): string | undefined {
  return /^src\/components\/([\w-]+)\//.exec(path)?.[1];
}

/** Whether an element reaches for a sibling that it does not render. */
function isStrange(from: string, target: string): boolean {
  const [own, other] = [tagOf(from), tagOf(join(dirname(from), target))];
  return roomOf(from)?.name === 'components' && other !== undefined && other !== own && !RENDERS[own!]?.includes(other);
}

function isAllowed(room: Room, from: string, target: string, reach: Reach, house: House): boolean {
  const names = namesOf(from, target, house);
  const isInside = target.startsWith('.') && names[0] === room.name;
  if (isInside) return room.name !== 'components' || !isStrange(from, target);
  if (room.name === 'demo' || room.name === 'demo/tools') {
    const isOwn = target.startsWith('.') && join(dirname(from), target).startsWith('demo/');
    if (isOwn) return true;
  }
  return names.some((name) => room.may[name]?.includes(reach) ?? false);
}

/** What a file does that its room may not, as sentences. */
export function faultsOf(path: string, text: string, house: House): string[] {
  const room = roomOf(path);
  if (!room) return [`${path}: belongs to no room of the table`];
  const arrows = readImports(path, text)
    .filter(({ target, reach }) => !isAllowed(room, path, target, reach, house))
    .map(({ target, reach, line }) => `${path}:${line}: ${room.name} may not reach ${target} (${reach})`);
  const globals = readGlobals(path, text, new Set(room.never)).map(
    ({ name, line }) => `${path}:${line}: ${room.name} never uses ${name}`,
  );
  return [...arrows, ...globals];
}
