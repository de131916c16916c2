/** Components run on their browser half (`*.h5.tsx`): the same code that H5 serves, in jsdom. */
module.exports = {
  testEnvironment: 'jsdom',
  roots: ['<rootDir>/src'],
  testMatch: ['**/*.spec.{ts,tsx}'],
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'json'],
  transform: {
    '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } }],
  },
  moduleNameMapper: {
    '^@tarojs/taro$': '<rootDir>/jest/taro.ts',
    '\\.scss$': '<rootDir>/jest/empty.js',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@qiban/shared$': '<rootDir>/../shared/src/index.ts',
    '^@qiban/shared/(.*)$': '<rootDir>/../shared/src/$1',
  },
  setupFiles: ['<rootDir>/jest/globals.js'],
};
