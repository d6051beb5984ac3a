import { type Labelled, readNamedBirthday, readPartialDate } from '../contacts/index.ts';
import { skipped, tidy, type Table } from './linkedin-table.ts';

/** `Profile.csv`: one row. The owner's own address is not in it. */
const profile: Table = {
  holds: 'profile',
  names: ['profile'],
  tells: ['firstname', 'lastname', 'headline'],
  reaches: 'Last Name',
  open: (columns) => {
    const [given, family, headline, summary] = [columns('First Name'), columns('Last Name'), columns('Headline'), columns('Summary')];
    const [industry, place, birthday, sites] = [columns('Industry'), columns('Geo Location', 'Location'), columns('Birth Date'), columns('Websites')];
    return (cells, at) => [
      {
        kind: 'owner', ...at, givenName: tidy(given(cells)), familyName: tidy(family(cells)), fullName: tidy(`${given(cells)} ${family(cells)}`).trim(),
        headline: headline(cells) || undefined, summary: summary(cells).replaceAll(/\r\n?/gu, '\n') || undefined, industry: industry(cells) || undefined,
        location: place(cells) || undefined, birthday: readNamedBirthday(birthday(cells)) ?? undefined, websites: websites(sites(cells)),
      },
    ];
  },
};

/** `[PORTFOLIO:https://example.org,BLOG:https://example.org/blog]` */
function websites(text: string): readonly Labelled[] | undefined {
  const found = [...text.matchAll(/(?:([A-Z_ ]+):)?(https?:\/\/[^\s,\]]+)/gu)].map(([, label, value]) => ({ label: label?.toLowerCase(), value: value ?? '' }));
  return found.length === 0 ? undefined : found;
}

/** `Email Addresses.csv`: one address a row. */
const emails: Table = {
  holds: 'emails',
  names: ['emailaddresses'],
  tells: ['emailaddress', 'confirmed', 'primary'],
  reaches: 'Email Address',
  open: (columns) => {
    const [address, primary] = [columns('Email Address'), columns('Primary')];
    return (cells, place) => {
      if (!address(cells).includes('@')) return [skipped(place, 'This row holds no e-mail address.')];
      const label = /^yes$/iu.test(primary(cells)) ? 'primary' : undefined;
      return [{ kind: 'owner', ...place, emails: [{ label, value: address(cells) }] }];
    };
  },
};

/** `Registration.csv`: when the account was made. */
const registration: Table = {
  holds: 'registration',
  names: ['registration'],
  tells: ['registeredat', 'subscriptiontypes'],
  reaches: 'Registered At',
  dates: 'Registered At',
  open: (columns, dates) => {
    const registered = columns('Registered At');
    return (cells, place) => {
      const registeredOn = dates.date(registered(cells));
      return registeredOn === null ? [skipped(place, 'The date of registration could not be read.')] : [{ kind: 'owner', ...place, registeredOn }];
    };
  },
};

/** `Positions.csv`: the owner's jobs; without an end, a present one. */
const positions: Table = {
  holds: 'positions',
  names: ['positions'],
  tells: ['companyname', 'title', 'startedon'],
  reaches: 'Started On',
  open: (columns) => {
    const [company, title, description] = [columns('Company Name'), columns('Title'), columns('Description')];
    const [location, started, finished] = [columns('Location'), columns('Started On'), columns('Finished On')];
    return (cells, place) => {
      if (company(cells) === '' && title(cells) === '') return [skipped(place, 'This position has neither a company nor a title.')];
      return [
        {
          kind: 'position', ...place, company: tidy(company(cells)) || undefined, title: tidy(title(cells)) || undefined,
          description: description(cells) || undefined, location: location(cells) || undefined,
          startedOn: readPartialDate(started(cells)) ?? undefined, finishedOn: readPartialDate(finished(cells)) ?? undefined,
        },
      ];
    };
  },
};

/** `Education.csv`: the owner's schools. */
const education: Table = {
  holds: 'education',
  names: ['education'],
  tells: ['schoolname', 'degreename'],
  reaches: 'School Name',
  open: (columns) => {
    const [school, degree, remarks] = [columns('School Name'), columns('Degree Name'), columns('Notes')];
    const [started, finished] = [columns('Start Date'), columns('End Date')];
    return (cells, place) => {
      if (school(cells) === '') return [skipped(place, 'This row names no school.')];
      return [
        {
          kind: 'education', ...place, school: tidy(school(cells)), degree: degree(cells) || undefined, notes: remarks(cells) || undefined,
          startedOn: readPartialDate(started(cells)) ?? undefined, finishedOn: readPartialDate(finished(cells)) ?? undefined,
        },
      ];
    };
  },
};

export const aboutTheOwner: readonly Table[] = [profile, emails, registration, positions, education];
