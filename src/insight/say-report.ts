import type { Tongue } from '../kit/texts.ts';
import type { NetworkReport } from './network-report.ts';
import { texts } from './texts.ts';

/** The report in sentences, one a line. */
export function sayReport(report: NetworkReport, tongue: Tongue): readonly string[] {
  const t = texts(tongue);
  const { invitations: i } = report;
  const say = (key: Parameters<typeof t>[0], count: number): string => t(key as 'report.people', { count });
  const always = [say('report.people', report.people), say('report.connections', report.connections), say('report.spoken', report.spokenWith)];
  const where = (count: number, key: Parameters<typeof t>[0]) => count > 0 ? [say(key, count)] : [];
  return [
    ...always,
    ...where(report.oneWayFromMe, 'report.fromMe'), ...where(report.oneWayFromThem, 'report.fromThem'), ...where(report.neverSpoken, 'report.never'),
    ...where(report.dormant, 'report.dormant'), ...where(report.awaitingMyReply, 'report.forMe'), ...where(report.awaitingTheirReply, 'report.forThem'),
    ...where(i.sent, 'report.sent'), ...where(i.sentNoAnswerSeen, 'report.unanswered'), ...where(i.sentNoAnswerSeenOverOneYear, 'report.overAYear'),
    ...where(i.received, 'report.received'), ...where(i.receivedNoAnswerSeen, 'report.receivedUnanswered'),
  ];
}
