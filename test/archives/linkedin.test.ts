import { describe, expect, it } from 'vitest';
import { complaints, only, readText, summary } from './read.ts';

const CONNECTIONS = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

describe('connections', () => {
  it('are people with an address, a position and a day', async () => {
    const events = await readText('Connections.csv', `Notes:\n"a preamble, of one sentence"\n\n${CONNECTIONS}\n Zoë ,"Brandt, Ph.D., MBA",https://www.linkedin.com/in/zo%C3%AB-brandt,zoe@example.org,"Lantern, Inc.",Editor,07 Jun 2026`);
    expect(only(events, 'person')).toEqual([
      {
        kind: 'person', file: 'Connections.csv', line: 5, givenName: 'Zoë', familyName: 'Brandt', nameSuffix: 'Ph.D., MBA', fullName: 'Zoë Brandt, Ph.D., MBA',
        emails: [{ value: 'zoe@example.org' }], phones: [], profiles: [{ value: 'https://www.linkedin.com/in/zo%C3%AB-brandt' }],
        positions: [{ company: 'Lantern, Inc.', title: 'Editor' }], tags: [], connectedOn: '2026-06-07',
      },
    ]);
    expect(events[0]).toEqual({ kind: 'file', file: 'Connections.csv', source: 'linkedin', holds: 'connections' });
  });

  it('that hide who they are are skipped, with the line and the reason', async () => {
    const events = await readText('Connections.csv', `${CONNECTIONS}\nBo,Sample,,,,,07 Jun 2026\n,,,,,,07 Jun 2026\n,,,,Lantern,Editor,07 Jun 2026\n,,,,,,\n`);
    expect(only(events, 'person')).toHaveLength(1);
    expect(complaints(events)).toEqual([
      'skipped 3: LinkedIn hides who this connection is: only the date is told.',
      'skipped 4: This connection has neither a name nor an address.',
      'skipped 5: This row is empty.',
    ]);
  });

  it('are kept without a date that cannot be read, and it is said', async () => {
    const events = await readText('Connections.csv', `${CONNECTIONS}\nBo,Sample,,,,,soon\nCy,Test,,,,,\n`);
    expect(only(events, 'person').map(({ connectedOn }) => connectedOn)).toEqual([undefined, undefined]);
    expect(complaints(events)).toEqual(['remark 2: The date “soon” could not be read and was left out.', 'remark 3: The date of this connection is missing.']);
  });

  it('are found under any encoding, separator and line end', async () => {
    const rows = ['First Name;Last Name;Email Address;Company;Position;Connected On', 'Jörg;Übel – Müller;;Straße & Co;;4-Apr-21'];
    const texts: readonly Buffer[] = [
      Buffer.from(rows.join('\r\n')),
      Buffer.from(`\ufeff${rows.join('\n')}`),
      Buffer.from(rows.join('\r')),
      Buffer.from(`\ufeff${rows.join('\n').replaceAll(';', '\t')}`, 'utf16le'),
      Buffer.from(`\ufeff${rows.join('\r\n').replaceAll(';', '\t')}`, 'utf16le').swap16(),
      Buffer.from(rows.join('\r\n').replaceAll('–', '\x96'), 'latin1'),
      Buffer.from(rows.join('\n').replaceAll(';', ',')),
    ];
    for (const bytes of texts) {
      expect(only(await readText('Connections.csv', bytes), 'person')).toMatchObject([{ line: 2, givenName: 'Jörg', familyName: 'Übel – Müller', positions: [{ company: 'Straße & Co' }], connectedOn: '2021-04-04' }]);
    }
  });

  it('survive columns that somebody took out, and empty ones that a spreadsheet added', async () => {
    const events = await readText('connections (1).csv', 'Connected On,First Name,URL,,\n2021-03-12,Bo,https://www.linkedin.com/in/bo-sample,,\n');
    expect(only(events, 'person')).toMatchObject([{ fullName: 'Bo', connectedOn: '2021-03-12', profiles: [{ value: 'https://www.linkedin.com/in/bo-sample' }] }]);
  });

  it('with too few or too many cells are not guessed at', async () => {
    const events = await readText('Connections.csv', `${CONNECTIONS}\nBo,Sample,https://www.linkedin.com/in/bo\nCy,Test,,,Lantern, Inc.,Editor,07 Jun 2026\nDee,Known,,,,,07 Jun 2026,,\n`);
    expect(only(events, 'person').map(({ fullName }) => fullName)).toEqual(['Dee Known']);
    expect(complaints(events)).toEqual([
      'skipped 2: This row stops after 3 cells; the header has 7.',
      'skipped 3: This row has 8 cells where the header has 7; nothing tells which belongs where.',
    ]);
  });

  it('of half a file are kept up to where it breaks off', async () => {
    const events = await readText('Connections.csv', `${CONNECTIONS}\nBo,Sample,,,"Lantern, Inc.",Editor,07 Jun 2026\nCy,Test,,,"Lant`);
    expect(only(events, 'person').map(({ fullName }) => fullName)).toEqual(['Bo Sample']);
    expect(complaints(events)).toEqual(['skipped 3: A quotation mark opens here and never closes, so this line, the last, could not be read. The file may have been cut off.']);
  });

  it('around a cell of ten megabytes are kept', async () => {
    const events = await readText('Connections.csv', `${CONNECTIONS}\nBo,Sample,,,,,07 Jun 2026\nHuge,"${'x\n'.repeat(5_000_000)}",,,,,07 Jun 2026\nCy,Test,,,,,07 Jun 2026\n`);
    expect(only(events, 'person').map(({ fullName, line }) => [fullName, line])).toEqual([['Bo Sample', 2], ['Cy Test', 5_000_004]]);
    expect(complaints(events)).toEqual(['skipped 3: This record is longer than a million characters, which no message or name is.']);
  });
});

