/** What mutation testing runs: the specs of pure rules, which wait for no database and no page. */
import all from '../../jest.config.mjs';

const shared = all.projects.find(({ displayName }) => displayName === 'shared');

export default {
  ...shared,
  displayName: 'rules',
  testMatch: ['<rootDir>/apps/{server,console}/src/**/*.rules.spec.ts'],
  // Stryker's copies of the repository stand in .shuke, which the usual settings pass over.
  modulePathIgnorePatterns: ['/dist/'],
};
