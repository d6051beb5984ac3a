import { catalogue } from '../kit/texts.ts';

export const texts = catalogue(
  {
    'signIn.title': 'Welcome back',
    'signIn.lead': 'Sign in to your network.',
    'signIn.email': 'E-mail',
    'signIn.password': 'Password',
    'signIn.go': 'Sign in',
    'signIn.wrong': 'This e-mail and password do not go together. Nothing was changed; try again, or ask for a link by e-mail.',
    'signIn.often': 'That was tried often in the last minute. Please wait a moment, then try again.',
  },
  {
    'signIn.title': 'Willkommen zurück',
    'signIn.lead': 'Melden Sie sich bei Ihrem Netzwerk an.',
    'signIn.email': 'E-Mail',
    'signIn.password': 'Passwort',
    'signIn.go': 'Anmelden',
    'signIn.wrong': 'Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Nichts wurde geändert; versuchen Sie es noch einmal, oder lassen Sie sich einen Link schicken.',
    'signIn.often': 'Das wurde in der letzten Minute oft versucht. Bitte warten Sie einen Augenblick.',
  },
);
