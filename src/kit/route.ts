import type { Context as HonoContext } from 'hono';
import type { VNode } from 'preact';
import type { Tongue } from './texts.ts';


/** What a page's edge answers with: the frame around it (title, navigation, notices) is put on by the app. */
export type View = {
  readonly title: string;
  readonly body: VNode;
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | undefined;
  /** The place in the main navigation that is current, by its address. */
  readonly current?: string | undefined;
  /** A page of reading and forms, held to a narrow measure. */
  readonly narrow?: boolean | undefined;
  /** Without the way into the app, for whoever sees it: signing in, and everything of a guest's. */
  readonly plain?: boolean | undefined;
  /** A plain page that needs room beside: times, tables. */
  readonly wide?: boolean | undefined;
};

export type Answer = Response | View;

/** Things known of every visitor, signed in or not. */
export type Visitor = { readonly tongue: Tongue; readonly theme: 'light' | 'dark' | 'system'; readonly address: string; /** The account of whoever is signed in. */ readonly me?: string | undefined };

/** Reached by anyone; says why that is right. */
export type OpenRoute = {
  readonly access: 'anyone';
  readonly why: string;
  readonly method: 'get' | 'post';
  readonly path: string;
  handle(c: HonoContext, visitor: Visitor): Answer | Promise<Answer>;
};

/** Reached by a signed-in member alone; others are sent to the sign-in page. */
export type MemberRoute<M> = {
  readonly access: 'member';
  /** Takes files, which it streams to disk by itself; every other form is held in memory and must be small. */
  readonly takesFiles?: true | undefined;
  readonly method: 'get' | 'post';
  readonly path: string;
  handle(c: HonoContext, me: M, visitor: Visitor): Answer | Promise<Answer>;
};

export type Route<M> = OpenRoute | MemberRoute<M>;
