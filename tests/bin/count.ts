/** What we read of Vitest's JSON report. */
export interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

/** How a run went. A file that fell before its first test, or a fault outside any test, is a failure too. */
export function countOf(report: Report, exitCode: number): { passed: number; failed: number; notRun: string[] } {
  const fallen = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + fallen.length
  const notRun = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').map(({ fullName }) => fullName),
  )
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, notRun }
}
