/** Port of 127.0.0.1 inside the sandbox at which a lane finds its model. */
export const MODEL_PORT = 4010;
