import { useMemo, useRef, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router-dom';
import { mayCheck, mayRegister, mayReview, mayWatch, useMe } from '../features/sign-in';
import { useOnline } from '../platform/use-online';
import { BrandMark } from '../ui/brand-mark';
import { SearchIcon } from '../ui/icons';
import { KeyCap } from '../ui/key-cap';
import { Notice } from '../ui/notice';
import './shell.css';
import { PersonMenu } from './person-menu';
import { type Search, SearchContext } from './search';

/** The dark bar on top, and whatever page is open below it. */
export function Shell() {
  const { roles } = useMe();
  const online = useOnline();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const onEnter = useRef<(() => void) | null>(null);
  const search = useMemo<Search>(() => ({ text, setText, field, onEnter }), [text]);
  const searchable = useLocation().pathname.startsWith('/review');

  return (
    <SearchContext.Provider value={search}>
      <a className="skip-link" href="#page">跳到内容</a>
      <header className="top-bar">
        <div className="brand"><BrandMark /><b>企办</b><span>工作台</span></div>
        <nav aria-label="工作台">
          {mayReview(roles) && <NavLink to="/review">审件</NavLink>}
          {mayCheck(roles) && <NavLink to="/after-checks">抽查</NavLink>}
          {mayReview(roles) && <NavLink to="/notices">补正复核</NavLink>}
          {mayReview(roles) && <NavLink to="/claims">身份异议</NavLink>}
          {mayRegister(roles) && <NavLink to="/agents">代办名册</NavLink>}
          {mayWatch(roles) && <NavLink to="/outbox">待送事项</NavLink>}
        </nav>
        <div className="grow" />
        {searchable && mayReview(roles) && <SearchField {...search} />}
        <PersonMenu />
      </header>
      {!online && <Notice tone="warn">网断了。已经打开的件还能看，写的都还在；连上网后再做决定。</Notice>}
      <main id="page" className="page" tabIndex={-1}>
        <Outlet />
      </main>
    </SearchContext.Provider>
  );
}

const SearchField = ({ text, setText, field, onEnter }: Search) => (
  <label className="search">
    <SearchIcon size={16} />
    <input
      ref={field}
      type="search"
      value={text}
      placeholder="企业名称、受理编号"
      aria-label="在队列里找：企业名称、受理编号"
      aria-keyshortcuts="/"
      autoComplete="off"
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          onEnter.current?.();
          event.currentTarget.blur();
        }
        if (event.key === 'Escape') {
          setText('');
          event.currentTarget.blur();
        }
      }}
    />
    {text === '' && <KeyCap>/</KeyCap>}
  </label>
);
