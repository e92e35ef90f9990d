/** How many tests passed and failed. */
export type Count = { readonly passed: number; readonly failed: number };

/** What we read in the JSON report of vitest. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
};

/**
 * Counts the tests of a run of vitest.
 * A file that breaks before or between its tests counts as one failed test, and so does a run that fails without
 * naming a test (no tests found, an error outside of them, no report at all): nothing that went wrong counts as zero.
 */
export function countTests(report: Report | undefined, exitCode: number): Count {
  const files = report?.testResults ?? [];
  const brokenFiles = files.filter(
    file => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const named = (report?.numFailedTests ?? 0) + brokenFiles.length;
  return { passed: report?.numPassedTests ?? 0, failed: named === 0 && exitCode !== 0 ? 1 : named };
}

/** The counts of all steps together. */
export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  };
}
