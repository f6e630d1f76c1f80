// A thread that helps to look at a repository's files: takes batches until there are none, and says what each showed.
import { parentPort, workerData } from "node:worker_threads";
import { createBatchLook, type Shared, takeBatch } from "../disk-batches";

void main(workerData as Shared);

async function main(shared: Shared): Promise<void> {
  const look = createBatchLook(shared);
  for (let batch = takeBatch(shared); batch !== null; batch = takeBatch(shared)) {
    const found = await look(batch);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
    parentPort!.postMessage(found);
  }
}
