import type { View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import type { FormState } from '../ui/index.ts';
import { ConnectorPage } from './connector-page.tsx';
import { ForgetPage, ForgottenPage } from './held-page.tsx';
import type { IntroductionRequest } from './request.ts';
import { texts } from './texts.ts';

/** What stands behind the link of whoever was asked for an introduction. */
export const connectorView = (tongue: Tongue, request: IntroductionRequest, host: string, at: string, state: FormState | undefined): View =>
  ({ plain: true, ...(state && { status: 422 }), title: texts(tongue)('connector.title', { name: host }), body: <ConnectorPage request={request} host={host} at={at} state={state} /> });

/** Before what is held about whoever holds a link is taken away; `more` is what goes with it beyond that. */
export const forgetView = (tongue: Tongue, at: string, more?: string): View => ({ plain: true, title: texts(tongue)('guest.forget.title'), body: <ForgetPage at={at} more={more} /> });

/** And once it is; `lead` is what is said of it to somebody else than a connector. */
export const forgottenView = (tongue: Tongue, lead?: string): View => ({ plain: true, title: texts(tongue)('guest.forgotten'), body: <ForgottenPage lead={lead} /> });
