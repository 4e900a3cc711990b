// @ts-check
/** Draws the JSON Schema of a plan from the same schemas that check plans here. */
import * as z from 'zod/mini';

/** Schemas that get a name of their own under `$defs`. */
const NAMED = {
  Citation: 'citation',
  CitedDocument: 'citedDocument',
  Deadline: 'deadline',
  Evidence: 'evidence',
  IsoDate: 'isoDate',
  Link: 'link',
  OutlineEntry: 'outlineEntry',
  Phase: 'phase',
  PlanRules: 'planRules',
  PlanSource: 'planSource',
  Recurrence: 'recurrence',
  Report: 'report',
  Target: 'target',
  Task: 'task',
  Term: 'term',
  TextRange: 'textRange',
  Unit: 'unit',
  Warning: 'warning',
};

/**
 * The JSON Schema (draft 2020-12) of what may be handed in as a plan: defaults need not be there.
 *
 * @param {Record<string, any>} model - The module of the plan model.
 * @returns {Record<string, unknown>}
 */
export function planSchema(model) {
  /** @type {z.core.$ZodRegistry<{ id: string }>} */
  const names = z.registry();
  for (const [id, name] of Object.entries(NAMED)) names.add(model[name], { id });
  /** @type {Map<unknown, object>} */
  const overrides = new Map();
  overrides.set(model['isoDate'], model['DATE_FORMAT']);
  overrides.set(model['link'], model['LINK_FORMAT']);
  overrides.set(model['textRange'], { minItems: 2, maxItems: 2 });
  const drawn = z.toJSONSchema(model['plan'], {
    io: 'input',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => void Object.assign(jsonSchema, overrides.get(zodSchema)),
  });
  return {
    $schema: drawn.$schema,
    $id: `urn:jiaogai:plan:${model['SCHEMA_VERSION']}`,
    title: 'Jiaogai plan',
    description: 'The structured form of one education reform notice, every figure citing its sentence.',
    ...drawn,
  };
}
