import { expect, it } from "vitest";
import { findPrograms } from "../../../src/commands/run/effects";
import type { Io } from "../../../src/commands/io";
import type { Contract } from "../../../src/core/records/contract";

const io = { env: { PATH: process.env["PATH"] } } as unknown as Io;

it.each([
  [["python3", "-m", "unittest"], ["python3"]],
  ["A=1 python3 -m unittest", ["bash", "python3"]],
  [
    ["env", "A=1", "python3", "-m", "unittest"],
    ["env", "python3"],
  ],
  ["make my-python3 ./node", ["bash"]],
])("finds what %j starts", async (command, names) => {
  const contract = { verification_commands: [command] } as unknown as Contract;
  expect([...(await findPrograms(contract, io)).keys()]).toEqual(names);
});
