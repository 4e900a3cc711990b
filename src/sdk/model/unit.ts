import * as z from 'zod/mini';
import { identifier, shortText } from './common.js';

/** A bureau section, school or department (单位), named as the notice names it. */
export const unit = z.object({ id: identifier, name: shortText });
export type Unit = z.infer<typeof unit>;
