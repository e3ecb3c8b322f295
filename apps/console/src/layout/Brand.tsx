export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="brand-mark">
        <rect width="32" height="32" rx="9" />
        <path d="M16 26V14M16 18c-5 0-8-3-8-9 6 0 8 3 8 9Zm0-4c0-5 3-8 8-8 0 6-3 8-8 8Z" />
      </svg>
      <span className="brand-word">熟客</span>
    </span>
  );
}
