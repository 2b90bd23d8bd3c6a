// What shows the pages of files beside this program: an optional package and an optional program.
import { loadCanvas } from '../canvas.ts';
import { findOffice } from './office/office.ts';

export interface DrawingTools {
  /** Whether the package that draws pages is installed for this system. */
  readonly canvas: boolean;
  /** Where the program that makes pages of Office files is. */
  readonly office?: string;
}

export async function findDrawingTools(load?: Parameters<typeof loadCanvas>[1]): Promise<DrawingTools> {
  const office = await findOffice();
  return {
    canvas: (await loadCanvas(undefined, load)) !== undefined,
    ...(office === undefined ? {} : { office }),
  };
}
