import { z } from "zod";
import { type Parsed, parseRecord } from "./parse";

/** The steps of a case's `fake.json` (SPEC sections 4 and 11). Each step is an object with exactly one of these keys. */
const base64 = z.base64();
const name = z
  .string()
  .min(1)
  .refine((text) => !text.includes("\0"), "a file name can't hold a NUL");
const argument = z.string().refine((text) => !text.includes("\0"), "an argument can't hold a NUL");
const path = z.union([z.strictObject({ path: name }), z.strictObject({ path_b64: base64.min(1) })]);
const place = { path: name.optional(), path_b64: base64.min(1).optional() };
const content = { text: z.string().optional(), base64: base64.optional() };
const onePath = (value: { path?: unknown; path_b64?: unknown }) =>
  (value.path === undefined) !== (value.path_b64 === undefined);
const oneContent = (value: { text?: unknown; base64?: unknown }) =>
  (value.text === undefined) !== (value.base64 === undefined);

/** Limits of `sleep` and `repeat` in the lane's program. */
const MAX_SLEEP_SECONDS = 86_400;
const MAX_REPEAT = 1_048_576;

const output = z.union([
  z.string(),
  z
    .strictObject({ ...content, repeat: z.int().min(1).max(MAX_REPEAT).optional() })
    .refine(oneContent, "expected text or base64"),
]);

const step = z.union([
  z.strictObject({
    write: z
      .strictObject({
        ...place,
        ...content,
        mode: z
          .string()
          .regex(/^[0-7]{3,4}$/)
          .optional(),
      })
      .refine(onePath, "expected path or path_b64")
      .refine(oneContent, "expected text or base64"),
  }),
  z.strictObject({
    append: z
      .strictObject({ ...place, ...content })
      .refine(onePath, "expected path or path_b64")
      .refine(oneContent, "expected text or base64"),
  }),
  z.strictObject({ delete: path }),
  z.strictObject({
    symlink: z
      .strictObject({ ...place, target: name.optional(), target_b64: base64.min(1).optional() })
      .refine(onePath, "expected path or path_b64")
      .refine(
        (value) => (value.target === undefined) !== (value.target_b64 === undefined),
        "expected target or target_b64",
      ),
  }),
  z.strictObject({ exec: z.array(argument).min(1) }),
  z.strictObject({ commit: z.string().min(1) }),
  z.strictObject({ stdout: output }),
  z.strictObject({ stderr: output }),
  z.strictObject({ event: z.union([z.string().min(1), z.record(z.string(), z.json())]) }),
  z.strictObject({ envelope: z.union([z.string(), z.record(z.string(), z.json())]) }),
  z.strictObject({ sleep: z.number().min(0).max(MAX_SLEEP_SECONDS) }),
  z.strictObject({ hang: z.union([z.literal(true), z.literal("ignore-term")]) }),
  z.strictObject({ exit: z.int().min(0).max(255) }),
]);

/** Schema of `fake.json`. */
export const fakeScript = z.strictObject({ steps: z.array(step) });
export type FakeScript = z.infer<typeof fakeScript>;

/** A script writes a few files; tens of megabytes are no script. */
export const MAX_FAKE_SCRIPT_BYTES = 64 * 1024 * 1024;

/** Reads a `fake.json`; never throws on bad input. */
export function parseFakeScript(bytes: Uint8Array): Parsed<FakeScript> {
  return parseRecord(bytes, fakeScript, { maxBytes: MAX_FAKE_SCRIPT_BYTES, maxDepth: 8, escapedNul: true });
}
