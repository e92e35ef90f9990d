/**
 * Holds the house against its plan: `node scripts/check-house.ts [root]`.
 * Prints every complaint with the way out and ends with exit code 1, or prints one line and ends with 0.
 */
import { checkHouse } from './check-house/check.ts';

const { files, complaints } = checkHouse(process.argv[2] ?? process.cwd());
for (const { path, line, rule, problem, wayOut } of complaints) {
  console.log(`${path}:${line}  ${rule}: ${problem}.\n    Way out: ${wayOut}.`);
}
console.log(
  complaints.length === 0
    ? `house: ${files} files, each in its place`
    : `house: ${complaints.length} ${complaints.length === 1 ? 'complaint' : 'complaints'} about ${files} files`,
);
process.exitCode = complaints.length === 0 ? 0 : 1;
