import { expect, test } from 'vitest';
import { Table, type Column } from './table.tsx';

type Town = { name: string; people: string };

const columns: Column<Town>[] = [
  { key: 'name', title: 'Ort', header: true, cell: town => <a href={`/${town.name}`}>{town.name}</a> },
  { key: 'people', title: 'Einwohner', kind: 'number', cell: town => town.people },
];

test('the name heads its row and every other value knows its column', () => {
  const html = String(<Table lang="de" caption="Orte" columns={columns} rows={[{ name: 'Borne', people: '–' }]} />);
  expect(html).toBe(
    '<div class="kt-list"><table class="kt-table"><caption>Orte</caption>' +
      '<thead><tr><th scope="col" class="kt-cell kt-cell--text">Ort</th>' +
      '<th scope="col" class="kt-cell kt-cell--number">Einwohner</th></tr></thead>' +
      '<tbody><tr><th scope="row" class="kt-cell kt-cell--text kt-cell--header"><a href="/Borne">Borne</a></th>' +
      '<td class="kt-cell kt-cell--number" data-label="Einwohner"><div class="kt-cell__value">–</div></td></tr></tbody>' +
      '</table></div>',
  );
});

test('a list without rows says why instead of showing an empty table', () => {
  const html = String(<Table lang="de" caption="Orte" columns={columns} rows={[]} empty={<p>Noch keine.</p>} />);
  expect(html).toBe('<div class="kt-list"><p>Noch keine.</p></div>');
});

test('the count stands beside the way to Excel', () => {
  const rows = [
    { name: 'Borne', people: '24.000' },
    { name: 'Leiria', people: '128.000' },
  ];
  const html = String(<Table lang="de" caption="Orte" columns={columns} rows={rows} count excel="/de/orte.xlsx" />);
  expect(html).toContain(
    '<div class="kt-list__bar"><p class="kt-list__count">2 Zeilen</p>' +
      '<a class="kt-link" href="/de/orte.xlsx" download="">Excel</a></div>',
  );
});
