import { ArchiveError, type ArchiveFault } from '../contacts/index.ts';
import { openZip, ZipError, type Zip, type ZipEntry } from '../formats/zip.ts';
import { readingOrder, tableNamed } from './linkedin-files.ts';

/** A zip with what is to be read in it, in that order. */
export type ZipPlan = {
  readonly zip: Zip;
  /** True for a LinkedIn archive; false for a zip of vCards or other tables. */
  readonly linkedin: boolean;
  readonly wanted: readonly ZipEntry[];
  readonly unwanted: readonly ZipEntry[];
};

/** Opens a zip and picks what can be read in it. Throws `ArchiveError` where it cannot or must not be opened, or holds nothing of use. */
export async function planZip(path: string, name: string): Promise<ZipPlan> {
  const zip = await openZip(path).catch((error: unknown) => {
    throw asArchiveError(error, name);
  });
  const plan = planOf(zip);
  if (plan.wanted.length > 0) return plan;
  zip.close();
  throw nothingIn(zip, name);
}

/** What a `ZipError` means for the person who imports; other errors come back as they are. */
export function asArchiveError(error: unknown, name: string): unknown {
  if (!(error instanceof ZipError)) return error;
  const [fault, sentence] = SENTENCES[error.fault](name, error.entry);
  return new ArchiveError(fault, name, sentence);
}

const LOOSE = 'unpack it on your computer and import Connections.csv, Invitations.csv and messages.csv from it';
const SENTENCES: Readonly<Record<ZipError['fault'], (name: string, entry: string | null) => readonly [ArchiveFault, string]>> = {
  'not-a-zip': (name) => ['not-an-archive', `${name} is called a zip but is none. Download the archive again.`],
  'broken': (name, entry) => ['broken-zip', `${name} is damaged or was cut off${entry === null ? '' : ` (in ${entry})`}. Download it again and import the new file.`],
  'encrypted': (name) => ['encrypted-zip', `${name} is protected by a password. Please ${LOOSE}.`],
  'unsafe-name': (name, entry) => ['unsafe-name', `${name} was not opened: a file in it, “${entry ?? ''}”, would land outside its own folder. LinkedIn makes no such archives; download yours again.`],
  'too-large': (name) => ['too-large', `${name} was not read: unpacked, it is larger than 2 GB or than 100 times its size, as files are that are made to do harm. If it is your archive all the same, ${LOOSE}.`],
  'unsupported': (name, entry) => ['broken-zip', `${entry ?? 'A file'} in ${name} is packed in a way that Kith does not know. Please ${LOOSE}.`],
};

function planOf(zip: Zip): ZipPlan {
  const known = zip.entries.filter(({ name }) => tableNamed(name) !== null).sort((a, b) => order(a) - order(b));
  const wanted = known.length > 0 ? known : zip.entries.filter(({ name }) => isContactFile(name));
  const unwanted = zip.entries.filter((entry) => !wanted.includes(entry));
  return { zip, linkedin: known.length > 0, wanted, unwanted };
}

function order({ name }: ZipEntry): number {
  const table = tableNamed(name);
  return table === null ? Infinity : readingOrder(table);
}

function isContactFile(name: string): boolean {
  return /\.(?:vcf|vcard|csv)$/iu.test(name) && !name.startsWith('__MACOSX/') && !/(?:^|\/)\._/u.test(name);
}

function nothingIn(zip: Zip, name: string): ArchiveError {
  const workbook = zip.entries.some((entry) => entry.name === '[Content_Types].xml');
  return workbook
    ? new ArchiveError('spreadsheet', name, `${name} is a workbook of Excel or a document of Office, whatever its name. Open it there, save it as CSV (UTF-8), and import that.`)
    : new ArchiveError('nothing-to-read', name, `Nothing in ${name} can be read here: Kith looks for Connections.csv, Invitations.csv, messages.csv, vCards (.vcf) and other CSV files.`);
}
