// The same questions in SurveyJS, as its documentation puts a form on a page: a model from JSON, drawn into an element.
import { Model } from 'survey-core';
import 'survey-js-ui';

const response = await fetch('/survey.json');
const survey = new Model(await response.json());
survey.render(document.getElementById('form'));
