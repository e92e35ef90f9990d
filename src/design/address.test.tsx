import { describe, expect, test } from 'vitest';
import { harvesters } from '../../tests/support/harvesters.ts';
import { EmailAddress } from './address.tsx';

describe.each(['buero@vorfuehrung.example', 'klima.schutz+2027@stadt.rheine.example'])('%s', address => {
  const source = String(
    <p>
      Schreiben Sie an <EmailAddress email={address} />.
    </p>,
  );

  test.each(Object.entries(harvesters))('is not found by %s', (_, harvest) => {
    expect(harvest(source).filter(one => !one.endsWith('.invalid'))).toEqual([]);
  });

  test('would be found by each of the plain ones if it stood there as it is', () => {
    expect(harvesters['a pattern on the source']!(address)).toEqual([address]);
  });
});
