import type { Child } from 'hono/jsx';

export type PageHeadProps = {
  title: Child;
  /** Small line above the title: whose page this is. */
  preline?: Child;
  /** One or two sentences that say what this is and what is asked. */
  lead?: Child;
  /** State tags under the lead. */
  tags?: Child;
  /** Buttons at the right of the title, under it on a phone; only one of them primary. */
  actions?: Child;
  /** An action card, a map: the right-hand column of the head. */
  aside?: Child;
  /** Further pieces of the left-hand column: figures, state strip. */
  children?: Child;
  /** The large title of a start page. */
  large?: boolean;
};

/** The top of a page: what it is, what is asked, by when. Holds the only `h1`. */
export function PageHead(props: PageHeadProps) {
  return (
    <div class={props.aside ? 'kt-head kt-head--aside' : 'kt-head'}>
      <div class="kt-head__title">
        {props.preline && <p class="kt-preline">{props.preline}</p>}
        <h1 class={props.large ? 'kt-h1 kt-h1--large' : 'kt-h1'}>{props.title}</h1>
        {props.lead && <p class="kt-lead">{props.lead}</p>}
        {props.tags && <div class="kt-tags">{props.tags}</div>}
      </div>
      {props.actions && <div class="kt-head__actions kt-buttons">{props.actions}</div>}
      {props.aside && <div class="kt-head__aside">{props.aside}</div>}
      {props.children && <div class="kt-head__more">{props.children}</div>}
    </div>
  );
}

/** Content at the left, a picture or notes at the right; one below the other where there is no room. */
export function Columns(props: { aside: Child; children: Child }) {
  return (
    <div class="kt-columns">
      <div class="kt-columns__main">{props.children}</div>
      <div class="kt-columns__aside">{props.aside}</div>
    </div>
  );
}
