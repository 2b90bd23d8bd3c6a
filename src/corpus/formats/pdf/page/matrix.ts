// Positions in the coordinates of a drawing, as PDF has them: a matrix of six numbers.

export type Matrix = readonly number[];

export type Place = readonly [x: number, y: number];

export const noMatrix: Matrix = [1, 0, 0, 1, 0, 0];

export const numbersIn = (value: unknown): number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>, Number) : [];

export function times(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [p = 1, q = 0, r = 0, s = 1, u = 0, v = 0]: Matrix,
): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * u + c * v + e, b * u + d * v + f];
}

export const placed = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, [x, y]: Place): Place => [
  a * x + c * y + e,
  b * x + d * y + f,
];
