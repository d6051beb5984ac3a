/** Kith's own words for every ask, in English. Each asks for one thing, and leaves an easy way out. */
export const englishTemplates = {
  'ask': {
    subject: 'One question, and 30 minutes of your time',
    body: 'Hello {name},\n\n{me}\n{reason}\n\nWould you have 30 minutes for a virtual coffee or a call in the next few weeks? I would like to\n(1) learn about your path and how your team is organised, and\n(2) hear your view on one thing: {question}\n\nI attach the excerpt it is about.\n{offer}\n\nAny day that suits you is fine. And if it does not fit just now, that is quite all right.\nShould you like to choose a time at once: {times}\n\n{my name}',
    short: 'Hello {name}, {reason} May I ask your view on one thing: {question} 30 minutes, whenever suits you. {my name}',
  },
  'informational': {
    subject: 'Learning about your path',
    body: 'Hello {name},\n\n{me}\n{reason}\n\nI am not asking you for a job. I would like to understand the work from somebody who does it. Would you talk with me for 30 minutes, by video or phone?\n\nWhat I would most like to know: {question}\n\n{offer}\n\nThank you for reading this far.\n\n{my name}',
    short: 'Hello {name}, {reason} I would like to understand your work: {question} Could we talk for 30 minutes? {my name}',
  },
  'reconnect': {
    subject: 'It has been a while',
    body: 'Hello {name},\n\nWe last wrote in {last}, and you came to mind.\n{reason}\n\n{question}\n\n{offer}\n\nNo hurry with an answer. I would simply be glad to hear how you are.\n\n{my name}',
    short: 'Hello {name}, it has been a while. {reason} {question} {my name}',
  },
  'thanks': {
    subject: 'Thank you for connecting',
    body: 'Hello {name},\n\nThank you for accepting my invitation. This is what drew me to you:\n{reason}\n\nI would be glad to get to know you a little. Shall we meet in person, by phone or online? Half an hour is plenty, whenever suits you.\nShould you like to choose a time at once: {times}\n\n{offer}\n\n{my name}',
    short: 'Thank you for connecting, {name}. {reason} Shall we talk for half an hour, in person, by phone or online? {my name}',
  },
  'check-in': {
    subject: 'How it went',
    body: 'Hello {name},\n\nWhen we last talked, you gave me something to try, and I wanted to tell you how it is going.\n{reason}\n\n{question}\n\n{offer}\n\nHow have things been with you since?\n\n{my name}',
    short: 'Hello {name}, an update since we last talked: {reason} {my name}',
  },
  'loop-back': {
    subject: 'I did what you suggested',
    body: 'Hello {name},\n\nWhen we talked in {advised}, I said that I would do this: “{advice}”.\nI followed your advice, and here is what came of it:\n{reason}\n\nThank you. I thought you would like to know that it made a difference.\n\n{offer}\n\n{my name}',
    short: 'Hello {name}, I did what you suggested: {reason} Thank you. {my name}',
  },
  'ask-back': {
    subject: 'Thank you for your invitation',
    body: 'Hello {name},\n\nThank you for your invitation. I like to know the people I am connected with: what brought you to me, and what would you like to talk about?\n\n{my name}',
    short: 'Hello {name}, thank you for your invitation. What brought you to me, and what would you like to talk about? {my name}',
  },
  'follow-up': {
    subject: '',
    body: 'Hello {name},\n\nMy note of {sent} may have come at a busy time, so here it is once more, briefly.\n\n{question}\n\nIf it does not fit, that is quite all right, and I will not press.\n\n{my name}',
    short: 'Hello {name}, my note of {sent} may have come at a busy time. {question} If it does not fit, that is quite all right. {my name}',
  },
} as const;
