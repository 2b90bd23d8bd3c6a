// A list in a variable of the environment: separated by commas, spaces or both.
export const itemsIn = (value: string): string[] => value.split(/[\s,]+/).filter((item) => item !== '');
