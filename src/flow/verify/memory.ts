import { setFlagsFromString } from "node:v8";

/**
 * Has this process give back what it no longer needs sooner, so that its memory is what a bundle needs and not what V8 thinks
 * fit. New objects stay in a space of the size that it starts with (else three times 32 MB under Node 24), and old ones are
 * looked through before there are a fifth as many again. Nothing is limited: whatever needs more memory still gets it.
 */
export function keepMemorySmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=20");
}
