export * from './person.rule';
export * from './people.rule';
