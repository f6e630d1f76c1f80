// Runs inside the sandbox as the parent of the lane: a port of 127.0.0.1 there leads to the model gateway's unix socket.
import { spawn } from "node:child_process";
import { connect, createServer, type Socket } from "node:net";
import { constants } from "node:os";

const [socket, port, separator, ...argv] = process.argv.slice(2);

if (socket === undefined || port === undefined || separator !== "--" || argv[0] === undefined) {
  process.stderr.write("relay: expected SOCKET PORT -- PROGRAM [ARGUMENTS], found something else\n");
  process.exitCode = 125;
} else {
  start(socket, Number(port), argv);
}

function start(path: string, number: number, [program, ...rest]: string[]): void {
  const open = new Set<Socket>();
  const track = (one: Socket) => {
    open.add(one);
    one.on("close", () => open.delete(one));
  };
  const server = createServer({ allowHalfOpen: true }, (inside) => {
    const outside = connect({ path, allowHalfOpen: true });
    track(inside);
    track(outside);
    inside.on("error", () => outside.destroy());
    outside.on("error", () => inside.destroy());
    inside.pipe(outside).pipe(inside);
  });
  const end = (code: number) => {
    process.exitCode = code;
    server.close();
    // connections that the lane left open must not keep the sandbox alive
    for (const one of open) one.destroy();
  };
  server.on("error", (error) => {
    process.stderr.write(`relay: expected to listen on 127.0.0.1:${number}, found: ${error.message}\n`);
    end(125);
  });
  server.listen(number, "127.0.0.1", () => {
    // descriptors 1 to 3 are the lane's own; the lane's group gets signals itself, the relay only has to outlive it
    const child = spawn(program!, rest, { stdio: ["ignore", "inherit", "inherit", "inherit"] });
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.on("error", (error) => {
      process.stderr.write(`relay: expected to start ${program}, found: ${error.message}\n`);
      end(127);
    });
    child.on("exit", (code, signal) => end(signal === null ? (code ?? 1) : 128 + constants.signals[signal]));
  });
}
