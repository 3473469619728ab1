import type { ReactNode } from "react";

const DRAWINGS = {
  research: (
    <>
      <circle cx="8.5" cy="8.5" r="5" />
      <path d="m12.5 12.5 4.5 4.500M6.5 8.500h4M8.5 6.500v4" />
    </>
  ),
  courtesy: (
    <path d="M10 16.500s-6.5-3.6-6.5-8.200A3.5 3.5 0 0 1 10 6.300a3.5 3.5 0 0 1 6.5 2c0 4.6-6.5 8.2-6.5 8.200Z" />
  ),
  persistence: (
    <>
      <path d="M3 15.500c3 0 3-4 5.5-4s2.5-4 5-4H17" />
      <path d="m14.5 5 2.5 2.5-2.5 2.5" />
    </>
  ),
  call: (
    <path d="M4 4.500c0 6.4 5.1 11.5 11.5 11.500l1.5-3.2-3.5-1.8-1.6 1.400a9 9 0 0 1-4.3-4.300L9 6.5 7.2 3 4 4.500Z" />
  ),
  "hang-up": (
    <path d="M2.5 12.500c4-4 11-4 15 0l-1.7 2.4-3.3-1.3-.2-2.300a9 9 0 0 0-4.6 0l-.2 2.3-3.3 1.3-1.7-2.400Z" />
  ),
  voicemail: (
    <>
      <circle cx="5.5" cy="10" r="3" />
      <circle cx="14.5" cy="10" r="3" />
      <path d="M5.5 13h9" />
    </>
  ),
  email: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" />
      <path d="m3 6 7 5 7-5" />
    </>
  ),
  message: <path d="M3 4.500h14v9H9l-3.5 3v-3H3v-9Z" />,
  meeting: (
    <>
      <circle cx="7" cy="7.5" r="2.5" />
      <circle cx="13.5" cy="8" r="2" />
      <path d="M2.5 16c0-3 2-4.5 4.5-4.500s4.5 1.5 4.5 4.500M13.5 12c2.3 0 4 1.3 4 4" />
    </>
  ),
  coach: (
    <path d="M6 11.500V8a4.500 4.500 0 1 1 9 0c0 3-3 3.500-3 6a2.500 2.500 0 0 1-5 .7M8.500 8.500a2 2 0 1 1 4 0c0 1.600-1.700 1.700-1.700 3.200" />
  ),
  wait: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4.300l3 1.7" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  finish: <path d="M5 17V3.500h9.500l-2 3.5 2 3.500H5" />,
  sound: (
    <>
      <path d="M3 8v4h3l4 3.500v-11L6 8H3Z" />
      <path d="M13 7.500c1.3 1.3 1.3 3.7 0 5M15.5 5.500c2.5 2.5 2.5 6.5 0 9" />
    </>
  ),
  mute: (
    <>
      <path d="M3 8v4h3l4 3.500v-11L6 8H3Z" />
      <path d="m13 8 4 4M17 8l-4 4" />
    </>
  ),
  light: (
    <>
      <circle cx="10" cy="10" r="3.5" />
      <path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.500l1.3 1.300M14.2 14.200l1.3 1.300M4.5 15.500l1.3-1.300M14.2 5.800l1.3-1.3" />
    </>
  ),
  dark: <path d="M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.500Z" />,
  system: (
    <>
      <rect x="2.5" y="4" width="15" height="10" rx="1.5" />
      <path d="M7 17h6M10 14v3" />
    </>
  ),
  earned: <path d="m4 10.5 4 4 8-9" />,
  nearly: <path d="M3.5 11c2-3 4.5-3 6.5-1s4.5 2 6.5-1" />,
  missed: <circle cx="10" cy="10" r="5.5" />,
  broken: <path d="m5 5 10 10M15 5 5 15" />,
  "not-called-for": <path d="M4.5 10h11" />,
  again: (
    <>
      <path d="M4 10a6 6 0 1 0 2-4.5" />
      <path d="M6.5 2v4h4" />
    </>
  ),
  flag: <path d="M5 17V3.500h9.500l-2 3.5 2 3.500H5" />,
  promise: (
    <>
      <rect x="3" y="4.5" width="14" height="12" rx="1.5" />
      <path d="M3 8.500h14M7 3v3M13 3v3" />
    </>
  ),
  notes: (
    <>
      <path d="M5 3h7l3 3v11H5V3Z" />
      <path d="M7.5 9.500h5M7.5 12.500h5" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="7" r="3.2" />
      <path d="M3.5 17c0-3.5 2.7-5.5 6.5-5.500s6.5 2 6.5 5.5" />
    </>
  ),
  website: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2.5 2.5 2.5 11.5 0 14M10 3c-2.5 2.5-2.5 11.5 0 14" />
    </>
  ),
  news: (
    <>
      <path d="M3 4.500h11v11H4.500A1.5 1.5 0 0 1 3 14V4.500ZM14 8h3v6a1.5 1.5 0 0 1-3 0" />
      <path d="M5.5 7.500h6M5.5 10h6M5.5 12.500h3.5" />
    </>
  ),
  register: (
    <>
      <path d="M4 8 10 3.5 16 8M4 16.500h12M5.5 8.500V14M10 8.500V14M14.5 8.500V14" />
    </>
  ),
  read: (
    <path d="M10 5.500C8 4 5.5 4 3 4.500v11c2.5-.5 5-.5 7 1 2-1.5 4.5-1.5 7-1v-11c-2.5-.5-5-.5-7 1Zm0 0v11" />
  ),
  next: <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />,
  back: <path d="M12.5 4.5 7 10l5.5 5.5" />,
  alert: (
    <>
      <path d="M10 3 2.5 16.500h15L10 3Z" />
      <path d="M10 8v4M10 14.200v.2" />
    </>
  ),
  offline: (
    <>
      <path d="M3 8a10 10 0 0 1 14 0M5.5 11a6.5 6.5 0 0 1 9 0M8 14a3 3 0 0 1 4 0" />
      <path d="m3.5 3 13 14" />
    </>
  ),
  // As on a telephone: the more bars, the better it is heard.
  "heard-reliable": <path strokeWidth="2.8" d="M4 16v-4M10 16V8M16 16V4" />,
  "heard-fair": <path strokeWidth="2.8" d="M4 16v-4M10 16V8M16 16v-.1" />,
  "heard-weak": <path strokeWidth="2.8" d="M4 16v-4M10 16v-.1M16 16v-.1" />,
  "heard-unsure": <path d="M6.5 7.200a3.5 3.5 0 1 1 5 3.200c-1 .5-1.5 1.100-1.5 2.100M10 15.800v.2" />,
  "heard-unmeasured": <path strokeWidth="2.8" d="M4 16v-.1M10 16v-.1M16 16v-.1" />,
  menu: <path d="M3 5.500h14M3 10h14M3 14.500h14" />,
  list: <path d="M7 5.500h10M7 10h10M7 14.500h10M3.5 5.500h.2M3.5 10h.2M3.5 14.500h.2" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

export function isIcon(name: string): name is IconName {
  return Object.hasOwn(DRAWINGS, name);
}

/** A line drawing beside a word; it never stands for the word, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
