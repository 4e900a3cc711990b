// Draws the tables of src/sdk/model/light*.ts from the schemas. Run: npx tsx scripts/model-table.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import * as formats from '../src/sdk/model/formats.ts';
import * as model from '../src/sdk/model/index.ts';

/** What a page may load first: a plan; records or an enrolment scheme, which no plan's page pays for. */
const TABLES = {
  'light.table.ts': {
    head: z.object(model.planHead),
    task: model.task,
    report: model.report,
    target: model.target,
  },
  'light-records.table.ts': {
    record: model.reformRecord,
    rule: model.countRule,
    roster: model.roster,
    calendar: model.calendar,
  },
  'light-scheme.table.ts': {
    head: z.object(model.schemeHead),
    route: model.schemeRoute,
    school: model.schemeSchool,
    window: model.schemeWindow,
    consent: model.schemeConsent,
  },
};

/** Kinds of text go by a letter and objects by a number: the table is part of what loads first. */
let [names, texts, objects, used] = [new Map(), {}, {}, new Set()];

function refuse(what) {
  throw new Error(`model-table: the light checker does not know ${what}; teach it, or use another schema`);
}

/** The checks of a schema; one such as `z.int()` or `z.iso.datetime()` is a check of its own. */
function checksOf(def) {
  return [...(def.check ? [def] : []), ...(def.checks ?? []).map((each) => each._zod.def)];
}

function predicate(fn) {
  const name = Object.keys(formats).find((each) => formats[each] === fn);
  used.add(name ?? refuse('a refinement that is not in formats.ts'));
  return `{ test: ${name} }`;
}

function testOf(check) {
  if (check.format === 'datetime') return check.offset && !check.local ? predicate(formats.isInstant) : refuse('time');
  return check.pattern ? String(check.pattern) : predicate(check.fn);
}

function nameText(text) {
  const known = Object.keys(texts).find((each) => texts[each] === text);
  const name = known ?? String.fromCharCode(97 + Object.keys(texts).length);
  texts[name] = text;
  return name;
}

function drawText(def) {
  let [max, test] = [Infinity, ''];
  for (const each of checksOf(def)) {
    if (each.check === 'max_length') max = each.maximum;
    else if (test || !['string_format', 'custom'].includes(each.check)) refuse(`text check ${each.check}`);
    else test = `, ${testOf(each)}, ${JSON.stringify(each.error?.({}) ?? 'wrong format')}`;
  }
  return nameText(`[${max}${test}]`);
}

/** A union of texts goes by the one pattern of all: `a!`. */
function drawUnion(def, schema) {
  const { pattern } = schema._zod;
  const areTexts = def.options.every((each) => ['enum', 'template_literal'].includes(each._zod.def.type));
  return areTexts && pattern ? `${nameText(`[Infinity, ${pattern}]`)}!` : refuse('a union of other than texts');
}

function drawRecord(def) {
  return def.checks?.length ? refuse('a record with checks') : `{${draw(def.keyType)},${draw(def.valueType)}}`;
}

function drawNumber(def) {
  let [min, max, isInt] = ['', '', ''];
  for (const each of checksOf(def)) {
    if (each.check === 'number_format' && each.format === 'safeint') isInt = '#';
    else if (each.check === 'greater_than' && each.inclusive) min = each.value;
    else if (each.check === 'less_than' && each.inclusive) max = each.value;
    else refuse(`number check ${each.check}`);
  }
  return `${isInt}${min}~${max}`;
}

function drawTuple(def) {
  const [only, ...more] = checksOf(def);
  const isRange = def.items.map(draw).join() === '#0~,#0~' && !def.rest && more.length === 0;
  return isRange && only?.fn === formats.isOrderedRange ? 'range' : refuse('a tuple that is no range');
}

function drawObject(def, schema) {
  if (def.catchall || def.checks?.length) refuse('an object with checks');
  const text = Object.entries(def.shape)
    .map(([key, each]) => `${key}:${draw(each)}`)
    .join(' ');
  if (!names.has(schema)) names.set(schema, String(names.size));
  objects[names.get(schema)] = text;
  return names.get(schema);
}

function drawChoice(values) {
  return values.every((each) => typeof each === 'string' && /^[\w-]+$/.test(each)) && values.length > 1
    ? values.join('|')
    : refuse('a choice of other than words');
}

function drawLiteral(def) {
  const [value, ...more] = def.values;
  return Number.isInteger(value) && more.length === 0 ? `#${value}~${value}` : refuse('a literal that is no number');
}

/** `a-` is `a` or null, null by default; `a+` a list of `a`, empty by default; `={}` what an empty object is read as. */
function drawDefault(def) {
  const json = JSON.stringify(def.defaultValue);
  const inner = draw(def.innerType);
  if (json === 'null' && inner.endsWith('?')) return inner.replace(/.$/, '-');
  if (json === '[]' && inner.endsWith('*')) return inner.replace(/.$/, '+');
  const empty = JSON.stringify(z.safeParse(def.innerType, {}).data);
  return json.includes(' ') ? refuse('a default with a space') : `${inner}=${json === empty ? '{}' : json}`;
}

const DRAW = {
  string: drawText,
  number: drawNumber,
  boolean: () => 'flag',
  enum: (def) => drawChoice(Object.values(def.entries)),
  literal: drawLiteral,
  array: (def) => (def.checks?.length ? refuse('a list with checks') : `${draw(def.element)}*`),
  tuple: drawTuple,
  object: drawObject,
  record: drawRecord,
  union: drawUnion,
  nullable: (def) => `${draw(def.innerType)}?`,
  default: drawDefault,
};

function draw(schema) {
  const { def } = schema._zod;
  return (DRAW[def.type] ?? refuse)(def, schema);
}

function drawTable(roots) {
  [names, texts, objects, used] = [new Map(), {}, {}, new Set()];
  for (const [name, schema] of Object.entries(roots)) names.set(schema, name);
  Object.values(roots).forEach(draw);
  const rows = (table, quote) => Object.keys(table).map((name) => `    ${name}: ${quote(table[name])},`);
  return [
    '// Generated by scripts/model-table.mjs from the schemas beside it. Do not edit.',
    `import { ${[...used].sort().join(', ')} } from './formats.js';`,
    `import type { ShapeTable } from './light.shape.js';`,
    '',
    'export const TABLE: ShapeTable = {',
    '  formats: {',
    ...rows(texts, (text) => text),
    '  },',
    '  objects: {',
    ...rows(objects, (text) => `'${text}'`),
    '  },',
    '};',
    '',
  ].join('\n');
}

for (const [name, roots] of Object.entries(TABLES)) {
  const file = fileURLToPath(new URL(`../src/sdk/model/${name}`, import.meta.url));
  const table = drawTable(roots);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, table);
  } else if (readFileSync(file, 'utf8') !== table) {
    console.error(`src/sdk/model/${name} is out of date: npx tsx scripts/model-table.mjs`);
    process.exitCode = 1;
  }
}
