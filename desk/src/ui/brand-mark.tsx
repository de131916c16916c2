export const BrandMark = () => (
  <svg width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
    <rect width="28" height="28" rx="6" fill="#fff" />
    <path d="M14 5.500L6 12M14 5.500L22 12M14 11v10.500M14 15.500h5M9 15v6.500M6.500 21.500h15" fill="none" stroke="#06313b" strokeWidth="2.3" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
);
