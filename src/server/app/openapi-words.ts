/** What the document says in words. */
import type { Asker } from '../../sdk/contract/index.js';

/** Sections of the API, by the last name of a path that is one of these; in the order in which they are read. */
export const TAGS = {
  plans: ['Plans', 'Reform plans: head, tasks, targets and reports in one document.'],
  tasks: ['Tasks', 'Measures to carry out, across plans or one by one, as of a day.'],
  reports: ['Reports', 'What units say of their tasks, and what the bureau decides on it.'],
  targets: ['Targets', 'Figures to reach, with their readings as of a day.'],
  records: ['Records', 'Countable events, from which targets are measured; persons by pseudonym only.'],
  rosters: ['Rosters and calendars', 'Who is expected to report, and the terms of school years.'],
  rounds: ['Rounds', 'Who has reported in the round of a year, and reminders to who has not.'],
  units: ['Regions and units', 'Administrative regions, and the sections, schools and departments in them.'],
  'homework-minutes': ['Homework minutes', 'Reports of parents without name or device, and aggregates from 10 on.'],
  files: ['Files', 'Evidence as files; their type is told by their content.'],
  audit: ['Journal and events', 'Who changed what, and what is changing now.'],
  health: ['Service', 'Whether the server lives and is ready, its metrics, this document.'],
} as const;
export type TagKey = keyof typeof TAGS;

/** Paths that stand under the tag of another. */
export const TAG_OF: Readonly<Record<string, TagKey>> = {
  regions: 'units',
  calendars: 'rosters',
  events: 'audit',
  ready: 'health',
  metrics: 'health',
  'openapi.json': 'health',
  messages: 'rounds',
  'summary.css': 'health',
};

export const DESCRIPTION = `The ledger of an education bureau's reform plans, as a service.

- JSON in UTF-8. Lists are read in pages: \`cursor\` and \`limit\`; \`next\` is null on the last page.
- A server of one region takes its own where \`region\` is left out. Ids are unique within a region.
- Public without a token is what a bureau has published. All else takes an OIDC access token; its roles and scopes name what may be done in which regions and units.
- Resources have an \`ETag\`. \`PUT\`, \`PATCH\` and \`DELETE\` need it as \`If-Match\`: 428 without, 412 with the other version when it is stale.
- A \`POST\` that changes something needs \`Idempotency-Key\`. The same key and body give the same answer for 72 hours; another body is 422.
- Errors are problem documents (RFC 9457): \`type\` is \`urn:jiaogai:problem:<code>\`, and \`issues\` names each place where data is at fault.
- New paths and new optional fields may come within \`/api/v1\`: ignore what you do not know.`;

/** What a parameter is, by its name. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  region: 'Administrative code; a server of one region takes its own.',
  cursor: '`next` of the page before.',
  limit: 'The most items of a page; 100 unless said otherwise.',
  'as-of': 'The day for which verdicts and readings hold; today in the time zone of the plan.',
  plan: 'Only of this plan.',
  task: 'Only of this task.',
  unit: 'Only of this unit.',
  area: 'Only of this area of work.',
  phase: 'Only of this phase.',
  status: 'Only what stands like this.',
  state: 'Only in this state.',
  kind: 'Only of this kind.',
  target: 'Only what counts for this target.',
  school: 'Only of this school.',
  grade: 'Only of this grade.',
  from: 'From this day on.',
  to: 'Up to and including this day.',
  q: 'Words that have to stand in it.',
  sort: 'The order; by id unless said otherwise.',
  id: 'Only of this resource.',
  preview: 'Tells what would be done, and changes nothing.',
  erase: 'Forgets all that it said, besides taking it out of the count.',
  visibility: 'Who may see it; internal unless said otherwise.',
  year: 'Of this year.',
  'skip-bad': 'Takes what can be read though other cells cannot.',
  'with-deleted': 'Those taken out of the count, too.',
  code: 'Administrative code of the region.',
  key: 'The key under which the report was sent.',
};

/** Who may ask, in words. */
export const ASKERS: Readonly<Record<Asker, string>> = {
  anyone: 'anyone',
  officer: 'an officer of the bureau',
  clerk: 'a clerk of a unit, for that unit',
  department: 'a department that verifies applications',
  auditor: 'an auditor',
  operator: 'the operator, by the secret of the server',
  holder: 'whoever holds the secret, in the header `Withdrawal-Secret`',
};

/** What a status of a problem means; the codes stand behind it. */
export const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, or data in it has not the shape that was agreed: `issues` names each place.',
  401: 'An access token is needed, or the one that was sent does not hold.',
  403: 'This may not be done with this token.',
  404: 'There is no such thing, or none that may be seen without more rights.',
  406: 'There is no form of it that `Accept` takes.',
  409: 'Something that is there stands in the way.',
  412: 'It was changed meanwhile: `current` is what stands there now, `etag` its version.',
  413: 'The body is too large.',
  415: 'The body is of a type that is not taken here.',
  422: 'A rule says no, or the key was used for another request.',
  428: '`Idempotency-Key` or `If-Match` is needed.',
  429: 'Too many requests; `Retry-After` says when to come back.',
  500: 'The server failed.',
  503: 'The server cannot do this now; `Retry-After` may say when.',
  507: 'The store is full: reading goes on.',
};

export const SECURITY = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'An OIDC access token. Its roles (`officer`, `clerk`, `department`, `auditor`) stand at each operation; its scopes name the regions and units for which they hold.',
  },
  operator: { type: 'http', scheme: 'bearer', description: 'The secret of the server, for who runs it.' },
  holder: {
    type: 'apiKey',
    in: 'header',
    name: 'Withdrawal-Secret',
    description: 'The secret whose digest was sent with the report; it stays on the device until then.',
  },
} as const;