describe('invitations', () => {
  it('of all three shapes say who, when, which way and with which words', async () => {
    const shapes = [
      ['From,To,Sent At,Message,Direction', ''],
      ['From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn', ',urn:li:member:1,urn:li:member:2'],
      ['From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl', ',https://www.linkedin.com/in/ana,https://www.linkedin.com/in/bo'],
    ] as const;
    const profiles = await Promise.all(shapes.map(async ([header, rest]) => {
      const [invitation] = only(await readText('Invitations.csv', `${header}\nAna Sample,"Bo Test, MD","1/29/26, 2:37 PM","Hello,\r\nBo &amp; all",OUTGOING${rest}\n`), 'invitation');
      expect(invitation).toMatchObject({ line: 2, direction: 'outgoing', fromName: 'Ana Sample', toName: 'Bo Test, MD', sentAt: '2026-01-29T14:37:00Z', message: 'Hello,\nBo & all' });
      return [invitation?.inviterProfile, invitation?.inviteeProfile];
    }));
    expect(profiles).toEqual([[undefined, undefined], ['urn:li:member:1', 'urn:li:member:2'], ['https://www.linkedin.com/in/ana', 'https://www.linkedin.com/in/bo']]);
  });

  it('without a direction or another side are skipped, those without a date are kept', async () => {
    const events = await readText('Invitations.csv', 'From,To,Sent At,Message,Direction\nAna,Bo,"1/29/26, 2:37 PM",,SIDEWAYS\nAna,,"1/29/26, 2:37 PM",,OUTGOING\nCy,Ana,whenever,,incoming\n');
    expect(only(events, 'invitation')).toMatchObject([{ direction: 'incoming', fromName: 'Cy', sentAt: undefined }]);
    expect(complaints(events)).toEqual([
      'skipped 2: Nothing tells whether this invitation was sent or received.',
      'skipped 3: Nothing tells who was invited.',
      'remark 4: The date “whenever” could not be read and was left out.',
    ]);
  });
});

const MESSAGES = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT';
const ANA = 'https://www.linkedin.com/in/ana-sample';
const BO = 'https://www.linkedin.com/in/bo-test';
const CY = 'https://www.linkedin.com/in/cy-known';

