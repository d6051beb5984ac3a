import { splitValue, unescapeText, type VCardProperty } from '../formats/vcard.ts';
import { oneLine } from '../kit/full-name.ts';
import type { Address, Labelled, Position } from './record.ts';
import { partsOf, textOf, type CardView } from './vcard-card.ts';

const KNOWN = new Set(
  ('BEGIN END VERSION PRODID REV UID FN N NICKNAME EMAIL TEL URL X-SOCIALPROFILE SOCIALPROFILE IMPP ORG TITLE ROLE NOTE BDAY CATEGORIES ADR LABEL PHOTO LOGO SOUND KEY AGENT MAILER SORT-STRING SOURCE '
    + 'CLASS CLIENTPIDMAP XML KIND MEMBER FBURL CALURI CALADRURI X-ABLABEL X-ABADR X-ABSHOWAS X-ABUID X-ABORDER X-IMAGETYPE X-IMAGEHASH X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-CARDPICTURE X-MS-IMADDRESS X-ETAG X-GENERATOR X-IRMC-N X-SHARED-PHOTO-DISPLAY-PREF X-ANDROID-CUSTOM X-ADDRESSBOOKSERVER-KIND '
    + 'X-AIM X-SKYPE X-SKYPE-USERNAME X-ICQ X-JABBER X-MSN X-YAHOO X-QQ X-GOOGLE-TALK X-GTALK X-TWITTER X-MATRIX X-TELEGRAM').split(' '),
);

/** Companies and titles in pairs: of one group where groups are used, else in order. */
export function readPositions(card: CardView): Position[] {
  const titles = [...card.all('TITLE'), ...(card.all('TITLE').length === 0 ? card.all('ROLE') : [])];
  const left = [...titles];
  const groups = new Set(card.all('ORG').map(({ group }) => group));
  const positions = card.all('ORG').map((property) => {
    const [company = '', ...units] = partsOf(property, ', ');
    const title = takeTitle(left, property.group, groups);
    return position(company, units.filter((unit) => unit !== '').join(', '), title);
  });
  const untied = left.map((property) => position('', '', oneLine(textOf(property))));
  return [...positions, ...untied].filter(({ company, title, department }) => company !== undefined || title !== undefined || department !== undefined);
}

function takeTitle(left: VCardProperty[], group: string, groups: ReadonlySet<string>): string {
  const own = left.findIndex((title) => title.group === group);
  const at = own >= 0 ? own : left.findIndex((title) => !groups.has(title.group));
  const title = left[at];
  if (title === undefined) return '';
  left.splice(at, 1);
  return oneLine(textOf(title));
}

function position(company: string, department: string, title: string): Position {
  return { company: company || undefined, department: department || undefined, title: title || undefined };
}

export function readAddresses(card: CardView): Address[] {
  return card.all('ADR').map((property) => addressOf(property, card)).filter((address) => Object.entries(address).some(([key, value]) => key !== 'label' && value !== undefined));
}

function addressOf(property: VCardProperty, card: CardView): Address {
  const part = partsOf(property, ', ').map((text) => text || undefined);
  const formatted = property.params.get('LABEL')?.[0]?.trim() || undefined;
  return { label: card.label(property), formatted, postOfficeBox: part[0], extended: part[1], street: part[2], city: part[3], region: part[4], postalCode: part[5], country: part[6] };
}

/** Categories, without the groups that Google puts every contact in. */
export function readTags(card: CardView): string[] {
  const found = card.all('CATEGORIES').flatMap((property) => splitValue(property.value, ',').map((piece) => oneLine(unescapeText(piece))));
  return [...new Set(found)].filter((tag) => tag !== '' && !/^(\* )?(my ?contacts|starred)$/i.test(tag));
}

/** Everything else that is text, so that nothing is lost; at most fifty values of 2,000 letters. */
export function readFurther(properties: readonly VCardProperty[], card: CardView): Labelled[] {
  return properties
    .filter((property) => !KNOWN.has(property.name) && property.data === null)
    .map((property) => ({ label: furtherLabel(property, card), value: furtherText(property).slice(0, 2000) }))
    .filter(({ value }) => value !== '')
    .slice(0, 50);
}

/** Empty parts at the ends of what may be a structured value say nothing. */
function furtherText(property: VCardProperty): string {
  return property.name === 'X-KITH-FURTHER' ? textOf(property) : textOf(property).replace(/^;+|;+$/g, '');
}

function furtherLabel(property: VCardProperty, card: CardView): string | undefined {
  const name = property.name.toLowerCase().replace(/^x-(ab|evolution-|ms-|phonetic-|)/, (_, maker: string) => (maker === 'phonetic-' ? 'phonetic ' : '')).replaceAll('-', ' ');
  const own = card.label(property);
  if (property.name === 'X-KITH-FURTHER') return own;
  return own === undefined ? name : ['date', 'relatednames'].includes(name) ? own : `${name} (${own})`;
}
