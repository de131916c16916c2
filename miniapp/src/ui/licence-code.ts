/** In groups, as it is printed and read out: 9137 0203 MADE M007 1X. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
