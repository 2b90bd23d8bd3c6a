// Products of matrices, four numbers at a time: a few hundred bytes of WebAssembly, made by training/encoder/multiply.mjs.

/**
 * Writes, into `rows` rows of `columns` numbers at `out`, the product of `left` (`rows` rows of `inner` numbers) and `right`
 * (`inner` rows of `columns` numbers). Places are bytes in the memory; `rows` is a multiple of 4, `columns` of 8.
 */
export type Multiply = (
  left: number,
  right: number,
  out: number,
  rows: number,
  inner: number,
  columns: number,
) => void;

const program = [
  'AGFzbQEAAAABCgFgBn9/f39/fwACDwEDZW52Bm1lbW9yeQIAAQMCAQAHDAEIbXVsdGlwbHkAAAq6BAG3BAIJfwt7IARBAnQhCyAF',
  'QQJ0IQwCQANAIAYgA08NAUEAIQcCQANAIAcgDE8NASACIAYgDGxqIAdqIQ79DAAAAAAAAAAAAAAAAAAAAAAhEv0MAAAAAAAAAAAA',
  'AAAAAAAAACET/QwAAAAAAAAAAAAAAAAAAAAAIRT9DAAAAAAAAAAAAAAAAAAAAAAhFf0MAAAAAAAAAAAAAAAAAAAAACEW/QwAAAAA',
  'AAAAAAAAAAAAAAAAIRf9DAAAAAAAAAAAAAAAAAAAAAAhGP0MAAAAAAAAAAAAAAAAAAAAACEZIAAgBiALbGohDSANIAtqIQogASAH',
  'aiEJA0AgCf0ABAAhDyAJ/QAEECEQIA39CQIAIREgEiARIA/95gH95AEhEiATIBEgEP3mAf3kASETIA0gC0EBbGr9CQIAIREgFCAR',
  'IA/95gH95AEhFCAVIBEgEP3mAf3kASEVIA0gC0ECbGr9CQIAIREgFiARIA/95gH95AEhFiAXIBEgEP3mAf3kASEXIA0gC0EDbGr9',
  'CQIAIREgGCARIA/95gH95AEhGCAZIBEgEP3mAf3kASEZIAkgDGohCSANQQRqIQ0gDSAKSQ0ACyAOIBL9CwQAIA4gE/0LBBAgDiAM',
  'QQFsaiAU/QsEACAOIAxBAWxqIBX9CwQQIA4gDEECbGogFv0LBAAgDiAMQQJsaiAX/QsEECAOIAxBA2xqIBj9CwQAIA4gDEEDbGog',
  'Gf0LBBAgB0EgaiEHDAALCyAGQQRqIQYMAAsLCw==',
].join('');

/** What is used of a global that the types of Node do not name. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
  readonly Memory: new (size: { readonly initial: number }) => Memory;
};

/** Grows by pages of 64 kB. */
export interface Memory {
  readonly buffer: ArrayBuffer;
}

export const createMemory = (pages: number): Memory => new WebAssembly.Memory({ initial: pages });

/** The same numbers on every machine: no operation is fused. */
export function createMultiply(memory: Memory): Multiply {
  const module = new WebAssembly.Module(Buffer.from(program, 'base64'));
  const { multiply } = new WebAssembly.Instance(module, { env: { memory } }).exports;
  if (!isMultiply(multiply)) throw new Error('The program of the products of matrices has no such function.');
  return multiply;
}

const isMultiply = (value: unknown): value is Multiply => typeof value === 'function';
