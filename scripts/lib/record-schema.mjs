// @ts-check
/** Draws the JSON Schema of a record from the same schema that checks one here. */
import * as z from 'zod/mini';

/**
 * The JSON Schema (draft 2020-12) of a record as it may be handed in: defaults need not be there.
 *
 * @param {Record<string, any>} model - The module of the plan model.
 * @returns {Record<string, unknown>}
 */
export function recordSchema(model) {
  const { $schema, ...drawn } = z.toJSONSchema(model['reformRecord'], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === model['isoDate']) Object.assign(jsonSchema, model['DATE_FORMAT']);
      if (zodSchema === model['link']) Object.assign(jsonSchema, model['LINK_FORMAT']);
    },
  });
  return {
    $schema,
    $id: 'urn:jiaogai:record:1',
    title: 'Jiaogai record',
    description: 'One countable event, from which targets are measured; persons by pseudonym only.',
    ...drawn,
  };
}
