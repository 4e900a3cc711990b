/** What can be styled from outside, element by element: `test/theme.test.ts` holds this table against docs/api.md. */
export const PARTS = {
  'reform-task-board': [
    'header',
    'mark',
    'toolbar',
    'filters',
    'tiles',
    'table',
    'row',
    'group',
    'detail',
    'basis',
    'state',
    'footer',
    'base',
  ],
  'reform-task-card': ['card', 'title', 'facts', 'state', 'mark', 'detail', 'basis', 'base'],
  'homework-timer': ['clock', 'today', 'subjects', 'controls', 'note', 'week', 'entries', 'footer', 'base'],
  'quota-meter': ['label', 'value', 'meter', 'marker', 'state', 'mark', 'source', 'table', 'records', 'faults', 'base'],
  'quota-board': [
    'header',
    'mark',
    'toolbar',
    'tiles',
    'faults',
    'table',
    'row',
    'group',
    'detail',
    'state',
    'marker',
    'footer',
    'base',
  ],
  'inspection-log': [
    'header',
    'mark',
    'toolbar',
    'tiles',
    'form',
    'table',
    'row',
    'detail',
    'state',
    'findings',
    'preview',
    'footer',
    'base',
  ],
  'enrollment-form': ['mark', 'tasks', 'page', 'field', 'summary', 'answers', 'consent', 'receipt', 'footer', 'base'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Tag = keyof typeof PARTS;
export const TAGS = Object.keys(PARTS) as Tag[];

/** What may be changed in a part, and to what: a colour, or one of a few values. */
export const PROPERTIES = {
  'font-size': ['0.875em', '1.125em', '1.25em', '1.5em'],
  'font-weight': ['400', '700'],
  color: 'colour',
  'background-color': 'colour',
  padding: ['0', '8px', '16px', '24px'],
  border: ['none', '1px solid'],
  'border-radius': ['0', '2px', '6px', '12px'],
  'text-align': ['start', 'center'],
  display: ['none'],
} as const satisfies Readonly<Record<string, 'colour' | readonly string[]>>;

export type Property = keyof typeof PROPERTIES;
export const PROPERTY_NAMES = Object.keys(PROPERTIES) as Property[];

/** One declaration for one part. */
export interface PartRule {
  readonly tag: Tag;
  readonly part: string;
  readonly property: Property;
  readonly value: string;
}
