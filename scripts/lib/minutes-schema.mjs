// @ts-check
/** Draws the JSON Schema of a report of minutes from the same schema that checks one here. */
import * as z from 'zod/mini';

/**
 * The JSON Schema (draft 2020-12) of a report of homework minutes.
 *
 * @param {Record<string, any>} model - The module of the plan model.
 * @returns {Record<string, unknown>}
 */
export function minutesSchema(model) {
  const { $schema, ...drawn } = z.toJSONSchema(model['homeworkMinutes'], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === model['isoDate']) Object.assign(jsonSchema, model['DATE_FORMAT']);
    },
  });
  return {
    $schema,
    $id: 'urn:jiaogai:homework-minutes:1',
    title: 'Jiaogai homework minutes',
    description: 'What a parent sends of one day, by consent, without name and device.',
    ...drawn,
  };
}
