// Which store files this program reads: those of this format, and of every earlier one, which it brings up to date.
import { tableSteps } from '../sqlite/tables.ts';

export const storeFormat = tableSteps.length;
