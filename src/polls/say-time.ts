import type { RankedTime } from '../ballots/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { listFormat } from '../time/intl.ts';
import { type Reader, timeText } from '../ui/index.ts';
import { askedIn, type Poll } from './poll.ts';
import { resultTexts } from './result-texts.ts';

/** Why a time stands where it stands, for the host: who can, who cannot, what hour it is for whom, what is in the way. One sentence each. */
export function sayTime(reader: Reader, poll: Poll, time: RankedTime): readonly string[] {
  const t = resultTexts(reader);
  const nameOf = (id: string): string => poll.participants.find(each => each.id === id)?.name ?? '';
  const names = (ids: readonly string[]): string => listed(reader, ids.map(nameOf));
  return [
    ...(time.isOver ? [t('over')] : []),
    ...(time.clash ? [t(time.isTaken ? 'taken' : 'clash', { from: timeText(reader, time.clash.from * 60_000), to: timeText(reader, time.clash.to * 60_000) })] : []),
    ...sayWho(reader, poll, time, names), ...sayHours(reader, poll, time, nameOf),
  ];
}

type Names = (ids: readonly string[]) => string;

function sayWho(reader: Reader, poll: Poll, { works, ifNeedBe, cannot, silent, missing }: RankedTime, names: Names): readonly string[] {
  const t = resultTexts(reader);
  const [all, can] = [askedIn(poll).length, [...works, ...ifNeedBe]];
  if (all === 0 || silent.length === all) return [t('nobodyYet')];
  const need = ifNeedBe.length === 0 ? '' : t('ifNeedBe', { names: names(ifNeedBe) });
  const who = can.length === 0 ? t(silent.length > 0 ? 'noneYet' : 'none') : can.length === all ? all === 2 ? t('both', { need }) : t('all', { count: all, names: names(can), need }) : t('some', { count: can.length, all, need });
  const must = missing.filter(id => cannot.includes(id));
  const rest = cannot.filter(id => !must.includes(id));
  return [
    who,
    ...(must.length > 0 ? [t('mustCannot', { count: must.length, names: names(must) })] : []),
    ...(rest.length > 0 ? [t('cannot', { count: rest.length, names: names(rest) })] : []),
    ...(silent.length > 0 ? [t('silent', { count: silent.length, names: names(silent) })] : []),
  ];
}

/** Those for whom it is early, late or at night, by their own clock: the first three of them. */
function sayHours(reader: Reader, { participants, minutes }: Poll, { start, unusual }: RankedTime, nameOf: (id: string) => string): readonly string[] {
  const t = resultTexts(reader);
  return unusual.slice(0, 3).map(({ id, hour }) => {
    const { zone } = participants.find(each => each.id === id)!;
    const time = (minute: number) => timeText({ ...reader, zone }, minute * 60_000);
    return t(`hour.${hour}`, { name: nameOf(id), time: time(start), end: time(start + minutes) });
  });
}

/** “Bo”, “Bo and Cy”, “Bo, Cy and 4 others”. */
export function listed(tongue: Tongue, names: readonly string[], most = 4): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), resultTexts(tongue)('others', { count: names.length - most + 1 })] : names;
  return listFormat(tongue.tag).format(shown);
}
