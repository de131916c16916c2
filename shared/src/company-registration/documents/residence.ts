import type { Investor } from './reading';

/** 住所 of an investor (细则第六条): what the form says, else what the paper that goes with the application says. */
export const placeInPapers = ({ person, organisation }: Pick<Investor, 'person' | 'organisation'>): string =>
  organisation !== undefined ? organisation.domicile || '以营业执照记载为准' : person.residence || '以身份证件记载为准';
