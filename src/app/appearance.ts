import { formFields } from '../kit/form-fields.ts';
import { ownPath } from '../kit/own-path.ts';
import type { OpenRoute } from '../kit/route.ts';
import { themeCookie, themes } from '../ui/index.ts';

/** Light, dark, or as the device does; back to where it was chosen. */
export const appearanceRoute: OpenRoute = {
  access: 'anyone', why: 'it changes nothing but a cookie of this browser', method: 'post', path: '/theme',
  async handle(c) {
    const given = (await formFields(c)).theme;
    c.header('set-cookie', themeCookie(themes.find(theme => theme === given) ?? 'system'), { append: true });
    return c.redirect(ownPath(c.req.header('referer')), 303);
  },
};
