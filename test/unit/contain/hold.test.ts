import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runContained } from "../../../src/world/contain/run";
import { builtPrograms, hasBubblewrap, makePlace } from "../../support/contain";

const PORT = 9229;

/** What a shell script says and how it ends, started beside a held port. */
async function held(script: string | string[], env: Record<string, string> = {}) {
  const place = makePlace();
  writeFileSync(join(place.workspace, "listen.cjs"), LISTEN);
  let said = "";
  const see = (chunk: Buffer) => void (said += chunk.toString("utf8"));
  const ran = await runContained(
    "sandbox",
    place.spec(typeof script === "string" ? ["/bin/sh", "-c", script] : script, { held: [PORT], env }),
    { deadlineMs: 60_000, outputLimitBytes: 100_000, onStdout: see, onStderr: see },
    builtPrograms(),
  );
  return { said: said.trim(), code: ran.exitCode, termination: ran.termination };
}

const LISTEN = `
const server = require("node:net").createServer();
server.on("error", ({ code }) => console.log(code));
server.listen(Number(process.argv[2]), "127.0.0.1", () => { console.log("listens"); server.close(); });
`;
const listen = (port: number) => `${process.execPath} listen.cjs ${port}`;
/** Everything else in the sandbox but its first process, which nobody can end. */
const KILL_OTHERS = `for p in /proc/[0-9]*; do p=\${p#/proc/}; [ $p = 1 ] || [ $p = $$ ] || kill -9 $p; done; sleep 20`;

describe.skipIf(!hasBubblewrap).each([
  ["perl", {}],
  // what perl was to load before anything else
  ["the relay", { PERL5OPT: "-MDevel::Cover" }],
])("ports that are held by %s", (_who, env) => {
  const run = (script: string | string[]) => held(script, env);

  it("can't be listened on, and others can", async () => {
    expect(await run(listen(PORT))).toMatchObject({ said: "EADDRINUSE", code: 0 });
    expect(await run(listen(PORT + 1))).toMatchObject({ said: "listens", code: 0 });
  });

  it("are free only once the program has ended, by a signal", async () => {
    expect(await run(KILL_OTHERS)).toMatchObject({ code: 137 });
  });

  it("keep a debugger out of Node.js", async () => {
    const script = `${process.execPath} -e 'process.kill(process.pid, "SIGUSR1"); setTimeout(() => {}, 500)'`;
    const { said, code } = await run(script);
    expect([said, code]).toEqual([expect.stringMatching(/address already in use/), 0]);
    expect(said).not.toMatch(/Debugger listening/);
  });

  it("leave a program its exit code, its signals, and what it says where there is none", async () => {
    expect(await run("exit 7")).toMatchObject({ code: 7 });
    expect(await run("kill -9 $$")).toMatchObject({ code: 137 });
    expect(await run("trap 'exit 3' TERM; kill -TERM 0; exit 4")).toMatchObject({ code: 3 });
    expect(await run("trap '' INT HUP USR1 USR2; kill -INT 0; kill -HUP 0; kill -USR1 0; kill -USR2 0")).toMatchObject({
      code: 0,
    });
    expect(await run("kill -USR1 $PPID; kill -USR1 $PPID; exit 5")).toMatchObject({ code: 5, said: "" });
    expect(await run(["/nothing/here"])).toMatchObject({ code: 127 });
  });
});
