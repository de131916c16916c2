/** Line icons in one weight; each stands beside a word or on a button with a label. */
const icon = (path: React.ReactNode) =>
  function Icon({ size = 18 }: { size?: number }) {
    return (
      <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        {path}
      </svg>
    );
  };

export const SearchIcon = icon(<><circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5" /></>);
export const ZoomInIcon = icon(<><circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5M8 11h6M11 8v6" /></>);
export const ZoomOutIcon = icon(<><circle cx="11" cy="11" r="6.5" /><path d="M16 16l5 5M8 11h6" /></>);
export const RotateIcon = icon(<path d="M19 12a7 7 0 1 1-2-5l2 2M19 4v5h-5" />);
export const FlagIcon = icon(<path d="M6 21V4M6 4.500c4-2 7 2 12 0v9c-5 2-8-2-12 0" />);
export const DownloadIcon = icon(<path d="M12 4v12M7 11.500l5 5 5-5M5 20.500h14" />);
export const FitIcon = icon(<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />);
export const LockIcon = icon(<><rect x="5" y="10.500" width="14" height="10" rx="2" /><path d="M8 10.500V8a4 4 0 0 1 8 0v2.500" /></>);
export const PersonIcon = icon(<><circle cx="12" cy="8" r="3.800" /><path d="M4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6" /></>);
export const KeyboardIcon = icon(<><rect x="3" y="6" width="18" height="12" rx="2" /><path d="M7 10h.01M11 10h.01M15 10h.01M17 14h.01M7 14h.01M10 14h4" /></>);
export const ChevronIcon = icon(<path d="M9 6l6 6-6 6" />);
export const LinkIcon = icon(<path d="M14 5h5v5M19 5l-8 8M17 14v4.500a.5.5 0 0 1-.5.5h-11a.5.5 0 0 1-.5-.5v-11a.5.5 0 0 1 .5-.5H10" />);
