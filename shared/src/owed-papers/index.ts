export * from './owed-papers.contract';
export * from './owed-papers.rule';
