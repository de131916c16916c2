import { createContext, useContext } from 'react';

/** What stands in the search field of the top bar; the queue reads it, Enter opens the first that matches. */
export interface Search {
  text: string;
  setText: (text: string) => void;
  field: React.RefObject<HTMLInputElement>;
  /** The page that can be searched says here what Enter does; null where there is nothing to search. */
  onEnter: React.MutableRefObject<(() => void) | null>;
}

export const SearchContext = createContext<Search | null>(null);

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (search === null) throw new Error('the search field is part of the shell');
  return search;
}
