import { years } from './words.ts';
import * as ui from '../../src/ui/index.ts';

export function ChartRoom() {
  return (
    <>
      <ui.PageHead title="Pictures" above="The state of your network" />
      <ui.Facts
        facts={[
          { value: 1100, label: 'people', href: '/people' },
          { value: 270, label: 'you have really spoken with', href: '#', note: 'a quarter of all' },
          { value: 20, label: 'ties gone quiet', href: '#' },
          { value: 71, label: 'messages wait for your answer', href: '#' },
        ]}
      />
      <ui.Card title="Conversations over the years">
        <ui.YearBars
          title="Messages per year"
          series={['from you', 'from them']}
          years={years}
          axis="Year"
          caption="You wrote most in 2021, the year you changed fields. In most years you wrote more than you received."
        />
      </ui.Card>
      <ui.Grid>
        <ui.Card title="Really spoken with">
          <ui.Split
            title="Connections"
            caption="Three of four you have never exchanged a word with."
            parts={[
              { label: 'spoken with', value: 270, href: '#1' },
              { label: 'one way', value: 14, href: '#2' },
              { label: 'never', value: 816, href: '#3' },
            ]}
          />
        </ui.Card>
        <ui.Card title="Why they answered">
          <ui.RowBars
            label="Answers by reason"
            caption="A shared past opens most doors."
            rows={[
              { label: 'We worked together', value: 12, href: '#4' },
              { label: 'Your talk', value: 7 },
              { label: 'A friend suggested it', value: 3 },
              { label: 'None given', value: 0 },
            ]}
          />
        </ui.Card>
        <ui.Card title="Give and get">
          <ui.Balance
            title="Given and got"
            axis="Year"
            left="gave"
            right="got"
            caption="Much the same, over the years."
            rows={[
              { label: '2023', left: 4, right: 9 },
              { label: '2024', left: 8, right: 6 },
              { label: '2025', left: 11, right: 10 },
              { label: '2026', left: 7, right: 3 },
            ]}
          />
        </ui.Card>
      </ui.Grid>
    </>
  );
}
