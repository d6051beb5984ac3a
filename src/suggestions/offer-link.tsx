import { LinkButton, Row, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** On somebody's page: the way to send them three times. */
export const OfferLink = ({ person }: { readonly person: string }) => <Row><LinkButton icon="clock" href={`/suggestions/new?person=${person}`}>{useTexts(texts)('offer.title')}</LinkButton></Row>;
