import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Rows are drawn this many at a time, and as many before and behind those in sight. */
const STEP = 6;

/** How many rows are drawn before it is known how many have room. */
const FIRST = 30;

interface Window {
  /** The rows to be drawn: from the first up to, but without, the last. */
  readonly first: number;
  readonly last: number;
  /** Looks anew which rows are in sight. */
  readonly look: () => void;
}

/**
 * Which rows of a long list are in sight of the box that scrolls it.
 * @param height of a row, in pixels
 */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, height: number): Window {
  const [span, setSpan] = useState({ first: 0, last: FIRST });
  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const [top, bottom] = [element.scrollTop, element.scrollTop + element.clientHeight].map((at) => at / height);
    const first = Math.max(0, (Math.floor(top! / STEP) - 1) * STEP);
    const last = (Math.ceil(bottom! / STEP) + 1) * STEP;
    setSpan((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, [box, height]);
  useLayoutEffect(look, [look]);
  useResize(box, look);
  return { first: Math.min(span.first, count), last: Math.min(span.last, count), look };
}

/** How wide an element is, in pixels. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Infinity);
  const look = useCallback(() => setWidth(box.current?.clientWidth ?? Infinity), [box]);
  useLayoutEffect(look, [look]);
  useResize(box, look);
  return width;
}

function useResize(box: RefObject<HTMLElement | null>, look: () => void): void {
  useEffect(() => {
    if (!box.current) return;
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, look]);
}
