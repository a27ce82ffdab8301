const strokes = {
  fingerprint:
    'M6.2 13.5c.8-1.6 1-3 1-5a2.8 2.8 0 0 1 5.6 0c0 3.2-.3 5.7-1.4 8M10 8.5c0 3.6-.4 6-1.7 8.4M4.3 11.5c.3-.9.4-1.9.4-3a5.3 5.3 0 0 1 8.3-4.4M14.9 6.5c.3.7.4 1.3.4 2 0 2.6-.1 4.5-.7 6.7',
  phone: 'M6.5 2.5h7a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1ZM9.2 14.9h1.6',
  mail: 'M3 5.5h14v9.5H3V5.5ZM3.3 6l6.7 5 6.7-5',
  key: 'M9.5 10a3.25 3.25 0 1 1-6.5 0 3.25 3.25 0 0 1 6.5 0ZM9.5 10H17v2.4M14 10v2',
  browser:
    'M3 5.5a1 1 0 0 1 1-1h12a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9ZM3 8h14M5.2 6.3h.1M7.2 6.3h.1',
  chevron: 'm8 5.5 4.5 4.5L8 14.5',
  check: 'm4.5 10.5 3.7 3.7 7.3-8',
  warning: 'M10 3.5 17.5 16h-15L10 3.5ZM10 8.5v3.5M10 14.2v.1',
  menu: 'm5.5 8 4.5 4.5L14.5 8',
  more: 'M5 10h.1M10 10h.1M15 10h.1',
  plus: 'M10 4.5v11M4.5 10h11',
  minus: 'M4.5 10h11',
  close: 'm5.5 5.5 9 9M14.5 5.5l-9 9',
  search: 'M13.2 13.2 17 17M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z',
  popOut: 'M11 4.5h4.5V9M15.2 4.8 9.5 10.5M13 11.5v4H4.5V7h4',
  grow: 'M4.5 8V4.5H8M12 15.5h3.5V12M4.5 12v3.5H8M15.5 8V4.5H12',
  lockOpen: 'M5 9h10v7H5V9ZM7 9V6.5a3 3 0 0 1 5.8-1',
  lockShut: 'M5 9h10v7H5V9ZM7 9V6.5a3 3 0 0 1 6 0V9',
  gear: 'M10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM10 3v2.2M10 14.8V17M3 10h2.2M14.8 10H17M5 5l1.6 1.6M13.4 13.4 15 15M15 5l-1.6 1.6M6.6 13.4 5 15',
  refresh: 'M15.5 10a5.5 5.5 0 1 1-1.7-4M14 2.8V6h-3.2',
} as const;

export type IconName = keyof typeof strokes;

/** Line icons on a 20 px grid. Always beside words, so hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={strokes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
