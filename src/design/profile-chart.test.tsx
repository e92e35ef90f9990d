import { expect, test } from 'vitest';
import { ProfileChart } from './profile-chart.tsx';

const row = { label: 'Fläche', own: '855 km²', other: '–', ownPosition: 0.28, otherPosition: null, share: null };

test('a value that is unknown has no ring, no bar and no share', () => {
  const html = String(<ProfileChart lang="de" caption="Vergleich" own="Gießen" other="Borne" rows={[row]} />);
  const picture = /<svg class="kt-position".*?<\/svg>/.exec(html)![0];
  expect(picture).toContain('aria-label="Gießen bei 28\u00a0%, Borne: unbekannt"');
  expect(picture.match(/kt-chart__\w+/g)).toEqual(['kt-chart__axis', 'kt-chart__dot']);
  expect(html).toContain('data-label="Anteil am Unterschied"><div class="kt-cell__value">–</div>');
});

test('dot and ring stand at their places on the line', () => {
  const rows = [{ ...row, other: '80', otherPosition: 1, ownPosition: 0 }];
  const html = String(<ProfileChart lang="en" caption="Comparison" own="A" other="B" rows={rows} />);
  const picture = /<svg class="kt-position".*?<\/svg>/.exec(html)![0];
  expect(picture.match(/kt-chart__(dot|ring)" cx="\d+"/g)).toEqual([
    'kt-chart__dot" cx="8"',
    'kt-chart__ring" cx="212"',
  ]);
});