describe('messages', () => {
  it('are plain text with their sender, their recipients and their moment', async () => {
    const events = await readText('messages.csv', `"${MESSAGES.replaceAll(',', '","')}"\n"2-a==","","Ana Sample","${ANA}","Bo Test, PhD, Cy Known","${BO},${CY}","2025-06-01 14:03:22 UTC","","<p>One,</p><p>two &lt;3</p>","INBOX","https://example.org/a,https://example.org/b","No","No"\n"2-a==","Plans","Bo Test, PhD","${BO}","Ana Sample","${ANA}","2025-06-02 08:00:00 UTC","Re","line\r\n\r\n""two""","ARCHIVE","","No","No"\n`);
    expect(only(events, 'message')).toEqual([
      {
        kind: 'message', file: 'messages.csv', line: 2, conversationId: '2-a==', conversationTitle: undefined, fromName: 'Ana Sample', fromProfile: ANA,
        to: [{ name: 'Bo Test, PhD', profile: BO }, { name: 'Cy Known', profile: CY }], sentAt: '2025-06-01T14:03:22Z', subject: undefined, content: 'One,\ntwo <3',
        folder: 'INBOX', attachments: ['https://example.org/a', 'https://example.org/b'],
      },
      {
        kind: 'message', file: 'messages.csv', line: 3, conversationId: '2-a==', conversationTitle: 'Plans', fromName: 'Bo Test, PhD', fromProfile: BO,
        to: [{ name: 'Ana Sample', profile: ANA }], sentAt: '2025-06-02T08:00:00Z', subject: 'Re', content: 'line\n\n"two"', folder: 'ARCHIVE', attachments: undefined,
      },
    ]);
  });

  it('that are drafts, spam, advertisements or from nobody are skipped with the reason', async () => {
    const row = (sender: string, content: string, folder: string, draft: string, thread = 'No') => `1,,Bo,${sender},Ana,${ANA},2025-06-01 14:03:22 UTC,,${content},${folder},,${draft},${thread}\n`;
    const events = await readText('messages.csv', `${MESSAGES}\n${row(BO, 'Hi', 'INBOX', 'Yes')}${row(BO, 'Hi', '', 'No', 'Yes')}${row(BO, 'Hi', 'SPAM', 'No')}${row('', '"<p class=""spinmail-quill-editor__spin-break"">Dear %FIRSTNAME%"', 'INBOX', 'No')}${row('', 'Hi', 'INBOX', 'No')}${row(BO, '', '', 'No')}`);
    expect(only(events, 'message')).toMatchObject([{ line: 7, content: '', folder: '' }]);
    expect(complaints(events)).toEqual([
      'skipped 2: This is a draft that was never sent.',
      'skipped 3: This is a draft that was never sent.',
      'skipped 4: This message lies in the spam folder.',
      'skipped 5: This is an advertisement.',
      'skipped 6: Nothing tells who sent this message: the archive gives no profile address.',
    ]);
  });

  it('of years without addresses of recipients keep the names as they stand', async () => {
    const nine = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER';
    const events = await readText('messages.csv', `${nine}\n1,,Bo Test,${BO},"Ana Sample, MBA",2021-06-01 14:03:22 UTC,,Hi,INBOX\n`);
    expect(only(events, 'message')).toMatchObject([{ to: [{ name: 'Ana Sample, MBA' }] }]);
  });

  it('of 2018 have no address of a sender, so none is kept', async () => {
    const events = await readText('Messages.csv', 'From,To,Date,Subject,Content,Direction,Folder\nBo,Ana,"1/2/18, 3:04 PM",,Hi,INCOMING,INBOX\n');
    expect(summary(events)).toEqual({ file: 1, skipped: 1 });
  });
});

describe('what an archive says of its owner', () => {
  it('is a name, addresses, jobs and schools', async () => {
    const profile = await readText('Profile.csv', 'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nAna,Sample,,,"Mar 4, 1990",Editor,"two\nlines",Publishing,10115,Berlin,,"[PORTFOLIO:https://example.org/ana,OTHER:https://example.org/b]",\n');
    expect(only(profile, 'owner')).toMatchObject([{ fullName: 'Ana Sample', birthday: '1990-03-04', headline: 'Editor', summary: 'two\nlines', location: 'Berlin', websites: [{ label: 'portfolio', value: 'https://example.org/ana' }, { label: 'other', value: 'https://example.org/b' }] }]);
    const emails = await readText('Email Addresses.csv', 'Email Address,Confirmed,Primary,Updated On\nana@example.org,Yes,Yes,x\nana@example.com,Yes,No,x\n');
    expect(only(emails, 'owner').flatMap((owner) => owner.emails)).toEqual([{ label: 'primary', value: 'ana@example.org' }, { label: undefined, value: 'ana@example.com' }]);
    const positions = await readText('Positions.csv', 'Company Name,Title,Description,Location,Started On,Finished On\nLantern,Editor,,Berlin,Jan 2020,\nAcorn,Baker,,,2015,Dec 2019\n');
    expect(only(positions, 'position')).toMatchObject([{ company: 'Lantern', startedOn: '2020-01', finishedOn: undefined }, { title: 'Baker', startedOn: '2015', finishedOn: '2019-12' }]);
    const education = await readText('Education.csv', 'School Name,Start Date,End Date,Notes,Degree Name,Activities\nHarbour School,2009,Sep 2012,,BA,\n');
    expect(only(education, 'education')).toMatchObject([{ school: 'Harbour School', degree: 'BA', startedOn: '2009', finishedOn: '2012-09' }]);
    const notes = await readText('Notes.csv', 'Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nBo,Test,https://www.linkedin.com/in/bo-test,"Met at the harbour,\nwants to write.",2026-03-01 10:00:00 UTC,\n');
    expect(only(notes, 'note')).toMatchObject([{ aboutName: 'Bo Test', text: 'Met at the harbour,\nwants to write.', createdAt: '2026-03-01T10:00:00Z' }]);
  });
});
