import { isBroken, readVCards, type VCard, type VCardProperty } from '../formats/vcard.ts';
import { ArchiveError } from './archive-error.ts';
import { readBirthday } from './birthday.ts';
import { isNobody, nobody, unreadableBirthday } from './person-row.ts';
import { isPhoto, readPhoto } from './photo.ts';
import type { ContactEvent, Bytes, PersonRecord, Photo, Place, ReaderOptions } from './record.ts';
import { textOf, viewCard, type CardView } from './vcard-card.ts';
import { readContacts, readHandles, readWebAddresses } from './vcard-contact.ts';
import { readAddresses, readFurther, readPositions, readTags } from './vcard-details.ts';
import { readNames } from './vcard-name.ts';
import { sortWebAddresses } from './web-address.ts';

/** Whether a file's beginning is that of vCards. */
export function isVcard(beginning: string): boolean {
  return /(^|[\r\n])[\s\uFEFF]*begin\s*:\s*vcard\s*([\r\n]|$)/i.test(beginning);
}

/** People from vCards of any version; a card that cannot be read, or holds nobody, is skipped with its line. */
export async function* readVcard(bytes: Bytes, { file }: ReaderOptions): AsyncGenerator<ContactEvent> {
  yield { kind: 'file', file, source: 'vcard', holds: 'contacts' };
  let cards = 0;
  for await (const card of readVCards(bytes)) {
    cards++;
    const place = { file, line: card.line };
    if (isBroken(card)) yield { kind: 'skipped', ...place, reason: card.reason };
    else for (const event of readCard(card, place)) yield event;
  }
  if (cards === 0) throw new ArchiveError('nothing-to-read', file, `${file} holds no contact card: no line of it says BEGIN:VCARD.`);
}

const NOT_PEOPLE = new Map([['group', 'a group'], ['org', 'an organisation'], ['location', 'a place'], ['application', 'a program'], ['device', 'a device']]);

function* readCard(card: VCard, place: Place): Generator<ContactEvent> {
  const view = viewCard(card);
  const kind = (view.first('KIND') || view.first('X-ADDRESSBOOKSERVER-KIND')).toLowerCase();
  const person = personOf(card, view, place);
  const thing = NOT_PEOPLE.get(kind);
  const reason = thing !== undefined ? `This card is ${thing}, not a person.` : isNobody(person) ? nobody('card') : null;
  if (reason !== null) {
    yield { kind: 'skipped', ...place, reason };
    return;
  }
  for (const { line, name } of card.leftOut) yield { kind: 'remark', file: place.file, line, reason: `${name} was left out: it is longer than 512 kB.` };
  const birthday = birthdayOf(view);
  if (birthday === 'unreadable') yield { kind: 'remark', ...place, reason: unreadableBirthday(view.first('BDAY')) };
  const photo = photoOf(view.all('PHOTO'));
  if (photo !== null && 'reason' in photo) yield { kind: 'remark', ...place, reason: photo.reason };
  yield { ...person, birthday: birthday === 'unreadable' ? undefined : birthday, photo: photo !== null && isPhoto(photo) ? photo : undefined };
}

function personOf(card: VCard, view: CardView, place: Place): PersonRecord {
  return {
    kind: 'person', ...place, ...readNames(view),
    sourceId: view.first('UID') || undefined,
    emails: readContacts(view, 'EMAIL'), phones: readContacts(view, 'TEL'),
    ...sortWebAddresses(readWebAddresses(view)), handles: readHandles(view),
    positions: readPositions(view), addresses: readAddresses(view),
    notes: view.all('NOTE').map(textOf).filter((note) => note !== '').join('\n\n') || undefined,
    tags: readTags(view), further: readFurther(card.properties, view),
  };
}

function birthdayOf(view: CardView): string | undefined | 'unreadable' {
  const [property] = view.all('BDAY');
  if (property === undefined) return undefined;
  const found = readBirthday(textOf(property));
  const omitted = property.params.get('X-APPLE-OMIT-YEAR')?.[0];
  return omitted !== undefined && found?.startsWith(`${omitted}-`) === true ? `--${found.slice(5)}` : (found ?? undefined);
}

function photoOf(properties: readonly VCardProperty[]): Photo | { readonly reason: string } | null {
  const found = properties.map((property) => readPhoto(property.data, textOf(property)));
  return found.find(isPhoto) ?? found.find((photo) => photo !== null) ?? null;
}
