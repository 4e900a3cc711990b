/** The pages of a back end for people: clerk, officer, auditor. */
import './shell/work-desk.js';
import { desk } from './app/desk.js';

void desk.start();
