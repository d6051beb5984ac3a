import { expect, test } from 'vitest';
import { galleryPage, rooms } from '../gallery/gallery.tsx';
import {
  Avatar,
  Checkbox,
  Form,
  type FormState,
  hueOf,
  initials,
  noAssets,
  RadioGroup,
  renderPage,
  renderPart,
  Rich,
  Select,
  Split,
  Table,
  TextArea,
  TextInput,
  themeCookie,
  themeOf,
  YearBars,
} from '../../src/ui/index.ts';

test.each(rooms)('the room of %s keeps to a policy without inline styles, scripts and handlers', room => {
  const html = renderPage(galleryPage(room, 'system', noAssets));
  expect(html.length).toBeGreaterThan(1500);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/<style/);
  expect(html).not.toMatch(/\son\w+=/);
  expect(html.match(/<script/g)).toHaveLength(1);
});

test.each(rooms)('the room of %s gives no two things the same id', room => {
  const ids = [...renderPage(galleryPage(room, 'system', noAssets)).matchAll(/\sid="([^"]+)"/g)].map(match => match[1]);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids).toEqual([...new Set(ids)]);
});

test('a page says its language and the appearance chosen', () => {
  expect(renderPage(galleryPage('today', 'dark', noAssets))).toContain('<html lang="en" data-theme="dark">');
});

test('what a person is called cannot become markup', () => {
  const html = renderPart(<Rich parts={['<b>Ana</b> & ', { tag: 'link', text: '"x"' }]} tags={{ link: text => <a href="/">{text}</a> }} />);
  expect(html).toBe('&lt;b>Ana&lt;/b> &amp; <a href="/">&quot;x&quot;</a>');
});

const returned: FormState = {
  values: { note: 'kept <', size: 'b', many: ['y'], mode: 'walk' },
  errors: { note: 'Say a little more.', size: 'Choose one.' },
};

const form = renderPart(
  <Form action="/x" id="one" state={returned}>
    <TextArea name="note" label="Note" hint="Short is fine." />
    <Select
      name="size"
      label="Size"
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />
    <Checkbox name="many" value="x" label="X" checked />
    <Checkbox name="many" value="y" label="Y" />
    <RadioGroup
      name="mode"
      legend="Mode"
      options={[
        { value: 'walk', label: 'Walk' },
        { value: 'call', label: 'Call' },
      ]}
    />
    <TextInput name="other" label="Other" value="given" />
  </Form>,
);

test('a form that comes back keeps what was typed and chosen', () => {
  expect(form).toContain('>kept &lt;</textarea>');
  expect(form).toContain('<option value="b" selected>');
  expect(form).toMatch(/value="y" checked/);
  expect(form).not.toMatch(/value="x" checked/);
  expect(form).toMatch(/value="walk" checked/);
  expect(form).toContain('value="given"');
});

test('a field is tied to its label, its hint and its error', () => {
  expect(form).toContain('<label for="one-note">');
  expect(form).toContain('id="one-note" name="note" aria-describedby="one-note-hint one-note-error" aria-invalid="true"');
  expect(form).toContain('id="one-note-error"');
});

test('where several answers need another look, their list leads to each', () => {
  expect(form).toContain('2 answers need another look');
  expect(form).toContain('<a href="#one-size">Choose one.</a>');
});

test('a form comes back at what needs another look, whatever kind of field that is', () => {
  const back = (errors: Record<string, string>) => [...renderPart(
    <Form action="/x" state={{ values: { size: '3' }, errors }}>
      <TextInput name="name" label="Name" />
      <RadioGroup name="size" legend="Size" options={[{ value: '2', label: 'Two' }, { value: '3', label: 'Three' }]} />
      <RadioGroup name="way" legend="Way" options={[{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }]} />
      <Checkbox name="across" label="Across" />
    </Form>,
  ).matchAll(/<input[^>]*\bautofocus\b[^>]*>/g)].map(([field]) => /\bid="([^"]*)"/.exec(field)![1]);
  expect(back({})).toEqual([]);
  expect(back({ name: 'Please.' })).toEqual(['f-name']);
  expect(back({ size: 'Please.' })).toEqual(['f-size-3']);
  expect(back({ way: 'Please.', across: 'Please.' })).toEqual(['f-way-a']);
  expect(back({ across: 'Please.' })).toEqual(['f-across']);
});

test('a sorted column says so and turns round when asked again', () => {
  const href = (key: string, direction: string) => `?sort=${key}-${direction}`;
  const html = renderPart(
    <Table
      caption="People"
      columns={[{ key: 'name', head: 'Name', sortable: true, cell: (row: string) => row }]}
      rows={['Ana']}
      rowKey={row => row}
      sort={{ key: 'name', direction: 'up', href }}
    />,
  );
  expect(html).toContain('aria-sort="ascending"');
  expect(html).toContain('href="?sort=name-down"');
  expect(html).toContain('<th scope="row" role="rowheader">Ana</th>');
});

test('a face is the initials of the first and last name, in a colour that stays', () => {
  expect(['Priya Raman', 'María del Carmen Ñíguez', 'cy', '  ', 'O’Neil, Sam', '李 小龍', 'Ana (she)', 'Vida Eastlake, PMP, CSM', 'Amara Hartfeld, CFA', 'Dr. Lena Brandt', 'Prof. Dr. Jo van der Berg PhD', '42'].map(initials)).toEqual([
    'PR',
    'MÑ',
    'C',
    '·',
    'SO',
    '李小',
    'A',
    'VE',
    'AH',
    'LB',
    'JB',
    '·',
  ]);
  expect(hueOf('Priya Raman')).toBe(hueOf(' priya raman '));
  expect(renderPart(<Avatar name="Priya Raman" />)).toContain(`hue-${hueOf('Priya Raman')}`);
});

test('the colours of faces are spread over many names', () => {
  const counts = new Map<number, number>();
  for (let index = 0; index < 2400; index++)
    counts.set(hueOf(`Person ${index} Family ${index % 97}`), (counts.get(hueOf(`Person ${index} Family ${index % 97}`)) ?? 0) + 1);
  expect(counts.size).toBe(24);
  expect(Math.max(...counts.values())).toBeLessThan(160);
});

test('a picture says in words what it shows, and holds its figures as a table', () => {
  const html = renderPart(
    <YearBars
      title="Messages"
      caption="Most in 2021."
      axis="Year"
      series={['sent', 'got']}
      years={[
        { label: '2020', values: [3, 0] },
        { label: '2021', values: [5, 1200] },
      ]}
    />,
  );
  expect(html).toContain('2020: 3 sent, 0 got; 2021: 5 sent, 1,200 got');
  expect(html).toContain('<td class="numeric">1,200</td>');
  expect(html).not.toMatch(/NaN|undefined/);
});

test('a picture of nothing is still a picture', () => {
  const empty =
    renderPart(
      <Split
        title="Connections"
        parts={[
          { label: 'spoken with', value: 0 },
          { label: 'never', value: 0 },
        ]}
      />,
    ) + renderPart(<YearBars title="m" caption="c" axis="Year" series={['sent']} years={[]} />);
  expect(empty).toContain('0 spoken with, 0 never');
  expect(empty).not.toMatch(/NaN|Infinity|undefined/);
});

test('the appearance is read from the cookie that was set for it', () => {
  const cookie = themeCookie('dark').split(';')[0];
  expect(themeOf(`a=b; ${cookie}; c=d`)).toBe('dark');
  expect([themeOf(undefined), themeOf('theme=purple'), themeOf('xtheme=dark')]).toEqual(['system', 'system', 'system']);
});
