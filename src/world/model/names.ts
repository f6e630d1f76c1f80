/** How the values of a run's way to its model are named in findings. */
export const GATEWAY_KEY = "model gateway key";
export const MODEL_ENDPOINT = "model endpoint";
export const MODEL_CREDENTIAL = "model credential";
