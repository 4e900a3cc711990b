// @ts-check
/** Draws the JSON Schemas of an enrolment scheme and of an application from the same schemas that check them here. */
import * as z from 'zod/mini';

/**
 * @param {Record<string, any>} model - The module of the plan model.
 * @param {string} name - The schema that is drawn.
 */
function draw(model, name) {
  return z.toJSONSchema(model[name], {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === model['isoDate']) Object.assign(jsonSchema, model['DATE_FORMAT']);
      if (zodSchema === model['link']) Object.assign(jsonSchema, model['LINK_FORMAT']);
    },
  });
}

/**
 * The JSON Schema (draft 2020-12) of an enrolment scheme as it may be handed in: defaults need not be there.
 *
 * @param {Record<string, any>} model - The module of the plan model.
 * @returns {Record<string, unknown>}
 */
export function schemeSchema(model) {
  const { $schema, ...drawn } = draw(model, 'enrollmentScheme');
  return {
    $schema,
    $id: 'urn:jiaogai:scheme:1',
    title: 'Jiaogai enrolment scheme',
    description: 'How a county takes children into primary school in one year.',
    ...drawn,
  };
}

/**
 * The JSON Schema (draft 2020-12) of an application as it may be handed in.
 *
 * @param {Record<string, any>} model - The module of the plan model.
 * @returns {Record<string, unknown>}
 */
export function applicationSchema(model) {
  const { $schema, ...drawn } = draw(model, 'application');
  return {
    $schema,
    $id: 'urn:jiaogai:application:1',
    title: 'Jiaogai enrolment application',
    description: "One child's application to a primary school; never public.",
    ...drawn,
  };
}
