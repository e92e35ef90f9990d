import { expect, test } from 'vitest';
import { countTests, sum } from './count.ts';

const passed = { status: 'passed' };
const failed = { status: 'failed' };

test('passed and failed tests are counted', () => {
  const testResults = [{ status: 'failed', assertionResults: [passed, passed, failed] }];
  expect(countTests({ numPassedTests: 2, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 2, failed: 1 });
});

test('a file that breaks outside of its tests counts as one failed test', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [passed] },
  ];
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 2 });
});

test('a run that fails without naming a test counts as one failed test', () => {
  const testResults = [{ status: 'passed', assertionResults: [passed] }];
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, testResults }, 1)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
});

test('the steps add up', () => {
  const steps = [
    { passed: 1, failed: 0 },
    { passed: 40, failed: 2 },
  ];
  expect(sum(steps)).toEqual({ passed: 41, failed: 2 });
});
